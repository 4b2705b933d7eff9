package attentionlab.graph;

import java.util.List;

/**
 * Every cell less the largest of its row. Softmax does this before the exponential: afterwards no
 * exponent is above 0, so nothing overflows, and no weight changes.
 */
public record MinusRowMax() implements Op {

  @Override
  public Axes axes(List<Node> x) {
    return Shapes.first(x);
  }

  @Override
  public Matrix forward(List<Matrix> operands) {
    Matrix x = operands.get(0);
    return Matrix.of(x.rows(), x.cols(), (r, c) -> x.get(r, c) - x.get(r, x.largestInRow(r)));
  }

  // dx_j = dy_j, and the largest cell also gets −Σ_k dy_k
  @Override
  public List<Matrix> backward(List<Matrix> operands, Matrix result, Matrix gradient) {
    Matrix x = operands.get(0);
    double[] sums = new double[x.rows()];
    for (int r = 0; r < x.rows(); r++) {
      for (double g : gradient.row(r)) {
        sums[r] += g;
      }
    }
    return List.of(
        Matrix.of(
            x.rows(),
            x.cols(),
            (r, c) -> gradient.get(r, c) - (c == x.largestInRow(r) ? sums[r] : 0)));
  }

  @Override
  public Term derive(List<Node> x, int row, int col) {
    Node scores = x.get(0);
    return new Term.Difference(
        scores.cell(row, col), scores.cell(row, scores.value().largestInRow(row)));
  }

  @Override
  public Reach reach(int operand) {
    return Reach.ROW;
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.compound(x.get(0).text() + " - \\max_j " + x.get(0).grouped());
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of("%1$s - %1$s.max(axis=-1, keepdims=True)".formatted(x.get(0)));
  }

  @Override
  public Code torch(List<String> x) {
    return Code.of("%1$s - %1$s.max(dim=-1, keepdim=True).values".formatted(x.get(0)));
  }

  @Override
  public Code java(List<String> x) {
    return Code.of(
        "minusRowMax(" + x.get(0) + ")",
        """
        static SimpleMatrix minusRowMax(SimpleMatrix x) {
          return x.elementOp((r, c, v) -> v - x.getRow(r).elementMax());
        }
        """);
  }
}
