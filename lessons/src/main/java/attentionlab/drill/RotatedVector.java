package attentionlab.drill;

import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Role;
import attentionlab.graph.Rotate;
import attentionlab.interview.Topic;

/** A query turned by the angle of its position, and its score with a turned key. */
record RotatedVector() implements DrillKind {
  @Override
  public String id() {
    return "rotated_vector";
  }

  @Override
  public Topic topic() {
    return Topic.POSITION;
  }

  @Override
  public String bookmark() {
    return "L5.4 s1";
  }

  private static final Name TURNED = new Name("turned", "q'", Role.QUERY);
  private static final double RADIANS = Math.PI / 180;

  @Override
  public Sheet draw(Dice dice, int level) {
    int turn = dice.of(30, 45, 60);
    Node step = Quantity.given(dice, "degrees", "\\theta", turn);
    Node m = Quantity.given(dice, "m", "m", level == 1 ? 1 : position(dice, 2, turn));
    Node q = vector(dice, "q", Role.QUERY);
    if (level == 3) {
      Node n = Quantity.given(dice, "n", "n", position(dice, 4, turn));
      return score(dice, q, m, n, step);
    }
    Node angle = m.times(step).times(RADIANS);
    Node turned = new Rotate().on(q, Quantity.named(angle, "angle", "\\varphi")).as(TURNED);
    Node back = new Rotate().on(q, angle.times(-1));
    Node single = new Rotate().on(q, step.times(RADIANS));
    return Sheet.given(m, step, q)
        .asks(cell("first", turned, 0, back, single), cell("second", turned, 1, back, single));
  }

  private static Asked cell(String id, Node turned, int col, Node back, Node single) {
    return Asked.of(id, turned, 0, col, Tolerance.SCORE)
        .or("other_way", back)
        .or("position_forgotten", single)
        .or("swapped", turned, 0, 1 - col);
  }

  /** {@code q_m · k_n}, which depends on m − n only. */
  private static Sheet score(Dice dice, Node q, Node m, Node n, Node step) {
    Node k = vector(dice, "k", Role.KEY);
    Node turned = new Rotate().on(q, m.times(step).times(RADIANS)).as(TURNED);
    Node key = new Rotate().on(k, n.times(step).times(RADIANS));
    Node named = key.as(new Name("turned_key", "k'", Role.KEY));
    Node score = Quantity.named(turned.timesTransposed(named), "score", "s");
    Node added = new Rotate().on(q, m.plus(n).times(step).times(RADIANS)).timesTransposed(k);
    return Sheet.given(m, n, step, q, k)
        .in("score")
        .asks(
            Asked.of("score", score, Tolerance.SCORE)
                .or("unturned", q.timesTransposed(k))
                .or("key_unturned", turned.timesTransposed(k))
                .or("added", added));
  }

  /** A position at which neither the sine nor the cosine is 0. */
  private static int position(Dice dice, int low, int turn) {
    return dice.between(low, low + 5, m -> m * turn % 90 != 0);
  }

  private static Node vector(Dice dice, String id, Role role) {
    int x = dice.between(1, 4);
    double y = dice.between(-3, 4, value -> value != 0 && Math.abs(value) != x);
    Name name = new Name(id, id, role);
    Axis axis = Axis.features("d_k", 2);
    return Node.input(name, Matrix.row(x, y), Axis.single(id), axis, dice.provenance());
  }
}
