package attentionlab.drill;

import attentionlab.graph.Node;
import attentionlab.interview.Topic;

/** How many pairs a causal mask leaves, in a whole text or behind a cache. */
record CausalPairs() implements DrillKind {
  @Override
  public String id() {
    return "causal_pairs";
  }

  @Override
  public Topic topic() {
    return Topic.MASKING;
  }

  @Override
  public String bookmark() {
    return "L3.2 s2";
  }

  @Override
  public Sheet draw(Dice dice, int level) {
    int tokens =
        level == 1 ? dice.between(4, 12) : dice.of(20, 24, 30, 32, 40, 50, 60, 64, 80, 100, 128);
    Node n = Quantity.given(dice, "n", "n", tokens);
    if (level < 3) {
      return whole(n, level);
    }
    Node past = Quantity.given(dice, "past", "p", dice.of(10, 50, 100, 200));
    Node pairs = Quantity.named(n.times(past).plus(triangle(n)), "pairs", "P");
    Node all = n.times(n.plus(past));
    return Sheet.given(past, n)
        .in("cached")
        .asks(
            Asked.of("pairs", pairs, Tolerance.COUNT)
                .or("all_pairs", all)
                .or("no_past", triangle(n))
                .or("without_diagonal", n.times(past).plus(triangle(n).minus(n))));
  }

  private static Sheet whole(Node n, int level) {
    Node square = n.times(n);
    Node pairs = Quantity.named(triangle(n), "pairs", "P");
    Node hidden = Quantity.named(square.minus(pairs), "hidden_pairs", "P'");
    Asked first =
        Asked.of("pairs", pairs, Tolerance.COUNT)
            .or("all_pairs", square)
            .or("without_diagonal", hidden)
            .or("half", square.dividedBy(2));
    Asked second =
        Asked.of("hidden_pairs", hidden, Tolerance.COUNT)
            .or("with_diagonal", pairs)
            .or("half", square.dividedBy(2));
    return level == 1
        ? Sheet.given(n).in("whole").asks(first)
        : Sheet.given(n).in("whole").asks(first, second);
  }

  /** {@code n (n + 1) / 2}: token i sees i tokens. */
  private static Node triangle(Node n) {
    return n.times(n).plus(n).dividedBy(2);
  }
}
