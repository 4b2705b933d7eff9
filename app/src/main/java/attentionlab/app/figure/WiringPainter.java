package attentionlab.app.figure;

import attentionlab.figure.Scale;
import attentionlab.figure.Wiring;
import attentionlab.figure.Wiring.Sequence;
import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Numbers;
import attentionlab.graph.Role;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** Draws the sequences, the wires to Q, K and V, and the weights. */
final class WiringPainter {
  static final double GAP = 8;
  private static final List<Role> ROLES = List.of(Role.QUERY, Role.KEY, Role.VALUE);
  private static final List<String> SYMBOLS = List.of("Q", "K", "V");

  /** The size of the numbers in the cells. */
  private static final double SMALL = 0.75;

  private static final double ROUND = 8;
  private static final double SMALLEST = 0.65;

  private final Wiring wiring;
  private final WiringGeometry at;
  private final Look look;
  private final Palette palette;
  private final Marks marks;
  private final Pencil pen;
  private final Node weights;

  WiringPainter(Wiring wiring, WiringGeometry at, Look look, Highlight lit, Pencil pen) {
    this.wiring = wiring;
    this.at = at;
    this.look = look;
    this.palette = look.palette();
    this.weights = wiring.weights();
    this.marks = new Marks(lit, weights);
    this.pen = pen;
  }

  /** How wide a sequence is with its tokens side by side. */
  static double width(Sequence sequence, Look look, Pencil pen) {
    double tokens = 0;
    for (String token : sequence.tokens()) {
      tokens += chip(look.words().label(token), look, pen) + 4;
    }
    return tokens;
  }

  private static double chip(String token, Look look, Pencil pen) {
    return Math.ceil(pen.width(token, look.text(0.9))) + 12;
  }

  void paint() {
    wires();
    for (int i = 0; i < wiring.sequences().size(); i++) {
      sequence(i);
    }
    for (int i = 0; i < SYMBOLS.size(); i++) {
      node(i);
    }
    joins();
    matrix();
  }

  private boolean wired(int sequence) {
    return sequence == wiring.asking() || sequence == wiring.answering();
  }

  private void sequence(int index) {
    Sequence sequence = wiring.sequences().get(index);
    double high = Math.min(look.textSize() * 1.9, at.sequenceStep() * 0.5);
    double y = Math.round(at.sequenceY(index) - high / 2);
    Color name = wired(index) ? palette.text() : palette.muted();
    Font font = look.bold(0.85);
    double above = y - pen.line(0.85) / 2 - 2;
    if (at.sequenceStep() > high + pen.line(0.85) && above > 0) {
      String text = pen.fit(look.words().panel(sequence.id()), at.sequencesWidth(), font);
      pen.text(text, 0, above, Pos.CENTER_LEFT, font, name);
    }
    double share = at.shrink();
    double x = 0;
    for (String token : sequence.tokens()) {
      String label = look.words().label(token);
      double width = chip(label, look, pen) * share;
      chip(label, x, y, width, high, wired(index));
      x += width + 4 * share;
    }
  }

  private void chip(String token, double x, double y, double width, double high, boolean wired) {
    GraphicsContext g = pen.context();
    double left = Math.round(x);
    double wide = Math.max(1, Math.round(x + width) - left - 1);
    g.setFill(wired ? palette.hover() : palette.surface());
    g.fillRoundRect(left + 0.5, y + 0.5, wide, high, ROUND, ROUND);
    g.setStroke(wired ? palette.faint() : palette.line());
    g.setLineWidth(1);
    g.strokeRoundRect(left + 0.5, y + 0.5, wide, high, ROUND, ROUND);
    Font font = look.text(0.9 * Math.max(SMALLEST, at.shrink()));
    String text = high < look.textSize() ? "" : pen.fit(token, wide - 2, font);
    Color color = wired ? palette.text() : palette.muted();
    pen.text(text, left + wide / 2, y + high / 2, Pos.CENTER, font, color);
  }

  private void wires() {
    List<WiringGeometry.Wire> wires = at.wires();
    for (int i = 0; i < wires.size(); i++) {
      WiringGeometry.Wire wire = wires.get(i);
      curve(wire.x1(), wire.y1() + (i - 1) * 3, wire.x2(), wire.y2(), hue(i));
    }
  }

  private void curve(double x1, double y1, double x2, double y2, Color color) {
    GraphicsContext g = pen.context();
    double bend = (x2 - x1) * 0.5;
    g.setStroke(color);
    g.setLineWidth(2);
    g.beginPath();
    g.moveTo(x1, y1);
    g.bezierCurveTo(x1 + bend, y1, x2 - bend, y2, x2 - 5, y2);
    g.stroke();
    g.setFill(color);
    g.fillPolygon(new double[] {x2, x2 - 7, x2 - 7}, new double[] {y2, y2 - 4, y2 + 4}, 3);
  }

  private Color hue(int node) {
    return palette.role(ROLES.get(node));
  }

  private void node(int index) {
    GraphicsContext g = pen.context();
    double size = Math.round(at.nodeSize());
    double x = Math.round(at.nodeX());
    double y = Math.round(at.nodeY(index) - size / 2);
    g.setFill(Ramp.mix(palette.surface(), hue(index), 0.12));
    g.fillRoundRect(x + 0.5, y + 0.5, size, size, ROUND, ROUND);
    g.setStroke(hue(index));
    g.setLineWidth(1.25);
    g.strokeRoundRect(x + 0.5, y + 0.5, size, size, ROUND, ROUND);
    Font font = look.bold(Math.min(1, size / look.textSize() / 1.3));
    pen.text(SYMBOLS.get(index), x + size / 2, y + size / 2, Pos.CENTER, font, hue(index));
  }

