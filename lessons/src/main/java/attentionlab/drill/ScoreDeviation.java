package attentionlab.drill;

import attentionlab.graph.Node;
import attentionlab.graph.SquareRoot;
import attentionlab.interview.Topic;

/** How far {@code q · k} spreads for random components: {@code √d_k σ²}. */
record ScoreDeviation() implements DrillKind {
  @Override
  public String id() {
    return "score_deviation";
  }

  @Override
  public Topic topic() {
    return Topic.SCALING;
  }

  @Override
  public String bookmark() {
    return "L2.3 s2";
  }

  @Override
  public Sheet draw(Dice dice, int level) {
    int[] widths = level == 1 ? easy() : new int[] {8, 12, 20, 32, 48, 80, 96, 128, 192, 512};
    Node dk = Quantity.given(dice, "d_k", "d_k", dice.of(widths));
    Node one = Quantity.given(dice, "sigma", "\\sigma", level < 3 ? 1 : dice.of(0.5, 2.0, 3.0));
    Node product = one.times(one); // the deviation of one product q_i k_i
    Node variance = Quantity.named(Quantity.product(product, product, dk), "variance", "Var");
    Node deviation = Quantity.named(new SquareRoot().on(variance), "deviation", "std");
    Asked asked =
        Asked.of("deviation", deviation, Tolerance.COUNT)
            .or("variance", variance)
            .or("linear", product.times(dk))
            .or("one_factor", one.times(new SquareRoot().on(dk)));
    if (level == 1) {
      return Sheet.given(dk, one).asks(asked);
    }
    Node scaled = Quantity.quotient(deviation, new SquareRoot().on(dk));
    Node left = Quantity.named(scaled, "scaled_deviation", "std'");
    return Sheet.given(dk, one)
        .in("scaled")
        .asks(
            asked,
            Asked.of("scaled_deviation", left, Tolerance.COUNT)
                .or("by_width", Quantity.quotient(deviation, dk))
                .or("one_component", one.times(1)));
  }

  /** Numbers whose root is whole. */
  private static int[] easy() {
    return new int[] {4, 9, 16, 25, 36, 49, 64, 81, 100};
  }
}
