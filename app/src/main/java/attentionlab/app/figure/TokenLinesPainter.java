package attentionlab.app.figure;

import attentionlab.figure.TokenLines;
import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Numbers;
import attentionlab.graph.Role;
import javafx.geometry.Pos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** Draws two columns of tokens and the lines between them. */
final class TokenLinesPainter {
  static final double GAP = 8;
  private static final double THICKEST = 5;
  private static final double READABLE = 0.8;

  private final TokenThreads threads;
  private final Node node;
  private final Matrix weights;
  private final Look look;
  private final Marks marks;
  private final Pencil pen;
  private final int lead;

  /**
   * A painter.
   *
   * @param lead the query whose lines are lit, or −1
   */
  TokenLinesPainter(
      TokenLines figure, TokenThreads threads, Look look, Highlight lit, Pencil pen, int lead) {
    this.threads = threads;
    this.node = figure.weights();
    this.weights = node.value();
    this.look = look;
    this.marks = new Marks(lit, node);
    this.pen = pen;
    this.lead = lead;
  }

  void paint() {
    lines();
    headings();
    tokens(threads.from(), node.rows(), true);
    tokens(threads.to(), node.cols(), false);
  }

  static double numberWidth(Pencil pen, Look look) {
    return Math.ceil(pen.width("0.000", look.bold(0.8))) + GAP;
  }

  private String words(String key) {
    return look.words().text(key);
  }

  private String label(Axis axis, int index) {
    return look.words().label(axis.marked(index));
  }

  private void headings() {
    Font font = look.bold(0.8);
    double middle = pen.line(0.8) / 2;
    Palette palette = look.palette();
    double right = threads.from().right() - GAP;
    Color query = palette.role(Role.QUERY);
    pen.text(
        pen.fit(words("figure.queries"), right, font),
        right,
        middle,
        Pos.CENTER_RIGHT,
        font,
        query);
    double left = threads.to().left() + GAP;
    double room = threads.to().right() - left;
    String keys = pen.fit(words("figure.keys"), room, font);
    pen.text(keys, left, middle, Pos.CENTER_LEFT, font, palette.role(Role.KEY));
  }

  private void lines() {
    for (TokenThreads.Thread thread : threads.threads()) {
      if (lead >= 0 && thread.query() != lead) {
        line(thread, look.palette().faint(), 0.35);
      }
    }
    for (TokenThreads.Thread thread : threads.threads()) {
      if (lead < 0 || thread.query() == lead) {
        line(thread, look.palette().role(node.role()), 1);
      }
    }
    for (TokenThreads.Thread thread : threads.threads()) {
      if (marks.isAny(thread.query(), thread.key())) {
        lit(thread);
      }
    }
  }

  private void line(TokenThreads.Thread thread, Color color, double share) {
    double strength = TokenThreads.strength(thread.weight());
    double opacity = share * Math.min(1, 0.04 + Math.pow(strength, 0.8));
    stroke(thread, color.deriveColor(0, 1, 1, opacity), 0.6 + strength * THICKEST * share);
  }

  private void lit(TokenThreads.Thread thread) {
    boolean operand = marks.isOperand(thread.query(), thread.key());
    Color color = operand ? look.palette().role(node.role()) : look.palette().text();
    stroke(thread, color, 1.2 + TokenThreads.strength(thread.weight()) * THICKEST);
  }

  private void stroke(TokenThreads.Thread thread, Color color, double thickness) {
    var g = pen.context();
    double y1 = threads.from().y(thread.query());
    double y2 = threads.to().y(thread.key());
    double bend = threads.bend();
    g.setStroke(color);
    g.setLineWidth(thickness);
    g.beginPath();
    g.moveTo(threads.start(), y1);
    g.bezierCurveTo(threads.start() + bend, y1, threads.end() - bend, y2, threads.end(), y2);
    g.stroke();
  }

  private void tokens(TokenColumn column, Axis axis, boolean isQuery) {
    int every = (int) Math.ceil(pen.line(READABLE) / Math.max(0.1, column.step()));
    for (int i = 0; i < column.count(); i++) {
      if (strong(i, isQuery) || i % every == 0 && !besideStrong(i, every, isQuery)) {
        token(column, i, axis, isQuery);
      }
    }
  }

  /** Whether a token that is written in any case would run into this one. */
  private boolean besideStrong(int index, int every, boolean isQuery) {
    for (int i = index - every + 1; i < index + every; i++) {
      if (strong(i, isQuery)) {
        return true;
      }
    }
    return false;
  }

  private boolean strong(int index, boolean isQuery) {
    return isQuery
        ? index >= 0 && index == lead
        : marks.pointed().filter(cell -> cell.col() == index).isPresent();
  }

  private void token(TokenColumn column, int index, Axis axis, boolean isQuery) {
    Palette palette = look.palette();
    boolean strong = strong(index, isQuery);
    Color plain = lead < 0 || !isQuery ? palette.text() : palette.muted();
    Color color = strong && isQuery ? palette.role(Role.QUERY) : plain;
    Font font = strong ? look.bold(0.95) : look.text(0.95);
    String text = pen.fit(label(axis, index), column.width() - GAP, font);
    double y = column.y(index);
    if (isQuery) {
      pen.text(text, column.right() - GAP, y, Pos.CENTER_RIGHT, font, color);
    } else {
      pen.text(text, column.left() + GAP, y, Pos.CENTER_LEFT, font, color);
      number(column, index, strong);
    }
  }

  /** The weight of a key for the query in the lead. */
  private void number(TokenColumn column, int key, boolean strong) {
    double right = pen.context().getCanvas().getWidth();
    if (lead >= 0 && column.right() + numberWidth(pen, look) <= right + 1) {
      double weight = weights.get(lead, key);
      Font font = strong ? look.bold(0.8) : look.text(0.8);
      Color hue = look.palette().role(node.role());
      Color color = weight >= 0.1 || strong ? hue : look.palette().muted();
      String number = Numbers.fixed(weight, 3);
      pen.text(
          pen.fit(number, numberWidth(pen, look), font),
          right,
          column.y(key),
          Pos.CENTER_RIGHT,
          font,
          color);
    }
  }
}
