package attentionlab.app.figure;

import attentionlab.app.figure.DiagramGeometry.Place;
import attentionlab.app.figure.DiagramGeometry.Point;
import attentionlab.app.figure.DiagramGeometry.Route;
import attentionlab.figure.Diagram.Kind;
import java.util.List;
import java.util.Optional;

/**
 * Finds the way of an arrow in a diagram that flows up or down. One that flows to a side is the
 * same with rows for columns.
 */
record DiagramRouter(Place from, Place to) {
  private static final double STUB = 6;
  private static final double WHOLE = 0.6;
  private static final double FREE = Double.MAX_VALUE;

  private boolean down() {
    return from.middleY() < to.middleY();
  }

  private double startY() {
    return down() ? from.bottom() : from.y();
  }

  private double endY() {
    return down() ? to.y() : to.bottom();
  }

  /** Straight up or down where the two share enough of their width. */
  Optional<Route> straight() {
    double low = Math.max(from.x(), to.x());
    double high = Math.min(from.right(), to.right());
    Place narrow = from.width() <= to.width() ? from : to;
    if (high - low < WHOLE * narrow.width()) {
      return Optional.empty();
    }
    double middle = narrow.middleX();
    double x = middle >= low && middle <= high ? middle : (low + high) / 2;
    return Optional.of(new Route(List.of(new Point(x, startY()), new Point(x, endY())), 0, FREE));
  }

  /**
   * Beside the boxes between: it branches off just after the box it comes from, and arrives from
   * the side.
   *
   * @param breadth how far a picture may reach across
   */
  Route around(double x, double breadth) {
    double gap = Math.abs(endY() - startY());
    double stub = Math.round(startY() + Math.signum(endY() - startY()) * Math.min(STUB, gap / 4));
    double end = x > to.middleX() ? to.right() : to.x();
    return new Route(
        List.of(
            new Point(from.middleX(), startY()),
            new Point(from.middleX(), stub),
            new Point(x, stub),
            new Point(x, to.middleY()),
            new Point(end, to.middleY())),
        2,
        breadth);
  }

  /**
   * With bends.
   *
   * @param joining whether other arrows arrive there too: they meet there, not at the start
   * @param fed whether one of them arrives straight; then this one comes from the side
   */
  Route bent(boolean joining, boolean fed) {
    boolean right = from.middleX() < to.middleX();
    double endX = right ? to.x() : to.right();
    if (to.box().kind() == Kind.JOINT) {
      return new Route(
          List.of(
              new Point(from.middleX(), startY()),
              new Point(from.middleX(), to.middleY()),
              new Point(endX, to.middleY())),
          0,
          FREE);
    }
    if (fed) {
      return fromTheSide(right ? from.right() : from.x(), endX);
    }
    double bend = Math.round(startY() + (endY() - startY()) * (joining ? 0.75 : 0.25));
    return new Route(
        List.of(
            new Point(from.middleX(), startY()),
            new Point(from.middleX(), bend),
            new Point(to.middleX(), bend),
            new Point(to.middleX(), endY())),
        joining ? 0 : 2,
        FREE);
  }

  private Route fromTheSide(double startX, double endX) {
    double x = Math.round(startX + (endX - startX) * 0.7);
    return new Route(
        List.of(
            new Point(startX, from.middleY()),
            new Point(x, from.middleY()),
            new Point(x, to.middleY()),
            new Point(endX, to.middleY())),
        1,
        FREE);
  }
}
