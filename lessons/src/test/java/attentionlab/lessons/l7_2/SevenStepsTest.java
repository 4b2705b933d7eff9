package attentionlab.lessons.l7_2;

import static attentionlab.lessons.l7_2.SevenSteps.CONTEXT;
import static attentionlab.lessons.l7_2.SevenSteps.DECODER_RUNS;
import static attentionlab.lessons.l7_2.SevenSteps.ENCODER_RUNS;
import static attentionlab.lessons.l7_2.SevenSteps.NEAREST;
import static attentionlab.lessons.l7_2.SevenSteps.Q;
import static attentionlab.lessons.l7_2.Translation.MEMORY;
import static attentionlab.lessons.l7_2.Translation.SELF_WEIGHTS;
import static attentionlab.lessons.l7_2.Translation.STATE;
import static attentionlab.nn.ScaledDotProductAttention.SCALED;
import static attentionlab.nn.ScaledDotProductAttention.WEIGHTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Live;
import attentionlab.lesson.Question;
import org.junit.jupiter.api.Test;

class SevenStepsTest {
  private final SevenSteps lesson = new SevenSteps();

  private Live at(String bookmark) {
    return Live.of(lesson, Bookmark.parse("L7.2 " + bookmark).resolve(lesson));
  }

  private static void assertRow(Live live, Name name, int row, double... expected) {
    assertThat(live.value(name).row(row)).containsExactly(expected, within(1e-4));
  }

  @Test
  void queriesAskForOneMeaningEachAndTheLastForNone() {
    Live live = at("s3");
    assertThat(live.value(Q)).isEqualTo(Matrix.of(4, 3, (r, c) -> r == c ? 6 : 0));
    assertThat(live.graph().node("k_1").value()).isEqualTo(Matrix.identity(3));
    assertThat(live.graph().node("v_1").value()).isEqualTo(Matrix.identity(3));
  }

  @Test
  void everyTargetPositionMeetsEverySourcePosition() {
    Live live = at("s4");
    assertThat(live.value(SCALED).shape()).isEqualTo("(4, 3)");
    assertThat(live.cell(SCALED, 0, 0)).isCloseTo(6 / Math.sqrt(3), within(1e-12));
  }

  @Test
  void theRowsAreThoseOfTheTranslationAndTheLastIsUniform() {
    Live live = at("s5");
    assertRow(live, WEIGHTS, 0, 0.9411, 0.0295, 0.0295);
    assertRow(live, WEIGHTS, 1, 0.0295, 0.9411, 0.0295);
    assertRow(live, WEIGHTS, 2, 0.0295, 0.0295, 0.9411);
    assertRow(live, WEIGHTS, 3, 0.3333, 0.3333, 0.3333);
    assertRow(live, CONTEXT, 0, 0.9411, 0.0295, 0.0295);
    assertRow(at("s5 gain=0"), WEIGHTS, 0, 0.3333, 0.3333, 0.3333);
  }

  @Test
  void generationSeesThePrefixAndTheSameNumbersAsTraining() {
    Live training = at("s2 mode=training");
    Live generation = at("s2 step=2");
    assertThat(training.value(STATE).rows()).isEqualTo(4);
    assertThat(generation.value(STATE).rows()).isEqualTo(2);
    for (Name name : new Name[] {STATE, WEIGHTS, NextWord.NEXT}) {
      for (int row = 0; row < 2; row++) {
        assertThat(generation.value(name).row(row)).isEqualTo(training.value(name).row(row));
      }
    }
    assertThat(training.cell(SELF_WEIGHTS, 0, 1)).isZero();
  }

  @Test
  void theEncoderRunsOnceHoweverLongTheOutput() {
    assertThat(at("s1 step=4").cell(ENCODER_RUNS, 0, 0)).isEqualTo(1);
    assertThat(at("s1 step=4").cell(DECODER_RUNS, 0, 0)).isEqualTo(4);
    assertThat(at("s2 mode=training").cell(DECODER_RUNS, 0, 0)).isEqualTo(1);
    assertThat(at("s1 step=4").value(MEMORY)).isEqualTo(at("s1 step=1").value(MEMORY));
  }

  @Test
  void eachDecoderLayerReadsTheSameMemoryWithKeysOfItsOwn() {
    Live live = at("s4");
    Matrix first = live.graph().node("k_1").value();
    assertThat(live.graph().node("k_2").value()).isNotEqualTo(first);
    assertThat(live.graph().node("k_3").value()).isNotEqualTo(first);
    for (int layer = 1; layer <= 3; layer++) {
      assertThat(live.graph().node("k_" + layer).operands().get(0).id()).isEqualTo("memory");
    }
    assertRow(at("s4 layer=3"), WEIGHTS, 0, 0.0295, 0.9411, 0.0295);
  }

  @Test
  void theContextLiesNearestToTheWordThatWasAskedFor() {
    for (int row = 0; row < 3; row++) {
      double[] cosines = at("s6").value(NEAREST).row(row);
      assertThat(cosines[row]).isGreaterThan(0.99);
      assertThat(cosines[(row + 1) % 3]).isLessThan(0.05);
    }
  }

  @Test
  void theContextIsAsWideAsADecoderStateAndAddedToIt() {
    Live live = at("s7");
    Matrix state = live.value(STATE);
    Matrix attended = live.value(NextWord.ATTENDED);
    assertThat(attended.shape()).isEqualTo(state.shape());
    assertThat(live.cell(NextWord.STREAM, 0, 0)).isCloseTo(1.9411, within(1e-4));
  }

  @Test
  void theNextWordIsTheTranslationAndThenTheEnd() {
    Matrix next = at("s8 step=4").value(NextWord.NEXT);
    for (int row = 0; row < 4; row++) {
      assertThat(next.get(row, row)).isGreaterThan(0.7);
    }
  }

  @Test
  void aGainOfThreePointOneGivesThreeQuarters() {
    assertThat(at("s5 gain=3.1").cell(WEIGHTS, 0, 0)).isCloseTo(0.75, within(0.01));
  }

  @Test
  void thePredictionAndTheCheckpointsAreAnsweredByTheCore() {
    Question predict = lesson.step("s5").prediction().orElseThrow().question();
    assertThat(((Question.Pick) predict).right().apply(at("s5 gain=1"))).isEqualTo("i_94");
    assertThat(lesson.step("check").checks())
        .extracting(check -> check.question().id())
        .containsExactly("a", "b", "c");
  }
}
