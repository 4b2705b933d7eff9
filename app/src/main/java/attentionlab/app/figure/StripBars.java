package attentionlab.app.figure;

/**
 * Where the bars of a strip stand.
 *
 * @param left where the first column starts
 * @param top the height of the upper limit
 * @param column the width of a column
 * @param height from the lower limit to the upper
 * @param count how many columns there are
 * @param low the lower limit
 * @param high the upper limit
 */
record StripBars(
    double left, double top, double column, double height, int count, double low, double high) {
  private static final double WIDEST = 40;

  double x(int col) {
    return left + col * column;
  }

  double middle(int col) {
    return x(col) + column / 2;
  }

  double right() {
    return x(count);
  }

  double bottom() {
    return top + height;
  }

  /** The height of a number; numbers outside the limits are held at them. */
  double y(double value) {
    double held = Math.max(low, Math.min(high, value));
    return top + height * (high - held) / (high - low);
  }

  double zero() {
    return y(0);
  }

  double barWidth() {
    return Math.max(1, Math.min(WIDEST, Math.round(column * (column < 8 ? 0.8 : 0.66))));
  }

  double barLeft(int col) {
    return Math.round(middle(col) - barWidth() / 2);
  }

  /** The column a horizontal position lies in, or −1. */
  int colAt(double x) {
    int col = (int) Math.floor((x - left) / column);
    return col >= 0 && col < count ? col : -1;
  }
}
