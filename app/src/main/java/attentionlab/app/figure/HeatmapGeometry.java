package attentionlab.app.figure;

import attentionlab.graph.Edits;
import attentionlab.graph.Node;
import java.util.Optional;
import javafx.geometry.Point2D;

/**
 * Where the parts of a heatmap lie inside its view, in pixels. Cells are squares, but for those of
 * long narrow matrices; from 4 pixels on their size is a whole number, so that lines and numbers
 * are sharp.
 *
 * @param down the rows, below the title and the column labels
 * @param across the columns, right of the row labels
 * @param angled whether the column labels are written at an angle
 */
record HeatmapGeometry(CellSpan down, CellSpan across, boolean angled) {
  static final double BAR_WIDTH = 9;
  static final double BAR_GAP = 10;
  private static final double SINE = Math.sin(Math.toRadians(45));

  /** Up to this many cells a matrix has square ones, however slender it is. */
  private static final int LONG = 64;

  private static final double SLENDER = 8;

  HeatmapGeometry(int rows, int cols, double left, double top, double cell, boolean angled) {
    this(
        CellSpan.all(rows, top, cell < 1 ? CellSpan.sharp(cell) : cell),
        CellSpan.all(cols, left, cell < 1 ? CellSpan.sharp(cell) : cell),
        angled);
  }

  /**
   * What the labels of a heatmap need.
   *
   * @param title the height of the title
   * @param line the height of one line of labels
   * @param rowLabel the width of the widest row label
   * @param colLabel the width of the widest column label
   * @param limits the width of the limits beside the colour bar
   */
  record Labels(double title, double line, double rowLabel, double colLabel, double limits) {
    double left() {
      return rowLabel + 8;
    }

    double right() {
      return BAR_GAP + BAR_WIDTH + 4 + limits;
    }

    double top(boolean angled) {
      return title + (angled ? colLabel * SINE + line * 0.8 : line) + 4;
    }

    /** How far the last angled label reaches beyond the last column. */
    double overhang(boolean angled) {
      return angled ? Math.max(0, colLabel * SINE - right()) : 0;
    }
  }

  /** How many units the height of a cell takes. */
  static double high(int rows, int cols) {
    return cols <= LONG ? 1 : Math.max(1, cols / (SLENDER * rows));
  }

  /** How many units the width of a cell takes: a long column of few features is made wider. */
  static double wide(int rows, int cols) {
    return high(cols, rows);
  }

  /**
   * The room a heatmap takes.
   *
   * @param unit how large a unit is at most
   * @param leastCell the smallest cell that can be read
   * @param leastSide the longest side that a large matrix keeps at least
   * @param narrowest the width that the whole keeps at least
   */
  static FigureView.Units units(
      int rows,
      int cols,
      Labels labels,
      double unit,
      double leastCell,
      double leastSide,
      double narrowest) {
    double wide = wide(rows, cols);
    double high = high(rows, cols);
    boolean angled = isAngled(labels, unit * wide);
    double longest = Math.max(1, Math.max(cols * wide, rows * high));
    double least = Math.min(leastCell, leastSide / longest);
    double margins = labels.left() + labels.right() + labels.overhang(angled) + 2;
    return new FigureView.Units(
        Math.max(margins, narrowest - cols * wide * least),
        labels.top(angled) + (least < 1 ? labels.line() : 0) + 4,
        cols * wide,
        rows * high,
        least);
  }

  /** The largest cells that fit into a view. */
  static HeatmapGeometry fit(int rows, int cols, Labels labels, double width, double height) {
    HeatmapGeometry straight = fit(rows, cols, labels, width, height, false);
    HeatmapGeometry fit =
        isAngled(labels, straight.cellWidth())
            ? fit(rows, cols, labels, width, height, true)
            : straight;
    return fit.isReduced() && height > labels.top(fit.angled) + 2 * labels.line()
        ? fit(rows, cols, labels, width, height - labels.line(), fit.angled)
        : fit;
  }

  /** Whether labels have to stand at an angle above cells of a width. */
  static boolean isAngled(Labels labels, double cellWidth) {
    return labels.colLabel() > cellWidth - 4;
  }

  private static HeatmapGeometry fit(
      int rows, int cols, Labels labels, double width, double height, boolean angled) {
    double left = Math.ceil(labels.left());
    double top = Math.ceil(labels.top(angled));
    double wide = wide(rows, cols);
    double high = high(rows, cols);
    double free = width - left - labels.right() - labels.overhang(angled);
    double unit =
        Math.max(0.02, Math.min(free / (cols * wide), (height - top - 2) / (rows * high)));
    return new HeatmapGeometry(
        CellSpan.all(rows, top, CellSpan.sharp(unit * high)),
        CellSpan.all(cols, left, CellSpan.sharp(unit * wide)),
        angled);
  }

  /**
   * The same place with larger cells, so that only some of them can be seen.
   *
   * @param factor how much larger
   * @param most how large a cell becomes at most
   * @param row where the rows begin, in cells
   * @param col where the columns begin
   */
  HeatmapGeometry zoomed(double factor, double most, double row, double col, Labels labels) {
    double height = Math.max(cellHeight(), Math.min(most, cellHeight() * factor));
    double width = Math.max(cellWidth(), Math.min(most, cellWidth() * factor));
    return new HeatmapGeometry(
        down.zoomed(CellSpan.sharp(height), row),
        across.zoomed(CellSpan.sharp(width), col),
        angled && isAngled(labels, width));
  }

  int rows() {
    return down.total();
  }

  int cols() {
    return across.total();
  }

  double left() {
    return across.start();
  }

  double top() {
    return down.start();
  }

  double cellWidth() {
    return across.cell();
  }

  double cellHeight() {
    return down.cell();
  }

  /** The shorter side of a cell. */
  double cell() {
    return Math.min(cellWidth(), cellHeight());
  }

  /** Whether a pixel stands for several cells. */
  boolean isReduced() {
    return down.perPixel() > 1 || across.perPixel() > 1;
  }

  /** Whether all cells can be seen. */
  boolean isWhole() {
    return down.isWhole() && across.isWhole();
  }

  boolean shows(int row, int col) {
    return down.shows(row) && across.shows(col);
  }

  double width() {
    return across.length();
  }

  double height() {
    return down.length();
  }

  double x(int col) {
    return across.at(col);
  }

  double y(int row) {
    return down.at(row);
  }

  /** The column at a horizontal place, or −1. */
  int col(double x) {
    return across.index(x);
  }

  /** The row at a vertical place, or −1. */
  int row(double y) {
    return down.index(y);
  }

  Point2D middle(int row, int col) {
    return new Point2D(x(col) + cellWidth() / 2, y(row) + cellHeight() / 2);
  }

  /** The token whose label stands at a place, above the cells or left of them. */
  Optional<Edits.Token> tokenAt(Node node, double x, double y) {
    boolean above = y < top();
    boolean left = x < left();
    if (above == left) {
      return Optional.empty();
    }
    return above ? Edits.Token.of(node.cols(), col(x)) : Edits.Token.of(node.rows(), row(y));
  }
}
