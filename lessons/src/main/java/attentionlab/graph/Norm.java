package attentionlab.graph;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The length {@code √(Σ x²)} of each row or each column, or of all cells together, which is the
 * Frobenius norm of a matrix.
 *
 * @param over which cells go into one number
 */
public record Norm(SumOf.Over over) implements Op {

  @Override
  public Axes axes(List<Node> x) {
    Axis one = Axis.single("norm");
    return switch (over) {
      case ALL -> new Axes(one, one);
      case ROW -> new Axes(x.get(0).rows(), one);
      case COLUMN -> new Axes(one, x.get(0).cols());
    };
  }

  @Override
  public Matrix forward(List<Matrix> x) {
    Matrix squares = Cells.map(x.get(0), v -> v * v);
    return Cells.map(SumOf.over(over).forward(List.of(squares)), Math::sqrt);
  }

  // dx = g x / ‖x‖
  @Override
  public List<Matrix> backward(List<Matrix> operands, Matrix norm, Matrix gradient) {
    Matrix x = operands.get(0);
    return List.of(
        Matrix.of(
            x.rows(),
            x.cols(),
            (r, c) -> {
              int row = over == SumOf.Over.ROW ? r : 0;
              int col = over == SumOf.Over.COLUMN ? c : 0;
              return gradient.get(row, col) * x.get(r, c) / norm.get(row, col);
            }));
  }

  @Override
  public Term derive(List<Node> operands, int row, int col) {
    Node x = operands.get(0);
    int d = x.value().cols();
    IntStream cells =
        switch (over) {
          case ALL -> IntStream.range(0, x.value().rows() * d);
          case ROW -> IntStream.range(row * d, (row + 1) * d);
          case COLUMN -> IntStream.range(0, x.value().rows()).map(r -> r * d + col);
        };
    return Term.call(
        Term.Function.SQRT,
        new Term.Sum(
            cells
                .<Term>mapToObj(i -> Term.call(Term.Function.SQUARE, x.cell(i / d, i % d)))
                .toList()));
  }

  @Override
  public Latex latex(List<Latex> x) {
    String index =
        switch (over) {
          case ALL -> "_F";
          case ROW -> "_{\\mathrm{row}}";
          case COLUMN -> "_{\\mathrm{column}}";
        };
    return Latex.atom("\\left\\lVert " + x.get(0).text() + " \\right\\rVert" + index);
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of("np.linalg.norm(" + x.get(0) + arguments("axis", "keepdims"));
  }

  @Override
  public Code torch(List<String> x) {
    return Code.of("torch.linalg.norm(" + x.get(0) + arguments("dim", "keepdim"));
  }

  private String arguments(String axisName, String keep) {
    return switch (over) {
      case ALL -> ").reshape(1, 1)";
      case ROW -> ", " + axisName + "=1, " + keep + "=True)";
      case COLUMN -> ", " + axisName + "=0, " + keep + "=True)";
    };
  }

  @Override
  public Code java(List<String> x) {
    String squares = "%1$s.elementMult(%1$s)".formatted(x.get(0));
    return Code.of(SumOf.over(over).java(List.of(squares)).expression() + ".elementPower(0.5)");
  }
}
