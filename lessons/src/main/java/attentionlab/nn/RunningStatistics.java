package attentionlab.nn;

import attentionlab.graph.Matrix;

/**
 * The mean and variance that batch normalisation keeps for inference (Ioffe and Szegedy, 2015).
 *
 * @param mean (1, d)
 * @param variance (1, d)
 */
public record RunningStatistics(Matrix mean, Matrix variance) {

  /** Before any batch: mean 0, variance 1. */
  public static RunningStatistics initial(int width) {
    return new RunningStatistics(Matrix.filled(1, width, 0), Matrix.filled(1, width, 1));
  }

  /** {@code running ← (1 − m) running + m batch}, with the batch's unbiased variance. */
  public RunningStatistics after(Matrix batch, double momentum) {
    return new RunningStatistics(
        blend(mean, mean(batch), momentum), blend(variance, unbiasedVariance(batch), momentum));
  }

  private static Matrix blend(Matrix kept, Matrix fresh, double momentum) {
    return Matrix.of(
        1, kept.cols(), (r, c) -> (1 - momentum) * kept.get(0, c) + momentum * fresh.get(0, c));
  }

  /** The mean of each column, (n, d) → (1, d). */
  public static Matrix mean(Matrix batch) {
    return Matrix.of(1, batch.cols(), (r, c) -> meanOf(batch, c));
  }

  private static double meanOf(Matrix batch, int col) {
    double sum = 0;
    for (int r = 0; r < batch.rows(); r++) {
      sum += batch.get(r, col);
    }
    return sum / batch.rows();
  }

  /** {@code Σ (x − μ)² / n} of each column, (n, d) → (1, d). */
  public static Matrix biasedVariance(Matrix batch) {
    return Matrix.of(1, batch.cols(), (r, c) -> squares(batch, c) / batch.rows());
  }

  /**
   * {@code Σ (x − μ)² / (n − 1)} of each column, (n, d) → (1, d).
   *
   * @throws IllegalArgumentException when there is only one row
   */
  public static Matrix unbiasedVariance(Matrix batch) {
    if (batch.rows() < 2) {
      throw new IllegalArgumentException("one row has no unbiased variance");
    }
    return Matrix.of(1, batch.cols(), (r, c) -> squares(batch, c) / (batch.rows() - 1));
  }

  private static double squares(Matrix batch, int col) {
    double mean = meanOf(batch, col);
    double sum = 0;
    for (int r = 0; r < batch.rows(); r++) {
      sum += (batch.get(r, col) - mean) * (batch.get(r, col) - mean);
    }
    return sum;
  }
}
