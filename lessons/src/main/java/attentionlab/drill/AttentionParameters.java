package attentionlab.drill;

import attentionlab.graph.Node;
import attentionlab.interview.Topic;

/** The parameters of multi-head attention, with or without biases and shared keys and values. */
record AttentionParameters() implements DrillKind {
  @Override
  public String id() {
    return "attention_parameters";
  }

  @Override
  public Topic topic() {
    return Topic.HEADS;
  }

  @Override
  public String bookmark() {
    return "L4.1 s7";
  }

  @Override
  public Sheet draw(Dice dice, int level) {
    int heads = level == 1 ? dice.of(2, 4, 8) : dice.of(8, 16, 32);
    int[] widths = level == 1 ? new int[] {16, 32, 64, 512} : new int[] {256, 512, 1024};
    int width = level == 3 ? dice.of(2048, 4096) : dice.of(widths);
    int shared = level < 3 ? heads : heads / dice.of(2, 4, 8);
    return of(dice, width, heads, shared, level == 2);
  }

  /** W^Q and W^O are d × d, W^K and W^V are d × h_KV d_k. */
  static Sheet of(Dice dice, int width, int heads, int shared, boolean biases) {
    Node d = Quantity.given(dice, "d_model", "d_{model}", width);
    Node h = Quantity.given(dice, "h", "h", heads);
    Node kv = Quantity.given(dice, "h_kv", "h_{KV}", shared);
    boolean grouped = shared < heads;
    Node square = d.times(d);
    Node columns = grouped ? kv.times(Quantity.quotient(d, h)) : d; // of W^K and of W^V
    Node plain = grouped ? square.plus(d.times(columns)).times(2) : square.times(4);
    Node each = grouped ? d.plus(columns).times(2) : d.times(4);
    Node right = Quantity.named(biases ? plain.plus(each) : plain, "parameters", "P");
    Asked asked =
        Asked.of("parameters", right, Tolerance.COUNT)
            .or(biases ? "no_biases" : "biases", biases ? plain : plain.plus(each))
            .or("no_output", right.minus(square))
            .or("each_head_whole", square.times(4).times(h))
            .or("not_shared", square.times(4));
    Sheet sheet = grouped ? Sheet.given(d, h, kv).in("grouped") : Sheet.given(d, h);
    return sheet.in(biases ? "with_biases" : "without_biases").asks(asked);
  }
}
