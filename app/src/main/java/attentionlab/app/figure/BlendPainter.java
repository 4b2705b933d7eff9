package attentionlab.app.figure;

import attentionlab.figure.Blend;
import attentionlab.figure.Scale;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Numbers;
import attentionlab.graph.Term;
import java.util.Arrays;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** Draws the weighted rows of a blend, a line below them, and their sum. */
final class BlendPainter {
  private static final double GAP = 6;
  private static final double SMALL_CELL = 26;

  private final Blend blend;
  private final Node values;
  private final Look look;
  private final Palette palette;
  private final Highlight lit;
  private final Pencil pen;
  private final Font label;
  private final Font number;
  private final double[] weights;
  private final Ramp ramp;
  private BlendGrid grid;

  BlendPainter(Blend blend, Look look, Highlight lit, Pencil pen) {
    this.blend = blend;
    this.values = blend.values();
    this.look = look;
    this.palette = look.palette();
    this.lit = lit;
    this.pen = pen;
    label = look.text(0.85);
    number = look.text(0.8);
    weights = blend.weights().value().row(blend.row());
    ramp = Ramp.of(Scale.signed(parts(), total()), values.role(), palette);
  }

  private Matrix parts() {
    Matrix value = values.value();
    return Matrix.of(value.rows(), value.cols(), (r, c) -> weights[r] * value.get(r, c));
  }

  private Matrix total() {
    return Matrix.row(blend.total().value().row(blend.row()));
  }

  private int rows() {
    return values.value().rows();
  }

  private int cols() {
    return values.value().cols();
  }

  private String rowName(int row) {
    return look.words().label(values.rows().marked(row));
  }

  private String colName(int col) {
    return look.words().label(values.cols().marked(col));
  }

  private double weightWidth() {
    return Math.ceil(Math.max(pen.width("0.000", number), widest(weights))) + 10;
  }

  private double widest(double[] numbers) {
    return Arrays.stream(numbers).map(n -> pen.width(brief(n, decimals()), number)).max().orElse(0);
  }

  private static String brief(double value, int decimals) {
    return Numbers.brief(value, decimals);
  }

  private int decimals() {
    return look.digits(Decimals.MOST);
  }

  double leftMargin() {
    double widest = 0;
    for (int row = 0; row < rows(); row++) {
      widest = Math.max(widest, pen.width(rowName(row), label));
    }
    widest = Math.min(widest, 8 * look.textSize());
    return Math.ceil(weightWidth() + pen.width(" × ", label) + widest) + GAP;
  }

  /** Room that narrow cells need beyond their units, so that their labels fit. */
  double extraWidth() {
    double widest = 0;
    for (int col = 0; col < cols(); col++) {
      widest = Math.max(widest, pen.width(colName(col), label));
    }
    double wide = Math.min(widest, 5 * look.textSize());
    if (look.digits(0) > 0) {
      wide = Math.max(wide, Math.max(widest(parts().toArray()), widest(total().toArray())));
    }
    return cols() * Math.max(0, wide + GAP - SMALL_CELL);
  }

  double headerHeight() {
    return pen.line(0.85) + 2;
  }

  void paint(double width, double height, double progress) {
    double left = Math.min(leftMargin(), width * 0.6);
    grid = BlendGrid.within(left, headerHeight(), width, height, rows(), cols());
    header();
    for (int row = 0; row < rows(); row++) {
      rowLabel(row);
      row(row);
    }
    double rule = grid.y(rows()) - BlendGrid.RULE / 2;
    pen.line(grid.left(), rule, grid.left() + cols() * grid.cellWidth() - 1, rule, palette.muted());
    totalRow(progress);
    if (progress < 1) {
      slide(progress);
    }
    named();
    outlines();
  }

  private void header() {
    for (int col = 0; col < cols(); col++) {
      String text = pen.fit(colName(col), grid.cellWidth() - 2, label);
      double middle = grid.x(col) + grid.cellWidth() / 2;
      pen.text(text, middle, grid.top() / 2 - 1, Pos.CENTER, label, palette.muted());
    }
  }

  private boolean hasRoomForText() {
    return grid.cellHeight() >= look.textSize() * 0.95;
  }

  private void rowLabel(int row) {
    double middle = grid.y(row) + grid.cellHeight() / 2;
    double weight = weights[row];
    Color fill = palette.surface();
    if (Double.isFinite(weight)) {
      double strength = 0.8 * Scale.WEIGHTS.position(weight);
      fill = Ramp.mix(palette.surface(), palette.role(blend.weights().role()), strength);
    }
    pen.fill(0, grid.y(row), weightWidth(), grid.cellHeight() - 1, fill);
    if (hasRoomForText()) {
      String text = brief(weight, decimals());
      Color color = Ramp.textOn(fill, palette);
      pen.text(text, weightWidth() / 2, middle, Pos.CENTER, number, color);
      pen.text(" × ", weightWidth(), middle, Pos.CENTER_LEFT, label, palette.muted());
      double start = weightWidth() + pen.width(" × ", label);
      String name = pen.fit(rowName(row), grid.left() - GAP - start + 1, label);
      pen.text(name, start, middle, Pos.CENTER_LEFT, label, palette.text());
    }
  }

