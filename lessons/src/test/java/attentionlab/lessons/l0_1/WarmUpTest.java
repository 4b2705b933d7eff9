package attentionlab.lessons.l0_1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.figure.Curve;
import attentionlab.figure.Figure;
import attentionlab.figure.Heatmap;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Question;
import attentionlab.lesson.Step;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarmUpTest {
  private static final Offset<Double> PRINTED = within(5e-4);
  private static final Offset<Double> EXACT = within(1e-12);

  private final Lesson lesson = new WarmUp();

  private Live at(String bookmark) {
    return Live.of(lesson, Bookmark.parse("L0.1 " + bookmark).resolve(lesson));
  }

  private static void assertRow(Live live, Name name, Offset<Double> offset, double... want) {
    double[] got = live.value(name).row(0);
    assertThat(got).hasSameSizeAs(want);
    for (int i = 0; i < want.length; i++) {
      assertThat(got[i]).as("%s %d", name.id(), i).isCloseTo(want[i], offset);
    }
  }

  @Test
  void dotProductAndCosineRankTheTwoKeysInOppositeOrder() {
    Live live = at("s3");
    assertRow(live, WarmUp.DOTS, EXACT, 0.5, 3);
    assertRow(live, WarmUp.COSINES, PRINTED, 1.000, 0.707);
    assertRow(live, WarmUp.WEIGHTS, PRINTED, 0.146, 0.854);
  }

  @Test
  void thePredictionIsMarkedByTheArrowsItAsksAboutWhereverTheyWereDragged() {
    assertThat(right("s3", "predict", at("s3"))).isEqualTo("k2");
    assertThat(right("s3", "predict", at("s3 k1=3,0 k2=0,3"))).isEqualTo("k2");
  }

  @Test
  void thePredictionHidesEveryNumberThatWouldAnswerIt() {
    assertThat(lesson.step("s3").prediction().orElseThrow().hidden())
        .contains(WarmUp.DOTS, WarmUp.COSINES, WarmUp.SCORES, WarmUp.WEIGHTS);
  }

  @Test
  void onlyTheResultOfTheChosenOperationIsLit() {
    assertThat(lit("dot")).containsExactly("dot[0, 0]");
    assertThat(lit("matrix")).containsExactly("product[1, 1]");
    assertThat(lit("elementwise")).containsExactly("elementwise[1, 1]");
  }

  private List<String> lit(String operation) {
    Live live = at("s2 operation=" + operation);
    return lesson
        .step("s2")
        .shows()
        .apply(live)
        .figures()
        .filter(Heatmap.class::isInstance)
        .map(Heatmap.class::cast)
        .filter(figure -> !List.of("a", "b").contains(figure.id()))
        .flatMap(WarmUpTest::lit)
        .toList();
  }

  private static Stream<String> lit(Heatmap figure) {
    Matrix value = figure.node().value();
    return IntStream.range(0, value.rows() * value.cols())
        .filter(i -> figure.emphasis().includes(i / value.cols(), i % value.cols()))
        .mapToObj(i -> figure.id() + "[" + i / value.cols() + ", " + i % value.cols() + "]");
  }

  @Test
  void lengthsAreThoseOfTheArrows() {
    Live live = at("s3 q=3,-2");
    assertThat(live.cell(WarmUp.LENGTH_Q, 0, 0)).isCloseTo(Math.sqrt(13), EXACT);
    assertThat(live.cell(WarmUp.LENGTHS, 0, 0)).isCloseTo(0.5, EXACT);
    assertThat(live.cell(WarmUp.LENGTHS, 1, 0)).isCloseTo(3 * Math.sqrt(2), EXACT);
  }

  @Test
  void anArrowWithoutLengthHasNoCosineAndSaysSo() {
    assertThat(at("s3 q=0,0").cell(WarmUp.COSINES, 0, 0)).isNaN();
  }

  @Test
  void theThreeProductsOfTheSameMatricesAreANumberAMatrixAndAnotherMatrix() {
    Live live = at("s2");
    assertThat(live.value(Products.DOT).shape()).isEqualTo("(1, 1)");
    assertThat(live.cell(Products.DOT, 0, 0)).isEqualTo(4);
    assertThat(live.value(Products.PRODUCT).toArray()).containsExactly(4, -1, 8, -1);
    assertThat(live.value(Products.ELEMENTWISE).toArray()).containsExactly(0, 2, 6, -4);
  }

  @Test
  void aCornerOfTheMatrixProductIsTheDotProduct() {
    Live live = at("s2 a=3,-1;4,1 b=5,9;-2,6");
    assertThat(live.cell(Products.PRODUCT, 0, 0)).isEqualTo(live.cell(Products.DOT, 0, 0));
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "60, 1", "90, 0", "120, -1", "180, -2"})
  void theDotProductFallsThroughZeroWhileTheKeyTurnsAway(int angle, double score) {
    Live live = at("s4 angle=" + angle);
    assertThat(live.cell(Turning.TURNED_SCORE, 0, 0)).isCloseTo(score, EXACT);
    assertThat(live.cell(Turning.TURN_SCORES, angle, 0)).isCloseTo(score, EXACT);
  }

  @Test
  void turningLeavesTheLengthOfAKeyAlone() {
    Live live = at("s4 k1=2,-1 angle=77");
    double[] turned = live.value(Turning.TURNED).row(0);
    assertThat(Math.hypot(turned[0], turned[1])).isCloseTo(Math.sqrt(5), EXACT);
  }

  @Test
  void theCurveIsMarkedAtThePresentAngle() {
    Curve curve = figure("s4", at("s4 angle=33"), Curve.class);
    assertThat(curve.marker()).hasValue(33);
    assertThat(curve.series().get(0).y()).hasSize(181);
  }

  @Test
  void aZeroScoreStillReceivesWeight() {
    Live live = at("s5");
    assertRow(live, WarmUp.SCORES, EXACT, 0, 1);
    assertRow(live, WarmUp.WEIGHTS, PRINTED, 0.269, 0.731);
  }

  @Test
  void aNegativeScoreReceivesLessThanANeutralOneAndMoreThanNothing() {
    double negative = at("s5 k1=-1,0").cell(WarmUp.WEIGHTS, 0, 0);
    assertThat(negative).isBetween(0.1, 0.2);
  }

  @ParameterizedTest
  @CsvSource({"-100", "-2", "0", "3", "100"})
  void aConstantMovesTheScoresAndNoWeight(int shift) {
    Live live = at("s6 shift=" + shift);
    assertRow(live, ScoreRow.SCORES, EXACT, 1 + shift, 1 + shift, 2 + shift);
    assertRow(live, ScoreRow.WEIGHTS, EXACT, at("s6").value(ScoreRow.WEIGHTS).row(0));
  }

  @ParameterizedTest
  @CsvSource({"1, 0.212, 0.576", "2, 0.107, 0.787", "4, 0.018, 0.965"})
  void multiplyingTheScoresSharpensTheRow(double gain, double low, double high) {
    assertRow(at("s7 gain=" + gain), ScoreRow.WEIGHTS, PRINTED, low, low, high);
  }

  @Test
  void aTemperatureUndoesAGain() {
    double[] plain = at("s7").value(ScoreRow.WEIGHTS).row(0);
    assertRow(at("s7 gain=4 temperature=4"), ScoreRow.WEIGHTS, EXACT, plain);
    double[] warm = at("s3").value(WarmUp.WEIGHTS).row(0);
    assertRow(at("s3 q=2,0 temperature=2"), WarmUp.WEIGHTS, EXACT, warm);
  }

  @Test
  void entropyIsLargestForEqualScoresAndFallsWithTheGain() {
    assertThat(at("s7 gain=0").cell(ScoreRow.ENTROPY, 0, 0)).isCloseTo(Math.log(3), EXACT);
    double[] p = at("s7 gain=4").value(ScoreRow.WEIGHTS).row(0);
    double entropy = -Arrays.stream(p).map(x -> x * Math.log(x)).sum();
    assertThat(at("s7 gain=4").cell(ScoreRow.ENTROPY, 0, 0)).isCloseTo(entropy, EXACT);
    assertThat(at("s7 row=10,-10,0 gain=20 temperature=0.1").cell(ScoreRow.ENTROPY, 0, 0)).isZero();
  }

  @Test
  void fourEqualScoresShareAlike() {
    Question.Value a = (Question.Value) question("check", "a");
    assertThat(a.answer().applyAsDouble(at("check"))).isCloseTo(0.25, EXACT);
  }

  @Test
  void doublingTheQueryDoublesTheDotProductAndLeavesTheCosine() {
    Live plain = at("check");
    Live doubled = at("check q=2,0");
    assertThat(doubled.cell(WarmUp.DOTS, 0, 1)).isEqualTo(2 * plain.cell(WarmUp.DOTS, 0, 1));
    assertRow(doubled, WarmUp.COSINES, EXACT, plain.value(WarmUp.COSINES).row(0));
    assertThat(right("check", "b", plain)).isEqualTo("dot");
  }

  @Test
  void noFiniteScoreOfOrdinarySizeHasAWeightOfZero() {
    assertThat(at("s7 row=-10,0,10").cell(ScoreRow.WEIGHTS, 0, 0)).isPositive();
    assertThat(right("check", "c", at("check"))).isEqualTo("never");
  }

  private Question question(String stepId, String id) {
    Step step = lesson.step(stepId);
    return step.prediction()
        .map(p -> p.question())
        .filter(q -> q.id().equals(id))
        .orElseGet(
            () ->
                step.checks().stream()
                    .map(c -> c.question())
                    .filter(q -> q.id().equals(id))
                    .findFirst()
                    .orElseThrow());
  }

  private String right(String stepId, String id, Live live) {
    return ((Question.Pick) question(stepId, id)).right().apply(live);
  }

  private <F extends Figure> F figure(String stepId, Live live, Class<F> kind) {
    return lesson
        .step(stepId)
        .shows()
        .apply(live)
        .figures()
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElseThrow();
  }
}
