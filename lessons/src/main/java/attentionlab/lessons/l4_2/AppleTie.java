package attentionlab.lessons.l4_2;

import attentionlab.data.Apple;
import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.nn.Naming;

/**
 * The apple sentence, whose projections may be tied as well; its numbers are set by hand.
 *
 * @param delivering W_V, which can be edited; when keys and values are tied it makes both
 * @param attention what follows
 */
record AppleTie(Node delivering, TiedAttention attention) {
  static final Naming NAMING = Naming.PLAIN.within("apple");
  static final Name W_V = NAMING.of("w_v", "W_V", Role.VALUE);

  private static final int SIZE = Apple.FEATURES.size();

  static AppleTie of(Tie tie, Matrix wv) {
    boolean ours =
        wv.equals(WhyProject.DELIVERING.initial()) || wv.equals(WhyProject.SAYS_NO_PERSON);
    Node x =
        Node.input(
            NAMING.of("x", "X", Role.INPUT),
            Apple.X,
            Axis.tokens("n", Apple.TOKENS),
            Axis.features("d_model", Apple.FEATURES),
            Provenance.HAND_SET);
    Node delivering = weight(W_V, wv, ours ? Provenance.HAND_SET : Provenance.GIVEN);
    Node asking = handSet("w_q", "W_Q", Role.QUERY, Apple.W_Q);
    Node matching =
        tie == Tie.KEY_VALUE ? delivering : handSet("w_k", "W_K", Role.KEY, Matrix.identity(SIZE));
    Node identity = handSet("i", "I", Role.NEUTRAL, Matrix.identity(SIZE));
    return new AppleTie(
        delivering,
        TiedAttention.of(x, tie.applied(asking, matching, delivering, identity), NAMING));
  }

  private static Node handSet(String id, String latex, Role role, Matrix value) {
    return weight(NAMING.of(id, latex, role), value, Provenance.HAND_SET);
  }

  private static Node weight(Name name, Matrix value, Provenance source) {
    Axis features = Axis.features("d_model", Apple.FEATURES);
    return Node.input(name, value, features, features, source);
  }
}
