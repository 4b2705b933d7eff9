package attentionlab.app.figure;

import attentionlab.figure.Arrows;
import attentionlab.figure.Arrows.Arrow;
import attentionlab.graph.Node;
import attentionlab.graph.Numbers;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import javafx.scene.text.Font;

/** Draws a plane with its grid and the arrows on it. */
final class ArrowsPainter {
  private static final double HEAD = 11;
  private static final double[] TURNS = {0, 0.6, -0.6, 1.2, -1.2, 1.8, -1.8, 2.4, -2.4};
  private static final int SAMPLES = 40;

  private final Arrows arrows;
  private final Look look;
  private final Palette palette;
  private final Highlight lit;
  private final Pencil pen;
  private final GraphicsContext g;

  ArrowsPainter(Arrows arrows, Look look, Highlight lit, Pencil pen) {
    this.arrows = arrows;
    this.look = look;
    this.palette = look.palette();
    this.lit = lit;
    this.pen = pen;
    g = pen.context();
  }

  /** What an arrow is called: the symbol of its matrix, or the label of its row. */
  static Symbol symbol(Arrow arrow, Look look) {
    Node node = arrow.node();
    return node.value().rows() > 1
        ? new Symbol(look.words().label(node.rows().marked(arrow.row())), "", false)
        : Symbol.of(node.name().map(name -> name.latex()).orElse(node.id()));
  }

  void paint(Plane plane, int hovered) {
    grid(plane);
    List<Arrow> shown = arrows.arrows().stream().filter(ArrowsPainter::isFinite).toList();
    for (int i = 1; i < shown.size(); i++) {
      arc(plane, shown.get(0), shown.get(i), i);
    }
    g.save();
    g.beginPath();
    g.rect(plane.left(), plane.top(), plane.side(), plane.side());
    g.clip();
    for (int i = shown.size() - 1; i >= 0; i--) {
      arrow(plane, shown.get(i));
    }
    g.restore();
    labels(plane, shown);
    if (hovered >= 0 && hovered < arrows.arrows().size()) {
      coordinates(plane, arrows.arrows().get(hovered));
    }
  }

  private static boolean isFinite(Arrow arrow) {
    return Double.isFinite(arrow.x()) && Double.isFinite(arrow.y());
  }

  private void grid(Plane plane) {
    Font small = look.text(0.75);
    int wanted = (int) Math.max(2, Math.min(10, plane.side() / (look.textSize() * 2.6)));
    for (double tick : Ticks.linear(-plane.limit(), plane.limit(), wanted)) {
      Color color = tick == 0 ? palette.faint() : palette.line();
      double x = plane.x(tick);
      double y = plane.y(tick);
      pen.line(x, plane.top(), x, plane.bottom(), color);
      pen.line(plane.left(), y, plane.right(), y, color);
      String text = Ticks.text(tick);
      double below = plane.bottom() + pen.line(0.75) * 0.7;
      pen.text(text, x, below, Pos.CENTER, small, palette.muted());
      pen.text(text, plane.left() - 5, y, Pos.CENTER_RIGHT, small, palette.muted());
    }
  }

  private boolean isLit(Arrow arrow) {
    return lit.nodes().contains(arrow.node().id())
        || lit.operands().stream()
            .anyMatch(cell -> cell.node() == arrow.node() && cell.row() == arrow.row());
  }

  private void arrow(Plane plane, Arrow arrow) {
    Color hue = palette.role(arrow.node().role());
    double x = plane.x(arrow.x());
    double y = plane.y(arrow.y());
    double originX = plane.x(0);
    double originY = plane.y(0);
    double length = Math.hypot(x - originX, y - originY);
    if (length < 2) {
      pen.dot(originX, originY, 4, hue);
      return;
    }
    double head = Math.min(HEAD, length);
    double ux = (x - originX) / length;
    double uy = (y - originY) / length;
    g.setStroke(hue);
    g.setLineWidth(isLit(arrow) ? 4 : 2.5);
    g.strokeLine(originX, originY, x - ux * head * 0.8, y - uy * head * 0.8);
    g.setFill(hue);
    double half = head * 0.45;
    g.fillPolygon(
        new double[] {x, x - ux * head - uy * half, x - ux * head + uy * half},
        new double[] {y, y - uy * head + ux * half, y - uy * head - ux * half},
        3);
  }

