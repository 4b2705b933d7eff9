package attentionlab.app.figure;

import java.util.Arrays;

/**
 * How labels stand below columns: level when they fit, else rising, and only every so many of them
 * where even that is too tight.
 *
 * @param rising whether they stand at 45°
 * @param every one in this many is written
 * @param length the length at which a label is cut
 * @param height the room they take below the columns
 */
record ColumnLabels(boolean rising, int every, double length, double height) {
  private static final double GAP = 3;
  private static final double DIAGONAL = Math.sqrt(0.5);

  /**
   * Chooses an arrangement.
   *
   * @param widths the widths of all labels
   * @param column the width of a column
   * @param line the height of a line of text
   * @param numbered whether labels count on, so that those left out are understood
   */
  static ColumnLabels of(double[] widths, double column, double line, boolean numbered) {
    double widest = Arrays.stream(widths).max().orElse(0);
    if (widest + GAP <= column || widths.length == 1) {
      return new ColumnLabels(false, 1, Math.max(widest, column), line);
    }
    if (numbered) {
      return new ColumnLabels(false, atLeast((widest + GAP) / column), widest, line);
    }
    double length = Math.min(widest, 5 * line);
    double height = Math.ceil((length + line * 0.6) * DIAGONAL) + 2;
    return new ColumnLabels(true, atLeast(line * 0.9 / (column / DIAGONAL)), length, height);
  }

  private static int atLeast(double columns) {
    return Math.max(1, (int) Math.ceil(columns));
  }

  /** How far the first rising label reaches to the left of its column's middle. */
  double overhang() {
    return rising ? length * DIAGONAL : 0;
  }
}
