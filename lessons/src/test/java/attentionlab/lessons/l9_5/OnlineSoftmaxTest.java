package attentionlab.lessons.l9_5;

import static attentionlab.lessons.l9_5.OnlineSoftmax.BLOCK;
import static attentionlab.lessons.l9_5.OnlineSoftmax.DIFFERENCE;
import static attentionlab.lessons.l9_5.OnlineSoftmax.DIRECT;
import static attentionlab.lessons.l9_5.OnlineSoftmax.ONLINE;
import static attentionlab.lessons.l9_5.OnlineSoftmax.ROW;
import static attentionlab.lessons.l9_5.OnlineSoftmax.SKIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.data.Draws;
import attentionlab.graph.Matrix;
import attentionlab.lesson.Live;
import attentionlab.lesson.Question;
import attentionlab.lesson.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnlineSoftmaxTest {
  private final OnlineSoftmax lesson = new OnlineSoftmax();

  private Live at(String step) {
    return Live.of(lesson, lesson.startOf(lesson.step(step)));
  }

  @Test
  void theDirectResultIsTheTarget() {
    assertThat(at("s1").cell(DIRECT, 0, 0)).isCloseTo(36.8806, within(1e-4));
  }

  @Test
  void theFirstBlockKeepsThreeNumbers() {
    double[] kept = at("s2").value(Blocks.KEPT).row(0);
    assertThat(kept).containsExactly(new double[] {1, 3, 1.1353, 21.353}, within(5e-4));
  }

  @Test
  void theSecondBlockRescalesByWhatTheMaximumHasGrown() {
    double[] kept = at("s3").value(Blocks.KEPT).row(1);
    assertThat(kept[0]).isCloseTo(Math.exp(3 - 5), within(1e-15)).isCloseTo(0.1353, within(1e-4));
    assertThat(kept).containsExactly(new double[] {0.1353, 5, 1.2034, 44.3835}, within(1e-4));
    Question.Pick asked = (Question.Pick) lesson.step("s3").prediction().orElseThrow().question();
    assertThat(asked.right().apply(at("s3"))).isEqualTo("0.1353");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void everyBlockSizeGivesTheDirectResult(int size) {
    Draws draws = new Draws(5);
    for (int i = 0; i < 20; i++) {
      Matrix row = draws.normal(1, 4, 5);
      Settings settings = lesson.initial().with(BLOCK, size).with(ROW, clamped(row));
      assertThat(Live.of(lesson, settings).cell(DIFFERENCE, 0, 0)).isCloseTo(0, within(1e-13));
    }
    Live live = Live.of(lesson, lesson.initial().with(BLOCK, size));
    assertThat(live.cell(ONLINE, 0, 0)).isCloseTo(36.8806, within(1e-4));
    assertThat(live.cell(DIFFERENCE, 0, 0)).isCloseTo(0, within(1e-14));
  }

  private static Matrix clamped(Matrix row) {
    return Matrix.of(1, 4, (r, c) -> Math.max(-20, Math.min(20, row.get(r, c))));
  }

  @Test
  void withoutTheFactorTheResultIsWrongUnlessThereIsNothingToCorrect() {
    assertThat(Math.abs(at("s5").cell(DIFFERENCE, 0, 0))).isGreaterThan(1);
    Settings sorted = lesson.initial().with(SKIP, true).with(ROW, Matrix.row(5, 3, 2, 1));
    assertThat(Live.of(lesson, sorted).cell(DIFFERENCE, 0, 0)).isCloseTo(0, within(1e-14));
    Settings whole = lesson.initial().with(SKIP, true).with(BLOCK, 4);
    assertThat(Live.of(lesson, whole).cell(DIFFERENCE, 0, 0)).isCloseTo(0, within(1e-14));
  }

  @Test
  void theStateGrowsLinearlyAndTheMatrixDoesNot() {
    Matrix traffic = at("s6").value(OnlineSoftmax.TRAFFIC);
    assertThat(traffic.get(0, 2) / traffic.get(0, 1)).isEqualTo(4);
    assertThat(traffic.get(1, 2) / traffic.get(1, 1)).isEqualTo(2);
  }
}
