package attentionlab.paste;

import attentionlab.graph.Matrix;

/**
 * Whether numbers are the same as far as they were printed, and as far as single precision keeps
 * them.
 */
final class Closeness {
  /** A rounded number is at most half a unit of its last digit away; a little more is rounding. */
  private static final double HALF = 0.505;

  /** What many additions in single precision may lose, of the largest number of a matrix. */
  private static final double SINGLE = 2e-6;

  private Closeness() {}

  /** The size of the largest finite number. */
  static double scale(Matrix value) {
    return Math.max(Math.abs(value.min()), Math.abs(value.max()));
  }

  static boolean isCell(PastedMatrix pasted, int row, int col, double value, double scale) {
    return isCell(pasted, row, col, value, scale, 1);
  }

  private static boolean isCell(
      PastedMatrix pasted, int row, int col, double value, double scale, int units) {
    double found = pasted.values().get(row, col);
    if (!Double.isFinite(found) || !Double.isFinite(value)) {
      return Double.compare(found, value) == 0;
    }
    return Math.abs(found - value) <= units * HALF * pasted.unit().get(row, col) + SINGLE * scale;
  }

  static boolean isRow(PastedMatrix pasted, int row, double[] values, double scale) {
    return isRow(pasted, row, values, scale, 1);
  }

  private static boolean isRow(
      PastedMatrix pasted, int row, double[] values, double scale, int units) {
    for (int c = 0; c < values.length; c++) {
      if (c >= pasted.values().cols() || !isCell(pasted, row, c, values[c], scale, units)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the whole matrix is the same. */
  static boolean is(PastedMatrix pasted, Matrix value) {
    return is(pasted, value, 1);
  }

  /** The same, where the value itself was found from a pasted number and its rounding. */
  static boolean isNearly(PastedMatrix pasted, Matrix value) {
    return is(pasted, value, 2);
  }

  private static boolean is(PastedMatrix pasted, Matrix value, int units) {
    if (!value.shape().equals(pasted.values().shape())) {
      return false;
    }
    double scale = scale(value);
    for (int r = 0; r < value.rows(); r++) {
      if (!isRow(pasted, r, value.row(r), scale, units)) {
        return false;
      }
    }
    return true;
  }
}