  private void row(int row) {
    for (int col = 0; col < cols(); col++) {
      cell(col, grid.y(row), weights[row] * values.value().get(row, col), 1);
    }
  }

  private void cell(int col, double y, double value, double strength) {
    Color plain = Double.isFinite(value) ? ramp.color(value) : palette.line();
    Color fill = Ramp.mix(palette.surface(), plain, strength);
    pen.fill(grid.x(col), y, grid.cellWidth() - 1, grid.cellHeight() - 1, fill);
    if (strength > 0.5 && hasRoomForText()) {
      String text = fitting(value);
      Color color = Ramp.textOn(fill, palette);
      double middle = grid.x(col) + grid.cellWidth() / 2;
      pen.text(text, middle, y + grid.cellHeight() / 2, Pos.CENTER, number, color);
    }
  }

  /** A number in as many decimals as its cell has room for. */
  private String fitting(double value) {
    for (int decimals = decimals(); decimals > 0; decimals--) {
      String text = brief(value, decimals);
      if (pen.width(text, number) <= grid.cellWidth() - 4) {
        return text;
      }
    }
    return "";
  }

  private void totalRow(double progress) {
    double y = grid.y(rows());
    double strength = Math.max(0, (progress - 0.5) * 2);
    for (int col = 0; col < cols(); col++) {
      cell(col, y, total().get(0, col), strength);
    }
    if (hasRoomForText()) {
      Symbol symbol = Symbol.of(blend.total().name().map(name -> name.latex()).orElse("Σ"));
      Color hue = palette.role(blend.total().role());
      double x = grid.left() - GAP - pen.width(symbol, 1);
      pen.symbol(symbol, x, y + grid.cellHeight() / 2, 1, hue);
      double equals = x - GAP - pen.width("=", label);
      pen.text("=", equals, y + grid.cellHeight() / 2, Pos.CENTER_LEFT, label, palette.muted());
    }
  }

  /** The shades of the weighted rows on their way into the sum. */
  private void slide(double progress) {
    pen.context().save();
    pen.context().setGlobalAlpha(0.85 * (1 - progress));
    for (int row = 0; row < rows(); row++) {
      double y = grid.y(row) + (grid.y(rows()) - grid.y(row)) * progress;
      for (int col = 0; col < cols(); col++) {
        double value = weights[row] * values.value().get(row, col);
        if (Double.isFinite(value) && value != 0) {
          pen.fill(grid.x(col), y, grid.cellWidth() - 1, grid.cellHeight() - 1, ramp.color(value));
        }
      }
    }
    pen.context().restore();
  }

  /** Frames the parts that a formula or a text points at. */
  private void named() {
    double right = cols() * grid.cellWidth() - 1;
    double down = rows() * grid.cellHeight() - 1;
    named(blend.weights(), 0, grid.top(), weightWidth(), down);
    named(values, grid.left(), grid.top(), right, down);
    named(blend.total(), grid.left(), grid.y(rows()), right, grid.cellHeight() - 1);
  }

  private void named(Node node, double x, double y, double width, double height) {
    if (lit.nodes().contains(node.id())) {
      pen.frame(x - 1, y - 1, width + 2, height + 2, palette.role(node.role()), 2);
    }
  }

  private void outlines() {
    for (int row = 0; row <= rows(); row++) {
      for (int col = 0; col < cols(); col++) {
        Term.Cell cell = cell(row, col);
        if (lit.pointed().equals(Optional.of(cell)) || lit.pinned().equals(Optional.of(cell))) {
          outline(row, col, palette.text(), 2);
        } else if (lit.operands().contains(cell)) {
          outline(row, col, palette.role(cell.node().role()), 1.5);
        }
      }
    }
  }

  private void outline(int row, int col, Color color, double thickness) {
    double width = grid.cellWidth() + 1;
    double height = grid.cellHeight() + 1;
    pen.frame(grid.x(col) - 1, grid.y(row) - 1, width, height, color, thickness);
  }

  private Term.Cell cell(int row, int col) {
    return row < rows() ? values.cell(row, col) : blend.total().cell(blend.row(), col);
  }

  /** The value cell, or the cell of the total, at a position. */
  Optional<Term.Cell> cellAt(double x, double y) {
    int row = grid == null ? -1 : grid.rowAt(y);
    int col = grid == null ? -1 : grid.colAt(x);
    return row < 0 || col < 0 ? Optional.empty() : Optional.of(cell(row, col));
  }
}
