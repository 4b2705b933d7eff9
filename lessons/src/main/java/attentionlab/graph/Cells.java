package attentionlab.graph;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** Loops over all cells, for the operations of this package. */
final class Cells {
  private Cells() {}

  /** {@code f(x)} in every cell. */
  static Matrix map(Matrix x, DoubleUnaryOperator f) {
    DMatrixRMaj y = new DMatrixRMaj(x.rows(), x.cols());
    double[] from = x.ejml().data;
    for (int i = 0; i < y.getNumElements(); i++) {
      y.data[i] = f.applyAsDouble(from[i]);
    }
    return new Matrix(y);
  }

  /** {@code f(a, b)} in every cell; both have the same shape. */
  static Matrix zip(Matrix a, Matrix b, DoubleBinaryOperator f) {
    DMatrixRMaj c = new DMatrixRMaj(a.rows(), a.cols());
    double[] left = a.ejml().data;
    double[] right = b.ejml().data;
    for (int i = 0; i < c.getNumElements(); i++) {
      c.data[i] = f.applyAsDouble(left[i], right[i]);
    }
    return new Matrix(c);
  }

  /** {@code f(x, row)} in every cell of x (n, d), with the cell of the row (1, d) in its column. */
  static Matrix zipRow(Matrix x, Matrix row, DoubleBinaryOperator f) {
    DMatrixRMaj y = new DMatrixRMaj(x.rows(), x.cols());
    double[] left = x.ejml().data;
    double[] right = row.ejml().data;
    for (int r = 0, i = 0; r < y.numRows; r++) {
      for (int c = 0; c < y.numCols; c++, i++) {
        y.data[i] = f.applyAsDouble(left[i], right[c]);
      }
    }
    return new Matrix(y);
  }

  static Matrix plus(Matrix a, Matrix b) {
    DMatrixRMaj c = new DMatrixRMaj(a.rows(), a.cols());
    CommonOps_DDRM.add(a.ejml(), b.ejml(), c);
    return new Matrix(c);
  }

  static Matrix minus(Matrix a, Matrix b) {
    DMatrixRMaj c = new DMatrixRMaj(a.rows(), a.cols());
    CommonOps_DDRM.subtract(a.ejml(), b.ejml(), c);
    return new Matrix(c);
  }

  static Matrix hadamard(Matrix a, Matrix b) {
    DMatrixRMaj c = new DMatrixRMaj(a.rows(), a.cols());
    CommonOps_DDRM.elementMult(a.ejml(), b.ejml(), c);
    return new Matrix(c);
  }

  static Matrix times(Matrix a, double factor) {
    DMatrixRMaj c = new DMatrixRMaj(a.rows(), a.cols());
    CommonOps_DDRM.scale(factor, a.ejml(), c);
    return new Matrix(c);
  }

  static Matrix dividedBy(Matrix a, double divisor) {
    DMatrixRMaj c = new DMatrixRMaj(a.rows(), a.cols());
    CommonOps_DDRM.divide(a.ejml(), divisor, c);
    return new Matrix(c);
  }

  static Matrix transpose(Matrix a) {
    return new Matrix(CommonOps_DDRM.transpose(a.ejml(), (DMatrixRMaj) null));
  }

  static Matrix zeros(Matrix like) {
    return new Matrix(new DMatrixRMaj(like.rows(), like.cols()));
  }

  /** The sum of each column, (n, d) → (1, d). */
  static Matrix columnSums(Matrix m) {
    return new Matrix(CommonOps_DDRM.sumCols(m.ejml(), null));
  }

  /** Rows {@code from} to before {@code to}, columns likewise. */
  static Matrix part(Matrix m, int fromRow, int toRow, int fromCol, int toCol) {
    return new Matrix(CommonOps_DDRM.extract(m.ejml(), fromRow, toRow, fromCol, toCol));
  }

  /** A zero matrix with {@code part} written into it. */
  static Matrix placed(Matrix part, int rows, int cols, int row, int col) {
    DMatrixRMaj whole = new DMatrixRMaj(rows, cols);
    CommonOps_DDRM.insert(part.ejml(), whole, row, col);
    return new Matrix(whole);
  }
}
