package attentionlab.graph;

import java.util.List;

/** The transpose {@code Aᵀ}, (n, m) → (m, n). */
public record Transpose() implements Op {

  @Override
  public Axes axes(List<Node> x) {
    return new Axes(x.get(0).cols(), x.get(0).rows());
  }

  @Override
  public Matrix forward(List<Matrix> x) {
    return Cells.transpose(x.get(0));
  }

  @Override
  public List<Matrix> backward(List<Matrix> x, Matrix result, Matrix gradient) {
    return List.of(Cells.transpose(gradient));
  }

  @Override
  public Term derive(List<Node> x, int row, int col) {
    return x.get(0).cell(col, row);
  }

  @Override
  public Reach reach(int operand) {
    return Reach.PLACES;
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.atom(x.get(0).raised("\\top"));
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of(x.get(0) + ".T");
  }

  @Override
  public Code torch(List<String> x) {
    return numpy(x);
  }

  @Override
  public Code java(List<String> x) {
    return Code.of(x.get(0) + ".transpose()");
  }
}
