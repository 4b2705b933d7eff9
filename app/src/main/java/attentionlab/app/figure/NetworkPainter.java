package attentionlab.app.figure;

import attentionlab.app.figure.NetworkGeometry.Line;
import attentionlab.app.figure.NetworkGeometry.Point;
import attentionlab.figure.Network;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Numbers;
import attentionlab.graph.Role;
import javafx.geometry.Pos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** Draws the points of a network, and between them lines as thick as their weights. */
final class NetworkPainter {
  private static final double THICKEST = 7;

  private final NetworkGeometry at;
  private final Node node;
  private final Matrix weights;
  private final Look look;
  private final Palette palette;
  private final Marks marks;
  private final Pencil pen;
  private final int lead;
  private final int chosen;
  private final boolean numbered;

  /**
   * A painter.
   *
   * @param lead the point whose weights are lit, or −1
   * @param chosen the first point of a pair, or −1
   * @param numbered whether the weights of the point in the lead are written
   */
  NetworkPainter(
      Network network,
      NetworkGeometry at,
      Look look,
      Highlight lit,
      Pencil pen,
      int lead,
      int chosen,
      boolean numbered) {
    this.at = at;
    this.node = network.weights();
    this.weights = node.value();
    this.look = look;
    this.palette = look.palette();
    this.marks = new Marks(lit, node);
    this.pen = pen;
    this.lead = lead;
    this.chosen = chosen;
    this.numbered = numbered && lead >= 0;
  }

  void paint() {
    lines(false);
    lines(true);
    for (int query = 0; query < at.count(); query++) {
      for (int key = 0; key < at.count(); key++) {
        if (query != key && marks.isAny(query, key)) {
          Color operand = marks.isOperand(query, key) ? hue() : palette.text();
          line(query, key, operand, 1);
        }
      }
    }
    for (int i = 0; i < at.count(); i++) {
      point(i);
      label(i);
    }
  }

  private Color hue() {
    return palette.role(node.role());
  }

  private double weight(int query, int key) {
    return TokenThreads.strength(weights.get(query, key));
  }

  private void lines(boolean lit) {
    for (int query = 0; query < at.count(); query++) {
      for (int key = 0; key < at.count(); key++) {
        boolean leads = lead < 0 || query == lead;
        if (query != key && at.allowed(query, key) && leads == lit) {
          Color full = leads ? hue() : palette.faint();
          double strength = (leads ? 0.25 : 0.14) + (leads ? 0.75 : 0.2) * weight(query, key);
          line(query, key, Ramp.mix(palette.surface(), full, strength), leads ? 1 : 0.6);
        }
      }
    }
  }

  private void line(int query, int key, Color color, double share) {
    Line line = at.line(query, key);
    GraphicsContext g = pen.context();
    double thick = 1 + share * THICKEST * weight(query, key);
    g.setStroke(color);
    g.setLineWidth(thick);
    g.beginPath();
    g.moveTo(line.from().x(), line.from().y());
    g.quadraticCurveTo(line.bend().x(), line.bend().y(), line.to().x(), line.to().y());
    g.stroke();
    if (query == lead || lead < 0 && weight(query, key) >= 0.1) {
      tip(line, 4 + thick, color);
    }
  }

  private void tip(Line line, double size, Color color) {
    Point end = line.to();
    double length = Math.max(1e-9, end.away(line.bend().x(), line.bend().y()));
    double dx = (end.x() - line.bend().x()) / length;
    double dy = (end.y() - line.bend().y()) / length;
    double x = end.x() + dx * 3;
    double y = end.y() + dy * 3;
    pen.context().setFill(color);
    pen.context()
        .fillPolygon(
            new double[] {x, x - dx * size - dy * size * 0.6, x - dx * size + dy * size * 0.6},
            new double[] {y, y - dy * size + dx * size * 0.6, y - dy * size - dx * size * 0.6},
            3);
  }

  /** A point; the ring around it is as thick as the weight it gives itself. */
  private void point(int index) {
    Point point = at.point(index);
    GraphicsContext g = pen.context();
    boolean leads = index == lead;
    Color query = palette.role(Role.QUERY);
    boolean own = at.allowed(index, index) && (lead < 0 || leads);
    double ring = own ? THICKEST * weight(index, index) : 0;
    g.setStroke(marks.isAny(index, index) ? palette.text() : hue());
    if (ring >= 0.5) {
      g.setLineWidth(ring);
      double radius = at.dot() + ring / 2;
      g.strokeOval(point.x() - radius, point.y() - radius, 2 * radius, 2 * radius);
    }
    pen.dot(point.x(), point.y(), at.dot(), leads ? query : palette.surface());
    g.setStroke(index == chosen ? palette.accent() : leads ? query : palette.muted());
    g.setLineWidth(index == chosen ? 3 : 1.5);
    g.strokeOval(point.x() - at.dot(), point.y() - at.dot(), 2 * at.dot(), 2 * at.dot());
  }

  private void label(int index) {
    Point point = at.point(index);
    boolean level = Math.abs(at.side(index)) > 0.35;
    double away = at.dot() + 8;
    double x = point.x() + (level ? Math.signum(at.side(index)) * away : 0);
    double lines = numbered ? pen.line(0.95) + pen.line(0.78) : pen.line(0.95);
    double beside = point.y() - lines / 2 + at.depth(index) * (at.dot() + lines / 2);
    double above = point.y() - away - lines;
    double top = level ? beside : at.depth(index) < 0 ? above : point.y() + away;
    Pos anchor = !level ? Pos.CENTER : at.side(index) > 0 ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT;
    boolean leads = index == lead;
    double size = at.distance() < pen.line(0.95) ? 0.72 : 0.95;
    Font font = leads ? look.bold(size) : look.text(size);
    double right = pen.context().getCanvas().getWidth();
    double room = !level ? right : at.side(index) > 0 ? right - x : x;
    String text = pen.fit(look.words().label(node.cols().marked(index)), room, font);
    Color color = leads ? palette.role(Role.QUERY) : palette.text();
    pen.text(text, x, top + pen.line(0.95) / 2, anchor, font, color);
    if (numbered) {
      number(index, x, top + pen.line(0.95) + pen.line(0.78) / 2, anchor, room);
    }
  }

  private void number(int key, double x, double y, Pos anchor, double room) {
    Font font = look.text(0.78);
    boolean allowed = at.allowed(lead, key);
    Color color = allowed && weight(lead, key) >= 0.1 ? hue() : palette.muted();
    String text = allowed ? Numbers.fixed(weights.get(lead, key), 3) : "–";
    pen.text(pen.fit(text, room, font), x, y, anchor, font, color);
  }
}
