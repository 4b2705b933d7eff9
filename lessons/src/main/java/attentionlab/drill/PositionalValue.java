package attentionlab.drill;

import attentionlab.graph.Exp;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Role;
import attentionlab.graph.Scale;
import attentionlab.graph.SineCosine;
import attentionlab.interview.Topic;
import attentionlab.nn.SinusoidalPositions;

/** The sine and the cosine of one pair of columns of the paper's positional encoding. */
record PositionalValue() implements DrillKind {
  @Override
  public String id() {
    return "positional_value";
  }

  @Override
  public Topic topic() {
    return Topic.POSITION;
  }

  @Override
  public String bookmark() {
    return "L5.2 s1";
  }

  private static final Name PE = new Name("pe", "PE", Role.INPUT);
  private static final double LEAST_ANGLE = 0.1;
  private static final double MOST_ANGLE = 6;

  @Override
  public Sheet draw(Dice dice, int level) {
    int width = level == 1 ? dice.of(4, 8) : level == 2 ? dice.of(8, 16, 32) : dice.of(64, 128);
    int position = dice.between(level * level, level == 1 ? 3 : 40 * level);
    int pair =
        level == 1
            ? dice.between(0, 1)
            : dice.between(0, width / 2 - 1, i -> isEasy(position, i, width));
    return of(dice, width, position, pair);
  }

  /** Neither so small that the sine is the angle, nor more than a turn. */
  private static boolean isEasy(int position, int pair, int width) {
    double angle = position * SinusoidalPositions.frequency(pair, width, SinusoidalPositions.BASE);
    return angle >= LEAST_ANGLE && angle <= MOST_ANGLE;
  }

  /** {@code PE(pos, 2i)} and {@code PE(pos, 2i + 1)}. */
  static Sheet of(Dice dice, int width, int position, int pair) {
    Node d = Quantity.given(dice, "d_model", "d_{model}", width);
    Node pos = Quantity.given(dice, "pos", "pos", position);
    Node i = Quantity.given(dice, "pair", "i", pair);
    Node omega = Quantity.named(frequency(i.times(2), d), "omega", "\\omega");
    Node angle = Quantity.named(pos.times(omega), "angle", "\\varphi");
    Node pe = new SineCosine().on(angle).as(PE);
    Node undoubled = new SineCosine().on(pos.times(frequency(i, d)));
    Node degrees = new SineCosine().on(angle.times(Math.PI / 180));
    return Sheet.given(d, pos, i)
        .asks(
            Asked.of("sine", pe, 0, 0, Tolerance.WEIGHT)
                .or("swapped", pe, 0, 1)
                .or("not_doubled", undoubled)
                .or("degrees", degrees),
            Asked.of("cosine", pe, 0, 1, Tolerance.WEIGHT)
                .or("swapped", pe, 0, 0)
                .or("not_doubled", undoubled)
                .or("degrees", degrees));
  }

  /** {@code 10000^(−exponent / d)}. */
  private static Node frequency(Node exponent, Node d) {
    Scale logarithm = new Scale(-Math.log(SinusoidalPositions.BASE), false, "-\\ln 10000");
    return new Exp().on(logarithm.on(Quantity.quotient(exponent, d)));
  }
}
