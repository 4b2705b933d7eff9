package attentionlab.graph;

import java.util.List;

/**
 * Batch normalisation at inference: {@code y = γ ⊙ (x − μ) / √(σ² + ε) + β} with a mean and
 * variance kept from training. Operands x (n, d), then γ, β, μ and σ², each (1, d).
 *
 * @param epsilon ε
 */
public record BatchNormInference(double epsilon) implements Op {

  @Override
  public Axes axes(List<Node> x) {
    return Shapes.rowsFor("BatchNorm", x);
  }

  @Override
  public Matrix forward(List<Matrix> x) {
    Matrix scaled = Cells.zipRow(normal(x), x.get(1), (v, gamma) -> v * gamma);
    return Cells.zipRow(scaled, x.get(2), Double::sum);
  }

  private Matrix normal(List<Matrix> x) {
    Matrix centred = Cells.zipRow(x.get(0), x.get(3), (v, mean) -> v - mean);
    return overRoot(centred, x);
  }

  private Matrix overRoot(Matrix m, List<Matrix> x) {
    return Cells.zipRow(m, x.get(4), (v, variance) -> v / Math.sqrt(variance + epsilon));
  }

  // dμ = −Σ dx;  dσ² = −½ Σ dx (x − μ) / (σ² + ε)
  @Override
  public List<Matrix> backward(List<Matrix> x, Matrix result, Matrix gradient) {
    Matrix dx = overRoot(Cells.zipRow(gradient, x.get(1), (g, gamma) -> g * gamma), x);
    Matrix normal = normal(x);
    Matrix spread = overRoot(Cells.hadamard(dx, normal), x);
    return List.of(
        dx,
        Cells.columnSums(Cells.hadamard(gradient, normal)),
        Cells.columnSums(gradient),
        Cells.times(Cells.columnSums(dx), -1),
        Cells.times(Cells.columnSums(spread), -0.5));
  }

  @Override
  public Term derive(List<Node> x, int row, int col) {
    return Standardized.term(
        x.get(0).cell(row, col),
        x.get(3).cell(0, col),
        x.get(4).cell(0, col),
        x.get(1).cell(0, col),
        x.get(2).cell(0, col),
        epsilon);
  }

  @Override
  public Reach reach(int operand) {
    return operand == 0 ? Reach.CELL : Reach.COLUMN;
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.atom("\\mathrm{BatchNorm}\\left(" + x.get(0).text() + "\\right)");
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of(
        "%s * (%s - %s) / np.sqrt(%s + %s) + %s"
            .formatted(x.get(1), x.get(0), x.get(3), x.get(4), epsilon, x.get(2)));
  }

  @Override
  public Code torch(List<String> x) {
    return Code.of(numpy(x).expression().replace("np.sqrt", "torch.sqrt"));
  }

  @Override
  public Code java(List<String> x) {
    return Code.of(
        "batchNormInference(" + String.join(", ", x) + ", " + epsilon + ")",
        """
        static SimpleMatrix batchNormInference(
            SimpleMatrix x,
            SimpleMatrix gamma,
            SimpleMatrix beta,
            SimpleMatrix mean,
            SimpleMatrix var,
            double eps) {
          return x.elementOp(
              (int r, int c, double v) ->
                  gamma.get(0, c) * (v - mean.get(0, c)) / Math.sqrt(var.get(0, c) + eps)
                      + beta.get(0, c));
        }
        """);
  }
}
