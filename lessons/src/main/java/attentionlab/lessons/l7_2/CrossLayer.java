package attentionlab.lessons.l7_2;

import static attentionlab.lessons.l7_2.Translation.FEATURES;
import static attentionlab.lessons.l7_2.Translation.MEANINGS;
import static attentionlab.lessons.l7_2.Translation.WIDTH;

import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.nn.Naming;
import java.util.List;

/**
 * The projections of one decoder layer's cross-attention. Each of the three layers has its own; the
 * memory they read is the same.
 *
 * @param k the keys of the memory, (3, 3)
 * @param v the values of the memory, (3, 3)
 */
record CrossLayer(Node k, Node v) {
  static final Name K = Name.of("K", Role.KEY);
  static final Name V = Name.of("V", Role.VALUE);
  static final int LAYERS = 3;

  private static final Name W_K = new Name("w_k", "W_K", Role.KEY);
  private static final Name W_V = new Name("w_v", "W_V", Role.VALUE);
  private static final List<String> MEANING = FEATURES.subList(0, MEANINGS);

  /**
   * Layer 1 takes each word as it is, layer 2 blends neighbours, layer 3 looks one word further.
   */
  private static final List<Matrix> KEYS =
      List.of(
          Matrix.identity(3),
          Matrix.of(new double[][] {{0.5, 0.5, 0}, {0, 0.5, 0.5}, {0.5, 0, 0.5}}),
          Matrix.of(new double[][] {{0, 0, 1}, {1, 0, 0}, {0, 1, 0}}));

  private static final List<Matrix> VALUES =
      List.of(
          Matrix.identity(3),
          Matrix.of(3, 3, (r, c) -> r == c ? 0.5 : 0),
          Matrix.of(3, 3, (r, c) -> r == c ? -0.5 : 0.25));

  static Axis meaning(String symbol) {
    return Axis.features(symbol, MEANING);
  }

  /** How a layer, counted from 1, reads the memory. */
  static CrossLayer of(int number, Node memory) {
    Naming naming = new Naming("", Integer.toString(number));
    Node wk = projection(naming.of(W_K), "d_k", KEYS.get(number - 1));
    Node wv = projection(naming.of(W_V), "d_v", VALUES.get(number - 1));
    return new CrossLayer(memory.times(wk).as(naming.of(K)), memory.times(wv).as(naming.of(V)));
  }

  private static Node projection(Name name, String symbol, Matrix value) {
    return Node.input(
        name,
        Matrix.of(FEATURES.size(), MEANINGS, (r, c) -> r < MEANINGS ? value.get(r, c) : 0),
        WIDTH,
        meaning(symbol),
        Provenance.HAND_SET);
  }
}
