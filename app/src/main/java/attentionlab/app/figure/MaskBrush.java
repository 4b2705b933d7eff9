package attentionlab.app.figure;

import attentionlab.figure.Heatmap;
import attentionlab.graph.Matrix;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Paints a mask of 0 and 1. The first cell is turned over, and what it became is painted over all
 * cells the brush crosses until it is lifted.
 */
final class MaskBrush {
  private Optional<Matrix> canvas = Optional.empty();
  private double colour;

  /** The mask that a heatmap shows: its own cells, or else those its masked scores leave. */
  static Matrix mask(Heatmap figure) {
    Matrix cells = figure.node().value();
    return Matrix.of(
        cells.rows(),
        cells.cols(),
        (r, c) -> figure.masked().isPresent() ? (figure.isMasked(r, c) ? 0 : 1) : cells.get(r, c));
  }

  /** Puts the brush down and says what the mask is now. */
  String start(Heatmap figure, int row, int col) {
    Matrix mask = mask(figure);
    colour = mask.get(row, col) == 0 ? 1 : 0;
    canvas = Optional.of(mask.with(row, col, colour));
    return text(canvas.get());
  }

  /** Draws on and says what the mask is now; nothing where the cell has that colour already. */
  Optional<String> move(int row, int col) {
    Optional<Matrix> next =
        canvas.filter(mask -> mask.get(row, col) != colour).map(m -> m.with(row, col, colour));
    next.ifPresent(mask -> canvas = next);
    return next.map(MaskBrush::text);
  }

  void lift() {
    canvas = Optional.empty();
  }

  boolean isDown() {
    return canvas.isPresent();
  }

  /** As settings write it: commas between cells, semicolons between rows. */
  private static String text(Matrix mask) {
    StringJoiner rows = new StringJoiner(";");
    for (int r = 0; r < mask.rows(); r++) {
      StringJoiner cells = new StringJoiner(",");
      for (double cell : mask.row(r)) {
        cells.add(cell == 0 ? "0" : "1");
      }
      rows.add(cells.toString());
    }
    return rows.toString();
  }
}
