package attentionlab.app.figure;

import attentionlab.figure.Curve;
import javafx.geometry.Rectangle2D;

/**
 * Where the numbers of two axes lie on the screen.
 *
 * @param left where the horizontal axis starts
 * @param top where the vertical axis ends
 * @param width the length of the horizontal axis
 * @param height the length of the vertical axis
 */
record Plot(
    double left, double top, double width, double height, Curve.Axis across, Curve.Axis up) {

  double x(double value) {
    return left + width * across.position(value);
  }

  double y(double value) {
    return top + height * (1 - up.position(value));
  }

  double right() {
    return left + width;
  }

  double bottom() {
    return top + height;
  }

  Rectangle2D area() {
    return new Rectangle2D(left, top, Math.max(0, width), Math.max(0, height));
  }

  /** Whether a point can be drawn at all. */
  boolean has(double x, double y) {
    return Double.isFinite(across.position(x)) && Double.isFinite(up.position(y));
  }

  /** Whether a number lies between the ends of the vertical axis. */
  boolean reaches(double y) {
    return up.position(y) >= -1e-9 && up.position(y) <= 1 + 1e-9;
  }
}
