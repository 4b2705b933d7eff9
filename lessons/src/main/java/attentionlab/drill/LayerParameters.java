package attentionlab.drill;

import attentionlab.graph.Node;
import attentionlab.interview.Topic;

/** The parameters of an encoder layer: attention, feed-forward network, and at last the norms. */
record LayerParameters() implements DrillKind {
  @Override
  public String id() {
    return "layer_parameters";
  }

  @Override
  public Topic topic() {
    return Topic.BLOCK;
  }

  @Override
  public String bookmark() {
    return "L6.3 s4";
  }

  @Override
  public Sheet draw(Dice dice, int level) {
    int[] widths =
        level == 1 ? new int[] {4, 8, 10, 12, 16, 20, 32, 64} : new int[] {64, 100, 128, 256, 512};
    int width = level == 3 ? dice.of(512, 768, 1024) : dice.of(widths);
    return of(dice, width, width * (level == 1 ? 4 : dice.of(2, 3, 4)), level);
  }

  /** Weights only at level 1, with biases at level 2, with those and two LayerNorms at level 3. */
  static Sheet of(Dice dice, int width, int inner, int level) {
    Node d = Quantity.given(dice, "d_model", "d_{model}", width);
    Node ff = Quantity.given(dice, "d_ff", "d_{ff}", inner);
    Node square = d.times(d);
    Node matrix = d.times(ff); // of W_1 and of W_2
    Node weights = square.times(4).plus(matrix.times(2));
    Node biases = d.times(5).plus(ff);
    Node norms = d.times(4);
    Node some = level > 1 ? weights.plus(biases) : weights;
    Node right = Quantity.named(level > 2 ? some.plus(norms) : some, "parameters", "P");
    Asked asked = Asked.of("parameters", right, Tolerance.COUNT);
    if (level == 3) {
      asked = asked.or("no_norms", some);
    }
    asked = level > 1 ? asked.or("no_biases", weights) : asked.or("biases", weights.plus(biases));
    return Sheet.given(d, ff)
        .in(level == 1 ? "weights" : level == 2 ? "biases" : "norms")
        .asks(
            asked
                .or("no_network", square.times(4))
                .or("one_matrix", right.minus(matrix))
                .or("no_output", right.minus(square)));
  }
}
