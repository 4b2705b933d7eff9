package attentionlab.lessons.l6_1;

import attentionlab.data.Draws;
import attentionlab.graph.Axis;
import attentionlab.graph.Divide;
import attentionlab.graph.JoinCols;
import attentionlab.graph.JoinRows;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Norm;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.SumOf;
import attentionlab.graph.SumOf.Over;
import attentionlab.nn.Naming;
import attentionlab.nn.ScaledDotProductAttention;
import attentionlab.nn.ScaledDotProductAttention.Options;
import java.util.ArrayList;
import java.util.List;

/**
 * Eight random tokens on their way through random attention layers, with and without residual
 * connections: how much of the differences between tokens is left (Dong et al., 2021).
 *
 * @param with the tokens after each layer, the residual added
 * @param without the same, each layer's output alone
 */
record Collapse(List<Node> with, List<Node> without) {
  static final Name SPREAD = new Name("spread", "r", Role.NEUTRAL);
  static final List<String> ROWS = List.of("with", "without");
  static final int TOKENS = 8;

  private static final int WIDTH = 16;
  private static final double DEVIATION = 0.25;

  /** One layer's projections. */
  private record Layer(Node q, Node k, Node v) {}

  static Collapse of(long seed, int layers) {
    Draws draws = new Draws(seed);
    Provenance source = Provenance.random(seed);
    Node x =
        Node.input(
            new Name("tokens_0", "X_0", Role.INPUT),
            draws.normal(TOKENS, WIDTH),
            Axis.numbered("n", Axis.Kind.POSITIONS, TOKENS),
            Axis.features("d_model", WIDTH),
            source);
    List<Node> with = new ArrayList<>(List.of(x));
    List<Node> without = new ArrayList<>(List.of(x));
    for (int i = 1; i <= layers; i++) {
      Layer layer = layer(draws, i, source);
      Node last = with.get(i - 1);
      Node added = last.plus(attended(last, layer, "skip", i));
      with.add(added.as(new Name("skip_" + i, "X_{" + i + "}", Role.OUTPUT)));
      Node alone = attended(without.get(i - 1), layer, "plain", i);
      without.add(alone.as(new Name("plain_" + i, "Y_{" + i + "}", Role.OUTPUT)));
    }
    return new Collapse(with, without);
  }

  private static Layer layer(Draws draws, int number, Provenance source) {
    return new Layer(
        weight(draws, "q_" + number, source),
        weight(draws, "k_" + number, source),
        weight(draws, "v_" + number, source));
  }

  private static Node weight(Draws draws, String id, Provenance source) {
    Axis features = Axis.features("d_model", WIDTH);
    Matrix drawn = draws.normal(WIDTH, WIDTH, DEVIATION);
    Name name = new Name("w_" + id, "W_{" + id.charAt(0) + "}", Role.NEUTRAL);
    return Node.input(name, drawn, features, features, source);
  }

  private static Node attended(Node x, Layer layer, String chain, int number) {
    Naming naming = Naming.PLAIN.within(chain + "_" + number);
    return ScaledDotProductAttention.of(
            x.times(layer.q()).as(naming.of("q", "Q", Role.QUERY)),
            x.times(layer.k()).as(naming.of("k", "K", Role.KEY)),
            x.times(layer.v()).as(naming.of("v", "V", Role.VALUE)),
            Options.PLAIN.named(naming))
        .output();
  }

  /** {@code ‖X − mean row‖ / ‖X‖} after each layer, with and without residuals, (2, L + 1). */
  Node spread() {
    return new JoinRows()
        .on(row(with), row(without))
        .along(
            new Axis("residual", Axis.Kind.OTHER, ROWS),
            Axis.numbered("layer", Axis.Kind.POSITIONS, with.size()))
        .as(SPREAD);
  }

  private static Node row(List<Node> depths) {
    return new JoinCols().on(depths.stream().map(Collapse::spread).toArray(Node[]::new));
  }

  private static Node spread(Node x) {
    Node mean = SumOf.meanOver(Over.COLUMN).on(x); // (1, d)
    Node apart = x.plusRow(mean.times(-1)); // (n, d)
    return new Divide().on(new Norm(Over.ALL).on(apart), new Norm(Over.ALL).on(x));
  }
}
