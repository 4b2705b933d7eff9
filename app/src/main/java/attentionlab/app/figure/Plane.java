package attentionlab.app.figure;

/**
 * A square piece of the plane on the screen, the origin in its middle.
 *
 * @param left where it starts
 * @param top where it starts
 * @param side its width and height in pixels
 * @param limit it reaches from −limit to limit
 */
record Plane(double left, double top, double side, double limit) {
  private static final double GRAIN = 20;

  double x(double value) {
    return left + side * (value + limit) / (2 * limit);
  }

  double y(double value) {
    return top + side * (limit - value) / (2 * limit);
  }

  double right() {
    return left + side;
  }

  double bottom() {
    return top + side;
  }

  double valueX(double x) {
    return (x - left) / side * 2 * limit - limit;
  }

  double valueY(double y) {
    return limit - (y - top) / side * 2 * limit;
  }

  /** The nearest multiple of 0.05 from −reach to reach. */
  static double snap(double value, double reach) {
    double held = Math.max(-reach, Math.min(reach, value));
    double snapped = Math.rint(held * GRAIN) / GRAIN;
    return snapped == 0 ? 0 : snapped;
  }

  /** A vector as bookmarks write a matrix of one row. */
  static String write(double x, double y) {
    return plain(x) + "," + plain(y);
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
