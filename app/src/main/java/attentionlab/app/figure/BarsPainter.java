package attentionlab.app.figure;

import attentionlab.figure.Bars;
import attentionlab.figure.Curve;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** Draws the groups of bars of a matrix, their axis, their labels and what their hues mean. */
final class BarsPainter {
  static final double RIGHT = 4;
  private static final double ROUNDING = 1e-9;
  private static final int MOST_TICKS = 5;
  private static final double GAP = 6;
  private static final double MOST_LABELS = 0.35;

  private final Bars figure;
  private final Node node;
  private final Matrix value;
  private final Look look;
  private final Palette palette;
  private final Marks marks;
  private final Pencil pen;
  private final Curve.Axis axis;
  private final Font small;
  private GroupedBars bars;
  private ColumnLabels.Fitted fitted;
  private ColumnLabels labels;

  BarsPainter(Bars figure, Look look, Highlight lit, Pencil pen) {
    this.figure = figure;
    this.node = figure.node();
    this.value = node.value();
    this.look = look;
    this.palette = look.palette();
    this.marks = new Marks(lit, node);
    this.pen = pen;
    axis = GroupedBars.limits(value, figure.layout(), figure.limit());
    small = look.text(0.75);
  }

  Optional<GroupedBars.Bar> at(double x, double y) {
    return bars == null ? Optional.empty() : bars.at(x, y);
  }

  /** Room for the numbers of the axis. */
  double leftMargin() {
    double widest =
        IntStream.rangeClosed(1, MOST_TICKS)
            .mapToObj(count -> Ticks.of(axis, count))
            .flatMapToDouble(Arrays::stream)
            .map(tick -> pen.width(Ticks.text(tick), small))
            .max()
            .orElse(0);
    return Math.ceil(widest) + GAP;
  }

  /** Room above and below the bars when the legend has one line and the labels stand level. */
  double usualMargins() {
    return legend().height(Double.MAX_VALUE) + topMargin() + pen.line(0.85) + GAP;
  }

  private double topMargin() {
    return pen.line(0.75) + 2;
  }

  private double[] ticks(double height) {
    return Ticks.of(
        axis, (int) Math.max(1, Math.min(MOST_TICKS, height / (look.textSize() * 2.6))));
  }

  void paint(double width, double height) {
    Legend legend = legend();
    double above = legend.height(width);
    boolean room = above < height / 2.5;
    arrange(room ? above : 0, width, height);
    if (room) {
      legend.paint(bars.left(), 0, width - bars.left());
    }
    axis();
    for (int col = 0; col < bars.groups(); col++) {
      for (int row = 0; row < value.rows(); row++) {
        bar(bars.bar(row, col));
      }
    }
    pen.line(bars.left(), bars.y(0), bars.right() - 1, bars.y(0), palette.faint());
    labels();
    numbers();
    lit();
  }

  private void arrange(double above, double width, double height) {
    double left = leftMargin();
    double top = above + topMargin();
    double column = (width - left - RIGHT) / Math.max(1, value.cols());
    fitted = ColumnLabels.of(node.cols(), column, look, pen);
    labels = fitted.labels();
    if (labels.height() > height * MOST_LABELS) {
      labels = new ColumnLabels(false, 1, Math.max(1, column - 3), pen.line(0.85));
      fitted = new ColumnLabels.Fitted(labels, fitted.font());
    }
    left = Math.max(left, Math.min(width / 3, labels.overhang() - column / 2));
    double high = Math.max(4, height - top - labels.height() - GAP);
    bars =
        new GroupedBars(
            value,
            figure.layout(),
            left,
            top,
            Math.max(1, width - left - RIGHT),
            high,
            axis.low(),
            axis.high());
  }

  private String group(int col) {
    return look.words().label(node.cols().marked(col));
  }

  private Legend legend() {
    List<Legend.Entry> entries = new ArrayList<>();
    for (int row = 0; row < value.rows() && value.rows() > 1; row++) {
      int current = row;
      boolean pointed = marks.pointed().filter(cell -> cell.row() == current).isPresent();
      boolean named = figure.emphasis().rows().contains(row);
      String text = look.words().label(node.rows().marked(row));
      entries.add(new Legend.Entry(text, hue(row), pointed || named));
    }
    return new Legend(entries, look, pen);
  }

  /** Single bars have the hue of their role; several are told apart. */
  private Color hue(int row) {
    return value.rows() == 1 ? palette.role(node.role()) : palette.series(row);
  }

