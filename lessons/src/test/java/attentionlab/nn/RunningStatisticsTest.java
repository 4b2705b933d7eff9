package attentionlab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attentionlab.graph.Matrix;
import org.junit.jupiter.api.Test;

class RunningStatisticsTest {
  private static final Matrix BATCH = Matrix.of(2, 1, 1, 3);

  @Test
  void theKeptVarianceIsTheUnbiasedOne() {
    assertThat(RunningStatistics.biasedVariance(BATCH).get(0, 0)).isEqualTo(1);
    assertThat(RunningStatistics.unbiasedVariance(BATCH).get(0, 0)).isEqualTo(2);
    RunningStatistics after = RunningStatistics.initial(1).after(BATCH, 0.5);
    assertThat(after.mean().get(0, 0)).isEqualTo(1);
    assertThat(after.variance().get(0, 0)).isEqualTo(1.5);
  }

  @Test
  void oneRowHasNoVarianceToKeep() {
    assertThatThrownBy(() -> RunningStatistics.initial(1).after(Matrix.identity(1), 0.1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void eachColumnHasStatisticsOfItsOwn() {
    Matrix batch = Matrix.of(3, 2, 1, 10, 2, 10, 6, 10);
    assertThat(RunningStatistics.mean(batch)).isEqualTo(Matrix.row(3, 10));
    assertThat(RunningStatistics.unbiasedVariance(batch)).isEqualTo(Matrix.row(7, 0));
  }

  @Test
  void theMomentumIsTheShareOfTheNewBatch() {
    RunningStatistics kept = statistics(10, 4);
    assertThat(kept.after(BATCH, 0)).isEqualTo(kept);
    assertThat(kept.after(BATCH, 1)).isEqualTo(statistics(2, 2));
    assertThat(kept.after(BATCH, 0.25)).isEqualTo(statistics(8, 3.5));
  }

  private static RunningStatistics statistics(double mean, double variance) {
    return new RunningStatistics(Matrix.filled(1, 1, mean), Matrix.filled(1, 1, variance));
  }
}
