package attentionlab.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Matrices beside each other, (n, d₁), (n, d₂), … → (n, d₁ + d₂ + …): {@code Concat} of the paper's
 * section 3.2.2.
 */
public record JoinCols() implements Op {

  @Override
  public Axes axes(List<Node> x) {
    for (Node node : x) {
      if (node.value().rows() != x.get(0).value().rows()) {
        throw new ShapeMismatch("Concat", x.get(0), node);
      }
    }
    return new Axes(x.get(0).rows(), Axis.joined(x.stream().map(Node::cols).toList()));
  }

  @Override
  public Matrix forward(List<Matrix> x) {
    DMatrixRMaj whole = new DMatrixRMaj(x.get(0).rows(), x.stream().mapToInt(Matrix::cols).sum());
    int to = 0;
    for (Matrix m : x) {
      CommonOps_DDRM.insert(m.ejml(), whole, 0, to);
      to += m.cols();
    }
    return new Matrix(whole);
  }

  @Override
  public List<Matrix> backward(List<Matrix> x, Matrix result, Matrix gradient) {
    List<Matrix> parts = new ArrayList<>();
    int from = 0;
    for (Matrix m : x) {
      parts.add(Cells.part(gradient, 0, m.rows(), from, from + m.cols()));
      from += m.cols();
    }
    return parts;
  }

  @Override
  public Term derive(List<Node> x, int row, int col) {
    int index = col;
    int operand = 0;
    while (index >= x.get(operand).cols().size()) {
      index -= x.get(operand++).cols().size();
    }
    return x.get(operand).cell(row, index);
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
            .collect(Collectors.joining(", ", "\\mathrm{Concat}\\left(", "\\right)")));
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of("np.concatenate([" + String.join(", ", x) + "], axis=1)");
  }

  @Override
  public Code torch(List<String> x) {
    return Code.of("torch.cat([" + String.join(", ", x) + "], dim=1)");
  }

  @Override
  public Code java(List<String> x) {
    String rest = String.join(", ", x.subList(1, x.size()));
    return Code.of(x.size() == 1 ? x.get(0) : x.get(0) + ".concatColumns(" + rest + ")");
  }
}
