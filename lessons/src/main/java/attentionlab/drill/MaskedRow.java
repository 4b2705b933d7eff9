package attentionlab.drill;

import attentionlab.graph.Axis;
import attentionlab.graph.Mask;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Role;
import attentionlab.graph.Softmax;
import attentionlab.interview.Topic;
import attentionlab.nn.Masks;
import attentionlab.nn.Masks.Alignment;

/** The softmax of a row of which padding, the future, or both are hidden. */
record MaskedRow() implements DrillKind {
  @Override
  public String id() {
    return "masked_row";
  }

  @Override
  public Topic topic() {
    return Topic.MASKING;
  }

  @Override
  public String bookmark() {
    return "L3.1 s4";
  }

  private static final Name SCORES = new Name("scores", "S", Role.SCORES);
  private static final Name MASK = new Name("mask", "M", Role.NEUTRAL);
  private static final Name MASKED = new Name("masked", "S_M", Role.SCORES);
  private static final Name WEIGHTS = new Name("weights", "A", Role.WEIGHTS);
  private static final Name ROW = new Name("query", "i", Role.NEUTRAL);
  private static final String[] KEYS = {"first", "second", "third", "fourth"};

  @Override
  public Sheet draw(Dice dice, int level) {
    if (level == 1) {
      Node scores = scores(dice, 1, dice.unequal(3, 0, 3));
      return of(dice, scores, Masks.padding(1, 3, 2), 0).in("padding");
    }
    Node scores = scores(dice, 4, dice.unequal(16, 0, 3));
    Matrix causal = Masks.causal(4, 4, Alignment.TOP_LEFT);
    int row = dice.between(level - 1, 2);
    Matrix keep = level == 2 ? causal : Masks.and(causal, Masks.of(4, 4, (q, k) -> k > 0));
    return of(dice, scores, keep, row).in(level == 2 ? "causal" : "both");
  }

  private static Node scores(Dice dice, int queries, double[] cells) {
    int keys = cells.length / queries;
    Axis rows = Quantity.numbered("n_q", "q", queries);
    Axis cols = Quantity.numbered("n_k", "k", keys);
    return Node.input(SCORES, Matrix.of(queries, keys, cells), rows, cols, dice.provenance());
  }

  private static Sheet of(Dice dice, Node scores, Matrix keep, int row) {
    Node mask = input(dice, MASK, Masks.additive(keep), scores);
    Node weights = softmax(new Mask().on(scores, mask).as(MASKED)).as(WEIGHTS);
    Node kept = input(dice, new Name("kept", "m", Role.NEUTRAL), keep, scores);
    Node unmasked = softmax(scores);
    Node zeroed = softmax(scores.hadamard(kept));
    Node future = keep.rows() == 1 ? unmasked : softmax(future(dice, scores, keep));
    Asked[] asked = new Asked[scores.cols().size()];
    for (int c = 0; c < asked.length; c++) {
      asked[c] =
          Asked.of(KEYS[c], weights, row, c, Tolerance.WEIGHT)
              .or(keep.get(row, c) == 0 ? "unmasked" : "not_renormalised", unmasked)
              .or("zeroed", zeroed)
              .or("future", future);
    }
    Node query = Quantity.given(dice, ROW.id(), ROW.latex(), row + 1);
    return (keep.rows() == 1 ? Sheet.given(scores) : Sheet.given(query, scores)).asks(asked);
  }

  /** The mask the wrong way round: the past is hidden. */
  private static Node future(Dice dice, Node scores, Matrix keep) {
    Matrix turned = Matrix.of(keep.rows(), keep.cols(), (q, k) -> keep.get(k, q));
    Name name = new Name("turned", "M^T", Role.NEUTRAL);
    return new Mask().on(scores, input(dice, name, Masks.additive(turned), scores));
  }

  private static Node input(Dice dice, Name name, Matrix value, Node like) {
    return Node.input(name, value, like.rows(), like.cols(), dice.provenance());
  }

  private static Node softmax(Node scores) {
    return new Softmax(Softmax.EmptyRow.NAN).on(scores);
  }
}
