package attentionlab.lessons.l5_3;

import attentionlab.data.Apple;
import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import java.util.List;

/** The same sentence at two places of a text: addresses, and distances from 它. */
final class Places {
  static final Name ABSOLUTE = new Name("absolute", "pos", Role.INPUT);
  static final Name RELATIVE = new Name("relative", "j - i", Role.KEY);

  private static final int IT = Apple.TOKENS.indexOf("它");

  private Places() {}

  static List<Node> of(int start) {
    int n = Apple.TOKENS.size();
    Axis tokens = Axis.tokens("n", Apple.TOKENS);
    Axis places = new Axis("text", Axis.Kind.OTHER, List.of("at_start", "moved"));
    Matrix addresses = Matrix.of(2, n, (r, c) -> r * start + c);
    Node absolute = Node.input(ABSOLUTE, addresses, places, tokens, Provenance.COMPUTED);
    Name pick = new Name("own_place", "E", Role.NEUTRAL);
    Matrix own = Matrix.of(n, n, (r, c) -> r == IT ? 1 : 0);
    Node address = absolute.times(Node.input(pick, own, tokens, tokens, Provenance.COMPUTED));
    return List.of(absolute.minus(address).as(RELATIVE));
  }
}
