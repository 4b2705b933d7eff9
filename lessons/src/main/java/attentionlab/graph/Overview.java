package attentionlab.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A large matrix seen from far: of each block of 2 × 2, 4 × 4, 8 × 8 and 16 × 16 cells the one of
 * largest magnitude. What is not a number comes before all numbers; a masked cell is minus infinity
 * and comes last.
 */
public final class Overview {
  private static final double MASKED = Double.NEGATIVE_INFINITY;

  /** A matrix with fewer cells is quickly read as it is. */
  private static final int LARGE = 256 * 256;

  private static final int LEVELS = 4;

  private final Matrix matrix;
  private final Optional<Matrix> mask;
  private final List<double[]> levels = new ArrayList<>();

  /**
   * @param matrix (n, m)
   * @param mask (n, m), minus infinity where a cell is masked
   */
  Overview(Matrix matrix, Optional<Matrix> mask) {
    this.matrix = matrix;
    this.mask = mask;
    if (isLarge(matrix)) {
      levels.add(halved(cells(), matrix.rows(), matrix.cols()));
      for (int level = 1; level < LEVELS; level++) {
        int side = 1 << level;
        levels.add(halved(levels.get(level - 1), size(matrix.rows(), side), width(side)));
      }
    }
  }

  /** Whether a matrix is worth one. */
  static boolean isLarge(Matrix matrix) {
    return (long) matrix.rows() * matrix.cols() > LARGE;
  }

  private double[] cells() {
    double[] cells = matrix.ejml().data;
    if (mask.isEmpty()) {
      return cells;
    }
    double[] masked = Arrays.copyOf(cells, matrix.rows() * matrix.cols());
    double[] scores = mask.get().ejml().data;
    for (int i = 0; i < masked.length; i++) {
      if (scores[i] == MASKED && !Double.isNaN(masked[i])) {
        masked[i] = MASKED;
      }
    }
    return masked;
  }

  private static double[] halved(double[] from, int rows, int cols) {
    int width = size(cols, 2);
    double[] half = new double[size(rows, 2) * width];
    for (int r = 0; r < rows; r += 2) {
      int upper = r * cols;
      int lower = r + 1 < rows ? upper + cols : upper;
      int to = r / 2 * width;
      for (int c = 0; c < cols; c += 2) {
        int next = c + 1 < cols ? c + 1 : c;
        half[to++] =
            strongest(from[upper + c], from[upper + next], from[lower + c], from[lower + next]);
      }
    }
    return half;
  }

  private static double strongest(double a, double b, double c, double d) {
    if (Double.isFinite(a + b + c + d)) {
      double ab = Math.abs(a) >= Math.abs(b) ? a : b;
      double cd = Math.abs(c) >= Math.abs(d) ? c : d;
      return Math.abs(ab) >= Math.abs(cd) ? ab : cd;
    }
    double ab = isStronger(b, a) ? b : a;
    double cd = isStronger(d, c) ? d : c;
    return isStronger(cd, ab) ? cd : ab;
  }

  /** Whether a cell is shown rather than another one of its block. */
  public static boolean isStronger(double value, double than) {
    if (value == MASKED || Double.isNaN(than)) {
      return false;
    }
    return than == MASKED || !(Math.abs(value) <= Math.abs(than));
  }

  private static int size(int cells, int side) {
    return (cells + side - 1) / side;
  }

  /** How many blocks of a side lie beside each other. */
  private int width(int side) {
    return size(matrix.cols(), side);
  }

  /** The largest side of the blocks here that divides a number of cells; 1 is the cells alone. */
  public int side(int cells) {
    int side = Math.min(1 << levels.size(), Integer.lowestOneBit(cells));
    return Math.max(1, side);
  }

  /**
   * A copy of a row of blocks of a side, (⌈m / side⌉); masked ones are minus infinity.
   *
   * @param side 1 or what {@link #side} has given
   */
  public double[] row(int block, int side) {
    if (side > 1) {
      double[] level = levels.get(Integer.numberOfTrailingZeros(side) - 1);
      return Arrays.copyOfRange(level, block * width(side), (block + 1) * width(side));
    }
    double[] values = matrix.row(block);
    mask.ifPresent(scores -> mask(values, scores.ejml().data, block * matrix.cols()));
    return values;
  }

  private static void mask(double[] values, double[] scores, int from) {
    for (int c = 0; c < values.length; c++) {
      if (scores[from + c] == MASKED && !Double.isNaN(values[c])) {
        values[c] = MASKED;
      }
    }
  }

  boolean isOf(Optional<Matrix> otherMask) {
    return mask.orElse(null) == otherMask.orElse(null);
  }
}
