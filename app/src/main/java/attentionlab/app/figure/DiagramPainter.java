package attentionlab.app.figure;

import attentionlab.app.figure.DiagramGeometry.Place;
import attentionlab.app.figure.DiagramGeometry.Point;
import attentionlab.app.figure.DiagramGeometry.Route;
import attentionlab.figure.Diagram;
import attentionlab.figure.Diagram.Box;
import attentionlab.figure.Diagram.Kind;
import attentionlab.figure.Diagram.State;
import attentionlab.figure.Diagram.Wire;
import attentionlab.figure.Heatmap;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** Draws boxes, arrows, and small pictures of what flows along them. */
final class DiagramPainter {
  private static final double ROUND = 9;
  private static final double CORNER = 8;
  private static final double TIP = 6;
  private static final double LARGEST = 3.2;
  private static final double SMALLEST = 9;

  private final Diagram diagram;
  private final Look look;
  private final Palette palette;
  private final Highlight lit;
  private final Pencil pen;
  private final DiagramGeometry geometry;

  DiagramPainter(Diagram diagram, DiagramGeometry geometry, Look look, Highlight lit, Pencil pen) {
    this.diagram = diagram;
    this.geometry = geometry;
    this.look = look;
    this.palette = look.palette();
    this.lit = lit;
    this.pen = pen;
  }

  /** Where the picture of what an arrow carries lies; nothing where it has no room. */
  static Optional<HeatmapGeometry> picture(Wire wire, Route route, double em) {
    if (wire.carried().isEmpty() || route.points().isEmpty()) {
      return Optional.empty();
    }
    Matrix value = wire.carried().get().value();
    double room = Math.min(route.room() - TIP - 8, LARGEST * em);
    int longest = Math.max(value.rows(), value.cols());
    if (longest == 0 || room < SMALLEST) {
      return Optional.empty();
    }
    double fitting = Math.min(room / longest, em * 0.8);
    double cell = fitting < 1 ? fitting : Math.floor(fitting);
    Point middle = route.middle();
    double left = Math.round(middle.x() - cell * value.cols() / 2);
    double top = Math.round(middle.y() - cell * value.rows() / 2 - (route.upright() ? 2 : 0));
    return Optional.of(new HeatmapGeometry(value.rows(), value.cols(), left, top, cell, false));
  }

  void paint(List<CellImage> images, int current) {
    for (int i = 0; i < diagram.wires().size(); i++) {
      if (!geometry.routes().get(i).points().isEmpty()) {
        arrow(diagram.wires().get(i), geometry.routes().get(i));
      }
    }
    geometry.places().forEach(this::box);
    for (int i = 0; i < diagram.wires().size(); i++) {
      Wire wire = diagram.wires().get(i);
      Route route = geometry.routes().get(i);
      CellImage image = images.get(i);
      picture(wire, route, look.textSize()).ifPresent(at -> picture(wire, route, at, image));
    }
    current(current);
  }

  /** What the keyboard or the pointer is at. */
  private void current(int current) {
    if (current >= 0 && current < geometry.places().size()) {
      Place place = geometry.places().get(current);
      pen.frame(
          place.x() - 3,
          place.y() - 3,
          place.width() + 6,
          place.height() + 6,
          palette.accent(),
          1.5);
    }
  }

  private boolean isOff(String id) {
    return diagram.boxes().stream()
        .anyMatch(box -> box.id().equals(id) && box.state() == State.OFF);
  }

  private boolean isOff(Wire wire) {
    return isOff(wire.from()) || isOff(wire.to());
  }

  private boolean isLit(Node node) {
    return lit.nodes().contains(node.id())
        || lit.pointed().filter(cell -> cell.node().id().equals(node.id())).isPresent()
        || lit.pinned().filter(cell -> cell.node().id().equals(node.id())).isPresent();
  }

