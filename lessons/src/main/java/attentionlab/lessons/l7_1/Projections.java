package attentionlab.lessons.l7_1;

import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.nn.Naming;
import java.util.List;

/**
 * The projections of L7.1, set by hand: a word asks for what usually comes next and a little for
 * itself; keys, values and items are taken as they are.
 */
record Projections(Node q, Node k, Node v) {
  static final Name W_Q = new Name("w_q", "W_Q", Role.QUERY);
  static final Name W_K = new Name("w_k", "W_K", Role.KEY);
  static final Name W_V = new Name("w_v", "W_V", Role.VALUE);

  private static final double NEXT = 6;
  private static final double ITSELF = 2;

  static Projections ofWords() {
    int size = Sequences.FEATURES.size();
    Matrix asking = Matrix.of(size, size, (r, c) -> c == r + 1 ? NEXT : c == r ? ITSELF : 0);
    return of(Naming.PLAIN, Sequences.FEATURES, asking);
  }

  static Projections ofItems() {
    int size = Sequences.ITEM_FEATURES.size();
    return of(new Naming("item_", ""), Sequences.ITEM_FEATURES, Matrix.identity(size));
  }

  private static Projections of(Naming naming, List<String> features, Matrix asking) {
    Matrix copying = Matrix.identity(features.size());
    return new Projections(
        input(naming.of(W_Q), "d_k", features, asking),
        input(naming.of(W_K), "d_k", features, copying),
        input(naming.of(W_V), "d_v", features, copying));
  }

  private static Node input(Name name, String symbol, List<String> features, Matrix value) {
    return Node.input(
        name,
        value,
        Axis.features("d_model", features),
        Axis.features(symbol, features),
        Provenance.HAND_SET);
  }
}
