package attentionlab.graph;

import java.util.List;

/**
 * Each pair of neighbouring columns turned by an angle, (n, d) and (n, d/2) → (n, d), or all rows
 * by the same angles, (n, d) and (1, d/2) → (n, d): {@code (x, y)} becomes {@code (x cos θ − y sin
 * θ, x sin θ + y cos θ)}.
 */
public record Rotate() implements Op {

  @Override
  public Axes axes(List<Node> x) {
    Matrix a = x.get(0).value();
    Matrix angles = x.get(1).value();
    boolean rows = angles.rows() == 1 || angles.rows() == a.rows();
    if (!rows || a.cols() != 2 * angles.cols()) {
      throw new ShapeMismatch("rotate(A, θ)", x.get(0), x.get(1));
    }
    return Shapes.first(x);
  }

  @Override
  public Matrix forward(List<Matrix> x) {
    Matrix a = x.get(0);
    return Matrix.of(
        a.rows(),
        a.cols(),
        (r, c) -> {
          double angle = angle(x.get(1), r, c);
          return a.get(r, c) * Math.cos(angle) + sign(c) * a.get(r, partner(c)) * Math.sin(angle);
        });
  }

  private static double angle(Matrix angles, int row, int col) {
    return angles.get(row(angles, row), col / 2);
  }

  private static int row(Matrix angles, int row) {
    return angles.rows() == 1 ? 0 : row;
  }

  /** The other column of the pair. */
  private static int partner(int col) {
    return col % 2 == 0 ? col + 1 : col - 1;
  }

  private static int sign(int col) {
    return col % 2 == 0 ? -1 : 1;
  }

  // dA is the gradient turned back; dθ = g_y y_x − g_x y_y with (y_x, y_y) the result
  @Override
  public List<Matrix> backward(List<Matrix> x, Matrix result, Matrix g) {
    Matrix a = x.get(0);
    Matrix back = forward(List.of(g, Cells.times(x.get(1), -1)));
    double[][] angles = new double[x.get(1).rows()][x.get(1).cols()];
    for (int r = 0; r < a.rows(); r++) {
      for (int c = 0; c < a.cols(); c += 2) {
        angles[row(x.get(1), r)][c / 2] +=
            g.get(r, c + 1) * result.get(r, c) - g.get(r, c) * result.get(r, c + 1);
      }
    }
    return List.of(back, Matrix.of(angles));
  }

  @Override
  public Term derive(List<Node> x, int row, int col) {
    Node a = x.get(0);
    Term angle = x.get(1).cell(row(x.get(1).value(), row), col / 2);
    Term own = Term.product(a.cell(row, col), Term.call(Term.Function.COS, angle));
    Term other = Term.product(a.cell(row, partner(col)), Term.call(Term.Function.SIN, angle));
    return col % 2 == 0 ? new Term.Difference(own, other) : new Term.Sum(List.of(other, own));
  }

  @Override
  public Reach reach(int operand) {
    return operand == 0 ? Reach.ROW : Reach.ANY;
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.atom(
        "\\mathrm{rotate}\\left(" + x.get(0).text() + ",\\, " + x.get(1).text() + "\\right)");
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of(
        "rotate(" + x.get(0) + ", " + x.get(1) + ")",
        """
        def rotate(a, angles):
            x, y = a[:, 0::2], a[:, 1::2]
            c, s = np.cos(angles), np.sin(angles)
            return np.stack([x * c - y * s, x * s + y * c], axis=-1).reshape(len(a), -1)
        """);
  }

  @Override
  public Code torch(List<String> x) {
    return Code.of(
        "rotate(" + x.get(0) + ", " + x.get(1) + ")",
        """
        def rotate(a, angles):
            x, y = a[:, 0::2], a[:, 1::2]
            c, s = torch.cos(angles), torch.sin(angles)
            return torch.stack([x * c - y * s, x * s + y * c], dim=-1).reshape(len(a), -1)
        """);
  }

  @Override
  public Code java(List<String> x) {
    return Code.of(
        "rotate(" + x.get(0) + ", " + x.get(1) + ")",
        """
        static SimpleMatrix rotate(SimpleMatrix a, SimpleMatrix angles) {
          return a.elementOp(
              (int r, int c, double v) -> {
                double angle = angles.get(angles.getNumRows() == 1 ? 0 : r, c / 2);
                double other = c % 2 == 0 ? -a.get(r, c + 1) : a.get(r, c - 1);
                return v * Math.cos(angle) + other * Math.sin(angle);
              });
        }
        """);
  }
}
