package attentionlab.app.figure;

import attentionlab.figure.Heatmap;
import attentionlab.graph.Matrix;
import java.util.Arrays;
import java.util.Optional;

/**
 * The cells that the pixels of a heatmap stand for. Where one stands for several, it shows the one
 * of largest magnitude; what is not a number comes before all numbers, and a pixel is masked only
 * where all of its cells are.
 */
final class CellBlocks {
  private static final double MASKED = Double.NEGATIVE_INFINITY;

  private final Matrix matrix;
  private final Optional<Matrix> mask;
  private final CellSpan down;
  private final CellSpan across;
  private final double[] shown;

  CellBlocks(Heatmap heatmap, HeatmapGeometry at) {
    matrix = heatmap.node().value();
    mask = heatmap.masked().map(scores -> scores.value());
    down = at.down();
    across = at.across();
    shown = new double[across.blocks()];
  }

  /**
   * What the pixels of a row show, from the left; minus infinity where that is masked. The array is
   * used again for the next row.
   */
  double[] row(int block) {
    int from = down.first() + block * down.perPixel();
    int end = down.blockEnd(from);
    Arrays.fill(shown, MASKED);
    for (int r = from; r < end; r++) {
      double[] values = matrix.row(r);
      mask(r, values);
      if (across.perPixel() == 1) {
        join(values);
      } else {
        gather(values);
      }
    }
    return shown;
  }

  /** What is masked is minus infinity, unless it is not a number. */
  private void mask(int row, double[] values) {
    if (mask.isPresent()) {
      double[] scores = mask.get().row(row);
      for (int c = across.first(); c < across.end(); c++) {
        if (scores[c] == MASKED && !Double.isNaN(values[c])) {
          values[c] = MASKED;
        }
      }
    }
  }

  private void join(double[] values) {
    for (int i = 0, c = across.first(); i < shown.length; i++, c++) {
      if (isStronger(values[c], shown[i])) {
        shown[i] = values[c];
      }
    }
  }

  private void gather(double[] values) {
    int step = across.perPixel();
    int c = across.first();
    for (int i = 0; i < shown.length; i++) {
      int end = Math.min(across.end(), c + step);
      double strongest = shown[i];
      for (; c < end; c++) {
        if (isStronger(values[c], strongest)) {
          strongest = values[c];
        }
      }
      shown[i] = strongest;
    }
  }

  private static boolean isStronger(double value, double than) {
    if (value == MASKED || Double.isNaN(than)) {
      return false;
    }
    return than == MASKED || !(Math.abs(value) <= Math.abs(than));
  }

  /** The cell that the pixel of a cell shows, as {row, column}. */
  int[] shownFor(int row, int col) {
    int[] found = {down.blockStart(row), across.blockStart(col)};
    double strongest = MASKED;
    for (int r = down.blockStart(row); r < down.blockEnd(row); r++) {
      double[] values = matrix.row(r);
      mask(r, values);
      for (int c = across.blockStart(col); c < across.blockEnd(col); c++) {
        if (isStronger(values[c], strongest)) {
          strongest = values[c];
          found = new int[] {r, c};
        }
      }
    }
    return found;
  }
}
