package attentionlab.graph;

import java.util.List;

/**
 * Inverted dropout with given draws (the paper, section 5.4): {@code y = x ⊙ kept / (1 − p)}.
 * Operands x (n, d) and kept (n, d), 1 where a number survives and 0 where it is dropped.
 *
 * @param rate p, at least 0 and less than 1
 */
public record Dropout(double rate) implements Op {
  public Dropout {
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException("dropout rate " + rate + " is not in [0, 1)");
    }
  }

  @Override
  public Axes axes(List<Node> x) {
    return Shapes.same("Dropout", x);
  }

  @Override
  public Matrix forward(List<Matrix> x) {
    return Cells.dividedBy(Cells.hadamard(x.get(0), x.get(1)), 1 - rate);
  }

  @Override
  public List<Matrix> backward(List<Matrix> x, Matrix result, Matrix gradient) {
    Matrix scaled = Cells.dividedBy(gradient, 1 - rate);
    return List.of(Cells.hadamard(scaled, x.get(1)), Cells.hadamard(scaled, x.get(0)));
  }

  @Override
  public Term derive(List<Node> x, int row, int col) {
    return new Term.Quotient(
        Term.product(x.get(0).cell(row, col), x.get(1).cell(row, col)),
        new Term.Constant(1 - rate));
  }

  @Override
  public Reach reach(int operand) {
    return Reach.CELL;
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.atom("\\mathrm{Dropout}\\left(" + x.get(0).text() + "\\right)");
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of("%s * %s / (1.0 - %s)".formatted(x.get(0), x.get(1), rate));
  }

  @Override
  public Code torch(List<String> x) {
    return numpy(x);
  }

  @Override
  public Code java(List<String> x) {
    return Code.of("%s.elementMult(%s).divide(1 - %s)".formatted(x.get(0), x.get(1), rate));
  }
}