  private void arrow(Wire wire, Route route) {
    boolean strong = wire.carried().filter(this::isLit).isPresent();
    Color plain = isOff(wire) ? palette.faint() : palette.muted();
    Color color = strong ? palette.role(wire.carried().get().role()) : plain;
    GraphicsContext g = pen.context();
    g.setStroke(color);
    g.setLineWidth(strong ? 2 : 1.25);
    if (isOff(wire)) {
      g.setLineDashes(4, 4);
    }
    trace(g, route.points());
    g.setLineDashes();
    tip(g, route.points(), color);
  }

  private static double crisp(double coordinate) {
    return Pencil.crisp(coordinate);
  }

  private void trace(GraphicsContext g, List<Point> points) {
    g.beginPath();
    g.moveTo(crisp(points.get(0).x()), crisp(points.get(0).y()));
    for (int i = 1; i < points.size() - 1; i++) {
      Point corner = points.get(i);
      Point next = points.get(i + 1);
      double most = Math.min(length(points.get(i - 1), corner), length(corner, next)) / 2;
      double radius = Math.min(CORNER, most);
      g.arcTo(crisp(corner.x()), crisp(corner.y()), crisp(next.x()), crisp(next.y()), radius);
    }
    Point end = points.get(points.size() - 1);
    Point before = points.get(points.size() - 2);
    double length = Math.max(1, length(before, end));
    double back = Math.min(TIP - 1, length / 2) / length;
    g.lineTo(
        crisp(end.x() + (before.x() - end.x()) * back),
        crisp(end.y() + (before.y() - end.y()) * back));
    g.stroke();
  }

  private static double length(Point a, Point b) {
    return Math.hypot(a.x() - b.x(), a.y() - b.y());
  }

  private void tip(GraphicsContext g, List<Point> points, Color color) {
    Point end = points.get(points.size() - 1);
    Point before = points.get(points.size() - 2);
    double length = Math.max(1e-9, length(before, end));
    double dx = (end.x() - before.x()) / length * TIP;
    double dy = (end.y() - before.y()) / length * TIP;
    double x = Math.abs(dx) > Math.abs(dy) ? end.x() : crisp(end.x());
    double y = Math.abs(dx) > Math.abs(dy) ? crisp(end.y()) : end.y();
    g.setFill(color);
    g.fillPolygon(
        new double[] {x, x - dx - dy * 0.6, x - dx + dy * 0.6},
        new double[] {y, y - dy + dx * 0.6, y - dy - dx * 0.6},
        3);
  }

  private void box(Place place) {
    switch (place.box().kind()) {
      case PART -> part(place);
      case JOINT -> joint(place);
      case WORDS -> words(place, text(place.box()));
    }
  }

  private Color hue(Box box) {
    return box.state() == State.OFF ? palette.faint() : palette.role(box.role());
  }

  private Color text(Box box) {
    return box.state() == State.OFF ? palette.muted() : palette.text();
  }

  private Color fill(Box box) {
    return switch (box.state()) {
      case PLAIN -> Ramp.mix(palette.surface(), hue(box), 0.09);
      case LIT -> Ramp.mix(palette.surface(), hue(box), 0.24);
      case OFF -> palette.surface();
    };
  }

  private void part(Place place) {
    Box box = place.box();
    boolean strong = box.state() == State.LIT;
    GraphicsContext g = pen.context();
    g.setFill(fill(box));
    g.fillRoundRect(place.x(), place.y(), place.width(), place.height(), ROUND, ROUND);
    g.setStroke(strong ? hue(box) : Ramp.mix(palette.surface(), hue(box), 0.6));
    g.setLineWidth(strong ? 2 : 1);
    if (box.state() == State.OFF) {
      g.setLineDashes(4, 4);
    }
    double inset = strong ? 1 : 0.5;
    g.strokeRoundRect(
        place.x() + inset,
        place.y() + inset,
        Math.max(0, place.width() - 2 * inset),
        Math.max(0, place.height() - 2 * inset),
        ROUND,
        ROUND);
    g.setLineDashes();
    words(place, text(box));
    if (hasSwitch(place)) {
      toggle(place);
    }
  }

