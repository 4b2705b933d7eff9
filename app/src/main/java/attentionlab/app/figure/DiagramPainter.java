package attentionlab.app.figure;

import attentionlab.app.figure.DiagramGeometry.Place;
import attentionlab.app.figure.DiagramGeometry.Point;
import attentionlab.app.figure.DiagramGeometry.Route;
import attentionlab.figure.Diagram;
import attentionlab.figure.Diagram.Box;
import attentionlab.figure.Diagram.Kind;
import attentionlab.figure.Diagram.State;
import attentionlab.figure.Diagram.Wire;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** Draws boxes, arrows, and small pictures of what flows along them. */
final class DiagramPainter {
  private static final double ROUND = 9;
  private static final double CORNER = 8;
  private static final double TIP = 6;

  private final Diagram diagram;
  private final Look look;
  private final Palette palette;
  private final Pencil pen;
  private final DiagramGeometry geometry;
  private final DiagramPictures pictures;

  DiagramPainter(Diagram diagram, DiagramGeometry geometry, Look look, Highlight lit, Pencil pen) {
    this.diagram = diagram;
    this.geometry = geometry;
    this.look = look;
    this.palette = look.palette();
    this.pen = pen;
    pictures = new DiagramPictures(look, lit, pen);
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
      if (!isOff(wire)) {
        pictures.paint(wire, geometry.routes().get(i), images.get(i));
      }
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

  private void arrow(Wire wire, Route route) {
    boolean strong = wire.carried().filter(pictures::isLit).isPresent();
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
    if (wire.way() == Diagram.Way.AROUND) {
      Point branch = route.points().get(1);
      pen.dot(crisp(branch.x()), crisp(branch.y()), 2.2, color);
    }
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
}
