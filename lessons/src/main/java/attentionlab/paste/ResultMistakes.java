package attentionlab.paste;

import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Mistakes that can be seen in the result alone. */
final class ResultMistakes {
  private static final double LARGE = -1e4;

  private ResultMistakes() {}

  /** Those with one cause. */
  static List<Mistake> all() {
    return List.of(
        (node, pasted) -> Stream.of(Guess.of(turned(node.value()), "mistake.transposed")),
        ResultMistakes::reshaped,
        ResultMistakes::finite,
        ResultMistakes::sign);
  }

  /** Those that say little of the cause: named when nothing else gives the same numbers. */
  static List<Mistake> vague() {
    return List.of(
        ResultMistakes::factor, ResultMistakes::shift, ResultMistakes::rows, ResultMistakes::cols);
  }

  static Matrix turned(Matrix value) {
    return Matrix.of(value.cols(), value.rows(), (r, c) -> value.get(c, r));
  }

  /** The same numbers read in rows, or in columns, into the pasted shape. */
  private static Stream<Guess> reshaped(Node node, PastedMatrix pasted) {
    Matrix value = node.value();
    int rows = pasted.values().rows();
    int cols = pasted.values().cols();
    if (rows * cols != value.rows() * value.cols() || rows == 1 || cols == 1) {
      return Stream.empty();
    }
    Matrix turned = turned(value);
    Matrix down = turned(Matrix.of(cols, rows, value.toArray()));
    Guess columns = Guess.of(Matrix.of(rows, cols, turned.toArray()), "mistake.columns");
    Guess back = Guess.of(down, "mistake.columns");
    return value.rows() == rows
        ? Stream.of(columns, back)
        : Stream.of(
            Guess.of(Matrix.of(rows, cols, value.toArray()), "mistake.reshaped"), columns, back);
  }

  /** A large negative number in place of minus infinity. */
  private static Stream<Guess> finite(Node node, PastedMatrix pasted) {
    Matrix value = node.value();
    Matrix other = pasted.values();
    if (!value.shape().equals(other.shape())) {
      return Stream.empty();
    }
    Matrix filled =
        Matrix.of(
            value.rows(),
            value.cols(),
            (r, c) ->
                value.get(r, c) == Double.NEGATIVE_INFINITY && other.get(r, c) <= LARGE
                    ? other.get(r, c)
                    : value.get(r, c));
    return Stream.of(Guess.of(filled, "mistake.finite"));
  }

  private static Stream<Guess> sign(Node node, PastedMatrix pasted) {
    return Stream.of(Guess.of(times(node.value(), -1), "mistake.sign"));
  }

  private static Matrix times(Matrix value, double factor) {
    return Matrix.of(value.rows(), value.cols(), (r, c) -> factor * value.get(r, c));
  }

  private static Stream<Guess> factor(Node node, PastedMatrix pasted) {
    Matrix value = node.value();
    if (!value.shape().equals(pasted.values().shape())) {
      return Stream.empty();
    }
    double[] cells = value.toArray();
    int largest = 0;
    for (int i = 1; i < cells.length; i++) {
      boolean more = !(Math.abs(cells[i]) <= Math.abs(cells[largest]));
      largest =
          Double.isFinite(cells[i]) && (more || !Double.isFinite(cells[largest])) ? i : largest;
    }
    double factor = pasted.values().toArray()[largest] / cells[largest];
    return Double.isFinite(factor) && factor != 0
        ? Stream.of(Guess.of(times(value, factor), "mistake.factor", Numbers.readable(factor, 4)))
        : Stream.empty();
  }

  private static Stream<Guess> shift(Node node, PastedMatrix pasted) {
    Matrix value = node.value();
    if (!value.shape().equals(pasted.values().shape())) {
      return Stream.empty();
    }
    double[] cells = value.toArray();
    double[] others = pasted.values().toArray();
    for (int i = 0; i < cells.length; i++) {
      double by = others[i] - cells[i];
      if (Double.isFinite(by)) {
        Matrix shifted = Matrix.of(value.rows(), value.cols(), (r, c) -> value.get(r, c) + by);
        return Stream.of(Guess.of(shifted, "mistake.shift", Numbers.readable(by, 4)));
      }
    }
    return Stream.empty();
  }

  private static Stream<Guess> rows(Node node, PastedMatrix pasted) {
    Matrix arranged = arranged(node.value(), pasted);
    return node.value().shape().equals(pasted.values().shape())
        ? Stream.of(Guess.of(arranged, "mistake.rows"))
        : Stream.empty();
  }

  private static Stream<Guess> cols(Node node, PastedMatrix pasted) {
    Matrix arranged = turned(arranged(turned(node.value()), pasted.standing()));
    return node.value().shape().equals(pasted.values().shape())
        ? Stream.of(Guess.of(arranged, "mistake.cols"))
        : Stream.empty();
  }

  /** The rows, each where a pasted row is like it; those that are like none keep their order. */
  private static Matrix arranged(Matrix value, PastedMatrix pasted) {
    List<double[]> left = new ArrayList<>();
    for (int r = 0; r < value.rows(); r++) {
      left.add(value.row(r));
    }
    double[][] rows = new double[value.rows()][];
    double scale = Closeness.scale(value);
    for (int r = 0; r < rows.length; r++) {
      int row = Math.min(r, pasted.values().rows() - 1);
      double[] like =
          left.stream()
              .filter(one -> Closeness.isRow(pasted, row, one, scale))
              .findFirst()
              .orElse(left.get(0));
      left.removeIf(one -> one == like);
      rows[r] = like;
    }
    return Matrix.of(rows);
  }
}
