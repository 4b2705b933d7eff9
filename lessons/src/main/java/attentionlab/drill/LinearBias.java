package attentionlab.drill;

import attentionlab.graph.Exp;
import attentionlab.graph.Node;
import attentionlab.graph.Scale;
import attentionlab.interview.Topic;

/** The slope of a head of ALiBi, and what it adds to the score of a distant key. */
record LinearBias() implements DrillKind {
  @Override
  public String id() {
    return "linear_bias";
  }

  @Override
  public Topic topic() {
    return Topic.POSITION;
  }

  @Override
  public String bookmark() {
    return "L5.4 s6";
  }

  @Override
  public Sheet draw(Dice dice, int level) {
    int heads = level == 1 ? 8 : level == 2 ? dice.of(4, 8) : dice.of(16, 32);
    Node h = Quantity.given(dice, "h", "h", heads);
    Node i = Quantity.given(dice, "head", "i", dice.between(1, level == 1 ? 4 : heads));
    Node m = Quantity.given(dice, "m", "m", dice.between(5 * level, 20 * level));
    Node n = Quantity.given(dice, "n", "n", dice.between(0, 5 * level - 1));
    Node one = Quantity.one();
    Node slope = Quantity.named(slope(i, h), "slope", "\\alpha");
    Node distance = m.minus(n);
    Node bias = Quantity.named(slope.times(distance).times(-1), "bias", "b");
    Asked first =
        Asked.of("slope", slope, Tolerance.COUNT)
            .or("inverted", slope(one, i))
            .or("from_zero", slope(i.minus(one), h));
    Asked second =
        Asked.of("bias", bias, Tolerance.COUNT)
            .or("sign", slope.times(distance))
            .or("query_only", slope.times(m).times(-1));
    if (level < 3) {
      return Sheet.given(h, i, m, n).asks(first, second);
    }
    Node factor = Quantity.named(new Exp().on(bias), "factor", "e^{b}");
    return Sheet.given(h, i, m, n)
        .in("factor")
        .asks(first, second, Asked.of("factor", factor, Tolerance.WEIGHT).or("slope_only", slope));
  }

  /** {@code 2^(−8i / h)}. */
  private static Node slope(Node i, Node h) {
    Scale exponent = new Scale(-8 * Math.log(2), false, "-8 \\ln 2");
    return new Exp().on(exponent.on(Quantity.quotient(i, h)));
  }
}
