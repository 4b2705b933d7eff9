package attentionlab.app.figure;

import attentionlab.figure.Diagram;
import attentionlab.figure.Diagram.Box;
import attentionlab.figure.Diagram.Kind;
import attentionlab.figure.Diagram.Way;
import attentionlab.figure.Diagram.Wire;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Where the boxes of a diagram lie and how its arrows run, in pixels.
 *
 * @param places the boxes, in their order
 * @param routes the arrows, in their order; one whose ends are not there has no points
 */
record DiagramGeometry(List<Place> places, List<Route> routes) {
  private static final double COLUMN = 13;
  private static final double ROW = 5;
  private static final double EDGE = 1;

  /** A box from its left upper corner. */
  record Place(Box box, double x, double y, double width, double height) {
    double right() {
      return x + width;
    }

    double bottom() {
      return y + height;
    }

    double middleX() {
      return x + width / 2;
    }

    double middleY() {
      return y + height / 2;
    }

    boolean contains(double px, double py) {
      return px >= x && px <= right() && py >= y && py <= bottom();
    }
  }

  /** A bend of an arrow, or one of its ends. */
  record Point(double x, double y) {}

  /**
   * The way of an arrow.
   *
   * @param points its ends and bends
   * @param carrying the part of the way that has room for a picture: it starts at this point
   */
  record Route(List<Point> points, int carrying) {
    static final Route NONE = new Route(List.of(), 0);

    Point start() {
      return points.get(carrying);
    }

    Point end() {
      return points.get(carrying + 1);
    }

    Point middle() {
      return new Point((start().x() + end().x()) / 2, (start().y() + end().y()) / 2);
    }

    boolean upright() {
      return Math.abs(start().x() - end().x()) < Math.abs(start().y() - end().y());
    }

    double room() {
      return Math.hypot(start().x() - end().x(), start().y() - end().y());
    }
  }

  /**
   * Lays a diagram out.
   *
   * @param em the size of running text
   * @param words how wide the words of a box are
   */
  static DiagramGeometry of(
      Diagram diagram, double width, double height, double em, ToDoubleFunction<Box> words) {
    DiagramGrid grid = DiagramGrid.of(diagram);
    double unitX = Math.min((width - 2 * EDGE) / grid.width(), COLUMN * em);
    double unitY = Math.min((height - 2 * EDGE) / grid.height(), ROW * em);
    double left = (width - unitX * grid.width()) / 2 - grid.left() * unitX;
    double top = (height - unitY * grid.height()) / 2 - grid.top() * unitY;
    Map<String, Place> places = new LinkedHashMap<>();
    for (Box box : diagram.boxes()) {
      double wide = boxWidth(box, grid, unitX, unitY, em, words);
      double high = boxHeight(box, grid, unitX, unitY, em);
      double x = Math.round(left + box.col() * unitX - wide / 2);
      double y = Math.round(top + box.row() * unitY - high / 2);
      places.put(box.id(), new Place(box, x, y, Math.round(wide), Math.round(high)));
    }
    List<Route> routes = new ArrayList<>();
    for (Wire wire : diagram.wires()) {
      Place from = places.get(wire.from());
      Place to = places.get(wire.to());
      boolean whole = from != null && to != null && from != to;
      routes.add(
          whole ? route(wire, from, to, diagram, grid, left, top, unitX, unitY) : Route.NONE);
    }
    return new DiagramGeometry(List.copyOf(places.values()), routes);
  }

  private static double boxWidth(
      Box box,
      DiagramGrid grid,
      double unitX,
      double unitY,
      double em,
      ToDoubleFunction<Box> words) {
    double gap = grid.level() ? Math.max(unitX * 0.34, Math.min(unitX / 2, 3 * em)) : unitX * 0.16;
    double most = Math.max(2, box.span() * unitX - gap);
    return switch (box.kind()) {
      case PART -> most;
      case JOINT -> joint(unitX, unitY, em);
      case WORDS -> Math.max(2, Math.min(box.span() * unitX - 4, words.applyAsDouble(box) + em));
    };
  }

