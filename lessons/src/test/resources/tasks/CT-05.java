public class Solution {
  static double[][] sinusoid(int n, int d, double base) {
    double[][] encoding = new double[n][d];
    for (int pos = 0; pos < n; pos++)
      for (int j = 0; j < d; j++) {
        double angle = pos / Math.pow(base, 2.0 * (j / 2) / d);
        encoding[pos][j] = j % 2 == 0 ? Math.sin(angle) : Math.cos(angle);
      }
    return encoding;
  }
}
