package attentionlab.nn;

import attentionlab.graph.Matrix;
import java.util.List;
import java.util.stream.IntStream;

/** What can be said about one query's weights, or about the weights of several heads. */
public final class AttentionStatistics {
  private AttentionStatistics() {}

  /** {@code −Σ p ln p} in nats, with 0 ln 0 = 0: 0 for one key, ln n for all alike. */
  public static double entropy(double[] weights) {
    double sum = 0;
    for (double p : weights) {
      sum -= p == 0 ? 0 : p * Math.log(p);
    }
    return sum;
  }

  /** The entropy in bits. */
  public static double entropyBits(double[] weights) {
    return entropy(weights) / Math.log(2);
  }

  /** {@code e^entropy}: how many keys, attended to alike, would be as spread out. */
  public static double perplexity(double[] weights) {
    return Math.exp(entropy(weights));
  }

  /** {@code Σ p_j |query − j|}: how many tokens away the attention goes. */
  public static double meanDistance(double[] weights, int query) {
    return IntStream.range(0, weights.length)
        .mapToDouble(j -> weights[j] * Math.abs(query - j))
        .sum();
  }

  /** The key with the largest weight, the first of several; 0 when all are NaN. */
  public static int largest(double[] weights) {
    int largest = 0;
    for (int j = 1; j < weights.length; j++) {
      largest = weights[j] > weights[largest] ? j : largest;
    }
    return largest;
  }

  /**
   * The mean over heads, cell by cell, (n_q, n_k).
   *
   * @param heads at least one, all of one shape
   */
  public static Matrix mean(List<Matrix> heads) {
    Matrix first = heads.get(0);
    return Matrix.of(
        first.rows(),
        first.cols(),
        (i, j) -> heads.stream().mapToDouble(h -> h.get(i, j)).sum() / heads.size());
  }
}
