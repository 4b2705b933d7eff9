package attentionlab.app.figure;

/**
 * Where the parts of a heatmap lie inside its view, in pixels. Cells are squares; from 4 pixels on
 * their size is a whole number, so that lines and numbers are sharp.
 *
 * @param left where the cells start, right of the row labels
 * @param top where the cells start, below the title and the column labels
 * @param cell the side of a cell
 * @param angled whether the column labels are written at an angle
 */
record HeatmapGeometry(int rows, int cols, double left, double top, double cell, boolean angled) {
  static final double BAR_WIDTH = 9;
  static final double BAR_GAP = 10;
  private static final double SINE = Math.sin(Math.toRadians(45));

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

  /** The largest cells that fit into a view. */
  static HeatmapGeometry fit(int rows, int cols, Labels labels, double width, double height) {
    HeatmapGeometry straight = fit(rows, cols, labels, width, height, false);
    return isAngled(labels, straight.cell())
        ? fit(rows, cols, labels, width, height, true)
        : straight;
  }

  /** Whether labels have to stand at an angle above cells of a size. */
  static boolean isAngled(Labels labels, double cell) {
    return labels.colLabel() > cell - 4;
  }

  private static HeatmapGeometry fit(
      int rows, int cols, Labels labels, double width, double height, boolean angled) {
    double free = width - Math.ceil(labels.left()) - labels.right() - labels.overhang(angled);
    double cell =
        Math.max(0.05, Math.min(free / cols, (height - Math.ceil(labels.top(angled)) - 2) / rows));
    double whole = cell < 4 ? cell : Math.floor(cell);
    return new HeatmapGeometry(
        rows, cols, Math.ceil(labels.left()), Math.ceil(labels.top(angled)), whole, angled);
  }

  double width() {
    return cell * cols;
  }

  double height() {
    return cell * rows;
  }

  double x(int col) {
    return left + col * cell;
  }

  double y(int row) {
    return top + row * cell;
  }

  /** The column at a horizontal place, or −1. */
  int col(double x) {
    return x < left || x >= left + width() ? -1 : Math.min(cols - 1, (int) ((x - left) / cell));
  }

  /** The row at a vertical place, or −1. */
  int row(double y) {
    return y < top || y >= top + height() ? -1 : Math.min(rows - 1, (int) ((y - top) / cell));
  }
}
