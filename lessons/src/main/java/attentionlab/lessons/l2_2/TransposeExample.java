package attentionlab.lessons.l2_2;

import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import java.util.stream.Stream;

/**
 * A small example of what is transposed: {@code Q Kᵀ} beside {@code (Q K)ᵀ}, which is another
 * matrix, and which does not even exist when Q is wider than K has rows.
 *
 * @param right {@code Q Kᵀ}
 * @param wrong {@code (Q K)ᵀ}, where it is asked for
 */
record TransposeExample(Node right, Stream<Node> wrong) {
  static final Name Q = new Name("q_small", "Q", Role.QUERY);
  static final Name K = new Name("k_small", "K", Role.KEY);
  static final Name RIGHT = new Name("q_k_transposed", "QK^{\\top}", Role.SCORES);
  static final Name WRONG = new Name("qk_transposed", "(QK)^{\\top}", Role.NEUTRAL);

  /** The shapes of the example. */
  enum Size {
    /** both (2, 2) */
    SQUARE,
    /** (2, 3) and (4, 3) */
    WIDE
  }

  /**
   * @throws attentionlab.graph.ShapeMismatch when {@code Q K} is asked for and does not exist
   */
  static TransposeExample of(Size size, boolean transposeProduct) {
    boolean square = size == Size.SQUARE;
    Node q = square ? given(Q, 2, 1, 2, 3, 4) : given(Q, 3, 1, 2, 1, 3, 4, 0);
    Node k = square ? given(K, 2, 1, 1, 0, 2) : given(K, 3, 1, 1, 0, 0, 2, 1, 1, 0, 1, 2, 1, 0);
    Node right = q.timesTransposed(k).as(RIGHT);
    return new TransposeExample(
        right, transposeProduct ? Stream.of(q.times(k).transposed().as(WRONG)) : Stream.empty());
  }

  private static Node given(Name name, int cols, double... cells) {
    int rows = cells.length / cols;
    boolean query = name.equals(Q);
    Axis tokens = Stages.tokens(query ? "n_q" : "n_k", query ? "q" : "k", rows);
    return Node.input(
        name,
        Matrix.of(rows, cols, cells),
        tokens,
        Axis.features("d_k", cols),
        Provenance.HAND_SET);
  }
}
