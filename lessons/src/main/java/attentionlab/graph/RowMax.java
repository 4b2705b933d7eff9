package attentionlab.graph;

import java.util.List;

/** The largest cell of each row, (n, d) → (n, 1). */
public record RowMax() implements Op {

  @Override
  public Axes axes(List<Node> x) {
    return new Axes(x.get(0).rows(), Axis.single("max"));
  }

  @Override
  public Matrix forward(List<Matrix> operands) {
    Matrix x = operands.get(0);
    return Matrix.of(x.rows(), 1, (r, c) -> x.get(r, x.largestInRow(r)));
  }

  @Override
  public List<Matrix> backward(List<Matrix> operands, Matrix result, Matrix gradient) {
    Matrix x = operands.get(0);
    return List.of(
        Matrix.of(x.rows(), x.cols(), (r, c) -> c == x.largestInRow(r) ? gradient.get(r, 0) : 0));
  }

  @Override
  public Term derive(List<Node> x, int row, int col) {
    return x.get(0).cell(row, x.get(0).value().largestInRow(row));
  }

  @Override
  public Reach reach(int operand) {
    return Reach.ROW;
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.compound("\\max_j " + x.get(0).grouped());
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of(x.get(0) + ".max(axis=-1, keepdims=True)");
  }

  @Override
  public Code torch(List<String> x) {
    return Code.of(x.get(0) + ".max(dim=-1, keepdim=True).values");
  }

  @Override
  public Code java(List<String> x) {
    return Code.of(
        "rowMax(" + x.get(0) + ")",
        """
        static SimpleMatrix rowMax(SimpleMatrix x) {
          return new SimpleMatrix(x.getNumRows(), 1)
              .elementOp((int r, int c, double v) -> x.getRow(r).elementMax());
        }
        """);
  }
}
