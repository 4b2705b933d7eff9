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
