package attentionlab.graph;

import java.util.List;

/** The element-wise product {@code A ⊙ B} of two matrices of one shape. */
public record Hadamard() implements Op {

  @Override
  public Axes axes(List<Node> x) {
    return Shapes.same("A ⊙ B", x);
  }

  @Override
  public Matrix forward(List<Matrix> x) {
    return Cells.hadamard(x.get(0), x.get(1));
  }

  @Override
  public List<Matrix> backward(List<Matrix> x, Matrix result, Matrix gradient) {
    return List.of(Cells.hadamard(gradient, x.get(1)), Cells.hadamard(gradient, x.get(0)));
  }

  @Override
  public Term derive(List<Node> x, int row, int col) {
    return Term.product(x.get(0).cell(row, col), x.get(1).cell(row, col));
  }

  @Override
  public Reach reach(int operand) {
    return Reach.CELL;
  }

  @Override
  public Term slope(Node result, int operand, Term.Cell from, Term.Cell to) {
    return result.operands().get(1 - operand).cell(from.row(), from.col());
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.compound(x.get(0).grouped() + " \\odot " + x.get(1).grouped());
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of(x.get(0) + " * " + x.get(1));
  }

  @Override
  public Code torch(List<String> x) {
    return numpy(x);
  }

  @Override
  public Code java(List<String> x) {
    return Code.of(x.get(0) + ".elementMult(" + x.get(1) + ")");
  }
}
