package attentionlab.graph;

import java.util.List;

/**
 * Some neighbouring columns, (n, d) → (n, to − from): how a projection is split into heads.
 *
 * @param from the first column
 * @param to one past the last column
 */
public record SliceCols(int from, int to) implements Op {

  @Override
  public Axes axes(List<Node> x) {
    return new Axes(x.get(0).rows(), x.get(0).cols().slice(from, to));
  }

  @Override
  public Matrix forward(List<Matrix> x) {
    return Cells.part(x.get(0), 0, x.get(0).rows(), from, to);
  }

  @Override
  public List<Matrix> backward(List<Matrix> x, Matrix result, Matrix gradient) {
    return List.of(Cells.placed(gradient, x.get(0).rows(), x.get(0).cols(), 0, from));
  }

  @Override
  public Term derive(List<Node> x, int row, int col) {
    return x.get(0).cell(row, col + from);
  }

  @Override
  public Reach reach(int operand) {
    return Reach.PLACES;
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.atom("%s_{[:,\\,%d:%d]}".formatted(x.get(0).braced(), from, to));
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of("%s[:, %d:%d]".formatted(x.get(0), from, to));
  }

  @Override
  public Code torch(List<String> x) {
    return numpy(x);
  }

  @Override
  public Code java(List<String> x) {
    return Code.of("%s.cols(%d, %d)".formatted(x.get(0), from, to));
  }
}
