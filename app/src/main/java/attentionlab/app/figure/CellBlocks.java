package attentionlab.app.figure;

import attentionlab.figure.Heatmap;
import attentionlab.graph.Node;
import attentionlab.graph.Overview;
import java.util.Arrays;

/**
 * The cells that the pixels of a heatmap stand for. Where one stands for several, it shows the one
 * of largest magnitude; what is not a number comes before all numbers, and a pixel is masked only
 * where all of its cells are.
 */
final class CellBlocks {
  private static final double MASKED = Double.NEGATIVE_INFINITY;

  private final Overview overview;
  private final CellSpan down;
  private final CellSpan across;
  private final int side;
  private final double[] shown;

  CellBlocks(Heatmap heatmap, HeatmapGeometry at) {
    overview = heatmap.node().value().overview(heatmap.masked().map(Node::value));
    down = at.down();
    across = at.across();
    side = Math.min(overview.side(down.perPixel()), overview.side(across.perPixel()));
    shown = new double[across.blocks()];
  }

  /**
   * What the pixels of a row show, from the left; minus infinity where that is masked. The array is
   * used again for the next row.
   */
  double[] row(int block) {
    int from = down.first() + block * down.perPixel();
    int end = (down.blockEnd(from) + side - 1) / side;
    Arrays.fill(shown, MASKED);
    for (int r = from / side; r < end; r++) {
      gather(overview.row(r, side));
    }
    return shown;
  }

  private void gather(double[] values) {
    int step = across.perPixel() / side;
    int last = Math.min(values.length, (across.end() + side - 1) / side);
    int c = across.first() / side;
    for (int i = 0; i < shown.length; i++) {
      int end = Math.min(last, c + step);
      double strongest = shown[i];
      for (; c < end; c++) {
        if (Overview.isStronger(values[c], strongest)) {
          strongest = values[c];
        }
      }
      shown[i] = strongest;
    }
  }

  /** The cell that the pixel of a cell shows, as {row, column}. */
  int[] shownFor(int row, int col) {
    int[] found = {down.blockStart(row), across.blockStart(col)};
    double strongest = MASKED;
    for (int r = down.blockStart(row); r < down.blockEnd(row); r++) {
      double[] values = overview.row(r, 1);
      for (int c = across.blockStart(col); c < across.blockEnd(col); c++) {
        if (Overview.isStronger(values[c], strongest)) {
          strongest = values[c];
          found = new int[] {r, c};
        }
      }
    }
    return found;
  }
}
