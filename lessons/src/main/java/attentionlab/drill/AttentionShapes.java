package attentionlab.drill;

import attentionlab.graph.Node;
import attentionlab.interview.Topic;

/** The lengths of the axes of what attention computes. */
record AttentionShapes() implements DrillKind {
  @Override
  public String id() {
    return "attention_shapes";
  }

  @Override
  public Topic topic() {
    return Topic.FOUNDATIONS;
  }

  @Override
  public String bookmark() {
    return "L2.2 s6";
  }

  @Override
  public Sheet draw(Dice dice, int level) {
    int queries = dice.between(2, 9 * level);
    int keys = dice.between(3, 10 * level, n -> n != queries);
    Node nq = Quantity.given(dice, "n_q", "n_q", queries);
    Node nk = Quantity.given(dice, "n_k", "n_k", keys);
    return level == 1 ? single(dice, nq, nk) : batch(dice, nq, nk, level);
  }

  /** One head: the shapes of the scores and of the output. */
  private static Sheet single(Dice dice, Node nq, Node nk) {
    int width = dice.of(2, 4, 8, 16);
    Node dk = Quantity.given(dice, "d_k", "d_k", width);
    Node dv = Quantity.given(dice, "d_v", "d_v", dice.between(3, 20, d -> d != width));
    return Sheet.given(nq, nk, dk, dv)
        .in("single")
        .asks(
            length("score_rows", nq).or("keys_for_queries", nk).or("width", dk),
            length("score_columns", nk).or("queries_for_keys", nq).or("width", dk),
            length("output_rows", nq).or("keys_for_queries", nk),
            length("output_columns", dv).or("key_width", dk).or("queries_for_keys", nk));
  }

  /** Several heads in a batch: the shape of the weights, or of the output of all heads. */
  private static Sheet batch(Dice dice, Node nq, Node nk, int level) {
    Node b = Quantity.given(dice, "batch", "B", dice.of(2, 16, 32));
    Node d = Quantity.given(dice, "d_model", "d_{model}", dice.of(512, 768, 1024));
    Node h = Quantity.given(dice, "h", "h", dice.of(4, 8));
    Node width = Quantity.quotient(d, h);
    Asked first = length("batch_axis", b).or("batch_times_heads", b.times(h));
    Asked second = length("head_axis", h).or("head_width", width);
    Asked third = length("query_axis", nq).or("keys_for_queries", nk).or("head_width", width);
    if (level == 2) {
      return Sheet.given(b, d, h, nq, nk)
          .in("weights")
          .asks(
              first,
              second,
              third,
              length("key_axis", nk).or("queries_for_keys", nq).or("head_width", width));
    }
    Asked last =
        Asked.of("value_axis", Quantity.named(width, "d_v", "d_v"), Tolerance.COUNT)
            .or("whole_width", d)
            .or("queries_for_keys", nk);
    return Sheet.given(b, d, h, nq, nk).in("outputs").asks(first, second, third, last);
  }

  /** An axis that is as long as one of what comes in. */
  private static Asked length(String id, Node from) {
    String symbol = from.name().orElseThrow().latex() + "'";
    return Asked.of(id, Quantity.named(from.times(1), id, symbol), Tolerance.COUNT);
  }
}
