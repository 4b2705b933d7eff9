package attentionlab.graph;

import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The matrix product {@code A B}, (n, m) × (m, p) → (n, p), or {@code A Bᵀ}, (n, m) × (p, m) → (n,
 * p).
 *
 * @param transposed whether the second operand is transposed
 */
public record Product(boolean transposed) implements Op {
  /**
   * From this size on EJML's blocked product on a transposed copy beats its product with a
   * transposed operand.
   */
  private static final int TRANSPOSE_FIRST = 200;

  @Override
  public Axes axes(List<Node> x) {
    Matrix a = x.get(0).value();
    Matrix b = x.get(1).value();
    if (a.cols() != (transposed ? b.cols() : b.rows())) {
      throw new ShapeMismatch(transposed ? "A Bᵀ" : "A B", x.get(0), x.get(1));
    }
    return new Axes(x.get(0).rows(), transposed ? x.get(1).rows() : x.get(1).cols());
  }

  @Override
  public Matrix forward(List<Matrix> x) {
    return transposed ? timesTransposed(x.get(0), x.get(1)) : times(x.get(0), x.get(1));
  }

  // C = A B:   dA = dC Bᵀ, dB = Aᵀ dC
  // C = A Bᵀ:  dA = dC B,  dB = dCᵀ A
  @Override
  public List<Matrix> backward(List<Matrix> x, Matrix result, Matrix gradient) {
    Matrix a = x.get(0);
    Matrix b = x.get(1);
    return transposed
        ? List.of(times(gradient, b), transposedTimes(gradient, a))
        : List.of(timesTransposed(gradient, b), transposedTimes(a, gradient));
  }

  @Override
  public Term derive(List<Node> x, int row, int col) {
    Node a = x.get(0);
    Node b = x.get(1);
    return new Term.Sum(
        IntStream.range(0, a.value().cols())
            .<Term>mapToObj(
                i -> Term.product(a.cell(row, i), transposed ? b.cell(col, i) : b.cell(i, col)))
            .toList());
  }

  @Override
  public Reach reach(int operand) {
    return operand == 0 ? Reach.ROW : transposed ? Reach.ROW_TO_COLUMN : Reach.COLUMN;
  }

  // c = Σ a b: how fast it moves with one factor is the other
  @Override
  public Term slope(Node result, int operand, Term.Cell from, Term.Cell to) {
    Node a = result.operands().get(0);
    Node b = result.operands().get(1);
    if (operand == 1) {
      return a.cell(to.row(), transposed ? from.col() : from.row());
    }
    return transposed ? b.cell(to.col(), from.col()) : b.cell(from.col(), to.col());
  }

  @Override
  public long multiplyAdds(List<Matrix> x, Matrix result) {
    return (long) result.rows() * x.get(0).cols() * result.cols();
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.atom(
        x.get(0).grouped() + " " + (transposed ? x.get(1).raised("\\top") : x.get(1).grouped()));
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of(x.get(0) + " @ " + x.get(1) + (transposed ? ".T" : ""));
  }

  @Override
  public Code torch(List<String> x) {
    return numpy(x);
  }

  @Override
  public Code java(List<String> x) {
    return Code.of(x.get(0) + ".mult(" + x.get(1) + (transposed ? ".transpose()" : "") + ")");
  }

  static Matrix times(Matrix a, Matrix b) {
    DMatrixRMaj c = new DMatrixRMaj(a.rows(), b.cols());
    CommonOps_DDRM.mult(a.ejml(), b.ejml(), c);
    return new Matrix(c);
  }

  static Matrix timesTransposed(Matrix a, Matrix b) {
    DMatrixRMaj c = new DMatrixRMaj(a.rows(), b.rows());
    if (b.rows() < TRANSPOSE_FIRST) {
      CommonOps_DDRM.multTransB(a.ejml(), b.ejml(), c);
    } else {
      DMatrixRMaj flipped = CommonOps_DDRM.transpose(b.ejml(), (DMatrixRMaj) null);
      CommonOps_DDRM.mult(a.ejml(), flipped, c);
    }
    return new Matrix(c);
  }

  static Matrix transposedTimes(Matrix a, Matrix b) {
    DMatrixRMaj c = new DMatrixRMaj(a.cols(), b.cols());
    CommonOps_DDRM.multTransA(a.ejml(), b.ejml(), c);
    return new Matrix(c);
  }
}
