package attentionlab.graph;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The operation without operands: a matrix that is given. */
record Input(Matrix matrix) implements Op {
  private static final int LINE = 80;
  private static final int FEW = 6;

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
    return Code.of(
        isAllTheSame()
            ? "np.full(%s, %s)".formatted(matrix.shape(), first("np.inf", "np.nan"))
            : "np.array(" + literal("[", "]", "np.inf", "np.nan") + ")");
  }

  @Override
  public Code torch(List<String> operands) {
    return Code.of(
        isAllTheSame()
            ? "torch.full(%s, %s, dtype=torch.float64)"
                .formatted(matrix.shape(), first("torch.inf", "torch.nan"))
            : "torch.tensor(%s, dtype=torch.float64)"
                .formatted(literal("[", "]", "torch.inf", "torch.nan")));
  }

  @Override
  public Code java(List<String> operands) {
    String infinity = "Double.POSITIVE_INFINITY";
    return Code.of(
        isAllTheSame()
            ? "SimpleMatrix.filled(%d, %d, %s)"
                .formatted(matrix.rows(), matrix.cols(), first(infinity, "Double.NaN"))
            : "new SimpleMatrix(new double[][] %s)"
                .formatted(literal("{", "}", infinity, "Double.NaN")));
  }

  /** Whether it is long and has nothing to tell apart, such as a mask of zeros. */
  private boolean isAllTheSame() {
    double[] cells = matrix.toArray();
    return cells.length > FEW
        && DoubleStream.of(cells).allMatch(cell -> Double.compare(cell, cells[0]) == 0);
  }

  private String first(String infinity, String nan) {
    return number(matrix.get(0, 0), infinity, nan);
  }

  private String literal(String open, String close, String infinity, String nan) {
    List<List<String>> rows =
        IntStream.range(0, matrix.rows())
            .mapToObj(r -> DoubleStream.of(matrix.row(r)))
            .map(row -> row.mapToObj(cell -> number(cell, infinity, nan)).toList())
            .toList();
    String line =
        rows.stream()
            .map(row -> row.stream().collect(joining(", ", open, close)))
            .collect(joining(", ", open, close));
    return line.length() <= LINE
        ? line
        : rows.stream()
            .map(row -> "    " + filled(row, open, close) + ",\n")
            .collect(joining("", open + "\n", close));
  }

  /** A row, broken where a line is full. */
  private static String filled(List<String> cells, String open, String close) {
    StringBuilder text = new StringBuilder(open);
    int start = 0;
    for (int i = 0; i < cells.size(); i++) {
      String comma = i + 1 < cells.size() ? "," : "";
      if (i > 0) {
        boolean full = text.length() - start + cells.get(i).length() > LINE;
        start = full ? text.length() : start;
        text.append(full ? "\n     " : " ");
      }
      text.append(cells.get(i)).append(comma);
    }
    return text.append(close).toString();
  }

  private static String number(double cell, String infinity, String nan) {
    if (Double.isNaN(cell)) {
      return nan;
    }
    return Double.isInfinite(cell) ? (cell < 0 ? "-" : "") + infinity : Double.toString(cell);
  }
}