  /** From Q and K to the weights: they alone decide them. */
  private void joins() {
    double from = at.nodeX() + at.nodeSize() + 4;
    double to = at.matrixLeft() - at.frame().rowLabel() - 4;
    if (to - from < 14) {
      return;
    }
    double y = at.matrixTop() + at.matrixHeight() / 2;
    curve(from, at.nodeY(0), to, y - 5, palette.faint());
    curve(from, at.nodeY(1), to, y + 5, palette.faint());
  }

  private void matrix() {
    Matrix value = weights.value();
    Ramp ramp = Ramp.of(Scale.WEIGHTS, weights.role(), palette);
    double right = at.matrixLeft() + at.matrixWidth();
    double bottom = at.matrixTop() + at.matrixHeight();
    int decimals = decimals(value);
    for (int row = 0; row < Math.min(value.rows(), Math.ceil(at.state().rows())); row++) {
      for (int col = 0; col < Math.min(value.cols(), Math.ceil(at.state().cols())); col++) {
        double x = at.matrixLeft() + col * at.cell();
        double y = at.matrixTop() + row * at.cell();
        double wide = Math.min(at.cell(), right - x);
        double high = Math.min(at.cell(), bottom - y);
        cell(value.get(row, col), x, y, wide, high, ramp, decimals);
      }
    }
    pen.frame(
        at.matrixLeft() - 1,
        at.matrixTop() - 1,
        at.matrixWidth() + 2,
        at.matrixHeight() + 2,
        palette.line(),
        1);
    queries();
    keys();
    symbol();
    lit();
  }

  /** Numbers stand in all cells or in none. */
  private int decimals(Matrix value) {
    Font font = look.text(SMALL);
    return at.cell() < pen.line(SMALL)
        ? 0
        : Decimals.chosen(value.toArray(), text -> pen.width(text, font), at.cell() - 4, look);
  }

  private void cell(
      double value, double x, double y, double wide, double high, Ramp ramp, int decimals) {
    boolean known = !Double.isNaN(value);
    Color color = known ? ramp.color(value) : palette.bad();
    pen.fill(x, y, wide, high, color);
    Font font = look.text(SMALL);
    String text = Numbers.brief(value, decimals);
    if (decimals > 0 && high >= pen.line(SMALL) && pen.width(text, font) <= wide - 4) {
      Color on = Ramp.textOn(color, palette);
      pen.text(text, x + wide / 2, y + high / 2, Pos.CENTER, font, on);
    }
  }

  private void queries() {
    Axis axis = weights.rows();
    Font font = look.text(0.8);
    if (at.cell() < look.textSize() * 0.9) {
      return;
    }
    for (int i = 0; i < axis.size() && i + 0.5 < at.state().rows(); i++) {
      double room = at.frame().rowLabel() - GAP;
      String text = pen.fit(look.words().label(axis.marked(i)), room, font);
      double y = at.matrixTop() + (i + 0.5) * at.cell();
      pen.text(text, at.matrixLeft() - GAP, y, Pos.CENTER_RIGHT, font, hue(0));
    }
  }

  /** Level where all labels fit, else rising; not at all where they would run into each other. */
  private void keys() {
    Axis axis = weights.cols();
    Font font = look.text(0.8);
    boolean rising = at.frame().colLabel() > pen.line(0.8) + 1;
    if (rising && at.cell() < look.textSize() * 0.9) {
      return;
    }
    for (int i = 0; i < axis.size() && i + 0.5 < at.state().cols(); i++) {
      String label = look.words().label(axis.marked(i));
      double x = at.matrixLeft() + (i + 0.5) * at.cell();
      double y = at.matrixTop() - 5;
      if (rising) {
        String text = pen.fit(label, 4 * look.textSize(), font);
        pen.climbing(text, x, y, font, hue(1));
      } else {
        pen.text(label, x, y - pen.line(0.8) / 2 + 2, Pos.CENTER, font, hue(1));
      }
    }
  }

  /** The symbol of the weights and their shape, above them. */
  private void symbol() {
    double y = at.matrixTop() - at.frame().colLabel() - look.textSize();
    if (y < look.textSize() / 2) {
      return;
    }
    Symbol symbol = Symbol.of(weights.name().map(name -> name.latex()).orElse(""));
    Color hue = palette.role(weights.role());
    pen.symbol(symbol, at.matrixLeft(), y, 1, hue);
    double x = at.matrixLeft() + pen.width(symbol, 1) + 6;
    Font font = look.text(0.85);
    String shape = weights.value().rows() + " × " + weights.value().cols();
    pen.text(shape, x, y, Pos.CENTER_LEFT, font, palette.muted());
  }

  private void lit() {
    for (int row = 0; row < weights.value().rows(); row++) {
      for (int col = 0; col < weights.value().cols(); col++) {
        if (marks.isAny(row, col)) {
          boolean operand = marks.isOperand(row, col);
          Color color = operand ? palette.role(weights.role()) : palette.text();
          double x = at.matrixLeft() + col * at.cell();
          pen.frame(x, at.matrixTop() + row * at.cell(), at.cell(), at.cell(), color, 2);
        }
      }
    }
  }
}
