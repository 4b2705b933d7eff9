package attentionlab.lessons.l2_2;

import static attentionlab.lessons.l2_2.FormulaByHand.NK;
import static attentionlab.lessons.l2_2.FormulaByHand.NQ;
import static attentionlab.lessons.l2_2.Printout.DIFFERENCE;
import static attentionlab.lessons.l2_2.Printout.PRINTED;
import static attentionlab.lessons.l2_2.Printout.PRINTED_SUMS;
import static attentionlab.lessons.l2_2.Stages.EXPONENTIALS;
import static attentionlab.lessons.l2_2.Stages.Q;
import static attentionlab.lessons.l2_2.Stages.SUMS;
import static attentionlab.nn.ScaledDotProductAttention.OUTPUT;
import static attentionlab.nn.ScaledDotProductAttention.SCALED;
import static attentionlab.nn.ScaledDotProductAttention.SCORES;
import static attentionlab.nn.ScaledDotProductAttention.WEIGHTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import attentionlab.figure.Figure;
import attentionlab.figure.Heatmap;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Provenance;
import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Check;
import attentionlab.lesson.Language;
import attentionlab.lesson.Live;
import attentionlab.lesson.Messages;
import attentionlab.lesson.Question;
import attentionlab.lesson.Refused;
import attentionlab.lesson.Settings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaByHandTest {
  private final FormulaByHand lesson = new FormulaByHand();

  private Settings settings(String bookmark) {
    return Bookmark.parse("L2.2 " + bookmark).resolve(lesson);
  }

  private Live at(String bookmark) {
    return Live.of(lesson, settings(bookmark));
  }

  private static void assertRow(Live live, Name name, int row, double... expected) {
    assertThat(live.value(name).row(row)).containsExactly(expected, within(1e-4));
  }

  @Test
  void everyStageOfTheIdentityExampleIsAsInTheCurriculum() {
    Live live = at("s3");
    assertRow(live, SCORES, 0, 1, 0, 0);
    assertRow(live, SCALED, 0, 0.57735, 0, 0);
    assertRow(live, EXPONENTIALS, 0, 1.7813, 1, 1);
    assertRow(live, SUMS, 0, 3.7813);
    assertRow(live, WEIGHTS, 0, 0.47108, 0.26446, 0.26446);
    assertRow(live, WEIGHTS, 2, 0.26446, 0.26446, 0.47108);
    assertRow(live, OUTPUT, 0, 4.7108, 2.6446, 2.6446);
  }

  @Test
  void onlyKIsTransposed() {
    Live live = at("s2");
    assertThat(live.value(TransposeExample.RIGHT))
        .isEqualTo(Matrix.of(new double[][] {{3, 4}, {7, 8}}));
    assertThat(live.value(TransposeExample.WRONG))
        .isEqualTo(Matrix.of(new double[][] {{1, 3}, {5, 11}}));
    assertThat(at("s2 example=wide transposeProduct=off").value(TransposeExample.RIGHT).shape())
        .isEqualTo("(2, 4)");
  }

  @Test
  void theProductWithoutTransposeIsRefusedInBothLanguagesWhereItDoesNotExist() {
    Refused refused = refusal(settings("s2 example=wide"));
    assertThat(Messages.sentence(Language.ENGLISH, refused.reason()))
        .contains("Q is (2, 3)", "K is (4, 3)", "3 columns and 4 rows");
    assertThat(Messages.sentence(Language.CHINESE, refused.reason()))
        .contains("Q 的形状是 (2, 3)", "K 的形状是 (4, 3)", "3 列与 4 行");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0.4711, 0.2645",
    "2, 0.6134, 0.1933",
    "3, 0.7386, 0.1307",
    "4.115, 0.8433, 0.0784"
  })
  void aGainOnTheQueriesSharpensTheRow(String gain, double match, double other) {
    assertRow(at("s5 gain=" + gain), WEIGHTS, 0, match, other, other);
  }

  @Test
  void thePrintedRowNeedsAGainThatStandsNowhere() {
    Live live = at("s5 gain=4.115");
    assertThat(live.cell(SCALED, 0, 0)).isCloseTo(2.376, within(5e-4));
    for (double cell : live.value(DIFFERENCE).toArray()) {
      assertThat(cell).isCloseTo(0, within(5e-4));
    }
    assertThat(at("s5").cell(DIFFERENCE, 0, 0)).isCloseTo(0.4711 - 0.843, within(1e-4));
  }

  @Test
  void thePrintOutIsLabelledAsQuotedAndItsRowsDoNotSumToOne() {
    Live live = at("s5");
    assertThat(live.node(PRINTED).provenance()).isEqualTo(Provenance.QUOTED);
    assertRow(live, PRINTED_SUMS, 0, 0.999);
  }

  @Test
  void noVariantOfTheCodeGivesThePrintOut() {
    assertRow(at("s5 scale=off"), WEIGHTS, 0, 0.5761, 0.2119, 0.2119);
    assertRow(at("s5 scale=off gain=3"), WEIGHTS, 0, 0.9094, 0.0453, 0.0453);
  }

  @Test
  void subtractingTheRowMaximumChangesTheExponentialsAndNoWeight() {
    Live live = at("s4 subtractMax=on");
    assertRow(live, EXPONENTIALS, 0, 1, 0.5614, 0.5614);
    assertThat(live.value(WEIGHTS)).isEqualTo(at("s4").value(WEIGHTS));
  }

  @Test
  void withoutTheRowMaximumALargeScoreOverflowsAndTheWeightsStaySafe() {
    String large = "s4 scale=off q=1000,0,0;0,1,0;0,0,1";
    assertThat(at(large).cell(EXPONENTIALS, 0, 0)).isInfinite();
    assertThat(at(large + " subtractMax=on").cell(EXPONENTIALS, 0, 0)).isEqualTo(1);
    assertRow(at(large), WEIGHTS, 0, 1, 0, 0);
  }

  @Test
  void theSecondCaseOfTheCodingTaskIsReachedByTyping() {
    Live live =
        at(
            "s6 nq=2 dk=2 nk=3 kWidth=2 vRows=3 dv=3"
                + " q=1,0,0;0,2,0;0,0,0 k=1,0,0;0,1,0;1,1,0 v=1,2,3;4,5,6;7,8,9");
    assertRow(live, WEIGHTS, 0, 0.4011, 0.1978, 0.4011);
    assertRow(live, WEIGHTS, 1, 0.1084, 0.4458, 0.4458);
    assertRow(live, OUTPUT, 0, 4, 5, 6);
    assertRow(live, OUTPUT, 1, 5.0123, 6.0123, 7.0123);
  }

  @Test
  void theThirdCaseOfTheCodingTaskDoesNotOverflow() {
    Live live =
        at(
            "s6 nq=1 dk=2 nk=3 kWidth=2 vRows=3 scale=off q=1000,1,0;0,1,0;0,0,1"
                + " k=1,0,0;1,1,0;1,2,0");
    assertRow(live, SCORES, 0, 1000, 1001, 1002);
    assertRow(live, WEIGHTS, 0, 0.0900, 0.2447, 0.6652);
  }

  @Test
  void theShapesStepStartsWithFourDifferentLengths() {
    Live live = at("s6");
    assertThat(live.value(Q).shape()).isEqualTo("(2, 3)");
    assertThat(live.value(WEIGHTS).shape()).isEqualTo("(2, 4)");
    assertThat(live.value(OUTPUT).shape()).isEqualTo("(2, 5)");
  }

  @Test
  void aWiderQueryIsRefusedUntilTheKeysAreAsWide() {
    Settings widened = settings("s6 dk=4");
    assertThat(Messages.sentence(Language.ENGLISH, refusal(widened).reason()))
        .contains("Q is (2, 4)", "K is (4, 3)", "transpose", "4 and 3");
    assertThat(Messages.sentence(Language.CHINESE, refusal(widened).reason()))
        .contains("Q 的形状是 (2, 4)", "转置", "4 与 3");
    Settings repaired = widened.with(FormulaByHand.K_WIDTH, 4.0);
    assertThat(Live.of(lesson, repaired).value(OUTPUT).shape()).isEqualTo("(2, 5)");
  }

  @Test
  void everyKeyNeedsItsOwnValue() {
    Refused refused = refusal(settings("s6 vRows=3"));
    assertThat(Messages.sentence(Language.ENGLISH, refused.reason()))
        .contains("A is (2, 4)", "V is (3, 5)", "4 columns and 3 rows");
  }

  private Refused refusal(Settings settings) {
    Refused[] caught = new Refused[1];
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> Live.of(lesson, settings))
        .satisfies(refused -> caught[0] = refused);
    return caught[0];
  }

  @Test
  void theWidthOfTheValuesChangesNoWeight() {
    assertThat(at("check dv=8").value(WEIGHTS)).isEqualTo(at("check").value(WEIGHTS));
    assertThat(at("check dv=8").value(OUTPUT).shape()).isEqualTo("(3, 8)");
  }

  @Test
  void aSingleKeyTakesAllTheWeightOfEveryQuery() {
    Settings one = lesson.initial().with(NK, 1.0).with(FormulaByHand.V_ROWS, 1.0).with(NQ, 6.0);
    assertThat(Live.of(lesson, one).value(WEIGHTS).toArray()).containsOnly(1).hasSize(6);
    Check c = lesson.step("check").checks().get(2);
    assertThat(((Question.Value) c.question()).mark(at("check"), 1)).isEqualTo(1);
  }

  @Test
  void thePredictionIsAnsweredByTheCoreWhateverTheControlsSay() {
    Question question = lesson.step("s4").prediction().orElseThrow().question();
    assertThat(((Question.Pick) question).right().apply(at("s4 gain=6"))).isEqualTo("0.47");
  }

  @Test
  void cellsCanBeEditedOnlyWhereTheyAreTheOnesTyped() {
    assertThat(editable("s3")).containsExactly("q", "k");
    assertThat(editable("s3 gain=2")).containsExactly("k");
    assertThat(editable("s3 dk=4 kWidth=4")).isEmpty();
    assertThat(editable("check")).containsExactly("v");
    assertThat(at("s3 q=0,0,5;0,1,0;0,0,1").node(Q).provenance()).isEqualTo(Provenance.GIVEN);
    assertThat(at("s3").node(Q).provenance()).isEqualTo(Provenance.HAND_SET);
  }

  private List<String> editable(String bookmark) {
    Live live = at(bookmark);
    return lesson
        .step(Bookmark.parse("L2.2 " + bookmark).step())
        .shows()
        .apply(live)
        .figures()
        .map(FormulaByHandTest::setting)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> setting(Figure figure) {
    return figure instanceof Heatmap heatmap
        ? heatmap.edit().map(Heatmap.Edit::setting)
        : Optional.empty();
  }

  @Test
  void typedCellsStayInTheirCornerWhenTheShapeGrows() {
    Live live = at("s6 nq=5 dk=5 kWidth=5 q=1,2,3;4,5,6;7,8,9");
    assertRow(live, Q, 0, 1, 2, 3, 0, 0);
    assertRow(live, Q, 4, 0, 0, 0, 0, 1);
  }

  @Test
  void theComparisonWithThePrintOutNeedsItsShape() {
    assertThat(at("s5 nq=2").graph().has(PRINTED.id())).isFalse();
    assertThat(lesson.step("s5").shows().apply(at("s5 nq=2")).figures()).hasSize(1);
  }
}