  private void joint(Place place) {
    Box box = place.box();
    GraphicsContext g = pen.context();
    g.setFill(fill(box));
    g.fillOval(place.x(), place.y(), place.width(), place.height());
    g.setStroke(hue(box));
    g.setLineWidth(box.state() == State.LIT ? 2 : 1.25);
    g.strokeOval(place.x() + 0.5, place.y() + 0.5, place.width() - 1, place.height() - 1);
    Font font = look.bold(Math.min(1, place.height() / look.textSize() / 1.5));
    String sign = pen.fit(look.words().panel(box.id()), place.width(), font);
    pen.text(sign, place.middleX(), place.middleY(), Pos.CENTER, font, text(box));
  }

  private double toggleWidth() {
    return Math.round(look.textSize() * 1.5);
  }

  private boolean hasSwitch(Place place) {
    return place.box().setting().isPresent()
        && place.width() > 4 * toggleWidth()
        && place.height() > look.textSize();
  }

  private void toggle(Place place) {
    boolean on = place.box().state() != State.OFF;
    double high = Math.round(look.textSize() * 0.85);
    double x = place.right() - toggleWidth() - 8;
    double y = Math.round(place.middleY() - high / 2);
    GraphicsContext g = pen.context();
    g.setFill(on ? palette.accent() : palette.faint());
    g.fillRoundRect(x, y, toggleWidth(), high, high, high);
    g.setFill(palette.surface());
    double knob = high - 4;
    g.fillOval(on ? x + toggleWidth() - knob - 2 : x + 2, y + 2, knob, knob);
  }

  private void words(Place place, Color color) {
    Box box = place.box();
    double margin = hasSwitch(place) ? toggleWidth() + 12 : 0;
    double room = place.width() - margin - (box.kind() == Kind.WORDS ? 0 : 8);
    boolean strong = box.state() == State.LIT;
    TextBlock block =
        TextBlock.fitting(look.words().panel(box.id()), room, place.height(), strong, look, pen);
    block.paint(pen, place.x() + (place.width() - margin) / 2, place.middleY(), color);
  }

  private void picture(Wire wire, Route route, HeatmapGeometry at, CellImage image) {
    if (isOff(wire)) {
      return;
    }
    Node node = wire.carried().orElseThrow();
    Heatmap heatmap = heatmap(node);
    pen.fill(at.left() - 3, at.top() - 3, at.width() + 6, at.height() + 6, palette.surface());
    image.draw(pen.context(), heatmap, at, Ramp.of(heatmap.scale(), node.role(), palette), palette);
    Color hue = palette.role(node.role());
    boolean strong = isLit(node);
    pen.frame(
        at.left() - 1,
        at.top() - 1,
        at.width() + 2,
        at.height() + 2,
        strong ? hue : palette.faint(),
        strong ? 2 : 1);
    symbol(node, route, at, hue);
  }

  private static Heatmap heatmap(Node node) {
    boolean shares = node.value().min() >= 0 && node.value().max() <= 1;
    return node.role() == Role.WEIGHTS && shares ? Heatmap.weights(node) : Heatmap.signed(node);
  }

  private void symbol(Node node, Route route, HeatmapGeometry at, Color hue) {
    Symbol symbol = Symbol.of(node.name().map(name -> name.latex()).orElse(""));
    double width = pen.width(symbol, 0.9);
    double x = route.upright() ? at.left() + at.width() + 6 : route.middle().x() - width / 2;
    double y = route.upright() ? route.middle().y() - 2 : at.top() - look.textSize() * 0.8;
    boolean fits = x + width <= pen.context().getCanvas().getWidth() && y > look.textSize() / 2;
    if (fits) {
      pen.symbol(symbol, x, y, 0.9, hue);
    }
  }

  /** An image for each arrow, so that one does not paint over another's. */
  static List<CellImage> images(int count, List<CellImage> present) {
    List<CellImage> images = new ArrayList<>(present);
    while (images.size() < count) {
      images.add(new CellImage());
    }
    return images;
  }
}
