package attentionlab.graph;

import java.util.List;

/** The checks of shapes that several operations share. */
final class Shapes {
  private Shapes() {}

  /** The axes of the first operand. */
  static Axes first(List<Node> x) {
    return new Axes(x.get(0).rows(), x.get(0).cols());
  }

  /** The axes of the first operand, when the second has its shape. */
  static Axes same(String operation, List<Node> x) {
    Matrix a = x.get(0).value();
    Matrix b = x.get(1).value();
    if (a.rows() != b.rows() || a.cols() != b.cols()) {
      throw new ShapeMismatch(operation, x.get(0), x.get(1));
    }
    return first(x);
  }

  /** The axes of the first operand, (n, d), when all others are rows (1, d). */
  static Axes rowsFor(String operation, List<Node> x) {
    for (Node row : x.subList(1, x.size())) {
      if (row.value().rows() != 1 || row.value().cols() != x.get(0).value().cols()) {
        throw new ShapeMismatch(operation, x.get(0), row);
      }
    }
    return first(x);
  }
}
