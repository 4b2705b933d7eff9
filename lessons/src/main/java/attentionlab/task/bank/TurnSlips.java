package attentionlab.task.bank;

import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.nn.SinusoidalPositions;

/** Rotary positions with the pairs or a sign mixed up. */
final class TurnSlips {
  private TurnSlips() {}

  /** Column i paired with i + d/2, the other layout that is in use. */
  static Node halves(Node x, int from, double base) {
    int d = x.value().cols();
    return halves(x, (r, c) -> (from + r) * SinusoidalPositions.frequency(c % (d / 2), d, base));
  }

  /** Column i paired with i + d/2 and turned by the angle of the neighbours' layout. */
  static Node mixed(Node x, Matrix angles) {
    return halves(x, (r, c) -> angles.get(r, c / 2));
  }

  private static Node halves(Node x, Matrix.CellFunction angle) {
    Matrix value = x.value();
    int half = value.cols() / 2;
    return numbers(
        x,
        Matrix.of(
            value.rows(),
            value.cols(),
            (r, c) -> {
              double partner = c < half ? -value.get(r, c + half) : value.get(r, c - half);
              double turn = angle.at(r, c);
              return value.get(r, c) * Math.cos(turn) + partner * Math.sin(turn);
            }));
  }

  /** Neighbours paired, both with a plus. */
  static Node plus(Node x, Matrix angles) {
    Matrix value = x.value();
    return numbers(
        x,
        Matrix.of(
            value.rows(),
            value.cols(),
            (r, c) -> {
              double partner = value.get(r, c % 2 == 0 ? c + 1 : c - 1);
              double turn = angles.get(r, c / 2);
              return value.get(r, c) * Math.cos(turn) + partner * Math.sin(turn);
            }));
  }

  private static Node numbers(Node like, Matrix value) {
    return Node.input(Parts.ROWS, value, like.rows(), like.cols(), Provenance.COMPUTED);
  }
}
