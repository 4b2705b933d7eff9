package attentionlab.lessons.l6_4;

import static attentionlab.lessons.l6_4.NormOrder.LAST;
import static attentionlab.lessons.l6_4.NormOrder.LAYERS;
import static attentionlab.lessons.l6_4.NormOrder.RATE;
import static attentionlab.lessons.l6_4.NormOrder.ROAD;
import static attentionlab.lessons.l6_4.NormOrder.VARIANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.lesson.Live;
import attentionlab.lesson.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormOrderTest {
  private final NormOrder lesson = new NormOrder();

  private Live at(int layers) {
    return Live.of(lesson, lesson.initial().with(LAYERS, layers));
  }

  @Test
  void theTopGradientOfPostNormDoesNotDependOnDepthAndThatOfPreNormDoes() {
    assertThat(at(12).value(LAST).row(0))
        .containsExactly(new double[] {0.997, 1.031, 0.854, 0.959}, within(5e-4));
    assertThat(at(12).value(LAST).row(1))
        .containsExactly(new double[] {0.746, 0.417, 0.252, 0.195}, within(5e-4));
    Question.Pick asked = (Question.Pick) lesson.step("s4").prediction().orElseThrow().question();
    assertThat(asked.right().apply(at(12))).isEqualTo("post");
  }

  @ParameterizedTest
  @CsvSource({"2,2.84", "6,6.71", "12,13.74", "24,27.41"})
  void theStreamOfPreNormGrowsAndThatOfPostNormDoesNot(int layers, double variance) {
    assertThat(at(layers).cell(VARIANCE, 1, layers)).isCloseTo(variance, within(5e-3));
    assertThat(at(layers).cell(VARIANCE, 0, layers)).isCloseTo(1, within(1e-4));
  }

  @Test
  void theDirectRoadNarrowsByTheRootOfTwoAtEachNorm() {
    Live live = at(12);
    for (int i = 0; i < NormOrder.DEPTHS.size(); i++) {
      double share = Math.pow(2, -NormOrder.DEPTHS.get(i) / 2.0);
      assertThat(live.cell(ROAD, 0, i)).isCloseTo(share, within(1e-12));
    }
    assertThat(live.cell(ROAD, 1, 3)).isGreaterThan(0.5);
  }

  @Test
  void theLearningRateRisesForFourThousandSteps() {
    assertThat(WarmUp.peak()).isEqualTo(4000);
    assertThat(at(12).cell(RATE, 0, 1)).isCloseTo(1 / Math.sqrt(512 * 4000.0), within(1e-12));
    Question.Value asked = (Question.Value) lesson.step("check").checks().get(1).question();
    assertThat(asked.answer().applyAsDouble(at(12))).isEqualTo(4000);
  }
}
