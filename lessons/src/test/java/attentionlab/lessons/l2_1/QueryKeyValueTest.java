package attentionlab.lessons.l2_1;

import static attentionlab.lessons.l2_1.QueryKeyValue.ASKING;
import static attentionlab.lessons.l2_1.QueryKeyValue.COSINE;
import static attentionlab.lessons.l2_1.QueryKeyValue.DELIVERING;
import static attentionlab.lessons.l2_1.QueryKeyValue.K;
import static attentionlab.lessons.l2_1.QueryKeyValue.Q;
import static attentionlab.lessons.l2_1.QueryKeyValue.V;
import static attentionlab.lessons.l2_1.QueryKeyValue.W_Q;
import static attentionlab.nn.ScaledDotProductAttention.MASKED;
import static attentionlab.nn.ScaledDotProductAttention.OUTPUT;
import static attentionlab.nn.ScaledDotProductAttention.SCALED;
import static attentionlab.nn.ScaledDotProductAttention.SCORES;
import static attentionlab.nn.ScaledDotProductAttention.WEIGHTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.figure.Heatmap;
import attentionlab.figure.Sentence;
import attentionlab.graph.Mask;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.Softmax;
import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Check;
import attentionlab.lesson.Live;
import attentionlab.lesson.Prediction;
import attentionlab.lesson.Question;
import attentionlab.lesson.Step;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class QueryKeyValueTest {
  private static final int IT = 5;
  private static final int YESTERDAY = 1;
  private static final int APPLE = 4;
  private static final String TIME_SEEKING = "wq=1,0,0,0;0,1,0,0;0,0,1,0;2.4,%s,8,0";

  private final QueryKeyValue lesson = new QueryKeyValue();

  private Live at(String bookmark) {
    return Live.of(lesson, Bookmark.parse("L2.1 " + bookmark).resolve(lesson));
  }

  private Live startOf(String step) {
    return Live.of(lesson, lesson.startOf(lesson.step(step)));
  }

  private static void assertRow(Live live, Name name, int row, double... expected) {
    assertThat(live.value(name).row(row)).containsExactly(expected, within(1e-4));
  }

  @Test
  void itScoresTheEightKeysAsTheCurriculumSays() {
    assertRow(startOf("s3"), SCALED, IT, 1.2, 0.5, 2.6, 1.0, 4.0, 0, 0, 2.0);
    assertRow(startOf("s3"), SCORES, IT, 2.4, 1, 5.2, 2, 8, 0, 0, 4);
  }

  @Test
  void everyTokenHasARowInEachOfTheThreeRoles() {
    Live live = startOf("s2");
    assertRow(live, Q, IT, 2.4, 1, 8, 0);
    assertRow(live, K, IT, 0, 0, 0, 1);
    assertRow(live, V, IT, 0, 0, 0, 1);
  }

  @Test
  void threeCandidatesShareTheWeightAsNoPopularNotePrints() {
    Live live = startOf("s4");
    assertRow(live, WEIGHTS, IT, 0.0557, 0.0277, 0, 0, 0.9166, 0, 0, 0);
    assertRow(live, SCALED, IT, 1.2, 0.5, 2.6, 1.0, 4.0, 0, 0, 2.0);
  }

  @Test
  void maskedCandidatesAreMinusInfinityAndDrawnAsMasked() {
    Live live = startOf("s4");
    assertThat(live.cell(MASKED, IT, 2)).isEqualTo(Double.NEGATIVE_INFINITY);
    Heatmap weights =
        (Heatmap)
            lesson
                .step("s4")
                .shows()
                .apply(live)
                .figures()
                .filter(figure -> figure.id().equals("weights"))
                .findFirst()
                .orElseThrow();
    assertThat(weights.isMasked(IT, 2)).isTrue();
    assertThat(weights.isMasked(IT, APPLE)).isFalse();
  }

  @Test
  void allEightCandidatesShareTheWeight() {
    double[] expected = {0.0390, 0.0194, 0.1581, 0.0319, 0.6413, 0.0117, 0.0117, 0.0868};
    assertRow(at("s4 candidates=all"), WEIGHTS, IT, expected);
    assertRow(startOf("s5"), WEIGHTS, IT, expected);
  }

  @Test
  void noWeightIsZeroWithoutAMask() {
    double[] weights = at("s4 candidates=all").value(WEIGHTS).toArray();
    assertThat(DoubleStream.of(weights).min().orElseThrow()).isPositive();
  }

  @Test
  void aQueryThatAsksForNothingWeighsAllKeysAlike() {
    Live live = at("s4 candidates=all wq=1,0,0,0;0,1,0,0;0,0,1,0;0,0,0,0");
    assertThat(live.value(WEIGHTS).row(IT)).containsOnly(0.125);
  }

  @Test
  void aTemperatureComesCloseToThePrintedRowAndNeverReachesIt() {
    Live live = at("s4 temperature=1.27");
    assertThat(live.cell(WEIGHTS, IT, 0)).isCloseTo(0.0939, within(5e-5));
    assertThat(live.cell(WEIGHTS, IT, YESTERDAY)).isCloseTo(0.0541, within(5e-5));
    assertThat(live.cell(WEIGHTS, IT, APPLE)).isCloseTo(0.8519, within(5e-5));
    // the printed ratios need two different temperatures
    assertThat((4.0 - 1.2) / Math.log(0.85 / 0.1)).isCloseTo(1.308, within(5e-4));
    assertThat((4.0 - 0.5) / Math.log(0.85 / 0.05)).isCloseTo(1.235, within(5e-4));
  }

  @Test
  void excludingSelfTakesTheOwnKeyOutOfTheRace() {
    assertThat(at("s4 candidates=all").cell(WEIGHTS, IT, IT)).isCloseTo(0.0117, within(5e-5));
    Live live = at("s4 candidates=all excludeSelf=on");
    assertThat(live.cell(WEIGHTS, IT, IT)).isZero();
    assertThat(live.cell(WEIGHTS, IT, APPLE)).isCloseTo(0.6413 / (1 - 0.0117), within(1e-4));
  }

  @Test
  void theCandidatesAndSelfExclusionMaskTogether() {
    Live live = at("s4 excludeSelf=on focus=4");
    assertThat(live.cell(WEIGHTS, APPLE, APPLE)).isZero();
    assertThat(live.cell(WEIGHTS, APPLE, 0) + live.cell(WEIGHTS, APPLE, YESTERDAY))
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void theOutputOfItIsMostlyEdibleAndPointsAsApplesValueDoes() {
    Live live = startOf("s6");
    assertRow(live, OUTPUT, IT, 0.1181, 0.0194, 0.7717, 0.0581);
    assertThat(live.cell(COSINE, IT, APPLE)).isCloseTo(0.985, within(5e-4));
  }

  @Test
  void withoutScalingAppleTakesMore() {
    Node weights = new Softmax(Softmax.EmptyRow.NAN).on(startOf("s3").node(SCORES));
    assertThat(weights.value().get(IT, APPLE)).isCloseTo(0.9201, within(5e-5));
  }

  @Test
  void withACausalMaskOnlyEarlierKeysAndItselfCompete() {
    Node scores = startOf("s3").node(SCALED);
    Matrix future = Matrix.of(8, 8, (q, k) -> k > q ? Double.NEGATIVE_INFINITY : 0);
    Node mask =
        Node.input(
            new Name("future", "M", Role.NEUTRAL),
            future,
            scores.rows(),
            scores.cols(),
            Provenance.GIVEN);
    Node weights = new Softmax(Softmax.EmptyRow.NAN).on(new Mask().on(scores, mask));
    double[] expected = {0.0433, 0.0215, 0.1754, 0.0354, 0.7114, 0.0130, 0, 0};
    assertThat(weights.value().row(IT)).containsExactly(expected, within(1e-4));
  }

  @Test
  void oneCellOfTheQueryProjectionMakesYesterdayTakeOver() {
    Live live = at("s7 " + TIME_SEEKING.formatted("10"));
    assertThat(live.cell(WEIGHTS, IT, YESTERDAY)).isCloseTo(0.6400, within(1e-4));
    assertThat(live.cell(WEIGHTS, IT, APPLE)).isCloseTo(0.2354, within(1e-4));
    Live tie = at("s7 " + TIME_SEEKING.formatted("8"));
    assertThat(tie.cell(WEIGHTS, IT, YESTERDAY)).isEqualTo(tie.cell(WEIGHTS, IT, APPLE));
  }

  @Test
  void aChangedProjectionIsNoLongerLabelledAsSetByTheAuthors() {
    assertThat(startOf("s7").node(W_Q).provenance()).isEqualTo(Provenance.HAND_SET);
    assertThat(at("s7 " + TIME_SEEKING.formatted("10")).node(W_Q).provenance())
        .isEqualTo(Provenance.GIVEN);
  }

  @Test
  void anEmptyValueOfAppleChangesTheOutputAndNoWeight() {
    Live before = startOf("check");
    Live after =
        Live.of(lesson, lesson.initial().with(DELIVERING, DELIVERING.initial().with(2, 2, 0)));
    assertThat(after.value(V).row(APPLE)).containsOnly(0);
    assertThat(after.value(WEIGHTS)).isEqualTo(before.value(WEIGHTS));
    assertThat(after.cell(OUTPUT, IT, 2)).isZero();
  }

  @Test
  void thePredictionAndTheCheckpointsAreAnsweredByTheCore() {
    Live live = at("s4 temperature=3");
    Prediction prediction = lesson.step("s4").prediction().orElseThrow();
    assertThat(((Question.Pick) prediction.question()).right().apply(live)).isEqualTo("0.92");
    assertThat(prediction.hidden()).contains(WEIGHTS, OUTPUT);
    Step check = lesson.step("check");
    assertThat(check.checks()).extracting(c -> c.question().id()).containsExactly("a", "b", "c");
    Live end = startOf("check");
    Question.Pick b = (Question.Pick) check.checks().get(1).question();
    assertThat(b.right().apply(end)).isEqualTo("same");
    Check c = check.checks().get(2);
    assertThat(((Question.Value) c.question()).mark(end, 1)).isEqualTo(1);
  }

  @Test
  void theSentenceShowsItsTranslationAndMovesTheFocus() {
    Sentence sentence =
        (Sentence)
            lesson.step("s2").shows().apply(startOf("s2")).figures().findFirst().orElseThrow();
    assertThat(sentence.gloss()).hasSameSizeAs(sentence.tokens()).contains("apple");
    assertThat(sentence.focus()).isEqualTo(IT);
    assertThat(sentence.setting()).contains("focus");
  }

  @Test
  void theQueryProjectionCanBeEditedWhereTheLessonSaysSo() {
    assertThat(lesson.step("s7").shows().apply(startOf("s7")).figures())
        .anySatisfy(
            figure ->
                assertThat(
                        ((figure instanceof Heatmap h)
                            ? h.edit().map(Heatmap.Edit::setting)
                            : Optional.<String>empty()))
                    .isEqualTo(Optional.of(ASKING.id())));
  }
}
