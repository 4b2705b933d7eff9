package attentionlab.app.figure;

/**
 * Where the cells of a weighted sum stand: the parts, a gap for a line, and the total.
 *
 * @param left where the first column starts
 * @param top where the first row starts
 * @param cellWidth the width of a cell
 * @param cellHeight the height of a cell
 * @param rows how many parts there are; the row after them is the total
 * @param cols how many columns there are
 */
record BlendGrid(double left, double top, double cellWidth, double cellHeight, int rows, int cols) {
  static final double RULE = 14;

  /** Fills what is right of {@code left} and below {@code top} with cells of whole pixels. */
  static BlendGrid within(
      double left, double top, double width, double height, int rows, int cols) {
    double cellWidth = Math.floor((width - left - 1) / Math.max(1, cols));
    double cellHeight = Math.floor((height - top - RULE - 1) / (rows + 1));
    return new BlendGrid(left, top, Math.max(1, cellWidth), Math.max(1, cellHeight), rows, cols);
  }

  double x(int col) {
    return left + col * cellWidth;
  }

  double y(int row) {
    return top + row * cellHeight + (row == rows ? RULE : 0);
  }

  /** The column at a horizontal position, or −1. */
  int colAt(double x) {
    int col = (int) Math.floor((x - left) / cellWidth);
    return col >= 0 && col < cols ? col : -1;
  }

  /** The row at a vertical position, or −1. */
  int rowAt(double y) {
    if (y >= y(rows)) {
      return y <= y(rows) + cellHeight ? rows : -1;
    }
    int row = (int) Math.floor((y - top) / cellHeight);
    return row >= 0 && row < rows ? row : -1;
  }
}