  private static double boxHeight(
      Box box, DiagramGrid grid, double unitX, double unitY, double em) {
    double part = grid.upright() ? Math.max(unitY * 0.46, unitY - 2.4 * em) : unitY * 0.7;
    return switch (box.kind()) {
      case PART -> Math.max(2, Math.min(part, 2.9 * em));
      case JOINT -> joint(unitX, unitY, em);
      case WORDS -> Math.max(2, Math.min(unitY * 0.6, 1.5 * em));
    };
  }

  private static double joint(double unitX, double unitY, double em) {
    return Math.max(2, Math.min(1.7 * em, Math.min(unitX, unitY) * 0.6));
  }

  private static Route route(
      Wire wire,
      Place from,
      Place to,
      Diagram diagram,
      DiagramGrid grid,
      double left,
      double top,
      double unitX,
      double unitY) {
    if (wire.way() == Way.AROUND) {
      DiagramGrid.Channel channel = grid.channel(from.box(), to.box());
      return channel.upright()
          ? aroundUpright(from, to, Math.round(left + channel.at() * unitX))
          : aroundLevel(from, to, Math.round(top + channel.at() * unitY));
    }
    long arriving = diagram.wires().stream().filter(w -> w.to().equals(wire.to())).count();
    return straight(from, to, arriving > 1);
  }

  private static Route aroundUpright(Place from, Place to, double x) {
    double start = x > from.middleX() ? from.right() : from.x();
    double end = x > to.middleX() ? to.right() : to.x();
    return new Route(
        List.of(
            new Point(start, from.middleY()),
            new Point(x, from.middleY()),
            new Point(x, to.middleY()),
            new Point(end, to.middleY())),
        1);
  }

  private static Route aroundLevel(Place from, Place to, double y) {
    double start = y > from.middleY() ? from.bottom() : from.y();
    double end = y > to.middleY() ? to.bottom() : to.y();
    return new Route(
        List.of(
            new Point(from.middleX(), start),
            new Point(from.middleX(), y),
            new Point(to.middleX(), y),
            new Point(to.middleX(), end)),
        1);
  }

  private static Route straight(Place from, Place to, boolean joining) {
    double x = shared(from.x(), from.right(), to.x(), to.right());
    double y = shared(from.y(), from.bottom(), to.y(), to.bottom());
    boolean down = from.middleY() < to.middleY();
    boolean right = from.middleX() < to.middleX();
    double startY = down ? from.bottom() : from.y();
    double endY = down ? to.y() : to.bottom();
    double startX = right ? from.right() : from.x();
    double endX = right ? to.x() : to.right();
    if (!Double.isNaN(x)) {
      return new Route(List.of(new Point(x, startY), new Point(x, endY)), 0);
    }
    if (!Double.isNaN(y)) {
      return new Route(List.of(new Point(startX, y), new Point(endX, y)), 0);
    }
    if (to.box().kind() == Kind.JOINT) {
      Point corner = new Point(from.middleX(), to.middleY());
      return new Route(List.of(new Point(from.middleX(), startY), corner, level(endX, corner)), 0);
    }
    if (from.box().kind() == Kind.JOINT) {
      Point corner = new Point(to.middleX(), from.middleY());
      return new Route(List.of(level(startX, corner), corner, new Point(to.middleX(), endY)), 1);
    }
    double bend = Math.round(startY + (endY - startY) * (joining ? 0.7 : 0.3));
    return new Route(
        List.of(
            new Point(from.middleX(), startY),
            new Point(from.middleX(), bend),
            new Point(to.middleX(), bend),
            new Point(to.middleX(), endY)),
        joining ? 0 : 2);
  }

  private static Point level(double x, Point corner) {
    return new Point(x, corner.y());
  }

  /** Where two intervals can be joined by a straight line: at a middle if that lies in both. */
  private static double shared(double low1, double high1, double low2, double high2) {
    double low = Math.max(low1, low2);
    double high = Math.min(high1, high2);
    if (high - low < 2) {
      return Double.NaN;
    }
    double middle = high1 - low1 <= high2 - low2 ? (low1 + high1) / 2 : (low2 + high2) / 2;
    return middle >= low && middle <= high ? middle : (low + high) / 2;
  }
}
