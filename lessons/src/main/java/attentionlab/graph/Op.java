package attentionlab.graph;

import java.util.List;

/**
 * An operation: one file that answers everything about itself. Operations are values: two with the
 * same parameters are equal, and none holds an operand.
 */
public interface Op {

  /**
   * The axes of the result, which also is the check of the shapes.
   *
   * @throws ShapeMismatch when the operands do not fit, naming both
   */
  Axes axes(List<Node> operands);

  /** The result; the operands are not modified. */
  Matrix forward(List<Matrix> operands);

  /**
   * The gradient that arrives at each operand, for the gradient that arrives at the result.
   *
   * @return one matrix for each operand, of its shape
   */
  List<Matrix> backward(List<Matrix> operands, Matrix result, Matrix gradient);

  /** How one cell of the result was made from cells of the operands. */
  Term derive(List<Node> operands, int row, int col);

  /** Which cells of the result a cell of one of the operands can move; all, where nobody knows. */
  default Reach reach(int operand) {
    return Reach.ANY;
  }

  /**
   * How fast a cell of the result moves with a cell of one of its operands, as arithmetic over
   * cells of the operands and of the result; a number of its own unless there is more to say.
   */
  default Term slope(Node result, int operand, Term.Cell from, Term.Cell to) {
    List<Matrix> operands = result.operands().stream().map(Node::value).toList();
    Matrix one = Cells.zeros(result.value()).with(to.row(), to.col(), 1);
    Matrix slopes = backward(operands, result.value(), one).get(operand);
    return new Term.Constant(slopes.get(from.row(), from.col()));
  }

  /**
   * How many multiplications with an addition its matrix products take; what is done cell by cell,
   * such as a softmax, is not counted.
   */
  default long multiplyAdds(List<Matrix> operands, Matrix result) {
    return 0;
  }

  /** The formula over the operands' formulas. */
  Latex latex(List<Latex> operands);

  /** An expression for NumPy ({@code import numpy as np}) over variables. */
  Code numpy(List<String> operands);

  /** An expression for PyTorch ({@code import torch}) over variables. */
  Code torch(List<String> operands);

  /** An expression for Java with EJML's {@code SimpleMatrix} over variables. */
  Code java(List<String> operands);

  /** This operation carried out, as a node. */
  default Node on(Node... operands) {
    return Node.of(this, List.of(operands));
  }
}
