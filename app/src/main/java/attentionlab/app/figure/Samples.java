package attentionlab.app.figure;

/** Reading a line of samples between its points. */
final class Samples {
  private Samples() {}

  /**
   * The height of a line at x: that of its sample there, or else on the straight line between the
   * two samples around it; NaN outside. The samples are ordered by x.
   */
  static double at(double[] xs, double[] ys, double x, boolean logarithmic) {
    int count = Math.min(xs.length, ys.length);
    for (int i = 0; i < count; i++) {
      if (xs[i] == x) {
        return ys[i];
      }
      if (i > 0 && xs[i - 1] < x && x < xs[i]) {
        double t =
            logarithmic
                ? Math.log(x / xs[i - 1]) / Math.log(xs[i] / xs[i - 1])
                : (x - xs[i - 1]) / (xs[i] - xs[i - 1]);
        return ys[i - 1] + t * (ys[i] - ys[i - 1]);
      }
    }
    return Double.NaN;
  }
}