  private boolean faded(int row, int col) {
    return !figure.emphasis().isNone() && !figure.emphasis().includes(row, col);
  }

  private Color fill(int row, int col) {
    return faded(row, col) ? Ramp.mix(palette.surface(), hue(row), 0.3) : hue(row);
  }

  private void axis() {
    for (double tick : ticks(bars.height())) {
      double y = bars.y(tick);
      pen.line(bars.left(), y, bars.right() - 1, y, palette.line());
      pen.text(Ticks.text(tick), bars.left() - GAP, y, Pos.CENTER_RIGHT, small, palette.muted());
    }
  }

  private void bar(GroupedBars.Bar bar) {
    double number = value.get(bar.row(), bar.col());
    if (!Double.isFinite(number)) {
      pen.dot(bar.middle(), bars.y(0) - 4, 1.5, palette.faint());
      return;
    }
    Color full = fill(bar.row(), bar.col());
    if (number < 0) {
      Color light = Ramp.mix(palette.surface(), full, 0.25);
      pen.fill(bar.left(), bar.top(), bar.width(), bar.height(), light);
      pen.frame(bar.left(), bar.top(), bar.width(), bar.height(), full, 1);
    } else {
      pen.fill(bar.left(), bar.top(), bar.width(), bar.height(), full);
    }
    if (figure.layout() == Bars.Layout.STACKED && bar.height() > 3 && bar.row() > 0) {
      double end = bar.top() + bar.height();
      pen.fill(bar.left(), end - 1, bar.width(), 1, palette.surface());
    }
  }

  private void labels() {
    double y = bars.bottom() + GAP;
    for (int col = 0; col < bars.groups(); col += labels.every()) {
      int current = col;
      boolean pointed = marks.pointed().filter(cell -> cell.col() == current).isPresent();
      boolean named = figure.emphasis().cols().contains(col);
      Color color = pointed || named ? palette.text() : palette.muted();
      fitted.paint(pen, group(col), bars.middle(col), y, color);
    }
  }

  /** All numbers, in as many decimals as fit; none where one does not. */
  private void numbers() {
    double room = bars.slot() - 2;
    int decimals = Decimals.chosen(value.toArray(), text -> pen.width(text, small), room, look);
    if (decimals == 0) {
      return;
    }
    for (int col = 0; col < bars.groups(); col++) {
      for (int row = 0; row < value.rows(); row++) {
        number(bars.bar(row, col), decimals);
      }
    }
  }

  private void number(GroupedBars.Bar bar, int decimals) {
    double number = value.get(bar.row(), bar.col());
    String text = text(number, decimals);
    Color color = faded(bar.row(), bar.col()) ? palette.muted() : palette.text();
    if (!Double.isFinite(number)) {
      return;
    }
    if (figure.layout() == Bars.Layout.STACKED) {
      if (bar.height() > pen.line(0.75)) {
        Color on = Ramp.textOn(fill(bar.row(), bar.col()), palette);
        pen.text(text, bar.middle(), bar.top() + bar.height() / 2, Pos.CENTER, small, on);
      }
    } else if (number < 0) {
      double below = bar.top() + bar.height() + 2;
      pen.text(text, bar.middle(), below, Pos.TOP_CENTER, small, color);
    } else {
      pen.text(text, bar.middle(), bar.top() - 3, Pos.BOTTOM_CENTER, small, color);
    }
  }

  /** A number that is not 0 is not called 0. */
  private static String text(double number, int decimals) {
    String text = Numbers.readable(number, decimals);
    return text.equals("0") && Math.abs(number) > ROUNDING ? Ticks.text(number) : text;
  }

  private void lit() {
    for (int col = 0; col < bars.groups(); col++) {
      for (int row = 0; row < value.rows(); row++) {
        GroupedBars.Bar bar = bars.bar(row, col);
        if (marks.isPointed(row, col) || marks.isPinned(row, col)) {
          outline(bar, palette.text(), 2);
        } else if (marks.isOperand(row, col)) {
          outline(bar, palette.role(node.role()), 2);
        }
      }
    }
  }

  private void outline(GroupedBars.Bar bar, Color color, double thickness) {
    pen.frame(bar.left() - 2, bar.top() - 2, bar.width() + 4, bar.height() + 4, color, thickness);
  }

  /** Where the number of a cell is explained: the top of its bar. */
  GroupedBars.Bar bar(int row, int col) {
    return bars.bar(row, col);
  }
}
