package attentionlab.graph;

import java.util.List;
import java.util.StringJoiner;

/** The operation without operands: a matrix that is given. */
record Input(Matrix matrix) implements Op {

  @Override
  public Axes axes(List<Node> operands) {
    throw new UnsupportedOperationException("an input has the axes it was given");
  }

  @Override
  public Matrix forward(List<Matrix> operands) {
    return matrix;
  }

  @Override
  public List<Matrix> backward(List<Matrix> operands, Matrix result, Matrix gradient) {
    return List.of();
  }

  @Override
  public Term derive(List<Node> operands, int row, int col) {
    return new Term.Constant(matrix.get(row, col));
  }

  @Override
  public Latex latex(List<Latex> operands) {
    StringJoiner rows = new StringJoiner(" \\\\ ", "\\begin{pmatrix}", "\\end{pmatrix}");
    for (int r = 0; r < matrix.rows(); r++) {
      StringJoiner cells = new StringJoiner(" & ");
      for (double cell : matrix.row(r)) {
        cells.add(Numbers.latex(cell));
      }
      rows.add(cells.toString());
    }
    return Latex.atom(rows.toString());
  }

  @Override
  public Code numpy(List<String> operands) {
    return Code.of("np.array(" + literal("[", "]", "np.inf", "np.nan") + ")");
  }

  @Override
  public Code torch(List<String> operands) {
    return Code.of(
        "torch.tensor(" + literal("[", "]", "torch.inf", "torch.nan") + ", dtype=torch.float64)");
  }

  @Override
  public Code java(List<String> operands) {
    String infinity = "Double.POSITIVE_INFINITY";
    return Code.of(
        "new SimpleMatrix(new double[][] " + literal("{", "}", infinity, "Double.NaN") + ")");
  }

  private String literal(String open, String close, String infinity, String nan) {
    StringJoiner rows = new StringJoiner(", ", open, close);
    for (int r = 0; r < matrix.rows(); r++) {
      StringJoiner cells = new StringJoiner(", ", open, close);
      for (double cell : matrix.row(r)) {
        cells.add(number(cell, infinity, nan));
      }
      rows.add(cells.toString());
    }
    return rows.toString();
  }

  private static String number(double cell, String infinity, String nan) {
    if (Double.isNaN(cell)) {
      return nan;
    }
    return Double.isInfinite(cell) ? (cell < 0 ? "-" : "") + infinity : Double.toString(cell);
  }
}
