package attentionlab.drill;

import attentionlab.graph.Log;
import attentionlab.graph.Node;
import attentionlab.interview.Topic;

/** The weight and the entropy of a row whose scores are all the same. */
record UniformRow() implements DrillKind {
  @Override
  public String id() {
    return "uniform_row";
  }

  @Override
  public Topic topic() {
    return Topic.FOUNDATIONS;
  }

  @Override
  public String bookmark() {
    return "L3.2 s3";
  }

  private static final double BIT = Math.log(2);

  @Override
  public Sheet draw(Dice dice, int level) {
    int[] sizes =
        level == 1
            ? new int[] {2, 4, 8, 16, 32, 64, 128, 256}
            : new int[] {10, 12, 20, 25, 50, 100, 200, 400, 500, 1000};
    int keys = dice.of(sizes);
    Node n = Quantity.given(dice, "n_k", "n_k", keys);
    if (level < 3) {
      return asks(Sheet.given(n), n, n, level == 1);
    }
    Node hidden = Quantity.given(dice, "padding", "p", dice.between(2, keys / 2));
    return asks(Sheet.given(n, hidden).in("padding"), n.minus(hidden), n, false);
  }

  /** One over the keys that are left, and the logarithm of their number. */
  private static Sheet asks(Sheet sheet, Node left, Node all, boolean bits) {
    Node one = Quantity.one();
    Node weight = Quantity.named(Quantity.quotient(one, left), "weight", "a");
    Node nats = new Log().on(left);
    Node entropy = Quantity.named(bits ? nats.dividedBy(BIT) : nats, "entropy", "H");
    Node other = bits ? nats : nats.dividedBy(BIT);
    return sheet
        .in(bits ? "bits" : "nats")
        .asks(
            Asked.of("weight", weight, Tolerance.COUNT).or("all_keys", Quantity.quotient(one, all)),
            Asked.of("entropy", entropy, Tolerance.SCORE)
                .or("all_keys", bits ? nats.dividedBy(BIT) : new Log().on(all))
                .or("other_unit", other)
                .or("keys", left)
                .or("one_term", Quantity.quotient(entropy, left)));
  }
}
