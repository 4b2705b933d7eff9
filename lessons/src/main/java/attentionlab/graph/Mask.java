package attentionlab.graph;

import java.util.List;

/**
 * Scores with an additive mask, {@code S + M}. Where the mask is minus infinity the result is
 * exactly that, so the softmax after it gives exactly 0 (the paper, section 3.2.3); any other
 * number shifts the score.
 */
public record Mask() implements Op {

  @Override
  public Axes axes(List<Node> x) {
    return Shapes.same("S + M", x);
  }

  @Override
  public Matrix forward(List<Matrix> x) {
    return Cells.plus(x.get(0), x.get(1));
  }

  // a score that is masked away moves nothing
  @Override
  public List<Matrix> backward(List<Matrix> x, Matrix result, Matrix gradient) {
    Matrix open = Cells.zip(gradient, x.get(1), (g, m) -> m == Double.NEGATIVE_INFINITY ? 0.0 : g);
    return List.of(open, open);
  }

  @Override
  public Term derive(List<Node> x, int row, int col) {
    return new Term.Sum(List.of(x.get(0).cell(row, col), x.get(1).cell(row, col)));
  }

  @Override
  public Reach reach(int operand) {
    return Reach.CELL;
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.compound(x.get(0).text() + " + " + x.get(1).text());
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of(x.get(0) + " + " + x.get(1));
  }

  @Override
  public Code torch(List<String> x) {
    return numpy(x);
  }

  @Override
  public Code java(List<String> x) {
    return Code.of(x.get(0) + ".plus(" + x.get(1) + ")");
  }
}
