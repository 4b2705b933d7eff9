package attentionlab.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The logarithm of the softmax of each row, {@code y_j = x_j − ln Σ_k e^{x_k}}. A row without any
 * finite number becomes NaN.
 */
public record LogSoftmax() implements Op {

  /** {@code ln Σ_k e^{x_k}}, computed with the largest x subtracted; minus infinity for none. */
  public static double logSumExp(double... x) {
    double max = DoubleStream.of(x).reduce(Double.NEGATIVE_INFINITY, Math::max);
    if (Double.isInfinite(max)) {
      return max;
    }
    return max + Math.log(DoubleStream.of(x).map(v -> Math.exp(v - max)).sum());
  }

  @Override
  public Axes axes(List<Node> x) {
    return Shapes.first(x);
  }

  @Override
  public Matrix forward(List<Matrix> x) {
    double[][] rows = new double[x.get(0).rows()][];
    for (int r = 0; r < rows.length; r++) {
      rows[r] = row(x.get(0).row(r));
    }
    return Matrix.of(rows);
  }

  /** One row; {@code (x − max) − ln Σ e^{x − max}} keeps the digits of large numbers. */
  static double[] row(double[] x) {
    double max = DoubleStream.of(x).reduce(Double.NEGATIVE_INFINITY, Math::max);
    double[] shifted = DoubleStream.of(x).map(v -> v - max).toArray();
    double logarithm = logSumExp(shifted);
    return DoubleStream.of(shifted).map(v -> v - logarithm).toArray();
  }

  // dx_j = dy_j − e^{y_j} Σ_k dy_k
  @Override
  public List<Matrix> backward(List<Matrix> x, Matrix y, Matrix dy) {
    double[] sums =
        IntStream.range(0, dy.rows()).mapToDouble(r -> DoubleStream.of(dy.row(r)).sum()).toArray();
    return List.of(
        Matrix.of(y.rows(), y.cols(), (r, c) -> dy.get(r, c) - Math.exp(y.get(r, c)) * sums[r]));
  }

  @Override
  public Term derive(List<Node> x, int row, int col) {
    Term max = new Term.Constant(max(x.get(0), row));
    Term cell = x.get(0).cell(row, col);
    return shifted(x.get(0), row)
        ? new Term.Difference(new Term.Difference(cell, max), logarithm(x.get(0), row))
        : new Term.Difference(cell, logarithm(x.get(0), row));
  }

  /** The arithmetic of {@code ln Σ_k e^{x_k}} of a row, shifted by its maximum where it must be. */
  static Term logSumExp(Node x, int row) {
    Term logarithm = logarithm(x, row);
    Term max = new Term.Constant(max(x, row));
    return shifted(x, row) ? new Term.Sum(List.of(max, logarithm)) : logarithm;
  }

  private static double max(Node x, int row) {
    return DoubleStream.of(x.value().row(row)).max().orElse(0);
  }

  private static boolean shifted(Node x, int row) {
    return Math.abs(max(x, row)) > Softmax.SAFE_EXPONENT && Double.isFinite(max(x, row));
  }

  private static Term logarithm(Node x, int row) {
    boolean shift = shifted(x, row);
    Term max = new Term.Constant(max(x, row));
    List<Term> powers = new ArrayList<>();
    for (int c = 0; c < x.value().cols(); c++) {
      Term cell = x.cell(row, c);
      powers.add(Term.call(Term.Function.EXP, shift ? new Term.Difference(cell, max) : cell));
    }
    return Term.call(Term.Function.LN, new Term.Sum(powers));
  }

  @Override
  public Reach reach(int operand) {
    return Reach.ROW;
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.atom("\\ln\\,\\mathrm{softmax}\\left(" + x.get(0).text() + "\\right)");
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of(
        "log_softmax(" + x.get(0) + ")",
        """
        def log_softmax(x):
            shifted = x - x.max(axis=-1, keepdims=True)
            return shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
        """);
  }

  @Override
  public Code torch(List<String> x) {
    return Code.of("torch.log_softmax(" + x.get(0) + ", dim=-1)");
  }

  @Override
  public Code java(List<String> x) {
    return Code.of(
        "logSoftmax(" + x.get(0) + ")",
        """
        static SimpleMatrix logSoftmax(SimpleMatrix x) {
          return x.elementOp(
              (int r, int c, double v) -> {
                SimpleMatrix row = x.getRow(r);
                double top = row.elementMax();
                return v - top - Math.log(row.minus(top).elementExp().elementSum());
              });
        }
        """);
  }
}
