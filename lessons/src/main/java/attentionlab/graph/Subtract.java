package attentionlab.graph;

import java.util.List;

/** The difference {@code A − B} of two matrices of one shape. */
public record Subtract() implements Op {

  @Override
  public Axes axes(List<Node> x) {
    return Shapes.same("A − B", x);
  }

  @Override
  public Matrix forward(List<Matrix> x) {
    return Cells.minus(x.get(0), x.get(1));
  }

  @Override
  public List<Matrix> backward(List<Matrix> x, Matrix result, Matrix gradient) {
    return List.of(gradient, Cells.times(gradient, -1));
  }

  @Override
  public Term derive(List<Node> x, int row, int col) {
    return new Term.Difference(x.get(0).cell(row, col), x.get(1).cell(row, col));
  }

  @Override
  public Reach reach(int operand) {
    return Reach.CELL;
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.compound(x.get(0).text() + " - " + x.get(1).grouped());
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of(x.get(0) + " - " + x.get(1));
  }

  @Override
  public Code torch(List<String> x) {
    return numpy(x);
  }

  @Override
  public Code java(List<String> x) {
    return Code.of(x.get(0) + ".minus(" + x.get(1) + ")");
  }
}
