package attentionlab.graph;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The cosine between each row of A and each row of B: {@code a·b / (‖a‖ ‖b‖)}, (n, d) × (m, d) →
 * (n, m). A row of zeros has no direction: its cosines are NaN.
 */
public record Cosine() implements Op {

  @Override
  public Axes axes(List<Node> x) {
    if (x.get(0).value().cols() != x.get(1).value().cols()) {
      throw new ShapeMismatch("cos(A, B)", x.get(0), x.get(1));
    }
    return new Axes(x.get(0).rows(), x.get(1).rows());
  }

  @Override
  public Matrix forward(List<Matrix> x) {
    Matrix a = x.get(0);
    Matrix b = x.get(1);
    return Matrix.of(a.rows(), b.rows(), (r, c) -> dot(a, r, b, c) / (norm(a, r) * norm(b, c)));
  }

  @Override
  public List<Matrix> backward(List<Matrix> x, Matrix result, Matrix gradient) {
    Matrix flipped = Cells.transpose(result);
    return List.of(
        slope(x.get(0), x.get(1), result, gradient),
        slope(x.get(1), x.get(0), flipped, Cells.transpose(gradient)));
  }

  // da_i = Σ_j g_ij (b_j / ‖b_j‖ − c_ij a_i / ‖a_i‖) / ‖a_i‖
  private static Matrix slope(Matrix a, Matrix b, Matrix cosines, Matrix gradient) {
    return Matrix.of(
        a.rows(),
        a.cols(),
        (i, k) ->
            IntStream.range(0, b.rows())
                .mapToDouble(
                    j ->
                        gradient.get(i, j)
                            * (b.get(j, k) / norm(b, j)
                                - cosines.get(i, j) * a.get(i, k) / norm(a, i))
                            / norm(a, i))
                .sum());
  }

  private static double dot(Matrix a, int row, Matrix b, int other) {
    return IntStream.range(0, a.cols()).mapToDouble(i -> a.get(row, i) * b.get(other, i)).sum();
  }

  private static double norm(Matrix m, int row) {
    return Math.sqrt(dot(m, row, m, row));
  }

  @Override
  public Term derive(List<Node> x, int row, int col) {
    Node a = x.get(0);
    Node b = x.get(1);
    Term dot =
        new Term.Sum(
            IntStream.range(0, a.value().cols())
                .<Term>mapToObj(i -> Term.product(a.cell(row, i), b.cell(col, i)))
                .toList());
    return new Term.Quotient(dot, Term.product(norm(a, row), norm(b, col)));
  }

  private static Term norm(Node node, int row) {
    return Term.call(
        Term.Function.SQRT,
        new Term.Sum(
            IntStream.range(0, node.value().cols())
                .<Term>mapToObj(i -> Term.product(node.cell(row, i), node.cell(row, i)))
                .toList()));
  }

  @Override
  public Reach reach(int operand) {
    return operand == 0 ? Reach.ROW : Reach.ROW_TO_COLUMN;
  }

  /** The products of the two, and the squares of either. */
  @Override
  public long multiplyAdds(List<Matrix> x, Matrix result) {
    long rows = result.rows();
    return (rows * result.cols() + rows + result.cols()) * x.get(0).cols();
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.atom("\\cos\\left(" + x.get(0).text() + ",\\, " + x.get(1).text() + "\\right)");
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of(
        "cosine(" + x.get(0) + ", " + x.get(1) + ")",
        """
        def cosine(a, b):
            a = a / np.linalg.norm(a, axis=1, keepdims=True)
            b = b / np.linalg.norm(b, axis=1, keepdims=True)
            return a @ b.T
        """);
  }

  @Override
  public Code torch(List<String> x) {
    String unit = "(%1$s / %1$s.norm(dim=1, keepdim=True))";
    return Code.of(unit.formatted(x.get(0)) + " @ " + unit.formatted(x.get(1)) + ".T");
  }

  @Override
  public Code java(List<String> x) {
    return Code.of(
        "cosine(" + x.get(0) + ", " + x.get(1) + ")",
        """
        static SimpleMatrix cosine(SimpleMatrix a, SimpleMatrix b) {
          return a.mult(b.transpose())
              .elementOp((r, c, v) -> v / (a.getRow(r).normF() * b.getRow(c).normF()));
        }
        """);
  }
}
