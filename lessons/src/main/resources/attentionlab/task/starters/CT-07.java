public class Solution {
  /** Each row for itself: gain · (x − mean) / √(variance + eps) + bias. */
  static double[][] layerNorm(double[][] x, double[] gain, double[] bias, double eps) {
    throw new UnsupportedOperationException("layerNorm is not written yet");
  }

  /** Each row for itself: gain · x / √(mean of squares + eps). */
  static double[][] rmsNorm(double[][] x, double[] gain, double eps) {
    throw new UnsupportedOperationException("rmsNorm is not written yet");
  }

  /** Each column for itself; in training with the statistics of the real rows, else with those given. */
  static double[][] batchNorm(
      double[][] x, boolean[] real, double[] mean, double[] variance, boolean training,
      double eps) {
    throw new UnsupportedOperationException("batchNorm is not written yet");
  }
}
