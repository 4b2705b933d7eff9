package attentionlab.graph;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A result with some cells set by hand; everything else passes through. What comes after it sees
 * the new numbers.
 *
 * @param cells the numbers by the places they stand at
 */
record Patched(Map<Edits.Place, Double> cells) implements Op {
  Patched {
    cells = java.util.Collections.unmodifiableMap(new TreeMap<>(cells));
  }

  @Override
  public Axes axes(List<Node> x) {
    return Shapes.first(x);
  }

  @Override
  public Matrix forward(List<Matrix> x) {
    return on(x.get(0));
  }

  /** The same matrix with these cells. */
  Matrix on(Matrix matrix) {
    Matrix changed = matrix;
    for (Map.Entry<Edits.Place, Double> cell : cells.entrySet()) {
      changed = changed.with(cell.getKey().row(), cell.getKey().col(), cell.getValue());
    }
    return changed;
  }

  // what is set by hand does not move
  @Override
  public List<Matrix> backward(List<Matrix> x, Matrix result, Matrix gradient) {
    return List.of(
        Matrix.of(
            gradient.rows(),
            gradient.cols(),
            (r, c) -> cells.containsKey(new Edits.Place(r, c)) ? 0 : gradient.get(r, c)));
  }

  @Override
  public Term derive(List<Node> x, int row, int col) {
    Double set = cells.get(new Edits.Place(row, col));
    return set == null ? x.get(0).cell(row, col) : new Term.Constant(set);
  }

  @Override
  public Reach reach(int operand) {
    return Reach.CELL;
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.atom("\\mathrm{edit}\\left(" + x.get(0).text() + "\\right)");
  }

  @Override
  public Code numpy(List<String> x) {
    return python(x.get(0), "np.", "x = x.copy()");
  }

  @Override
  public Code torch(List<String> x) {
    return python(x.get(0), "torch.", "x = x.clone()");
  }

  private Code python(String x, String module, String copy) {
    StringBuilder list = new StringBuilder();
    cells.forEach(
        (at, value) ->
            list.append(list.isEmpty() ? "" : ", ")
                .append("(%d, %d, %s)".formatted(at.row(), at.col(), number(value, module))));
    return Code.of(
        "edited(" + x + ", [" + list + "])",
        """
        def edited(x, cells):
            %s
            for row, col, value in cells:
                x[row, col] = value
            return x
        """
            .formatted(copy));
  }

  private static String number(double value, String module) {
    if (Double.isInfinite(value)) {
      return (value < 0 ? "-" : "") + module + "inf";
    }
    return Double.isNaN(value) ? module + "nan" : Double.toString(value);
  }

  @Override
  public Code java(List<String> x) {
    StringBuilder list = new StringBuilder();
    cells.forEach(
        (at, value) ->
            list.append(list.isEmpty() ? "" : ", ")
                .append("{%d, %d, %s}".formatted(at.row(), at.col(), java(value))));
    return Code.of(
        "edited(" + x.get(0) + ", new double[][] {" + list + "})",
        """
        static SimpleMatrix edited(SimpleMatrix x, double[][] cells) {
          SimpleMatrix y = x.copy();
          for (double[] cell : cells) y.set((int) cell[0], (int) cell[1], cell[2]);
          return y;
        }
        """);
  }

  private static String java(double value) {
    if (Double.isInfinite(value)) {
      return (value < 0 ? "-" : "") + "1.0 / 0.0";
    }
    return Double.isNaN(value) ? "Double.NaN" : Double.toString(value);
  }
}
