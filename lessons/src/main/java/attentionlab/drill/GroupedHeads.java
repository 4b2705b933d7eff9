package attentionlab.drill;

import attentionlab.graph.Node;
import attentionlab.interview.Topic;

/** Widths and groups of query heads that share keys and values. */
record GroupedHeads() implements DrillKind {
  @Override
  public String id() {
    return "grouped_heads";
  }

  @Override
  public Topic topic() {
    return Topic.HEADS;
  }

  @Override
  public String bookmark() {
    return "L9.3 s3";
  }

  @Override
  public Sheet draw(Dice dice, int level) {
    int shared = level == 1 ? dice.of(1, 2) : dice.of(2, 4, 8);
    int each = level == 3 ? dice.of(6, 8, 10) : dice.of(2, 4);
    int width = level == 1 ? dice.of(8, 16) : dice.of(64, 128);
    Node h = Quantity.given(dice, "h", "h", shared * each);
    Node kv = Quantity.given(dice, "h_kv", "h_{KV}", shared);
    Node d = Quantity.given(dice, "d_model", "d_{model}", (double) width * shared * each);
    Node dk = Quantity.named(Quantity.quotient(d, h), "d_k", "d_k");
    Node group = Quantity.named(Quantity.quotient(h, kv), "group", "g");
    Node columns = Quantity.named(kv.times(dk), "key_columns", "c_K");
    return Sheet.given(d, h, kv)
        .asks(
            Asked.of("width", dk, Tolerance.COUNT)
                .or("by_groups", Quantity.quotient(d, kv))
                .or("whole_width", d),
            Asked.of("group", group, Tolerance.COUNT).or("groups", kv).or("heads", h),
            Asked.of("key_columns", columns, Tolerance.COUNT)
                .or("not_shared", d)
                .or("one_head", dk));
  }
}
