package attentionlab.app.figure;

import attentionlab.figure.Strip;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Numbers;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** Draws the bars of a strip, their limits, labels and numbers. */
final class StripPainter {
  static final double RIGHT = 4;
  private static final double GAP = 6;

  private final Strip strip;
  private final Node node;
  private final Matrix value;
  private final Look look;
  private final Palette palette;
  private final Highlight lit;
  private final Pencil pen;
  private final Font small;
  private StripBars bars;
  private ColumnLabels.Fitted fitted;
  private ColumnLabels labels;

  StripPainter(Strip strip, Look look, Highlight lit, Pencil pen) {
    this.strip = strip;
    this.node = strip.node();
    this.value = node.value();
    this.look = look;
    this.palette = look.palette();
    this.lit = lit;
    this.pen = pen;
    small = look.text(0.75);
  }

  /** The column at a horizontal position, or −1. */
  int colAt(double x) {
    return bars == null ? -1 : bars.colAt(x);
  }

  /** Room for the numbers of the limits. */
  double leftMargin() {
    return Math.ceil(Math.max(limitWidth(low()), limitWidth(strip.scale().high()))) + GAP;
  }

  private double limitWidth(double limit) {
    return pen.width(Numbers.brief(limit, 2), small);
  }

  /** Room above and below the bars when the labels stand level. */
  double usualMargins() {
    return topMargin() + pen.line(0.85) + GAP + (low() < 0 ? pen.line(0.75) : 0);
  }

  private double topMargin() {
    return pen.line(0.75) + 2;
  }

  /** A matrix without negative numbers needs no room below zero. */
  private double low() {
    return strip.scale().low() < 0 && value.min() >= 0 ? 0 : strip.scale().low();
  }

  void paint(double width, double height) {
    arrange(width, height);
    limits();
    for (int col = 0; col < bars.count(); col++) {
      band(col);
    }
    for (int col = 0; col < bars.count(); col++) {
      bar(col, value.get(strip.row(), col));
    }
    pen.line(bars.left(), bars.zero(), bars.right() - 1, bars.zero(), palette.faint());
    labels();
    numbers(new Rectangle2D(0, 0, width, height));
  }

  private void arrange(double width, double height) {
    int count = value.cols();
    double left = leftMargin();
    labels((width - left - RIGHT) / count);
    double column = (width - left - RIGHT) / count;
    if (labels.overhang() > left + column / 2) {
      left = Math.min(width / 3, labels.overhang() - column / 2);
      column = (width - left - RIGHT) / count;
      labels(column);
    }
    double below = labels.height() + GAP + (low() < 0 ? pen.line(0.75) : 0);
    double high = Math.max(4, height - topMargin() - below);
    bars = new StripBars(left, topMargin(), column, high, count, low(), strip.scale().high());
  }

  private void labels(double column) {
    fitted = ColumnLabels.of(node.cols(), column, look, pen);
    labels = fitted.labels();
  }

  private String name(int col) {
    return look.words().label(node.cols().marked(col));
  }

  private void limits() {
    limit(bars.high());
    if (bars.low() < 0) {
      limit(bars.low());
    }
    pen.text("0", bars.left() - GAP, bars.zero(), Pos.CENTER_RIGHT, small, palette.muted());
  }

  private void limit(double at) {
    double y = bars.y(at);
    pen.line(bars.left(), y, bars.right() - 1, y, palette.line());
    if (Math.abs(y - bars.zero()) > pen.line(0.6)) {
      String number = Numbers.brief(at, 2);
      pen.text(number, bars.left() - GAP, y, Pos.CENTER_RIGHT, small, palette.muted());
    }
  }

  private Color hue() {
    return palette.role(node.role());
  }

  private boolean faded(int col) {
    return !strip.emphasis().isNone() && !strip.emphasis().includes(strip.row(), col);
  }

  private boolean isPointed(int col) {
    return CanvasView.is(lit.pointed(), node, strip.row(), col);
  }

  private boolean isPinned(int col) {
    return CanvasView.is(lit.pinned(), node, strip.row(), col);
  }

