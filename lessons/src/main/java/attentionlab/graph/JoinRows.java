package attentionlab.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Matrices below each other, (n₁, d), (n₂, d), … → (n₁ + n₂ + …, d). */
public record JoinRows() implements Op {

  @Override
  public Axes axes(List<Node> x) {
    for (Node node : x) {
      if (node.value().cols() != x.get(0).value().cols()) {
        throw new ShapeMismatch("rows below each other", x.get(0), node);
      }
    }
    return new Axes(Axis.joined(x.stream().map(Node::rows).toList()), x.get(0).cols());
  }

  @Override
  public Matrix forward(List<Matrix> x) {
    double[] cells = new double[x.stream().mapToInt(m -> m.rows() * m.cols()).sum()];
    int to = 0;
    for (Matrix m : x) {
      System.arraycopy(m.ejml().data, 0, cells, to, m.rows() * m.cols());
      to += m.rows() * m.cols();
    }
    return Matrix.of(x.stream().mapToInt(Matrix::rows).sum(), x.get(0).cols(), cells);
  }

  @Override
  public List<Matrix> backward(List<Matrix> x, Matrix result, Matrix gradient) {
    List<Matrix> parts = new ArrayList<>();
    int from = 0;
    for (Matrix m : x) {
      parts.add(Cells.part(gradient, from, from + m.rows(), 0, m.cols()));
      from += m.rows();
    }
    return parts;
  }

  @Override
  public Term derive(List<Node> x, int row, int col) {
    int index = row;
    int operand = 0;
    while (index >= x.get(operand).rows().size()) {
      index -= x.get(operand++).rows().size();
    }
    return x.get(operand).cell(index, col);
  }

  @Override
  public Reach reach(int operand) {
    return Reach.PLACES;
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.atom(
        x.stream()
            .map(Latex::text)
            .collect(Collectors.joining(" \\\\ ", "\\begin{bmatrix}", "\\end{bmatrix}")));
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of("np.concatenate([" + String.join(", ", x) + "], axis=0)");
  }

  @Override
  public Code torch(List<String> x) {
    return Code.of("torch.cat([" + String.join(", ", x) + "], dim=0)");
  }

  @Override
  public Code java(List<String> x) {
    String rest = String.join(", ", x.subList(1, x.size()));
    return Code.of(x.size() == 1 ? x.get(0) : x.get(0) + ".concatRows(" + rest + ")");
  }
}
