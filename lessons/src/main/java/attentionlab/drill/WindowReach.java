package attentionlab.drill;

import attentionlab.graph.Node;
import attentionlab.interview.Topic;

/** How far a stack of layers with a sliding window looks back, and what it scores. */
record WindowReach() implements DrillKind {
  @Override
  public String id() {
    return "window_reach";
  }

  @Override
  public Topic topic() {
    return Topic.BEYOND;
  }

  @Override
  public String bookmark() {
    return "L9.4 s2";
  }

  @Override
  public Sheet draw(Dice dice, int level) {
    int window =
        level == 1
            ? dice.between(3, 6)
            : level == 2 ? dice.of(16, 32, 64) : dice.of(512, 1024, 4096);
    int depth =
        level == 1 ? dice.between(2, 5) : level == 2 ? dice.of(6, 8, 12) : dice.of(24, 32, 48);
    Node w = Quantity.given(dice, "window", "w", window);
    Node layers = Quantity.given(dice, "layers", "L", depth);
    Node one = Quantity.one();
    Node steps = layers.times(w.minus(one));
    Node reach = Quantity.named(steps.plus(one), "reach", "R");
    Asked first =
        Asked.of("reach", reach, Tolerance.COUNT)
            .or("all_windows", layers.times(w))
            .or("not_itself", steps)
            .or("one_layer", w);
    if (level == 1) {
      return Sheet.given(w, layers).asks(first);
    }
    Node n = Quantity.given(dice, "n", "n", (double) window * dice.of(2, 4, 8));
    return Sheet.given(w, layers, n).in("pairs").asks(first, pairs(n, w));
  }

  /** {@code n w − w (w − 1) / 2}: the first tokens have fewer than w to look at. */
  static Asked pairs(Node n, Node w) {
    Node missing = w.times(w).minus(w).dividedBy(2);
    Node pairs = Quantity.named(n.times(w).minus(missing), "window_pairs", "P");
    return Asked.of("window_pairs", pairs, Tolerance.COUNT)
        .or("full_rows", n.times(w))
        .or("causal", n.times(n).plus(n).dividedBy(2))
        .or("both_sides", n.times(w.times(2)).minus(n).minus(missing.times(2)));
  }
}
