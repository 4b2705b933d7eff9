package attentionlab.lessons.l1_2;

import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import java.util.List;

/**
 * What it costs to score 512 queries against as many keys, for every width d, the hidden layer of
 * the additive rule being as wide; all in millions.
 */
final class Cost {
  static final Name DOT_PRODUCTS = new Name("dot_products", "n^2 d", Role.SCORES);
  static final Name GENERAL_PRODUCTS = new Name("general_products", "n^2 d + n d^2", Role.SCORES);
  static final Name ADDITIVE_PRODUCTS =
      new Name("additive_products", "n^2 d + 2 n d^2", Role.SCORES);
  static final Name TANHS = new Name("tanhs", "n^2 d", Role.SCORES);
  static final Name SCORE_CELLS = new Name("score_cells", "n^2", Role.SCORES);
  static final Name HIDDEN_CELLS = new Name("hidden_cells", "n^2 d + n^2", Role.SCORES);

  private static final int TOKENS = 512;
  private static final double MILLION = 1e6;

  private Cost() {}

  static List<Node> all() {
    int count = Spread.DIMENSIONS.size();
    Node widths = row("cost_widths", Matrix.of(1, count, (r, c) -> Spread.DIMENSIONS.get(c)));
    Node ones = row("cost_ones", Matrix.filled(1, count, 1));
    double pairs = TOKENS * TOKENS / MILLION;
    Node dots = widths.times(pairs).as(DOT_PRODUCTS);
    Node map = widths.hadamard(widths).times(TOKENS / MILLION);
    Node tanhs = widths.times(pairs).as(TANHS);
    Node scores = ones.times(pairs).as(SCORE_CELLS);
    return List.of(
        dots.plus(map).as(GENERAL_PRODUCTS),
        dots.plus(map.times(2)).as(ADDITIVE_PRODUCTS),
        tanhs.plus(scores).as(HIDDEN_CELLS));
  }

  private static Node row(String id, Matrix value) {
    List<String> labels = Spread.DIMENSIONS.stream().map(d -> Integer.toString(d)).toList();
    return Node.input(
        new Name(id, "d", Role.NEUTRAL),
        value,
        Axis.single("n"),
        new Axis("widths", Axis.Kind.OTHER, labels),
        Provenance.HAND_SET);
  }
}
