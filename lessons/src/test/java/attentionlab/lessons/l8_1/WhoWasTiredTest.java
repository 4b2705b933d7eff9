package attentionlab.lessons.l8_1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.graph.Graph;
import attentionlab.graph.Provenance;
import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Question.Pick;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhoWasTiredTest {
  private static final Offset<Double> FOUR = within(5.001e-5);
  private static final Offset<Double> EXACT = within(1e-12);
  private static final int THE = 0;

  private final Lesson lesson = new WhoWasTired();

  private Live at(String bookmark) {
    return Live.of(lesson, Bookmark.parse("L8.1 " + bookmark).resolve(lesson));
  }

  private static double cell(Live live, String node, int row, int col) {
    return live.graph().node(node).value().get(row, col);
  }

  private static double it(Live live, String node, int col) {
    return cell(live, node, Animal.IT, col);
  }

  @Test
  void inLayer1ThePronounLooksAtTheLastWordWhateverItIs() {
    for (String last : new String[] {"tired", "wide"}) {
      Live live = at("s2 last=" + last);
      assertThat(it(live, "weights_1", Animal.LAST)).isCloseTo(0.9662, FOUR);
      assertThat(it(live, "weights_1", Animal.ANIMAL)).isCloseTo(0.0034, FOUR);
      assertThat(it(live, "weights_1", Animal.STREET)).isCloseTo(0.0034, FOUR);
      assertThat(it(live, "weights_1", THE)).isCloseTo(0.0034, FOUR);
    }
  }

  @Test
  void theStreamOfThePronounCarriesTheClueBesideWhatItWas() {
    double[] expected = {0, 0, 1, 0, 0.9662, 0};
    assertThat(at("s3").value(WhoWasTired.X_1).row(Animal.IT)).containsExactly(expected, FOUR);
    double[] wide = {0, 0, 1, 0, 0, 0.9662};
    assertThat(at("s3 last=wide").value(WhoWasTired.X_1).row(Animal.IT))
        .containsExactly(wide, FOUR);
    assertThat(at("s3").value(WhoWasTired.CARRIES).row(2)).containsExactly(expected, FOUR);
  }

  @Test
  void oneWordFlipsWhatThePronounFindsInLayer2() {
    Live tired = at("s4");
    assertThat(it(tired, "weights_2", Animal.ANIMAL)).isCloseTo(0.9594, FOUR);
    assertThat(it(tired, "weights_2", Animal.STREET)).isCloseTo(0.0041, FOUR);
    Live wide = at("s4 last=wide");
    assertThat(it(wide, "weights_2", Animal.ANIMAL)).isCloseTo(0.0041, FOUR);
    assertThat(it(wide, "weights_2", Animal.STREET)).isCloseTo(0.9594, FOUR);
  }

  @ParameterizedTest
  @CsvSource({"1, tired", "2, tired", "1, wide", "2, wide"})
  void withACausalMaskThePronounSeesEightKeysAlike(int layer, String last) {
    Live live = at("s5 last=" + last);
    for (int key = 0; key < live.value(WhoWasTired.X).rows(); key++) {
      assertThat(it(live, "weights_" + layer, key)).isEqualTo(key <= Animal.IT ? 0.125 : 0);
    }
  }

  @Test
  void withACausalMaskTheLastWordItselfStillFindsTheNoun() {
    assertThat(cell(at("s5"), "weights_2", Animal.LAST, Animal.ANIMAL)).isGreaterThan(0.95);
  }

  @Test
  void aValueOfZeroLeavesTheWeightAndTakesTheContribution() {
    Live live = at("s6");
    assertThat(it(live, "weights_2", Animal.ANIMAL)).isCloseTo(0.959, within(5e-4));
    assertThat(live.cell(WhoWasTired.EFFECT, 0, Animal.ANIMAL)).isZero();
    assertThat(it(live, "output_2", Animal.ANIMATE)).isZero();
    Live normal = at("s6 value=normal");
    assertThat(live.graph().node("weights_2").value())
        .isEqualTo(normal.graph().node("weights_2").value());
    assertThat(normal.cell(WhoWasTired.EFFECT, 0, Animal.ANIMAL)).isCloseTo(0.9594, FOUR);
  }

  @Test
  void equalValuesMakeTheSameOutputOfDifferentWeights() {
    Live live = at("s6 value=duplicate");
    double[] tired = live.value(WhoWasTired.BOTH_WEIGHTS).row(0);
    double[] wide = live.value(WhoWasTired.BOTH_WEIGHTS).row(1);
    assertThat(tired[Animal.ANIMAL] - wide[Animal.ANIMAL]).isGreaterThan(0.9);
    assertThat(live.value(WhoWasTired.BOTH_OUTPUTS).row(0))
        .containsExactly(live.value(WhoWasTired.BOTH_OUTPUTS).row(1), EXACT);
    assertThat(live.cell(WhoWasTired.BOTH_OUTPUTS, 0, Animal.ANIMATE)).isGreaterThan(0.9);
  }

  @Test
  void bothRowsAreThoseOfTheTwoSentencesInTheSameOrder() {
    Live tired = at("s6 value=normal");
    Live wide = at("s6 value=normal last=wide");
    assertThat(wide.value(WhoWasTired.BOTH_WEIGHTS))
        .isEqualTo(tired.value(WhoWasTired.BOTH_WEIGHTS));
    assertThat(tired.value(WhoWasTired.BOTH_WEIGHTS).row(1))
        .containsExactly(wide.graph().node("weights_2").value().row(Animal.IT), EXACT);
  }

  @Test
  void withoutGainNothingIsLeftOfThePattern() {
    assertThat(it(at("s7 a=0"), "weights_2", Animal.ANIMAL)).isCloseTo(1.0 / 11, EXACT);
    assertThat(it(at("s2 c=0"), "weights_1", Animal.LAST)).isCloseTo(1.0 / 11, EXACT);
  }

  @Test
  void theWeightsAreLabelledAsSetByHandUntilTheLearnerChangesThem() {
    Graph graph = at("s7").graph();
    assertThat(graph.node("w_q_1").provenance()).isEqualTo(Provenance.HAND_SET);
    assertThat(graph.node("w_q_2").provenance()).isEqualTo(Provenance.HAND_SET);
    assertThat(at("s7 a=3").graph().node("w_q_2").provenance()).isEqualTo(Provenance.GIVEN);
  }

  @Test
  void thePredictionAndTheCheckpointsAreAnsweredByTheCore() {
    Live live = at("s2 last=wide c=0");
    Pick prediction = (Pick) lesson.step("s2").prediction().orElseThrow().question();
    assertThat(prediction.right().apply(live)).isEqualTo("last");
    assertThat(lesson.step("check").checks())
        .extracting(check -> ((Pick) check.question()).right().apply(at("check mask=causal")))
        .containsExactly("it", "equal", "zero");
  }
}
