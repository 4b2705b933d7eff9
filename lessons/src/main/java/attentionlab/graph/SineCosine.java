package attentionlab.graph;

import java.util.List;

/**
 * The sine and the cosine of each angle beside each other, (n, d/2) → (n, d): even columns hold
 * sines, odd ones cosines, as in the paper's section 3.5.
 */
public record SineCosine() implements Op {

  @Override
  public Axes axes(List<Node> x) {
    Axis angles = x.get(0).cols();
    return new Axes(
        x.get(0).rows(), Axis.numbered(angles.symbol(), angles.kind(), 2 * angles.size()));
  }

  @Override
  public Matrix forward(List<Matrix> x) {
    Matrix angles = x.get(0);
    return Matrix.of(
        angles.rows(),
        2 * angles.cols(),
        (r, c) -> c % 2 == 0 ? Math.sin(angles.get(r, c / 2)) : Math.cos(angles.get(r, c / 2)));
  }

  // dθ = g_sin cos θ − g_cos sin θ
  @Override
  public List<Matrix> backward(List<Matrix> x, Matrix result, Matrix gradient) {
    return List.of(
        Matrix.of(
            x.get(0).rows(),
            x.get(0).cols(),
            (r, c) ->
                gradient.get(r, 2 * c) * result.get(r, 2 * c + 1)
                    - gradient.get(r, 2 * c + 1) * result.get(r, 2 * c)));
  }

  @Override
  public Term derive(List<Node> x, int row, int col) {
    Term.Function function = col % 2 == 0 ? Term.Function.SIN : Term.Function.COS;
    return Term.call(function, x.get(0).cell(row, col / 2));
  }

  @Override
  public Reach reach(int operand) {
    return Reach.ROW;
  }

  @Override
  public Latex latex(List<Latex> x) {
    String angles = x.get(0).text();
    return Latex.atom(
        "\\left[\\sin\\left(" + angles + "\\right),\\, \\cos\\left(" + angles + "\\right)\\right]");
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of(
        "np.stack([np.sin(%1$s), np.cos(%1$s)], axis=-1).reshape(len(%1$s), -1)"
            .formatted(x.get(0)));
  }

  @Override
  public Code torch(List<String> x) {
    return Code.of(
        "torch.stack([torch.sin(%1$s), torch.cos(%1$s)], dim=-1).reshape(len(%1$s), -1)"
            .formatted(x.get(0)));
  }

  @Override
  public Code java(List<String> x) {
    return Code.of(
        "sineCosine(" + x.get(0) + ")",
        """
        static SimpleMatrix sineCosine(SimpleMatrix angles) {
          return new SimpleMatrix(angles.getNumRows(), 2 * angles.getNumCols())
              .elementOp(
                  (int r, int c, double v) ->
                      c % 2 == 0 ? Math.sin(angles.get(r, c / 2)) : Math.cos(angles.get(r, c / 2)));
        }
        """);
  }
}
