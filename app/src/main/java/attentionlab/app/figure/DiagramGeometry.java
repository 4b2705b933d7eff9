package attentionlab.app.figure;

import attentionlab.figure.Diagram;
import attentionlab.figure.Diagram.Box;
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
  private static final double ROW = 6.2;
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

    /** Rows for columns. */
    Place turned() {
      return new Place(box, y, x, height, width);
    }

    boolean contains(double px, double py) {
      return px >= x && px <= right() && py >= y && py <= bottom();
    }
  }

  /** A bend of an arrow, or one of its ends. */
  record Point(double x, double y) {
    Point turned() {
      return new Point(y, x);
    }
  }

  /**
   * The way of an arrow.
   *
   * @param points its ends and bends
   * @param carrying the part of the way that has room for a picture: it starts at this point
   * @param breadth how far the picture may reach across the way
   */
  record Route(List<Point> points, int carrying, double breadth) {
    static final Route NONE = new Route(List.of(), 0, 0);

    /** Rows for columns. */
    Route turned() {
      return new Route(points.stream().map(Point::turned).toList(), carrying, breadth);
    }

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

    /** How long the part with the picture is. */
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
      routes.add(whole ? route(wire, from, to, grid, left, top, unitX, unitY) : Route.NONE);
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
    double gap = unitX * 0.16;
    if (grid.level() == DiagramGrid.Arrows.CARRYING) {
      gap = Math.max(unitX * 0.34, Math.min(unitX / 2, 3 * em));
    } else if (grid.level() == DiagramGrid.Arrows.BARE) {
      gap = Math.max(unitX * 0.2, Math.min(unitX * 0.34, 1.8 * em));
    }
    double most = Math.max(2, box.span() * unitX - gap);
    return switch (box.kind()) {
      case PART -> most;
      case JOINT -> joint(unitX, unitY * grid.step(), em);
      case WORDS -> Math.max(2, Math.min(box.span() * unitX - 4, words.applyAsDouble(box) + em));
    };
  }

  private static double boxHeight(
      Box box, DiagramGrid grid, double unitX, double unitY, double em) {
    double step = unitY * grid.step();
    double part =
        switch (grid.upright()) {
          case NONE -> step * 0.7;
          case BARE -> Math.max(step * 0.58, step - 2 * em);
          case CARRYING -> Math.max(step * 0.42, step - 2.9 * em);
        };
    return switch (box.kind()) {
      case PART -> Math.max(2, Math.min(part, 2.6 * em));
      case JOINT -> joint(unitX, step, em);
      case WORDS -> Math.max(2, Math.min(step * 0.6, 1.5 * em));
    };
  }

  private static double joint(double unitX, double unitY, double em) {
    return Math.max(2, Math.min(1.7 * em, Math.min(unitX, unitY) * 0.6));
  }

  private static Route route(
      Wire wire,
      Place from,
      Place to,
      DiagramGrid grid,
      double left,
      double top,
      double unitX,
      double unitY) {
    DiagramRouter upright = new DiagramRouter(from, to);
    DiagramRouter level = new DiagramRouter(from.turned(), to.turned());
    if (wire.way() == Way.AROUND) {
      DiagramGrid.Channel channel = grid.channel(from.box(), to.box(), wire.carried().isPresent());
      return channel.upright()
          ? upright.around(Math.round(left + channel.at() * unitX), DiagramGrid.CLEAR * unitX)
          : level
              .around(Math.round(top + channel.at() * unitY), DiagramGrid.CLEAR * unitY)
              .turned();
    }
    boolean joining = grid.arriving(wire.to()) > 1 && grid.leaving(wire.from()) == 1;
    return upright
        .straight()
        .or(() -> level.straight().map(Route::turned))
        .orElseGet(
            () ->
                grid.flowsUpright()
                    ? upright.bent(joining, grid.fed(wire, true))
                    : level.bent(joining, grid.fed(wire, false)).turned());
  }
}
