package attentionlab.graph;

import java.util.List;

/**
 * Every cell of A divided by the cell of B in its place, (n, d) and (n, d) → (n, d), or by the one
 * cell of B in its row, (n, d) and (n, 1) → (n, d).
 */
public record Divide() implements Op {

  @Override
  public Axes axes(List<Node> x) {
    Matrix a = x.get(0).value();
    Matrix b = x.get(1).value();
    if (a.rows() != b.rows() || b.cols() != 1 && a.cols() != b.cols()) {
      throw new ShapeMismatch("A / B", x.get(0), x.get(1));
    }
    return Shapes.first(x);
  }

  @Override
  public Matrix forward(List<Matrix> x) {
    Matrix a = x.get(0);
    Matrix b = x.get(1);
    return Matrix.of(a.rows(), a.cols(), (r, c) -> a.get(r, c) / b.get(r, below(b, c)));
  }

  /** The column of the divisor. */
  private static int below(Matrix b, int col) {
    return b.cols() == 1 ? 0 : col;
  }

  // dA = g / B, dB = −g A / B², added up where one cell divides a whole row
  @Override
  public List<Matrix> backward(List<Matrix> x, Matrix result, Matrix g) {
    Matrix a = x.get(0);
    Matrix b = x.get(1);
    Matrix da = Matrix.of(a.rows(), a.cols(), (r, c) -> g.get(r, c) / b.get(r, below(b, c)));
    double[][] db = new double[b.rows()][b.cols()];
    for (int r = 0; r < a.rows(); r++) {
      for (int c = 0; c < a.cols(); c++) {
        db[r][below(b, c)] -= da.get(r, c) * result.get(r, c);
      }
    }
    return List.of(da, Matrix.of(db));
  }

  @Override
  public Term derive(List<Node> x, int row, int col) {
    Node b = x.get(1);
    return new Term.Quotient(x.get(0).cell(row, col), b.cell(row, below(b.value(), col)));
  }

  @Override
  public Reach reach(int operand) {
    return operand == 0 ? Reach.CELL : Reach.ROW;
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.atom("\\frac{" + x.get(0).text() + "}{" + x.get(1).text() + "}");
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of(x.get(0) + " / " + x.get(1));
  }

  @Override
  public Code torch(List<String> x) {
    return numpy(x);
  }

  @Override
  public Code java(List<String> x) {
    return Code.of(
        "divide(" + x.get(0) + ", " + x.get(1) + ")",
        """
        static SimpleMatrix divide(SimpleMatrix a, SimpleMatrix b) {
          return a.elementOp((r, c, v) -> v / b.get(r, b.getNumCols() == 1 ? 0 : c));
        }
        """);
  }
}
