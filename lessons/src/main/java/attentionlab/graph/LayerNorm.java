package attentionlab.graph;

import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/**
 * Layer normalisation of each row (Ba et al., 2016): {@code y = γ ⊙ (x − μ) / √(σ² + ε) + β} with
 * the row's mean and biased variance. Operands x (n, d), γ (1, d), β (1, d). A constant row becomes
 * β.
 *
 * @param epsilon ε
 */
public record LayerNorm(double epsilon) implements Op {

  @Override
  public Axes axes(List<Node> x) {
    return Shapes.rowsFor("LayerNorm", x);
  }

  @Override
  public Matrix forward(List<Matrix> x) {
    DMatrixRMaj y = new DMatrixRMaj(x.get(0).rows(), x.get(0).cols());
    double[] gamma = x.get(1).ejml().data;
    double[] beta = x.get(2).ejml().data;
    for (int r = 0; r < y.numRows; r++) {
      double[] row = standardized(x.get(0), r).values();
      for (int c = 0; c < row.length; c++) {
        y.data[r * row.length + c] = gamma[c] * row[c] + beta[c];
      }
    }
    return new Matrix(y);
  }

  private Standardized standardized(Matrix x, int row) {
    return Standardized.of(x.row(row), c -> true, epsilon);
  }

  @Override
  public List<Matrix> backward(List<Matrix> x, Matrix result, Matrix gradient) {
    Matrix scaled = Cells.zipRow(gradient, x.get(1), (g, gamma) -> g * gamma);
    double[][] dx = new double[gradient.rows()][];
    double[][] normal = new double[gradient.rows()][];
    for (int r = 0; r < dx.length; r++) {
      Standardized row = standardized(x.get(0), r);
      dx[r] = row.backward(scaled.row(r));
      normal[r] = row.values();
    }
    Matrix gamma = Cells.columnSums(Cells.hadamard(gradient, Matrix.of(normal)));
    return List.of(Matrix.of(dx), gamma, Cells.columnSums(gradient));
  }

  @Override
  public Term derive(List<Node> x, int row, int col) {
    List<Term> cells =
        IntStream.range(0, x.get(0).cols().size())
            .<Term>mapToObj(c -> x.get(0).cell(row, c))
            .toList();
    return Standardized.term(
        cells.get(col), cells, x.get(1).cell(0, col), x.get(2).cell(0, col), epsilon);
  }

  @Override
  public Reach reach(int operand) {
    return operand == 0 ? Reach.ROW : Reach.COLUMN;
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.atom("\\mathrm{LayerNorm}\\left(" + x.get(0).text() + "\\right)");
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of(
        "layer_norm(" + String.join(", ", x) + ", " + epsilon + ")",
        """
        def layer_norm(x, gamma, beta, eps):
            mean = x.mean(axis=-1, keepdims=True)
            var = ((x - mean) ** 2).mean(axis=-1, keepdims=True)
            return gamma * (x - mean) / np.sqrt(var + eps) + beta
        """);
  }

  @Override
  public Code torch(List<String> x) {
    return Code.of(
        "torch.nn.functional.layer_norm(%s, (%s.shape[-1],), %s[0], %s[0], eps=%s)"
            .formatted(x.get(0), x.get(0), x.get(1), x.get(2), epsilon));
  }

  @Override
  public Code java(List<String> x) {
    return Code.of(
        "layerNorm(" + String.join(", ", x) + ", " + epsilon + ")",
        """
        static SimpleMatrix layerNorm(
            SimpleMatrix x, SimpleMatrix gamma, SimpleMatrix beta, double eps) {
          SimpleMatrix y = x.copy();
          for (int r = 0; r < x.getNumRows(); r++) {
            SimpleMatrix row = x.getRow(r);
            SimpleMatrix centred = row.minus(row.elementSum() / row.getNumElements());
            double var = centred.elementMult(centred).elementSum() / row.getNumElements();
            for (int c = 0; c < x.getNumCols(); c++) {
              double normal = centred.get(0, c) / Math.sqrt(var + eps);
              y.set(r, c, gamma.get(0, c) * normal + beta.get(0, c));
            }
          }
          return y;
        }
        """);
  }
}
