package attentionlab.graph;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Root-mean-square normalisation of each row (Zhang and Sennrich, 2019): {@code y = γ ⊙ x /
 * √(mean(x²) + ε)}. Operands x (n, d) and γ (1, d).
 *
 * @param epsilon ε
 */
public record RmsNorm(double epsilon) implements Op {

  @Override
  public Axes axes(List<Node> x) {
    return Shapes.rowsFor("RMSNorm", x);
  }

  @Override
  public Matrix forward(List<Matrix> x) {
    return Cells.zipRow(normal(x.get(0)), x.get(1), (v, gamma) -> v * gamma);
  }

  private Matrix normal(Matrix x) {
    double[][] rows = new double[x.rows()][];
    for (int r = 0; r < rows.length; r++) {
      double root = root(x, r);
      rows[r] = DoubleStream.of(x.row(r)).map(v -> v / root).toArray();
    }
    return Matrix.of(rows);
  }

  private double root(Matrix x, int row) {
    double squares = DoubleStream.of(x.row(row)).map(v -> v * v).sum();
    return Math.sqrt(squares / x.cols() + epsilon);
  }

  // x̂ = x / ρ, g = γ ⊙ dy:  dx_i = (g_i − x̂_i Σ g x̂ / d) / ρ
  @Override
  public List<Matrix> backward(List<Matrix> x, Matrix result, Matrix gradient) {
    Matrix normal = normal(x.get(0));
    Matrix g = Cells.zipRow(gradient, x.get(1), (dy, gamma) -> dy * gamma);
    Matrix products = Cells.hadamard(g, normal);
    double[][] dx = new double[g.rows()][];
    for (int r = 0; r < dx.length; r++) {
      int row = r;
      double root = root(x.get(0), r);
      double mean = DoubleStream.of(products.row(r)).sum() / g.cols();
      dx[r] =
          IntStream.range(0, g.cols())
              .mapToDouble(c -> (g.get(row, c) - normal.get(row, c) * mean) / root)
              .toArray();
    }
    return List.of(Matrix.of(dx), Cells.columnSums(Cells.hadamard(gradient, normal)));
  }

  @Override
  public Term derive(List<Node> x, int row, int col) {
    Node rows = x.get(0);
    int d = rows.value().cols();
    List<Term> squares =
        IntStream.range(0, d)
            .<Term>mapToObj(c -> Term.call(Term.Function.SQUARE, rows.cell(row, c)))
            .toList();
    Term mean = new Term.Quotient(new Term.Sum(squares), new Term.Constant(d));
    Term square = new Term.Named("ρ²", "\\rho^2", mean);
    Term inner = new Term.Sum(List.of(square, new Term.Constant(epsilon)));
    Term root = Term.call(Term.Function.SQRT, inner);
    return Term.product(x.get(1).cell(0, col), new Term.Quotient(rows.cell(row, col), root));
  }

  @Override
  public Reach reach(int operand) {
    return operand == 0 ? Reach.ROW : Reach.COLUMN;
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.atom("\\mathrm{RMSNorm}\\left(" + x.get(0).text() + "\\right)");
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of(
        "%s * %s / np.sqrt((%s**2).mean(axis=-1, keepdims=True) + %s)"
            .formatted(x.get(1), x.get(0), x.get(0), epsilon));
  }

  @Override
  public Code torch(List<String> x) {
    return Code.of(
        "%s * %s / torch.sqrt((%s**2).mean(dim=-1, keepdim=True) + %s)"
            .formatted(x.get(1), x.get(0), x.get(0), epsilon));
  }

  @Override
  public Code java(List<String> x) {
    return Code.of(
        "rmsNorm(" + String.join(", ", x) + ", " + epsilon + ")",
        """
        static SimpleMatrix rmsNorm(SimpleMatrix x, SimpleMatrix gamma, double eps) {
          return x.elementOp(
              (int r, int c, double v) -> {
                SimpleMatrix row = x.getRow(r);
                double mean = row.elementMult(row).elementSum() / row.getNumElements();
                return gamma.get(0, c) * v / Math.sqrt(mean + eps);
              });
        }
        """);
  }
}
