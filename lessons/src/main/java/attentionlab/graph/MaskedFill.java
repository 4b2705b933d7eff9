package attentionlab.graph;

import java.util.List;

/**
 * One number in every cell that a mask of the same shape hides, the cell itself elsewhere. Applied
 * to zeros with minus infinity it makes of a mask what is added to scores; applied to scores it
 * sets them instead of adding.
 *
 * @param value what hidden cells become
 */
public record MaskedFill(double value) implements Op {

  @Override
  public Axes axes(List<Node> x) {
    return Shapes.same("masked fill", x);
  }

  @Override
  public Matrix forward(List<Matrix> x) {
    return Cells.zip(x.get(0), x.get(1), (cell, hidden) -> hidden != 0 ? value : cell);
  }

  // what is hidden moves nothing, and a mask is not moved
  @Override
  public List<Matrix> backward(List<Matrix> x, Matrix result, Matrix gradient) {
    Matrix open = Cells.zip(gradient, x.get(1), (g, hidden) -> hidden != 0 ? 0.0 : g);
    return List.of(open, Cells.zeros(x.get(1)));
  }

  @Override
  public Term derive(List<Node> x, int row, int col) {
    boolean hidden = x.get(1).value().get(row, col) != 0;
    return hidden ? new Term.Constant(value) : x.get(0).cell(row, col);
  }

  @Override
  public Reach reach(int operand) {
    return Reach.CELL;
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.atom(
        "\\mathrm{fill}_{%s}\\left(%s, %s\\right)"
            .formatted(Numbers.latex(value), x.get(0).text(), x.get(1).text()));
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of("np.where(%s != 0, %s, %s)".formatted(x.get(1), python("np."), x.get(0)));
  }

  @Override
  public Code torch(List<String> x) {
    return Code.of("%s.masked_fill(%s != 0, %s)".formatted(x.get(0), x.get(1), python("torch.")));
  }

  private String python(String module) {
    if (Double.isNaN(value)) {
      return module + "nan";
    }
    return Double.isInfinite(value) ? (value < 0 ? "-" : "") + module + "inf" : "" + value;
  }

  @Override
  public Code java(List<String> x) {
    String number =
        Double.isNaN(value)
            ? "Double.NaN"
            : Double.isInfinite(value) ? (value < 0 ? "-" : "") + "1.0 / 0.0" : "" + value;
    return Activation.eachCell(x.get(0), "%s.get(r, c) != 0 ? %s : v".formatted(x.get(1), number));
  }
}
