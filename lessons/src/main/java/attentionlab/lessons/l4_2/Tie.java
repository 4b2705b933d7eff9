package attentionlab.lessons.l4_2;

import attentionlab.graph.Node;
import java.util.List;

/** Which projections are one and the same matrix. */
enum Tie {
  NONE(4),
  /** the keys take the queries' matrix */
  QUERY_KEY(3),
  /** the values take the keys' matrix */
  KEY_VALUE(3),
  /** no projection at all: Q = K = V = X, only W_O is left */
  ALL(1);

  private final int matrices;

  Tie(int matrices) {
    this.matrices = matrices;
  }

  /** How many matrices of their own are left, W_O included. */
  int matrices() {
    return matrices;
  }

  /**
   * The matrices that make Q, K and V.
   *
   * @param identity takes their place when there is no projection
   */
  List<Node> applied(Node wq, Node wk, Node wv, Node identity) {
    return switch (this) {
      case NONE -> List.of(wq, wk, wv);
      case QUERY_KEY -> List.of(wq, wq, wv);
      case KEY_VALUE -> List.of(wq, wk, wk);
      case ALL -> List.of(identity, identity, identity);
    };
  }
}
