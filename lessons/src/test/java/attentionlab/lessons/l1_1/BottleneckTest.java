package attentionlab.lessons.l1_1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.data.Apple;
import attentionlab.graph.Provenance;
import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Question;
import attentionlab.lesson.Question.Pick;
import attentionlab.lesson.Question.Value;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BottleneckTest {
  private static final Offset<Double> EXACT = within(1e-12);

  private final Lesson lesson = new Bottleneck();

  private Live at(String bookmark) {
    return Live.of(lesson, Bookmark.parse("L1.1 " + bookmark).resolve(lesson));
  }

  private static int source(String word) {
    return Apple.TOKENS.indexOf(word);
  }

  private static double weight(Live live, String target, String word) {
    return live.cell(Translation.WEIGHTS, Translation.TARGET.indexOf(target), source(word));
  }

  @ParameterizedTest
  @CsvSource({"4, 0.099, 5.001e-4", "8, 0.011, 5.001e-4", "16, 0.0002, 5.001e-5"})
  void theFirstWordFadesFromTheLastStateAsTheSourceGrows(int n, double share, double tolerance) {
    Live live = at("s2 n=" + n);
    assertThat(live.cell(Memory.SHARE, 0, 0)).isCloseTo(share, within(tolerance));
    assertThat(DoubleStream.of(live.value(Memory.SHARE).row(0)).sum()).isCloseTo(1, EXACT);
  }

  @Test
  void evenAttentionGivesEveryOfEightWordsAnEighth() {
    assertThat(at("s2").value(Memory.EVEN).row(0)).containsOnly(0.125);
  }

  @ParameterizedTest
  @CsvSource({"2, 0.1", "8, 0.6", "17, 0.95", "32, 0.6"})
  void theCurveOverAllLengthsAgreesWithTheStateOfEachLength(int n, double memory) {
    Live live = at("s2 n=" + n + " a=" + memory);
    assertThat(live.cell(Memory.FIRST_SHARE, 0, n - 2))
        .isCloseTo(live.cell(Memory.SHARE, 0, 0), EXACT);
    assertThat(live.cell(Memory.EVEN_SHARE, 0, n - 2)).isCloseTo(1.0 / n, EXACT);
  }

  @Test
  void aStateHoldsWhatIsLeftOfTheOneBeforeAndTheNewWord() {
    Live live = at("s2");
    assertThat(live.value(Memory.STATES).row(0)).startsWith(0.4, 0);
    assertThat(live.cell(Memory.STATES, 1, 0)).isCloseTo(0.24, EXACT);
    assertThat(live.cell(Memory.STATES, 1, 1)).isCloseTo(0.4, EXACT);
    assertThat(live.cell(Memory.STATES, 1, 2)).isZero();
  }

  @Test
  void alignmentCrossesAndIsShared() {
    Live live = at("s3");
    double certain = Math.exp(4) / (Math.exp(4) + 7);
    assertThat(weight(live, "yesterday", "昨天")).isCloseTo(certain, EXACT);
    assertThat(weight(live, "was", "它")).isEqualTo(weight(live, "was", "甜")).isBetween(0.3, 0.4);
    assertThat(weight(live, "it", "它")).isGreaterThan(weight(live, "it", "苹果"));
    assertThat(weight(live, "it", "苹果")).isGreaterThan(weight(live, "it", "我"));
  }

  @Test
  void theContextIsTheWeightedSumOfAllStates() {
    Live live = at("s4");
    double edible = 0;
    for (int j = 0; j < Apple.TOKENS.size(); j++) {
      edible += live.cell(Translation.WEIGHTS, Translation.IT, j) * Apple.X.get(j, 2);
    }
    assertThat(live.cell(Translation.CONTEXT, Translation.IT, 2)).isCloseTo(edible, EXACT);
    assertThat(live.cell(Translation.NOW_CONTEXT, 0, 2)).isCloseTo(edible, EXACT);
  }

  @Test
  void withoutSharpnessEveryRowIsAnAverageAndWithMoreOfItNarrower() {
    assertThat(at("s4 sharpness=0").value(Translation.WEIGHTS).row(3)).containsOnly(0.125);
    assertThat(at("s5 sharpness=0").cell(Translation.ENTROPY, 1, 0)).isCloseTo(Math.log(8), EXACT);
    assertThat(at("s5 sharpness=8").cell(Translation.ENTROPY, 1, 0))
        .isLessThan(at("s5").cell(Translation.ENTROPY, 1, 0));
  }

  @Test
  void whatTheDecoderAsksForIsLabelledAsSetByHand() {
    assertThat(at("s6").node(Translation.ASKING).provenance()).isEqualTo(Provenance.HAND_SET);
  }

  @Test
  void thePredictionAndTheCheckpointsAreAnsweredByTheCore() {
    Pick prediction = (Pick) lesson.step("s2").prediction().orElseThrow().question();
    assertThat(prediction.right().apply(at("s2 n=32 a=0.1"))).isEqualTo("0.011");
    var checks = lesson.step("check").checks();
    assertThat(((Pick) checks.get(0).question()).right().apply(at("check"))).isEqualTo("last");
    assertThat(((Pick) checks.get(1).question()).right().apply(at("check"))).isEqualTo("encoder");
    assertThat(((Value) checks.get(2).question()).mark(at("check"), 120)).isEqualTo(1);
    assertThat(lesson.step("s7").checks().get(0).question()).isInstanceOf(Question.Own.class);
  }
}
