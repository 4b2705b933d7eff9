package attentionlab.drill;

import attentionlab.graph.Node;
import attentionlab.interview.Topic;

/** The floating-point operations of scores, mixing and projections. */
record AttentionCost() implements DrillKind {
  @Override
  public String id() {
    return "attention_cost";
  }

  @Override
  public Topic topic() {
    return Topic.BEYOND;
  }

  @Override
  public String bookmark() {
    return "L9.1 s2";
  }

  private static final double MEGA = 1e6;
  private static final double THOUSAND = 1e3;

  @Override
  public Sheet draw(Dice dice, int level) {
    int[] lengths = level == 1 ? new int[] {10, 20, 50, 100} : new int[] {100, 200, 512, 1024};
    Node n =
        Quantity.given(dice, "n", "n", level == 3 ? dice.of(1024, 2048, 4096) : dice.of(lengths));
    if (level == 1) {
      Node dk = Quantity.given(dice, "d_k", "d_k", dice.of(4, 8, 16, 64));
      return Sheet.given(n, dk).in("one_head").asks(head(n, dk));
    }
    Node d = Quantity.given(dice, "d_model", "d_{model}", dice.of(256, 512, 1024));
    Node h = Quantity.given(dice, "h", "h", dice.of(4, 8, 16));
    Sheet sheet = Sheet.given(n, d, h);
    return level == 2
        ? sheet.in("mega").asks(attending(n, d, h, false))
        : sheet.in("giga").asks(attending(n, d, h, true), projecting(n, d));
  }

  /** {@code 2 n² d_k}: a multiplication and an addition for each of n² d_k products. */
  private static Asked head(Node n, Node dk) {
    Node products = n.times(n).times(dk);
    Node flops = Quantity.named(products.times(2), "score_flops", "F");
    return Asked.of("score_flops", flops, Tolerance.COUNT)
        .or("no_two", products)
        .or("both_products", products.times(4))
        .or("linear", n.times(dk).times(2));
  }

  /** {@code 4 n² d}: Q Kᵀ and A V, whatever the number of heads. */
  private static Asked attending(Node n, Node d, Node h, boolean giga) {
    Node mega = n.times(n).times(d).times(4).dividedBy(MEGA);
    Node operations = giga ? mega.dividedBy(THOUSAND) : mega;
    Node flops = Quantity.named(operations, "attention_flops", "F");
    return Asked.of("attention_flops", flops, Tolerance.COUNT)
        .or("no_two", flops.dividedBy(2))
        .or("times_heads", flops.times(h))
        .or("one_head", Quantity.quotient(flops, h));
  }

  /** {@code 8 n d²}: four projections. */
  private static Asked projecting(Node n, Node d) {
    Node operations = n.times(d).times(d).times(8).dividedBy(MEGA).dividedBy(THOUSAND);
    Node flops = Quantity.named(operations, "projection_flops", "F'");
    return Asked.of("projection_flops", flops, Tolerance.COUNT)
        .or("no_two", flops.dividedBy(2))
        .or("one_matrix", flops.dividedBy(4))
        .or("three_matrices", flops.times(3).dividedBy(4));
  }
}
