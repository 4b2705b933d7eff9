package attentionlab.graph;

import java.util.List;

/**
 * Some neighbouring rows, (n, d) → (to − from, d).
 *
 * @param from the first row
 * @param to one past the last row
 */
public record SliceRows(int from, int to) implements Op {

  @Override
  public Axes axes(List<Node> x) {
    return new Axes(x.get(0).rows().slice(from, to), x.get(0).cols());
  }

  @Override
  public Matrix forward(List<Matrix> x) {
    return Cells.part(x.get(0), from, to, 0, x.get(0).cols());
  }

  @Override
  public List<Matrix> backward(List<Matrix> x, Matrix result, Matrix gradient) {
    return List.of(Cells.placed(gradient, x.get(0).rows(), x.get(0).cols(), from, 0));
  }

  @Override
  public Term derive(List<Node> x, int row, int col) {
    return x.get(0).cell(row + from, col);
  }

  @Override
  public Reach reach(int operand) {
    return Reach.PLACES;
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.atom("%s_{[%d:%d,\\,:]}".formatted(x.get(0).braced(), from, to));
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of("%s[%d:%d]".formatted(x.get(0), from, to));
  }

  @Override
  public Code torch(List<String> x) {
    return numpy(x);
  }

  @Override
  public Code java(List<String> x) {
    return Code.of("%s.rows(%d, %d)".formatted(x.get(0), from, to));
  }
}
