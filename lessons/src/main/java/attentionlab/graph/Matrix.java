package attentionlab.graph;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;

/**
 * An immutable matrix of doubles, row-major. Minus infinity and NaN are ordinary values here: they
 * are shown, never hidden. Reading does not copy; everything that would change a matrix gives a new
 * one.
 */
public final class Matrix {
  private final DMatrixRMaj data;

  /** Found when first asked for; a matrix never changes. */
  private Limits limits;

  private Overview overview;
  private Overview maskedOverview;

  private record Limits(double min, double max) {}

  /** Takes ownership of {@code data}: the caller must not write to it again. */
  Matrix(DMatrixRMaj data) {
    this.data = Objects.requireNonNull(data);
  }

  /** The value of a cell, from its indices. */
  @FunctionalInterface
  public interface CellFunction {
    double at(int row, int col);
  }

  /**
   * A matrix from its rows.
   *
   * @throws IllegalArgumentException when the rows differ in length
   */
  public static Matrix of(double[][] rows) {
    int cols = rows.length == 0 ? 0 : rows[0].length;
    for (double[] row : rows) {
      if (row.length != cols) {
        throw new IllegalArgumentException("rows of " + cols + " and " + row.length + " cells");
      }
    }
    return of(rows.length, cols, (r, c) -> rows[r][c]);
  }

  /**
   * A matrix from its cells in row-major order; the array is copied.
   *
   * @throws IllegalArgumentException when there are not exactly {@code rows * cols} cells
   */
  public static Matrix of(int rows, int cols, double... rowMajor) {
    if (rowMajor.length != rows * cols) {
      throw new IllegalArgumentException(rowMajor.length + " cells for " + rows + " × " + cols);
    }
    return new Matrix(new DMatrixRMaj(rows, cols, true, rowMajor.clone()));
  }

  /** A matrix computed cell by cell. */
  public static Matrix of(int rows, int cols, CellFunction function) {
    DMatrixRMaj data = new DMatrixRMaj(rows, cols);
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < cols; c++) {
        data.data[r * cols + c] = function.at(r, c);
      }
    }
    return new Matrix(data);
  }

  /** One row. */
  public static Matrix row(double... cells) {
    return of(1, cells.length, cells);
  }

  /** The identity of size n × n. */
  public static Matrix identity(int n) {
    return of(n, n, (r, c) -> r == c ? 1 : 0);
  }

  /** Every cell the same. */
  public static Matrix filled(int rows, int cols, double value) {
    return of(rows, cols, (r, c) -> value);
  }

  public int rows() {
    return data.numRows;
  }

  public int cols() {
    return data.numCols;
  }

  /** The shape as the field writes it: {@code (n, d)}. */
  public String shape() {
    return "(" + rows() + ", " + cols() + ")";
  }

  /**
   * One cell.
   *
   * @throws IndexOutOfBoundsException when the cell does not exist
   */
  public double get(int row, int col) {
    Objects.checkIndex(row, data.numRows);
    Objects.checkIndex(col, data.numCols);
    return data.data[row * data.numCols + col];
  }

  /** A copy of one row. */
  public double[] row(int row) {
    Objects.checkIndex(row, data.numRows);
    return Arrays.copyOfRange(data.data, row * cols(), (row + 1) * cols());
  }

  /** A copy of all cells in row-major order. */
  public double[] toArray() {
    return Arrays.copyOf(data.data, rows() * cols());
  }

  /** This matrix with one cell changed. */
  public Matrix with(int row, int col, double value) {
    Objects.checkIndex(row, data.numRows);
    Objects.checkIndex(col, data.numCols);
    DMatrixRMaj copy = data.copy();
    copy.data[row * cols() + col] = value;
    return new Matrix(copy);
  }

  /** The smallest finite cell; 0 when there is none. */
  public double min() {
    return limits().min();
  }

  /** The largest finite cell; 0 when there is none. */
  public double max() {
    return limits().max();
  }

  private Limits limits() {
    Limits found = limits;
    if (found == null) {
      found = findLimits();
      limits = found;
    }
    return found;
  }

  private Limits findLimits() {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    double[] cells = data.data;
    for (int i = 0, end = rows() * cols(); i < end; i++) {
      double cell = cells[i];
      if (cell < min && cell != Double.NEGATIVE_INFINITY) {
        min = cell;
      }
      if (cell > max && cell != Double.POSITIVE_INFINITY) {
        max = cell;
      }
    }
    return min <= max ? new Limits(min, max) : new Limits(0, 0);
  }

  /**
   * The matrix seen from far. For a large one this takes milliseconds when it is first asked for.
   *
   * @param mask of the same shape, minus infinity where a cell is masked
   */
  public Overview overview(Optional<Matrix> mask) {
    Overview found = mask.isPresent() ? maskedOverview : overview;
    if (found == null || !found.isOf(mask)) {
      found = new Overview(this, mask);
      if (mask.isPresent()) {
        maskedOverview = found;
      } else {
        overview = found;
      }
    }
    return found;
  }

  /** The wrapped matrix, for operations of this package, which read it and never write to it. */
  DMatrixRMaj ejml() {
    return data;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Matrix m
        && m.rows() == rows()
        && m.cols() == cols()
        && Arrays.equals(m.toArray(), toArray());
  }

  @Override
  public int hashCode() {
    return 31 * rows() + Arrays.hashCode(toArray());
  }

  @Override
  public String toString() {
    return "Matrix" + shape();
  }

  /** The column of the largest cell of a row, the first of several. */
  int largestInRow(int row) {
    int largest = 0;
    for (int c = 1; c < cols(); c++) {
      if (get(row, c) > get(row, largest)) {
        largest = c;
      }
    }
    return largest;
  }
}
