package attentionlab.app.figure;

import attentionlab.graph.Matrix;
import java.util.Optional;

/**
 * Where the points of a network lie, and the lines between them: on an ellipse, the first on top,
 * clockwise.
 *
 * @param edges 1 where a query may attend to a key
 * @param centerX the middle of the ellipse
 * @param centerY the middle of the ellipse
 * @param radiusX from there to its sides
 * @param radiusY from there to its top
 * @param dot the radius of a point
 */
record NetworkGeometry(
    Matrix edges, double centerX, double centerY, double radiusX, double radiusY, double dot) {
  private static final double ROUNDEST = 1.7;
  private static final double BEND = 0.13;
  private static final int SAMPLES = 24;
  private static final double NEAR = 6;

  /** A place. */
  record Point(double x, double y) {
    double away(double px, double py) {
      return Math.hypot(px - x, py - y);
    }
  }

  /** A line from a query to a key, with the point that it bends towards. */
  record Line(Point from, Point bend, Point to) {
    Point at(double t) {
      double s = 1 - t;
      return new Point(
          s * s * from.x() + 2 * s * t * bend.x() + t * t * to.x(),
          s * s * from.y() + 2 * s * t * bend.y() + t * t * to.y());
    }
  }

  /** A query and a key. */
  record Pair(int query, int key) {}

  /**
   * As large as fits.
   *
   * @param label how wide the labels beside the ellipse are
   * @param line how high those above and below it are
   */
  static NetworkGeometry fit(
      Matrix edges, double width, double height, double label, double line, double em) {
    double dot = Math.max(2, Math.min(0.6 * em, Math.min(width, height) / 22));
    double free = Math.max(0, height / 2 - line - 2.4 * dot);
    double wide = Math.max(0, width / 2 - label - 2.4 * dot);
    return new NetworkGeometry(
        edges, width / 2, height / 2, Math.min(wide, ROUNDEST * free), free, dot);
  }

  int count() {
    return edges.rows();
  }

  private double angle(int index) {
    return 2 * Math.PI * index / Math.max(1, count());
  }

  /** About how far labels beside the ellipse are from each other, from top to bottom. */
  double distance() {
    return 4 * (radiusY + 2 * dot) / Math.max(1, count());
  }

  /** How far a point lies to the right of the middle, from −1 to 1. */
  double side(int index) {
    return Math.sin(angle(index));
  }

  /** How far a point lies below the middle, from −1 to 1. */
  double depth(int index) {
    return -Math.cos(angle(index));
  }

  Point point(int index) {
    return new Point(centerX + radiusX * side(index), centerY + radiusY * depth(index));
  }

  boolean allowed(int query, int key) {
    return edges.get(query, key) > 0;
  }

  /** The line of a pair. Where both directions are allowed each bends to its own side. */
  Line line(int query, int key) {
    Point a = point(query);
    Point b = point(key);
    double aside = allowed(query, key) && allowed(key, query) ? BEND : 0;
    Point bend =
        new Point(
            (a.x() + b.x()) / 2 + (b.y() - a.y()) * aside,
            (a.y() + b.y()) / 2 - (b.x() - a.x()) * aside);
    return new Line(towards(a, bend), bend, towards(b, bend));
  }

  /** The edge of a point's dot in a direction. */
  private Point towards(Point from, Point to) {
    double length = Math.max(1e-9, from.away(to.x(), to.y()));
    double part = Math.min(1, (dot + 3) / length);
    return new Point(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part);
  }

  /** The point at a place, or −1. */
  int pointAt(double x, double y) {
    int nearest = -1;
    double least = dot + 8;
    for (int i = 0; i < count(); i++) {
      double away = point(i).away(x, y);
      if (away < least) {
        least = away;
        nearest = i;
      }
    }
    return nearest;
  }

  /**
   * The line at a place.
   *
   * @param query the only query whose lines count, or −1
   */
  Optional<Pair> pairAt(double x, double y, int query) {
    Optional<Pair> nearest = Optional.empty();
    double least = NEAR;
    for (int q = 0; q < count(); q++) {
      for (int k = 0; k < count(); k++) {
        boolean counts = q != k && (query < 0 || q == query) && allowed(q, k);
        double away = counts ? away(line(q, k), x, y) : least;
        if (away < least) {
          least = away;
          nearest = Optional.of(new Pair(q, k));
        }
      }
    }
    return nearest;
  }

  private static double away(Line line, double x, double y) {
    double least = Double.MAX_VALUE;
    Point before = line.at(0);
    for (int i = 1; i <= SAMPLES; i++) {
      Point next = line.at(i / (double) SAMPLES);
      least = Math.min(least, away(before, next, x, y));
      before = next;
    }
    return least;
  }

  private static double away(Point a, Point b, double x, double y) {
    double dx = b.x() - a.x();
    double dy = b.y() - a.y();
    double square = Math.max(1e-9, dx * dx + dy * dy);
    double t = Math.max(0, Math.min(1, ((x - a.x()) * dx + (y - a.y()) * dy) / square));
    return Math.hypot(a.x() + t * dx - x, a.y() + t * dy - y);
  }

  /** The mask as text after both directions between two points have been turned over. */
  static String toggled(Matrix edges, int a, int b) {
    double turned = edges.get(a, b) > 0 ? 0 : 1;
    Matrix next = edges.with(a, b, turned).with(b, a, turned);
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < next.rows(); row++) {
      text.append(row == 0 ? "" : ";");
      for (int col = 0; col < next.cols(); col++) {
        text.append(col == 0 ? "" : ",").append(next.get(row, col) > 0 ? '1' : '0');
      }
    }
    return text.toString();
  }
}
