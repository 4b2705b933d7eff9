package attentionlab.drill;

import attentionlab.graph.Node;
import attentionlab.interview.Topic;

/** How many weights are not masked in the three attentions of a translation. */
record ThreeAttentions() implements DrillKind {
  @Override
  public String id() {
    return "three_attentions";
  }

  @Override
  public Topic topic() {
    return Topic.FAMILY;
  }

  @Override
  public String bookmark() {
    return "L7.1 s1";
  }

  @Override
  public Sheet draw(Dice dice, int level) {
    int source = level == 1 ? dice.between(4, 9) : dice.of(12, 20, 30, 50);
    int most = level == 1 ? 9 : 40;
    Node n = Quantity.given(dice, "source", "n", source);
    Node m = Quantity.given(dice, "target", "m", dice.between(3, most, count -> count != source));
    Node h = Quantity.given(dice, "h", "h", level < 3 ? 1 : dice.of(4, 8));
    Node encoder = named(n.times(n), h, "encoder_weights");
    Node decoder = named(m.times(m).plus(m).dividedBy(2), h, "decoder_weights");
    Node cross = named(m.times(n), h, "cross_weights");
    Sheet sheet = level < 3 ? Sheet.given(n, m) : Sheet.given(n, m, h);
    return sheet
        .in(level < 3 ? "one_head" : "all_heads")
        .asks(
            asked(encoder, h).or("masked", n.times(n).plus(n).dividedBy(2).times(h)),
            asked(decoder, h)
                .or("unmasked", m.times(m).times(h))
                .or("without_diagonal", m.times(m).minus(m).dividedBy(2).times(h)),
            asked(cross, h)
                .or("all_queries", n.plus(m).times(n).times(h))
                .or("masked", m.times(m).plus(m).dividedBy(2).times(h)));
  }

  private static Node named(Node one, Node h, String id) {
    return Quantity.named(one.times(h), id, "P");
  }

  private static Asked asked(Node weights, Node h) {
    return Asked.of(weights.id(), weights, Tolerance.COUNT)
        .or("one_head", Quantity.quotient(weights, h));
  }
}
