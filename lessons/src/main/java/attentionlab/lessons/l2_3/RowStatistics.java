package attentionlab.lessons.l2_3;

import java.util.Arrays;

/**
 * What softmax makes of many rows of scores.
 *
 * @param meanTop the mean of the largest weight
 * @param meanEntropy the mean entropy in nats
 * @param meanNorm the mean Frobenius norm of the softmax Jacobian
 * @param medianNorm the median of that norm
 */
record RowStatistics(double meanTop, double meanEntropy, double meanNorm, double medianNorm) {

  /** The statistics of rows of equal length that stand one after the other. */
  static RowStatistics of(double[] scores, int length) {
    int rows = scores.length / length;
    double[] norms = new double[rows];
    double top = 0;
    double entropy = 0;
    for (int row = 0; row < rows; row++) {
      double[] p = softmax(Arrays.copyOfRange(scores, row * length, (row + 1) * length));
      top += Arrays.stream(p).max().orElseThrow();
      entropy -= Arrays.stream(p).map(x -> x == 0 ? 0 : x * Math.log(x)).sum();
      norms[row] = jacobianNorm(p);
    }
    double mean = Arrays.stream(norms).average().orElseThrow();
    return new RowStatistics(top / rows, entropy / rows, mean, median(norms));
  }

  private static double[] softmax(double[] scores) {
    double max = Arrays.stream(scores).max().orElseThrow();
    double[] powers = Arrays.stream(scores).map(s -> Math.exp(s - max)).toArray();
    double sum = Arrays.stream(powers).sum();
    return Arrays.stream(powers).map(e -> e / sum).toArray();
  }

  /** {@code ‖diag(p) − p pᵀ‖_F}, from its diagonal p (1 − p) and the rest p_i p_j. */
  private static double jacobianNorm(double[] p) {
    double squares = 0;
    for (int i = 0; i < p.length; i++) {
      for (int j = 0; j < p.length; j++) {
        double cell = i == j ? p[i] * (1 - p[i]) : p[i] * p[j];
        squares += cell * cell;
      }
    }
    return Math.sqrt(squares);
  }

  private static double median(double[] numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
