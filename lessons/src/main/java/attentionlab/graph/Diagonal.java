package attentionlab.graph;

import java.util.List;

/** One row as the diagonal of a matrix that is 0 elsewhere: (1, n) → (n, n). */
public record Diagonal() implements Op {

  @Override
  public Axes axes(List<Node> x) {
    Node row = x.get(0);
    if (row.value().rows() != 1) {
      throw new ShapeMismatch("diag(row)", row, row);
    }
    return new Axes(row.cols(), row.cols());
  }

  @Override
  public Matrix forward(List<Matrix> x) {
    Matrix row = x.get(0);
    return Matrix.of(row.cols(), row.cols(), (r, c) -> r == c ? row.get(0, c) : 0);
  }

  @Override
  public List<Matrix> backward(List<Matrix> x, Matrix result, Matrix gradient) {
    return List.of(Matrix.of(1, gradient.cols(), (r, c) -> gradient.get(c, c)));
  }

  @Override
  public Term derive(List<Node> x, int row, int col) {
    return row == col ? x.get(0).cell(0, col) : new Term.Constant(0);
  }

  @Override
  public Reach reach(int operand) {
    return Reach.PLACES;
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.atom("\\mathrm{diag}\\left(" + x.get(0).text() + "\\right)");
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of("np.diagflat(" + x.get(0) + ")");
  }

  @Override
  public Code torch(List<String> x) {
    return Code.of("torch.diagflat(" + x.get(0) + ")");
  }

  @Override
  public Code java(List<String> x) {
    return Code.of(
        "diagonal(" + x.get(0) + ")",
        """
        static SimpleMatrix diagonal(SimpleMatrix row) {
          return SimpleMatrix.identity(row.getNumCols())
              .elementOp((r, c, v) -> r == c ? row.get(0, c) : 0);
        }
        """);
  }
}
