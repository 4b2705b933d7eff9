package attentionlab.graph;

import java.util.List;
import org.ejml.data.DMatrixRMaj;

/** One row added to every row, (n, d) + (1, d) → (n, d): the bias of a linear layer. */
public record AddRow() implements Op {

  @Override
  public Axes axes(List<Node> x) {
    return Shapes.rowsFor("A + row", x);
  }

  @Override
  public Matrix forward(List<Matrix> x) {
    DMatrixRMaj y = x.get(0).ejml().copy();
    double[] bias = x.get(1).ejml().data;
    for (int r = 0, i = 0; r < y.numRows; r++) {
      for (int c = 0; c < y.numCols; c++, i++) {
        y.data[i] += bias[c];
      }
    }
    return new Matrix(y);
  }

  @Override
  public List<Matrix> backward(List<Matrix> x, Matrix result, Matrix gradient) {
    return List.of(gradient, Cells.columnSums(gradient));
  }

  @Override
  public Term derive(List<Node> x, int row, int col) {
    return new Term.Sum(List.of(x.get(0).cell(row, col), x.get(1).cell(0, col)));
  }

  @Override
  public Reach reach(int operand) {
    return operand == 0 ? Reach.CELL : Reach.COLUMN;
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
    return Code.of(
        "addRow(" + x.get(0) + ", " + x.get(1) + ")",
        """
        static SimpleMatrix addRow(SimpleMatrix x, SimpleMatrix row) {
          return x.elementOp((int r, int c, double v) -> v + row.get(0, c));
        }
        """);
  }
}
