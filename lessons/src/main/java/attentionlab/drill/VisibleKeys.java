package attentionlab.drill;

import attentionlab.graph.JoinCols;
import attentionlab.graph.Node;
import attentionlab.graph.RowMax;
import attentionlab.interview.Topic;

/** How many keys one token sees in BERT, in GPT and in a prefix model. */
record VisibleKeys() implements DrillKind {
  @Override
  public String id() {
    return "visible_keys";
  }

  @Override
  public Topic topic() {
    return Topic.FAMILY;
  }

  @Override
  public String bookmark() {
    return "L7.4 s3";
  }

  @Override
  public Sheet draw(Dice dice, int level) {
    int tokens = level == 1 ? dice.between(6, 12) : 16 * level + dice.between(0, 15);
    int prefixed = dice.between(2, tokens / 2);
    Node n = Quantity.given(dice, "n", "n", tokens);
    Node p = Quantity.given(dice, "prefix", "p", prefixed);
    Node i = Quantity.given(dice, "position", "i", dice.between(2, tokens - 1, t -> t != prefixed));
    Node bert = Quantity.named(n.times(1), "seen_bert", "n_B");
    Node gpt = Quantity.named(i.times(1), "seen_gpt", "n_G");
    Node either = new RowMax().on(new JoinCols().on(p, i));
    Node prefix = Quantity.named(either, "seen_prefix", "n_P");
    Node one = Quantity.one();
    Asked first =
        Asked.of("seen_bert", bert, Tolerance.COUNT)
            .or("not_itself", n.minus(one))
            .or("past_only", i);
    Asked second =
        Asked.of("seen_gpt", gpt, Tolerance.COUNT)
            .or("not_itself", i.minus(one))
            .or("everything", n)
            .or("future_only", n.minus(i).plus(one));
    Asked third =
        Asked.of("seen_prefix", prefix, Tolerance.COUNT)
            .or("prefix_only", p)
            .or("past_only", i)
            .or("added", p.plus(i))
            .or("everything", n);
    Sheet sheet = Sheet.given(n, p, i);
    return level < 3
        ? sheet.asks(first, second, third)
        : sheet.in("pairs").asks(first, second, third, pairs(n, p));
  }

  /**
   * {@code n p + (n − p)(n − p + 1) / 2}: all see the prefix, the others themselves and their past.
   */
  static Asked pairs(Node n, Node p) {
    Node rest = n.minus(p);
    Node causal = rest.times(rest).plus(rest).dividedBy(2);
    Node pairs = Quantity.named(n.times(p).plus(causal), "prefix_pairs", "P");
    return Asked.of("prefix_pairs", pairs, Tolerance.COUNT)
        .or("everything", n.times(n))
        .or("causal_only", n.times(n).plus(n).dividedBy(2))
        .or("prefix_twice", p.times(p).plus(n.times(n).plus(n).dividedBy(2)));
  }
}
