package attentionlab.graph;

import java.util.List;

/**
 * 1 in one cell and 0 in all others of the shape of the operand: the gradient of a cell with
 * respect to its own matrix.
 */
record OneHot(int row, int col) implements Op {

  @Override
  public Axes axes(List<Node> x) {
    return Shapes.first(x);
  }

  @Override
  public Matrix forward(List<Matrix> x) {
    return Cells.zeros(x.get(0)).with(row, col, 1);
  }

  // it is the same whatever the operand holds
  @Override
  public List<Matrix> backward(List<Matrix> x, Matrix result, Matrix gradient) {
    return List.of(Cells.zeros(x.get(0)));
  }

  @Override
  public Term derive(List<Node> x, int r, int c) {
    return new Term.Constant(r == row && c == col ? 1 : 0);
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.atom("e_{%d,%d}".formatted(row, col));
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of(
        "one_hot(%s, %d, %d)".formatted(x.get(0), row, col),
        """
        def one_hot(like, row, col):
            y = np.zeros_like(like)
            y[row, col] = 1.0
            return y
        """);
  }

  @Override
  public Code torch(List<String> x) {
    return Code.of(
        "one_hot(%s, %d, %d)".formatted(x.get(0), row, col),
        """
        def one_hot(like, row, col):
            y = torch.zeros_like(like)
            y[row, col] = 1.0
            return y
        """);
  }

  @Override
  public Code java(List<String> x) {
    return Code.of(
        "oneHot(%s, %d, %d)".formatted(x.get(0), row, col),
        """
        static SimpleMatrix oneHot(SimpleMatrix like, int row, int col) {
          SimpleMatrix y = new SimpleMatrix(like.getNumRows(), like.getNumCols());
          y.set(row, col, 1.0);
          return y;
        }
        """);
  }
}
