package attentionlab.drill;

import attentionlab.graph.Mask;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.Softmax;
import attentionlab.graph.SumOf;
import attentionlab.interview.Topic;
import attentionlab.nn.Masks;

/** What is left of a row that is masked only after the softmax. */
record MaskAfterSoftmax() implements DrillKind {
  @Override
  public String id() {
    return "mask_after_softmax";
  }

  @Override
  public Topic topic() {
    return Topic.MASKING;
  }

  @Override
  public String bookmark() {
    return "L3.1 s7";
  }

  private static final Name SCORES = new Name("scores", "s", Role.SCORES);
  private static final Name WEIGHTS = new Name("weights", "a", Role.WEIGHTS);
  private static final Name KEPT = new Name("kept", "m", Role.NEUTRAL);
  private static final Name LEFT = new Name("left", "a'", Role.WEIGHTS);
  private static final Name MASK = new Name("mask", "M", Role.NEUTRAL);

  @Override
  public Sheet draw(Dice dice, int level) {
    int keys = 2 + level;
    int hidden = level < 3 ? 1 : 2;
    Node scores = Quantity.row(dice, SCORES, "q", "k", dice.unequal(keys, 0, 3));
    Matrix keep = Masks.padding(1, keys, keys - hidden);
    Node weights = softmax(scores).as(WEIGHTS);
    Node left = weights.hadamard(input(KEPT, keep, scores)).as(LEFT);
    Node sum = Quantity.named(SumOf.over(SumOf.Over.ROW).on(left), "row_sum", "\\Sigma a'");
    Node before = softmax(new Mask().on(scores, input(MASK, Masks.additive(keep), scores)));
    Node whole = SumOf.over(SumOf.Over.ROW).on(weights);
    Asked first =
        Asked.of("row_sum", sum, Tolerance.WEIGHT)
            .or("renormalised", whole)
            .or("lost", whole.minus(sum));
    Asked second =
        Asked.of("first_left", left, 0, 0, Tolerance.WEIGHT).or("renormalised", before, 0, 0);
    Sheet sheet = Sheet.given(scores).in(hidden == 1 ? "one" : "two");
    if (level == 1) {
      return sheet.asks(first);
    }
    Node factor = Quantity.named(Quantity.quotient(whole, sum), "factor", "f");
    Asked third = Asked.of("factor", factor, new Tolerance.Within(0.1, 0)).or("inverse", sum);
    return level == 2 ? sheet.asks(first, second) : sheet.asks(first, second, third);
  }

  private static Node input(Name name, Matrix value, Node like) {
    return Node.input(name, value, like.rows(), like.cols(), Provenance.HAND_SET);
  }

  private static Node softmax(Node scores) {
    return new Softmax(Softmax.EmptyRow.NAN).on(scores);
  }
}