  /** The angle between two arrows, as a thin arc around the origin. */
  private void arc(Plane plane, Arrow first, Arrow second, int order) {
    double from = Math.toDegrees(Math.atan2(first.y(), first.x()));
    double turn = Math.toDegrees(Math.atan2(second.y(), second.x())) - from;
    double extent = turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
    double radius = plane.side() * (0.05 + 0.03 * order);
    double shorter = Math.min(Math.hypot(first.x(), first.y()), Math.hypot(second.x(), second.y()));
    if (shorter == 0 || Math.abs(extent) < 1) {
      return;
    }
    g.setStroke(Ramp.mix(palette.surface(), palette.role(second.node().role()), 0.55));
    g.setLineWidth(1.25);
    g.strokeArc(
        plane.x(0) - radius,
        plane.y(0) - radius,
        2 * radius,
        2 * radius,
        from,
        extent,
        ArcType.OPEN);
  }

  /** Writes each symbol beyond its tip, turned aside where something stands already. */
  private void labels(Plane plane, List<Arrow> shown) {
    List<Rectangle2D> taken = new ArrayList<>();
    for (Arrow arrow : shown) {
      Symbol symbol = symbol(arrow, look);
      double wide = pen.width(symbol, 1.05);
      double high = pen.line(1.05);
      Rectangle2D place = place(plane, arrow, wide, high, taken);
      taken.add(place);
      double middle = place.getMinY() + high / 2;
      pen.symbol(symbol, place.getMinX(), middle, 1.05, palette.role(arrow.node().role()));
    }
  }

  /** The first free place around a tip, or the one in which least stands. */
  private Rectangle2D place(
      Plane plane, Arrow arrow, double wide, double high, List<Rectangle2D> taken) {
    double x = Math.max(plane.left(), Math.min(plane.right(), plane.x(arrow.x())));
    double y = Math.max(plane.top(), Math.min(plane.bottom(), plane.y(arrow.y())));
    double angle = Math.atan2(-arrow.y(), arrow.x());
    Rectangle2D best = null;
    int least = Integer.MAX_VALUE;
    for (double turn : TURNS) {
      double centreX = x + Math.cos(angle + turn) * (12 + wide / 2);
      double centreY = y + Math.sin(angle + turn) * (8 + high / 2);
      Rectangle2D box = new Rectangle2D(centreX - wide / 2, centreY - high / 2, wide, high);
      int trouble = trouble(plane, box, taken);
      if (trouble < least) {
        least = trouble;
        best = box;
      }
    }
    return best;
  }

  private int trouble(Plane plane, Rectangle2D box, List<Rectangle2D> taken) {
    Rectangle2D square = new Rectangle2D(plane.left(), plane.top(), plane.side(), plane.side());
    int trouble = square.contains(box) ? 0 : 5;
    trouble += canvas().contains(box) ? 0 : 500;
    trouble += 50 * (int) taken.stream().filter(box::intersects).count();
    for (Arrow arrow : arrows.arrows()) {
      for (int i = 0; i <= SAMPLES; i++) {
        double t = i / (double) SAMPLES;
        boolean covered = box.contains(plane.x(arrow.x() * t), plane.y(arrow.y() * t));
        trouble += covered ? 1 : 0;
      }
    }
    return trouble;
  }

  private Rectangle2D canvas() {
    double width = Math.max(0, g.getCanvas().getWidth() - 1);
    return new Rectangle2D(0, 0, width, Math.max(0, g.getCanvas().getHeight() - 1));
  }

  private void coordinates(Plane plane, Arrow arrow) {
    Symbol symbol = symbol(arrow, look);
    String text =
        "%s%s (%s, %s)"
            .formatted(
                symbol.base(),
                symbol.script(),
                Numbers.fixed(arrow.x(), 2),
                Numbers.fixed(arrow.y(), 2));
    double beside = plane.x(arrow.x()) + 4;
    pen.callout(text, beside, plane.y(arrow.y()) + pen.line(1.2), canvas());
  }
}
