package attentionlab.app.figure;

/**
 * A block in space, its layers drawn apart from each other so that every cell can be read: each
 * further layer stands to the right of the one before and a little higher.
 *
 * @param layers how many layers
 * @param rows rows of a layer
 * @param cols columns of a layer
 * @param gutter the width of the row labels beside each layer
 * @param head the height of the column labels above each layer
 * @param cell the side of a cell
 */
record CubeGeometry(int layers, int rows, int cols, double gutter, double head, double cell) {
  /** How deep a layer looks, in cells. */
  static final double DEPTH = 0.3;

  private static final double APART = 0.55;
  private static final double HIGHER = 0.45;

  /** The largest cells with which the block fits. */
  static CubeGeometry fit(CubeGeometry of, double width, double height) {
    double wide = of.layers * (of.cols + DEPTH + APART);
    double high = of.rows + DEPTH + (of.layers - 1) * HIGHER;
    double side = Math.min((width - of.layers * of.gutter) / wide, (height - of.head) / high);
    return new CubeGeometry(
        of.layers, of.rows, of.cols, of.gutter, of.head, Math.floor(Math.max(1, side)));
  }

  double layerWidth() {
    return gutter + (cols + DEPTH + APART) * cell;
  }

  double x(int layer, int col) {
    return Math.floor(layer * layerWidth() + gutter + col * cell);
  }

  double y(int layer, int row) {
    return Math.floor(head + (DEPTH + (layers - 1 - layer) * HIGHER + row) * cell);
  }

  /** The index of the cell at a place: its row in the matrix times the columns, plus its column. */
  int at(double x, double y) {
    for (int layer = 0; layer < layers; layer++) {
      int col = (int) Math.floor((x - x(layer, 0)) / cell);
      int row = (int) Math.floor((y - y(layer, 0)) / cell);
      if (col >= 0 && col < cols && row >= 0 && row < rows) {
        return (layer * rows + row) * cols + col;
      }
    }
    return -1;
  }
}
