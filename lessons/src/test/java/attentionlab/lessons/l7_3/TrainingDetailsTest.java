package attentionlab.lessons.l7_3;

import static attentionlab.lessons.l7_3.Smoothing.BEST_GAP;
import static attentionlab.lessons.l7_3.Smoothing.FLOOR;
import static attentionlab.lessons.l7_3.Smoothing.HARD_CURVE;
import static attentionlab.lessons.l7_3.Smoothing.HARD_LOSS;
import static attentionlab.lessons.l7_3.Smoothing.P;
import static attentionlab.lessons.l7_3.Smoothing.PERPLEXITY;
import static attentionlab.lessons.l7_3.Smoothing.SMOOTH_CURVE;
import static attentionlab.lessons.l7_3.Smoothing.SMOOTH_LOSS;
import static attentionlab.lessons.l7_3.Smoothing.SMOOTH_TARGET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.graph.Name;
import attentionlab.graph.Provenance;
import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Live;
import attentionlab.lesson.Question;
import attentionlab.lessons.l7_3.Feeding.Feed;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class TrainingDetailsTest {
  private final TrainingDetails lesson = new TrainingDetails();

  private Live at(String bookmark) {
    return Live.of(lesson, Bookmark.parse("L7.3 " + bookmark).resolve(lesson));
  }

  private double number(String bookmark, Name name) {
    return at(bookmark).cell(name, 0, 0);
  }

  @Test
  void theSmoothedTargetLeavesALittleForEveryOtherWord() {
    double[] target = at("s3").value(SMOOTH_TARGET).row(0);
    assertThat(target).containsExactly(new double[] {0.92, 0.02, 0.02, 0.02, 0.02}, within(1e-12));
    for (String state : new String[] {"s3 k=2 epsilon=0.5", "s3 k=10", "s3 epsilon=0"}) {
      double sum = DoubleStream.of(at(state).value(SMOOTH_TARGET).row(0)).sum();
      assertThat(sum).as(state).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void theSmoothedLossIsLowestAtAFiniteGap() {
    assertThat(number("s4", BEST_GAP)).isCloseTo(3.829, within(5e-4));
    assertThat(number("s4", BEST_GAP)).isCloseTo(Math.log(46), within(1e-12));
    assertThat(number("s4", FLOOR)).isCloseTo(0.3897, within(5e-5));
    assertThat(number("s4 gap=3.829", SMOOTH_LOSS)).isCloseTo(number("s4", FLOOR), within(1e-6));
    for (double loss : at("s4").value(SMOOTH_CURVE).toArray()) {
      assertThat(loss).isGreaterThanOrEqualTo(number("s4", FLOOR));
    }
    assertThat(number("s4 epsilon=0", BEST_GAP)).isInfinite();
  }

  @Test
  void nearCertaintyCostsNothingWithAHardTargetAndMuchWithASmoothedOne() {
    String certain = "s4 gap=10.5965";
    assertThat(number(certain, P)).isCloseTo(0.9999, within(1e-6));
    assertThat(number(certain, HARD_LOSS)).isCloseTo(0.0001, within(5e-5));
    assertThat(number(certain, SMOOTH_LOSS)).isCloseTo(0.8478, within(5e-5));
    assertThat(number("s4 gap=3.829", P)).isCloseTo(0.92, within(1e-4));
  }

  @Test
  void theHardLossFallsForEverAndItsPerplexityTowardsOne() {
    double[] losses = at("s4").value(HARD_CURVE).toArray();
    for (int i = 1; i < losses.length; i++) {
      assertThat(losses[i]).isLessThan(losses[i - 1]);
    }
    assertThat(number("s4 gap=15", PERPLEXITY)).isLessThan(number("s4 gap=3.829", PERPLEXITY));
  }

  @Test
  void theCurvesPassThroughTheLossOfThePresentGap() {
    assertThat(at("s4 gap=3").value(SMOOTH_CURVE).get(60, 0))
        .isCloseTo(number("s4 gap=3", SMOOTH_LOSS), within(1e-12));
    assertThat(at("s4 gap=3").value(HARD_CURVE).get(60, 0))
        .isCloseTo(number("s4 gap=3", HARD_LOSS), within(1e-12));
  }

  @Test
  void goldWordsAreTheTargetShiftedRight() {
    assertThat(Feeding.inputs(Feed.GOLD)).containsExactly(0, 1, 2, 3, 4);
    assertThat(Feeding.inputs(Feed.GOLD).subList(1, 5)).isEqualTo(Feeding.targets().subList(0, 4));
  }

  @Test
  void oneWrongWordOfItsOwnPoisonsAllLaterInputs() {
    assertThat(Feeding.inputs(Feed.OWN)).containsExactly(0, 1, 6, 7, 8);
    double gold = number("s1", Feeding.SEQUENCE_LOSS);
    double own = number("s2", Feeding.SEQUENCE_LOSS);
    assertThat(own).isGreaterThan(5 * gold);
    double[] losses = at("s2").value(Feeding.POSITION_LOSS).row(0);
    assertThat(DoubleStream.of(losses).average().orElseThrow()).isCloseTo(own, within(1e-12));
  }

  @Test
  void oneMatrixOfWordsServesBothEnds() {
    Live live = at("s5");
    assertThat(live.cell(Sharing.EMBEDDED, 1, 2)).isEqualTo(2 * live.cell(Sharing.EMBEDDING, 4, 2));
    double[] logits = live.value(Sharing.WORD_LOGITS).row(0);
    assertThat(DoubleStream.of(logits).max().orElseThrow()).isEqualTo(logits[4]);
  }

  @Test
  void sixLayersOfTheirOwnAreNearTheNumberThePaperPrints() {
    assertThat(number("s5", Sharing.WORDS)).isCloseTo(18.944, within(1e-9));
    assertThat(number("s5", Sharing.TOTAL_PAPER)).isCloseTo(62.984192, within(1e-9));
    assertThat(number("s5", Sharing.TOTAL_NOTE)).isLessThan(30);
    assertThat(at("s6").node(Recipe.RECIPE).provenance()).isEqualTo(Provenance.QUOTED);
  }

  @Test
  void thePredictionAndTheCheckpointsAreAnsweredByTheCore() {
    Live live = at("s4 gap=7 epsilon=0.3");
    Question predict = lesson.step("s4").prediction().orElseThrow().question();
    assertThat(((Question.Pick) predict).right().apply(live)).isEqualTo("no");
    Question a = lesson.step("check").checks().get(0).question();
    Question b = lesson.step("check").checks().get(1).question();
    assertThat(((Question.Value) a).mark(live, 0.92)).isEqualTo(1);
    assertThat(((Question.Value) b).mark(live, 0.3897)).isEqualTo(1);
  }
}
