package attentionlab.drill;

import attentionlab.graph.Node;
import attentionlab.interview.Topic;

/** The targets of label smoothing for the right class and for every other. */
record SmoothedTargets() implements DrillKind {
  @Override
  public String id() {
    return "smoothed_targets";
  }

  @Override
  public Topic topic() {
    return Topic.BLOCK;
  }

  @Override
  public String bookmark() {
    return "L7.3 s3";
  }

  @Override
  public Sheet draw(Dice dice, int level) {
    int[] sizes = level == 1 ? new int[] {2, 4, 5, 8, 10, 20} : new int[] {8, 10, 16, 20};
    Node k =
        Quantity.given(dice, "classes", "K", level == 3 ? dice.of(25, 30, 40, 50) : dice.of(sizes));
    Node epsilon =
        Quantity.given(
            dice,
            "epsilon",
            "\\varepsilon",
            level == 1 ? dice.of(0.1, 0.2) : dice.of(0.1, 0.2, 0.3));
    Node one = Quantity.one();
    Node share = Quantity.quotient(epsilon, k); // ε is spread over all K classes
    Node other = Quantity.named(share.times(1), "other_target", "y'_o");
    Node right = Quantity.named(one.minus(epsilon).plus(share), "right_target", "y'_r");
    Asked first =
        Asked.of("right_target", right, Tolerance.COUNT)
            .or("no_share", one.minus(epsilon))
            .or("hard", one);
    Asked second =
        Asked.of("other_target", other, Tolerance.COUNT)
            .or("others_only", Quantity.quotient(epsilon, k.minus(one)))
            .or("not_spread", epsilon);
    Sheet sheet = Sheet.given(k, epsilon);
    if (level < 3) {
      return sheet.asks(first, second);
    }
    Node rest = Quantity.named(epsilon.minus(share), "others_total", "\\Sigma");
    return sheet.asks(
        first, second, Asked.of("others_total", rest, Tolerance.COUNT).or("all_of_it", epsilon));
  }
}
