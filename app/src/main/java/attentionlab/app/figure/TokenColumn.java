package attentionlab.app.figure;

/**
 * Tokens below each other, all at the same distance.
 *
 * @param left where the tokens start
 * @param width how wide all of them are
 * @param top where the first one's room starts
 * @param step the height of the room of one
 * @param count how many there are
 */
record TokenColumn(double left, double width, double top, double step, int count) {

  /** Tokens that fill a height, but are not further apart than {@code most}. */
  static TokenColumn filling(
      int count, double left, double width, double top, double height, double most) {
    double step = Math.min(most, height / Math.max(1, count));
    double rest = Math.max(0, height - step * count);
    return new TokenColumn(left, width, top + Math.min(rest / 2, step), step, count);
  }

  double right() {
    return left + width;
  }

  /** The middle of a token from top to bottom. */
  double y(int index) {
    return top + (index + 0.5) * step;
  }

  /** The token at a place, or −1. */
  int at(double x, double y) {
    return x >= left && x <= right() ? row(y) : -1;
  }

  /** The token whose room a height lies in, or −1. */
  int row(double y) {
    int index = step > 0 ? (int) Math.floor((y - top) / step) : -1;
    return index >= 0 && index < count ? index : -1;
  }
}
