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
  private static final double INSIDE = 1;
  private static final double FREE = Double.MAX_VALUE;

  /** Whether another arrow reaches the same box straight, and from where. */
  enum Fed {
    NOT,
    LIKEWISE,
    FROM_OPPOSITE
  }

  private boolean down() {
    return from.middleY() < to.middleY();
  }

  private double startY() {
    return down() ? from.bottom() : from.y();
  }

  private double endY() {
    return down() ? to.y() : to.bottom();
  }

  /** Straight up or down where the middle of the narrower one lies in the width of the other. */
  Optional<Route> straight() {
    double low = Math.max(from.x(), to.x());
    double high = Math.min(from.right(), to.right());
    Place narrow = from.width() <= to.width() ? from : to;
    double x = narrow.middleX();
    if (x < low + INSIDE || x > high - INSIDE || startY() == endY()) {
      return Optional.empty();
    }
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
   * @param joining whether the way is shared where it arrives, and not where it starts
   * @param fed whether another arrow arrives straight; then this one comes from the side
   */
  Route bent(boolean joining, Fed fed) {
    boolean right = from.middleX() < to.middleX();
    double endX = right ? to.x() : to.right();
    if (fed == Fed.FROM_OPPOSITE) {
      return fromTheSide(right ? from.right() : from.x(), endX);
    }
    if (to.box().kind() == Kind.JOINT || fed == Fed.LIKEWISE) {
      return new Route(
          List.of(
              new Point(from.middleX(), startY()),
              new Point(from.middleX(), to.middleY()),
              new Point(endX, to.middleY())),
          0,
          FREE);
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
