package attentionlab.graph;

import org.apache.commons.numbers.gamma.Erfc;

/** The standard normal distribution. */
final class NormalDistribution {
  private static final double ROOT_2 = Math.sqrt(2);
  private static final double ROOT_2_PI = Math.sqrt(2 * Math.PI);

  private NormalDistribution() {}

  /** {@code Φ(x) = ½ erfc(−x / √2)}, which keeps its digits far to the left. */
  static double cumulative(double x) {
    return 0.5 * Erfc.value(-x / ROOT_2);
  }

  /** {@code φ(x) = e^{−x²/2} / √(2π)}. */
  static double density(double x) {
    return Math.exp(-0.5 * x * x) / ROOT_2_PI;
  }
}
