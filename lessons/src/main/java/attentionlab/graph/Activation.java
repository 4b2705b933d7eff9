package attentionlab.graph;

import java.util.List;

/** A function of one number applied to every cell. */
interface Activation extends Op {

  double at(double x);

  /** The derivative at x. */
  double slope(double x);

  /** Its arithmetic for one cell. */
  Term term(Term x);

  @Override
  default Axes axes(List<Node> x) {
    return Shapes.first(x);
  }

  @Override
  default Matrix forward(List<Matrix> x) {
    return Cells.map(x.get(0), this::at);
  }

  @Override
  default List<Matrix> backward(List<Matrix> x, Matrix result, Matrix gradient) {
    return List.of(Cells.zip(x.get(0), gradient, (cell, g) -> slope(cell) * g));
  }

  @Override
  default Term derive(List<Node> x, int row, int col) {
    return term(x.get(0).cell(row, col));
  }

  @Override
  default Reach reach(int operand) {
    return Reach.CELL;
  }

  /** The logistic function {@code 1 / (1 + e^{−x})}. */
  static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /** The arithmetic of the logistic function. */
  static Term logistic(Term x) {
    Term one = new Term.Constant(1);
    Term power = Term.call(Term.Function.EXP, Term.product(new Term.Constant(-1), x));
    return new Term.Quotient(one, new Term.Sum(List.of(one, power)));
  }

  /** EJML's loop over all cells. */
  static Code eachCell(String variable, String expression, String... definitions) {
    return Code.of(
        variable + ".elementOp((int r, int c, double v) -> " + expression + ")", definitions);
  }
}
