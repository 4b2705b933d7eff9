package attentionlab.graph;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/**
 * The softmax of each row: {@code y_j = e^{x_j} / Σ_k e^{x_k}}, computed with the row maximum
 * subtracted, which changes nothing but safety. A cell of minus infinity gets exactly 0.
 *
 * @param emptyRow what a row without any finite score becomes
 */
public record Softmax(EmptyRow emptyRow) implements Op {

  /** What a row whose keys are all masked becomes. */
  public enum EmptyRow {
    /** 0 / 0, what the formula gives */
    NAN,
    /** no key is attended to */
    ZERO,
    /** every key alike, what a large negative number in place of minus infinity gives */
    UNIFORM
  }

  /** The largest exponent whose power is still finite, less room for a sum of many. */
  static final double SAFE_EXPONENT = 600;

  @Override
  public Axes axes(List<Node> x) {
    return new Axes(x.get(0).rows(), x.get(0).cols());
  }

  @Override
  public Matrix forward(List<Matrix> operands) {
    Matrix x = operands.get(0);
    DMatrixRMaj y = new DMatrixRMaj(x.rows(), x.cols());
    for (int r = 0; r < x.rows(); r++) {
      row(x.ejml().data, y.data, r * x.cols(), x.cols());
    }
    return new Matrix(y);
  }

  private void row(double[] x, double[] y, int from, int n) {
    double max = Double.NEGATIVE_INFINITY;
    for (int i = from; i < from + n; i++) {
      max = Math.max(max, x[i]);
    }
    if (max == Double.NEGATIVE_INFINITY) {
      java.util.Arrays.fill(y, from, from + n, empty(n));
      return;
    }
    double sum = 0;
    for (int i = from; i < from + n; i++) {
      y[i] = Math.exp(x[i] - max);
      sum += y[i];
    }
    for (int i = from; i < from + n; i++) {
      y[i] /= sum;
    }
  }

  private double empty(int n) {
    return switch (emptyRow) {
      case NAN -> Double.NaN;
      case ZERO -> 0;
      case UNIFORM -> 1.0 / n;
    };
  }

  // dx_j = y_j (dy_j − Σ_k y_k dy_k)
  @Override
  public List<Matrix> backward(List<Matrix> operands, Matrix y, Matrix dy) {
    double[] dots = new double[y.rows()];
    for (int r = 0; r < y.rows(); r++) {
      for (int c = 0; c < y.cols(); c++) {
        dots[r] += y.get(r, c) * dy.get(r, c);
      }
    }
    return List.of(Matrix.of(y.rows(), y.cols(), (r, c) -> y.get(r, c) * (dy.get(r, c) - dots[r])));
  }

  @Override
  public Term derive(List<Node> x, int row, int col) {
    Node scores = x.get(0);
    double[] values = scores.value().row(row);
    double max = DoubleStream.of(values).max().orElse(0);
    if (max == Double.NEGATIVE_INFINITY) {
      return new Term.Constant(empty(values.length));
    }
    boolean shift =
        DoubleStream.of(values)
            .anyMatch(v -> Math.abs(v) > SAFE_EXPONENT && v != Double.NEGATIVE_INFINITY);
    List<Term> powers =
        IntStream.range(0, values.length)
            .<Term>mapToObj(c -> power(scores.cell(row, c), shift, max))
            .toList();
    return new Term.Quotient(powers.get(col), new Term.Sum(powers));
  }

  private static Term power(Term score, boolean shift, double max) {
    return Term.call(
        Term.Function.EXP, shift ? new Term.Difference(score, new Term.Constant(max)) : score);
  }

  @Override
  public Reach reach(int operand) {
    return Reach.ROW;
  }

  // ∂y_k / ∂x_j = y_k (δ_jk − y_j)
  @Override
  public Term slope(Node y, int operand, Term.Cell from, Term.Cell to) {
    Term same = new Term.Constant(from.col() == to.col() ? 1 : 0);
    Term moved = new Term.Difference(same, y.cell(to.row(), from.col()));
    return Term.product(y.cell(to.row(), to.col()), moved);
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.atom("\\mathrm{softmax}\\left(" + x.get(0).text() + "\\right)");
  }

  @Override
  public Code numpy(List<String> x) {
    String fill =
        switch (emptyRow) {
          case NAN -> "np.nan";
          case ZERO -> "0.0";
          case UNIFORM -> "1.0 / x.shape[-1]";
        };
    return Code.of(
        "softmax(" + x.get(0) + ", " + fill.replace("x.", x.get(0) + ".") + ")",
        """
        def softmax(x, empty):
            top = x.max(axis=-1, keepdims=True)
            e = np.exp(x - np.where(np.isneginf(top), 0.0, top))
            total = e.sum(axis=-1, keepdims=True)
            return np.where(total == 0, empty, e / np.where(total == 0, 1.0, total))
        """);
  }

  @Override
  public Code torch(List<String> x) {
    String softmax = "torch.softmax(" + x.get(0) + ", dim=-1)";
    return Code.of(
        switch (emptyRow) {
          case NAN -> softmax;
          case ZERO -> softmax + ".nan_to_num(0.0)";
          case UNIFORM -> softmax + ".nan_to_num(1.0 / " + x.get(0) + ".shape[-1])";
        });
  }

  @Override
  public Code java(List<String> x) {
    String fill =
        switch (emptyRow) {
          case NAN -> "Double.NaN";
          case ZERO -> "0.0";
          case UNIFORM -> "1.0 / " + x.get(0) + ".getNumCols()";
        };
    return Code.of(
        "softmax(" + x.get(0) + ", " + fill + ")",
        """
        static SimpleMatrix softmax(SimpleMatrix x, double empty) {
          SimpleMatrix y = x.copy();
          for (int r = 0; r < x.getNumRows(); r++) {
            double top = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < x.getNumCols(); c++) top = Math.max(top, x.get(r, c));
            double sum = 0;
            for (int c = 0; c < x.getNumCols(); c++) {
              y.set(r, c, Math.exp(x.get(r, c) - top));
              sum += y.get(r, c);
            }
            for (int c = 0; c < x.getNumCols(); c++) {
              y.set(r, c, top == Double.NEGATIVE_INFINITY ? empty : y.get(r, c) / sum);
            }
          }
          return y;
        }
        """);
  }
}
