public class Solution {
  /** PE(pos, 2i) = sin(pos / base^(2i/d)), PE(pos, 2i + 1) = cos(pos / base^(2i/d)), (n, d). */
  static double[][] sinusoid(int n, int d, double base) {
    throw new UnsupportedOperationException("sinusoid is not written yet");
  }
}
