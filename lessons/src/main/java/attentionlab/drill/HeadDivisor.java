package attentionlab.drill;

import attentionlab.graph.Node;
import attentionlab.graph.SquareRoot;
import attentionlab.interview.Topic;

/** What the scores of a head are divided by, from d_model and h. */
record HeadDivisor() implements DrillKind {
  @Override
  public String id() {
    return "head_divisor";
  }

  @Override
  public Topic topic() {
    return Topic.SCALING;
  }

  @Override
  public String bookmark() {
    return "L2.3 s6";
  }

  @Override
  public Sheet draw(Dice dice, int level) {
    int heads = level == 1 ? dice.of(2, 4, 8) : dice.of(6, 8, 12, 16);
    int[] easy = {4, 16, 64};
    int[] wide = level == 2 ? new int[] {32, 64, 128} : new int[] {40, 48, 80, 96, 112};
    int width = dice.of(level == 1 ? easy : wide);
    Node d = Quantity.given(dice, "d_model", "d_{model}", width * heads);
    Node h = Quantity.given(dice, "h", "h", heads);
    Node dk = Quantity.named(Quantity.quotient(d, h), "d_k", "d_k");
    Node divisor = Quantity.named(new SquareRoot().on(dk), "divisor", "\\sqrt{d_k}");
    return Sheet.given(d, h)
        .asks(
            Asked.of("width", dk, Tolerance.COUNT).or("whole_width", d).or("heads", h),
            Asked.of("divisor", divisor, Tolerance.COUNT)
                .or("model_root", new SquareRoot().on(d))
                .or("no_root", dk)
                .or("heads_root", new SquareRoot().on(h)));
  }
}
