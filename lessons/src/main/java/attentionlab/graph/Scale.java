package attentionlab.graph;

import java.util.List;

/**
 * Every cell times a number, or divided by one.
 *
 * @param number the factor or divisor
 * @param divides whether it is a divisor
 * @param latex how the formula writes the number, such as {@code \sqrt{d_k}}
 */
public record Scale(double number, boolean divides, String latex) implements Op {
  public static Scale by(double factor) {
    return new Scale(factor, false, Numbers.latex(factor));
  }

  public static Scale dividing(double divisor) {
    return new Scale(divisor, true, Numbers.latex(divisor));
  }

  /** {@code A / √d_k}, the paper's section 3.2.1. */
  public static Scale dividingByRoot(int dk) {
    return new Scale(Math.sqrt(dk), true, "\\sqrt{d_k}");
  }

  @Override
  public Axes axes(List<Node> x) {
    return new Axes(x.get(0).rows(), x.get(0).cols());
  }

  @Override
  public Matrix forward(List<Matrix> x) {
    return scaled(x.get(0));
  }

  @Override
  public List<Matrix> backward(List<Matrix> x, Matrix result, Matrix gradient) {
    return List.of(scaled(gradient));
  }

  @Override
  public Term derive(List<Node> x, int row, int col) {
    Term cell = x.get(0).cell(row, col);
    Term constant = new Term.Constant(number);
    return divides ? new Term.Quotient(cell, constant) : Term.product(cell, constant);
  }

  @Override
  public Reach reach(int operand) {
    return Reach.CELL;
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.atom(
        divides
            ? "\\frac{" + x.get(0).text() + "}{" + latex + "}"
            : latex + "\\," + x.get(0).grouped());
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of(x.get(0) + (divides ? " / " : " * ") + number);
  }

  @Override
  public Code torch(List<String> x) {
    return numpy(x);
  }

  @Override
  public Code java(List<String> x) {
    return Code.of(x.get(0) + (divides ? ".divide(" : ".scale(") + number + ")");
  }

  private Matrix scaled(Matrix m) {
    return divides ? Cells.dividedBy(m, number) : Cells.times(m, number);
  }
}
