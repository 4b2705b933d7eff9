package attentionlab.lessons.l0_1;

import attentionlab.graph.Axis;
import attentionlab.graph.JoinRows;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.SliceRows;
import attentionlab.lesson.Range;
import attentionlab.lesson.Settings;
import java.util.List;
import java.util.stream.IntStream;

/** The first key turned by every whole angle, and its dot product with the query at each. */
final class Turning {
  static final Name DIRECTIONS = new Name("directions", "u", Role.INPUT);
  static final Name QUARTER_TURN = new Name("quarter_turn", "R", Role.INPUT);
  static final Name TURNS = new Name("turns", "k_u", Role.KEY);
  static final Name TURN_SCORES = new Name("turn_scores", "s_u", Role.SCORES);
  static final Name TURNED = new Name("turned", "k", Role.KEY);
  static final Name TURNED_SCORE = new Name("turned_score", "s", Role.SCORES);

  static final Range ANGLE = Range.whole("angle", 0, 180, 0);

  private static final Axis ANGLES =
      new Axis("θ", Axis.Kind.OTHER, IntStream.rangeClosed(0, 180).mapToObj(a -> a + "°").toList());

  private Turning() {}

  /** {@code k(θ) = cos θ · k + sin θ · k⊥}, where k⊥ is k turned by a right angle. */
  static List<Node> of(Node q, Node k, Settings settings) {
    Axis plane = Axis.features("2", List.of("cos", "sin"));
    Matrix unit =
        Matrix.of(
            ANGLES.size(),
            2,
            (a, c) -> c == 0 ? Math.cos(Math.toRadians(a)) : Math.sin(Math.toRadians(a)));
    Node directions = Node.input(DIRECTIONS, unit, ANGLES, plane, Provenance.HAND_SET);
    Node quarterTurn =
        Node.input(
            QUARTER_TURN,
            Matrix.of(2, 2, 0, 1, -1, 0),
            WarmUp.FEATURES,
            WarmUp.FEATURES,
            Provenance.HAND_SET);
    Node turns = directions.times(new JoinRows().on(k, k.times(quarterTurn))).as(TURNS);
    int angle = settings.whole(ANGLE);
    Node turned = new SliceRows(angle, angle + 1).on(turns).as(TURNED);
    return List.of(
        turns.timesTransposed(q).as(TURN_SCORES), turned.timesTransposed(q).as(TURNED_SCORE));
  }
}