  private boolean isOperand(int col) {
    return lit.operands().contains(node.cell(strip.row(), col));
  }

  private void band(int col) {
    if (isPointed(col) || isOperand(col)) {
      double top = bars.top() - topMargin() + 1;
      double high = labelTop() - top + (labels.rising() ? 0 : labels.height());
      pen.fill(bars.x(col), top, bars.column(), high, palette.hover());
      if (isOperand(col)) {
        pen.frame(bars.x(col), top, bars.column(), high, hue(), 1);
      }
    }
  }

  private void bar(int col, double number) {
    if (!Double.isFinite(number)) {
      return;
    }
    Color full = faded(col) ? Ramp.mix(palette.surface(), hue(), 0.3) : hue();
    double top = Math.round(Math.min(bars.zero(), bars.y(number)));
    double high = Math.round(Math.abs(bars.y(number) - bars.zero()));
    double left = bars.barLeft(col);
    if (number < 0) {
      pen.fill(left, top, bars.barWidth(), high, Ramp.mix(palette.surface(), full, 0.25));
      pen.frame(left, top, bars.barWidth(), high, full, 1);
    } else {
      pen.fill(left, top, bars.barWidth(), high, full);
    }
    if (isPointed(col) || isPinned(col)) {
      pen.frame(left - 2, top - 2, bars.barWidth() + 4, high + 4, palette.text(), 2);
    }
  }

  private double labelTop() {
    return bars.bottom() + GAP + (bars.low() < 0 ? pen.line(0.75) : 0);
  }

  private void labels() {
    double y = labelTop();
    for (int col = 0; col < bars.count(); col++) {
      if (col % labels.every() == 0) {
        boolean strong = isPointed(col) || isPinned(col) || isOperand(col);
        boolean named = !strip.emphasis().isNone() && !faded(col);
        Color color = strong || named ? palette.text() : palette.muted();
        fitted.paint(pen, name(col), bars.middle(col), y, color);
      }
    }
  }

  /** All numbers when they fit, in as many decimals as fit; else only the one pointed at. */
  private void numbers(Rectangle2D area) {
    double[] row = value.row(strip.row());
    int decimals =
        Decimals.chosen(row, text -> pen.width(text, small), bars.column() - GAP / 2, look);
    for (int col = 0; col < bars.count(); col++) {
      double number = value.get(strip.row(), col);
      String text = Numbers.brief(number, Math.max(0, decimals));
      boolean fits = pen.width(text, small) <= bars.column() + GAP;
      if (Double.isFinite(number) ? decimals > 0 : fits) {
        number(col, text, number);
      } else if (Double.isFinite(number) && isTheOne(col)) {
        number(col, Numbers.brief(number, look.digits(Decimals.MOST)), number);
      } else if (!Double.isFinite(number)) {
        pen.dot(bars.middle(col), bars.zero() - 4, 1.5, palette.faint());
      }
    }
    for (int col = 0; col < bars.count(); col++) {
      if (decimals < Decimals.MOST && isPointed(col)) {
        double number = value.get(strip.row(), col);
        double y = Double.isFinite(number) ? bars.y(number) : bars.zero();
        String text = name(col) + "  " + Numbers.brief(number, look.digits(Decimals.MOST));
        pen.callout(text, bars.middle(col), y, area);
      }
    }
  }

  /** Whether the step is about this column alone: its number has room without its neighbours'. */
  private boolean isTheOne(int col) {
    return strip.emphasis().cols().equals(Set.of(col)) && !faded(col) && !isPointed(col);
  }

  private void number(int col, String text, double number) {
    boolean down = number < 0 && Double.isFinite(number);
    double y = Double.isFinite(number) ? bars.y(number) : bars.zero();
    Color color = faded(col) || !Double.isFinite(number) ? palette.muted() : palette.text();
    double x = bars.middle(col);
    pen.text(text, x, y + (down ? 3 : -3), down ? Pos.TOP_CENTER : Pos.BOTTOM_CENTER, small, color);
  }
}
