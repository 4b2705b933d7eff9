package attentionlab.graph;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Batch normalisation in training (Ioffe and Szegedy, 2015): {@code y = γ ⊙ (x − μ) / √(σ² + ε) +
 * β} with each column's mean and biased variance over the batch. Operands x (n, d), γ (1, d), β (1,
 * d). A constant column becomes β.
 *
 * @param epsilon ε
 * @param keep the rows that μ and σ² are taken over, such as those that are not padding; empty for
 *     all. All rows are normalised.
 */
public record BatchNorm(double epsilon, List<Boolean> keep) implements Op {
  public BatchNorm {
    keep = List.copyOf(keep);
  }

  /** Over all rows. */
  public static BatchNorm overAllRows(double epsilon) {
    return new BatchNorm(epsilon, List.of());
  }

  @Override
  public Axes axes(List<Node> x) {
    if (!keep.isEmpty() && keep.size() != x.get(0).value().rows()) {
      throw new IllegalArgumentException(
          "BatchNorm: %d rows to keep or not, %s".formatted(keep.size(), x.get(0)));
    }
    return Shapes.rowsFor("BatchNorm", x);
  }

  @Override
  public Matrix forward(List<Matrix> x) {
    Matrix scaled = Cells.zipRow(normal(x.get(0)), x.get(1), (v, gamma) -> v * gamma);
    return Cells.zipRow(scaled, x.get(2), Double::sum);
  }

  private Matrix normal(Matrix x) {
    return Cells.transpose(
        Matrix.of(columns(x).map(Standardized::values).toArray(double[][]::new)));
  }

  private Stream<Standardized> columns(Matrix x) {
    Matrix columns = Cells.transpose(x);
    return IntStream.range(0, x.cols())
        .mapToObj(c -> Standardized.of(columns.row(c), this::keeps, epsilon));
  }

  private boolean keeps(int row) {
    return keep.isEmpty() || keep.get(row);
  }

  @Override
  public List<Matrix> backward(List<Matrix> x, Matrix result, Matrix gradient) {
    Matrix scaled = Cells.zipRow(gradient, x.get(1), (g, gamma) -> g * gamma);
    Matrix columns = Cells.transpose(scaled);
    List<Standardized> normal = columns(x.get(0)).toList();
    double[][] dx = new double[columns.rows()][];
    for (int c = 0; c < dx.length; c++) {
      dx[c] = normal.get(c).backward(columns.row(c));
    }
    Matrix gamma = Cells.columnSums(Cells.hadamard(gradient, normal(x.get(0))));
    return List.of(Cells.transpose(Matrix.of(dx)), gamma, Cells.columnSums(gradient));
  }

  @Override
  public Term derive(List<Node> x, int row, int col) {
    List<Term> cells =
        IntStream.range(0, x.get(0).rows().size())
            .filter(this::keeps)
            .<Term>mapToObj(r -> x.get(0).cell(r, col))
            .toList();
    return Standardized.term(
        x.get(0).cell(row, col), cells, x.get(1).cell(0, col), x.get(2).cell(0, col), epsilon);
  }

  @Override
  public Reach reach(int operand) {
    return Reach.COLUMN;
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.atom("\\mathrm{BatchNorm}\\left(" + x.get(0).text() + "\\right)");
  }

  private String keptRows(String open, String close) {
    return IntStream.range(0, keep.size())
        .filter(this::keeps)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(", ", open, close));
  }

  @Override
  public Code numpy(List<String> x) {
    String rows = keep.isEmpty() ? x.get(0) : x.get(0) + keptRows("[[", "]]");
    return Code.of(
        "batch_norm(" + String.join(", ", x) + ", " + rows + ", " + epsilon + ")",
        """
        def batch_norm(x, gamma, beta, counted, eps):
            mean = counted.mean(axis=0)
            var = ((counted - mean) ** 2).mean(axis=0)
            return gamma * (x - mean) / np.sqrt(var + eps) + beta
        """);
  }

  @Override
  public Code torch(List<String> x) {
    Code numpy = numpy(x);
    return new Code(
        numpy.expression(),
        numpy.definitions().stream()
            .map(text -> text.replace("np.sqrt", "torch.sqrt").replace("axis", "dim"))
            .toList());
  }

  @Override
  public Code java(List<String> x) {
    String rows =
        keep.isEmpty()
            ? "java.util.stream.IntStream.range(0, " + x.get(0) + ".getNumRows()).toArray()"
            : keptRows("new int[] {", "}");
    return Code.of(
        "batchNorm(" + String.join(", ", x) + ", " + rows + ", " + epsilon + ")",
        """
        static SimpleMatrix batchNorm(
            SimpleMatrix x, SimpleMatrix gamma, SimpleMatrix beta, int[] rows, double eps) {
          SimpleMatrix y = x.copy();
          for (int c = 0; c < x.getNumCols(); c++) {
            double mean = 0;
            for (int r : rows) mean += x.get(r, c) / rows.length;
            double var = 0;
            for (int r : rows) var += Math.pow(x.get(r, c) - mean, 2) / rows.length;
            for (int r = 0; r < x.getNumRows(); r++) {
              double normal = (x.get(r, c) - mean) / Math.sqrt(var + eps);
              y.set(r, c, gamma.get(0, c) * normal + beta.get(0, c));
            }
          }
          return y;
        }
        """);
  }
}
