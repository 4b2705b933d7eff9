package attentionlab.drill;

import attentionlab.graph.Exp;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Role;
import attentionlab.graph.Sigmoid;
import attentionlab.graph.Softmax;
import attentionlab.graph.SumOf;
import attentionlab.interview.Topic;

/** The softmax of a few easy scores; at level 3 they are large, which changes nothing. */
record SoftmaxRow() implements DrillKind {
  @Override
  public String id() {
    return "softmax_row";
  }

  @Override
  public Topic topic() {
    return Topic.FOUNDATIONS;
  }

  @Override
  public String bookmark() {
    return "L2.2 s4";
  }

  private static final Name SCORES = new Name("scores", "s", Role.SCORES);
  private static final Name WEIGHTS = new Name("weights", "a", Role.WEIGHTS);
  private static final String[] KEYS = {"first", "second", "third", "fourth"};

  @Override
  public Sheet draw(Dice dice, int level) {
    return switch (level) {
      case 1 -> of(dice, dice.unequal(3, 0, 3));
      case 2 -> of(dice, dice.unequal(4, -2, 2));
      default -> of(dice, far(dice.of(10, 100, 1000), dice.unequal(4, 0, 3)));
    };
  }

  private static double[] far(int base, double[] row) {
    return java.util.Arrays.stream(row).map(score -> base + score).toArray();
  }

  /** The weights of one query's scores. */
  static Sheet of(Dice dice, double... row) {
    Node scores = Quantity.row(dice, SCORES, "q", "k", row);
    Node weights = new Softmax(Softmax.EmptyRow.NAN).on(scores).as(WEIGHTS);
    Node shares = Quantity.quotient(scores, SumOf.over(SumOf.Over.ROW).on(scores));
    Node powers = new Exp().on(scores);
    Node sigmoid = new Sigmoid().on(scores);
    Asked[] asked = new Asked[row.length];
    for (int c = 0; c < row.length; c++) {
      asked[c] =
          Asked.of(KEYS[c], weights, 0, c, Tolerance.WEIGHT)
              .or("shares", shares)
              .or("powers", powers)
              .or("sigmoid", sigmoid);
    }
    return Sheet.given(scores).asks(asked);
  }
}
