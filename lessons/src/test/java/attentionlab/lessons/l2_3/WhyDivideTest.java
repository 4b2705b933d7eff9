package attentionlab.lessons.l2_3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.figure.Curve;
import attentionlab.figure.Figure;
import attentionlab.figure.Histogram;
import attentionlab.graph.Name;
import attentionlab.graph.Provenance;
import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Question;
import attentionlab.lessons.l2_3.Statistics.Column;
import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhyDivideTest {
  private static final Offset<Double> THREE = within(5.001e-4);
  private static final Offset<Double> FOUR = within(5.001e-5);
  private static final Offset<Double> EXACT = within(1e-12);

  private final Lesson lesson = new WhyDivide();

  private Live at(String bookmark) {
    return Live.of(lesson, Bookmark.parse("L2.3 " + bookmark).resolve(lesson));
  }

  private static double table(Live live, int dk, Column column) {
    return live.cell(Statistics.TABLE, Statistics.WIDTHS.indexOf(dk), column.ordinal());
  }

  private static double only(Live live, Name name) {
    return live.cell(name, 0, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0.998, 0.305, 0.305, 1.800, 1.800, 0.3484, 0.3484, 0.3471, 0.3471",
    "4, 2.022, 0.527, 0.344, 1.284, 1.744, 0.3415, 0.3599, 0.3710, 0.3607",
    "16, 3.988, 0.750, 0.359, 0.668, 1.726, 0.2517, 0.3627, 0.2853, 0.3646",
    "64, 8.009, 0.876, 0.362, 0.315, 1.719, 0.1524, 0.3656, 0.0629, 0.3676",
    "128, 11.349, 0.920, 0.365, 0.205, 1.717, 0.1021, 0.3650, 0.0116, 0.3668",
    "256, 15.888, 0.937, 0.359, 0.153, 1.726, 0.0825, 0.3655, 0.0017, 0.3669",
    "512, 22.669, 0.956, 0.359, 0.109, 1.724, 0.0599, 0.3664, 0.0001, 0.3668",
    "1024, 32.064, 0.968, 0.361, 0.077, 1.722, 0.0439, 0.3663, 0.0000, 0.3673"
  })
  void theTableOverAllWidthsIsThatOfTheReferenceRun(
      int dk,
      double std,
      double topRaw,
      double topScaled,
      double entropyRaw,
      double entropyScaled,
      double normRaw,
      double normScaled,
      double medianRaw,
      double medianScaled) {
    Live live = at("s2");
    assertThat(table(live, dk, Column.MEASURED)).isCloseTo(std, THREE);
    assertThat(table(live, dk, Column.ROOT)).isCloseTo(Math.sqrt(dk), EXACT);
    assertThat(table(live, dk, Column.TOP_RAW)).isCloseTo(topRaw, THREE);
    assertThat(table(live, dk, Column.TOP_SCALED)).isCloseTo(topScaled, THREE);
    assertThat(table(live, dk, Column.ENTROPY_RAW)).isCloseTo(entropyRaw, THREE);
    assertThat(table(live, dk, Column.ENTROPY_SCALED)).isCloseTo(entropyScaled, THREE);
    assertThat(table(live, dk, Column.NORM_RAW)).isCloseTo(normRaw, FOUR);
    assertThat(table(live, dk, Column.NORM_SCALED)).isCloseTo(normScaled, FOUR);
    assertThat(table(live, dk, Column.MEDIAN_RAW)).isCloseTo(medianRaw, FOUR);
    assertThat(table(live, dk, Column.MEDIAN_SCALED)).isCloseTo(medianScaled, FOUR);
  }

  @ParameterizedTest
  @CsvSource({"1", "16", "1024"})
  void theGaugesOfOneWidthAgreeWithItsRowOfTheTable(int dk) {
    Live raw = at("s3 d_k=" + dk);
    Live scaled = at("s4 d_k=" + dk);
    assertThat(only(raw, Statistics.STD)).isEqualTo(table(raw, dk, Column.MEASURED));
    assertThat(only(raw, Statistics.MEAN_TOP)).isEqualTo(table(raw, dk, Column.TOP_RAW));
    assertThat(only(scaled, Statistics.MEAN_TOP)).isEqualTo(table(raw, dk, Column.TOP_SCALED));
    assertThat(only(scaled, Statistics.MEAN_ENTROPY))
        .isEqualTo(table(raw, dk, Column.ENTROPY_SCALED));
    assertThat(only(raw, Statistics.MEAN_NORM)).isEqualTo(table(raw, dk, Column.NORM_RAW));
    assertThat(only(raw, Statistics.MEDIAN_NORM)).isEqualTo(table(raw, dk, Column.MEDIAN_RAW));
  }

  @Test
  void theTypicalScoreGrowsFourfoldFromWidth4To64() {
    Live live = at("s2");
    assertThat(right("s2", "predict", live)).isEqualTo("4");
    assertThat(right("s2", "predict", at("s2 seed=7 trials=200"))).isEqualTo("4");
  }

  @Test
  void onAxesOfEqualFactorsTheMeasuredPointsLieOnSlopeOneHalf() {
    Live live = at("s2");
    double rise = Math.log(table(live, 1024, Column.MEASURED) / table(live, 1, Column.MEASURED));
    assertThat(rise / Math.log(1024)).isCloseTo(0.5, within(0.005));
  }

  @Test
  void theTermsAddUpToTheScoreOneByOne() {
    Live live = at("s1");
    double[] products = live.value(SampleRow.PRODUCTS).row(0);
    assertThat(products).hasSize(16);
    assertThat(only(live, SampleRow.PARTIAL)).isCloseTo(Arrays.stream(products, 0, 4).sum(), EXACT);
    assertThat(only(at("s1 terms=16"), SampleRow.PARTIAL))
        .isCloseTo(only(live, SampleRow.SCORES), EXACT);
  }

  @Test
  void theRecordedRowIsTheFirstTrialOfTheStatistics() {
    Live live = at("s3 d_k=128");
    double[] scores = live.value(SampleRow.SCORES).row(0);
    double[] trial = Arrays.copyOf(ScoreTrials.of(128, 42, 2000).dividedBy(1), scores.length);
    for (int i = 0; i < scores.length; i++) {
      assertThat(scores[i]).isCloseTo(trial[i], EXACT);
    }
    assertThat(live.node(SampleRow.Q).provenance()).isEqualTo(Provenance.random(42));
  }

  @Test
  void theRecordedJacobianHasTheNormThatTheStatisticsAverage() {
    Live one = at("s5 d_k=64 trials=1");
    assertThat(only(one, SampleRow.JACOBIAN_NORM))
        .isCloseTo(only(one, Statistics.MEAN_NORM), EXACT)
        .isCloseTo(only(one, Statistics.MEDIAN_NORM), EXACT);
    double p = one.cell(SampleRow.WEIGHTS, 0, 6);
    double q = one.cell(SampleRow.WEIGHTS, 0, 7);
    assertThat(one.cell(SampleRow.JACOBIAN, 6, 6)).isCloseTo(p * (1 - p), EXACT);
    assertThat(one.cell(SampleRow.JACOBIAN, 6, 7)).isCloseTo(-p * q, EXACT);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0.4232, 5e-5",
    "2, 0.2731, 5e-5",
    "4, 0.0541, 5e-5",
    "8, 0.00106, 5e-6",
    "16, 3.6e-7, 5e-9"
  })
  void theJacobianOfGrowingScoresShrinksToZero(int factor, double norm, double tolerance) {
    assertThat(only(at("s5 factor=" + factor), Example.NORM)).isCloseTo(norm, within(tolerance));
  }

  @Test
  void writtenPlainlyTheFormulaOverflowsWhileTheStableOneDoesNot() {
    Live live = at("s5 factor=400");
    assertThat(live.cell(Example.SCORES, 0, 2)).isEqualTo(800);
    assertThat(live.cell(Example.POWERS, 0, 2)).isInfinite();
    assertThat(live.cell(Example.NAIVE, 0, 2)).isNaN();
    assertThat(live.cell(Example.STABLE, 0, 2)).isEqualTo(1);
  }

  @Test
  void dividingPutsOverflowOffButDoesNotCureIt() {
    Live small = at("s5 factor=400 divisor=root_dk");
    assertThat(small.cell(Example.NAIVE, 0, 2)).isCloseTo(1, FOUR);
    Live large = at("s5 factor=40000 divisor=root_dk");
    assertThat(large.cell(Example.NAIVE, 0, 2)).isNaN();
    assertThat(large.cell(Example.STABLE, 0, 2)).isEqualTo(1);
  }

  @Test
  void theWidthOfTheModelUnderTheRootFlattensTheRow() {
    Live live = at("s6");
    assertThat(only(live, Statistics.MEAN_TOP)).isCloseTo(0.199, THREE);
    assertThat(only(live, Statistics.MEAN_ENTROPY)).isCloseTo(2.025, THREE);
    assertThat(only(live, Statistics.MOST_ENTROPY)).isCloseTo(2.079, THREE);
    assertThat(only(at("s6 divisor=root_dk"), Statistics.MEAN_TOP)).isCloseTo(0.362, THREE);
  }

  @ParameterizedTest
  @CsvSource({"16", "64", "1024"})
  void dividedByTheWidthTheScoresKeepOneOverItsRoot(int dk) {
    Live live = at("s7 d_k=" + dk);
    assertThat(only(live, Statistics.SCALED_STD))
        .isCloseTo(1 / Math.sqrt(dk), within(0.01 / Math.sqrt(dk)));
    assertThat(only(at("s7 d_k=1024"), Statistics.MEAN_ENTROPY))
        .isCloseTo(only(live, Statistics.MOST_ENTROPY), within(1e-3));
  }

  @Test
  void theHistogramHoldsEveryScoreOfEveryTrial() {
    Histogram histogram = figure("s2", at("s2 d_k=16 trials=200"), Histogram.class);
    assertThat(histogram.total()).isEqualTo(200 * ScoreTrials.KEYS);
    assertThat(histogram.normal()).hasValue(4);
    assertThat(Arrays.stream(histogram.counts()).sum()).isGreaterThan(1580);
  }

  @Test
  void theCurvesAreMarkedAtThePresentWidth() {
    Curve curve = figure("s5", at("s5 d_k=128"), Curve.class);
    assertThat(curve.marker()).hasValue(128);
    assertThat(curve.series())
        .extracting(Curve.Series::id)
        .containsExactly("norm_raw", "median_raw", "median_scaled");
  }

  @Test
  void theCheckpointsAreAnsweredByTheCore() {
    Live live = at("check");
    assertThat(right("check", "a", live)).isEqualTo("64");
    assertThat(right("check", "b", live)).isEqualTo("no");
    Question.Value c = (Question.Value) question("check", "c");
    assertThat(c.answer().applyAsDouble(live)).isCloseTo(8, EXACT);
  }

  @Test
  void onlyTheStepsThatShowAllWidthsComputeThem() {
    for (String step : new String[] {"s1", "s6", "s7", "check"}) {
      assertThat(at(step).graph().has(Statistics.TABLE.id())).as(step).isFalse();
    }
  }

  private Question question(String stepId, String id) {
    return Stream.concat(
            lesson.step(stepId).prediction().map(p -> p.question()).stream(),
            lesson.step(stepId).checks().stream().map(c -> c.question()))
        .filter(q -> q.id().equals(id))
        .findFirst()
        .orElseThrow();
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
