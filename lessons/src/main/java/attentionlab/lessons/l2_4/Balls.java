package attentionlab.lessons.l2_4;

import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.Softmax;
import attentionlab.lesson.Grid;
import attentionlab.lesson.Settings;
import java.util.List;

/** A reference ball in the hand and five balls to compare it with: one query and five keys. */
final class Balls {
  static final Name REFERENCE = new Name("reference", "q", Role.QUERY);
  static final Name BALLS = new Name("balls", "K", Role.KEY);
  static final Name SCORES = new Name("ball_scores", "q K^{\\top}", Role.SCORES);
  static final Name WEIGHTS = new Name("ball_weights", "a", Role.WEIGHTS);

  static final double REACH = 2;
  static final Grid IN_HAND = new Grid("reference", Matrix.row(1, 0.5), -REACH, REACH);

  private static final Axis FEATURES = Axis.features("d_k", List.of("red", "big"));
  private static final Axis NAMES = Axis.tokens("n_k", List.of("A", "B", "C", "D", "E"));
  private static final Matrix FIVE =
      Matrix.of(new double[][] {{1, 0.5}, {0.25, 1.5}, {-1.5, -0.5}, {2, 1}, {0, -1}});

  private Balls() {}

  static Node of(Settings settings) {
    Matrix inHand = settings.get(IN_HAND);
    Provenance provenance =
        inHand.equals(IN_HAND.initial()) ? Provenance.HAND_SET : Provenance.GIVEN;
    Node reference = Node.input(REFERENCE, inHand, Axis.single("reference"), FEATURES, provenance);
    Node balls = Node.input(BALLS, FIVE, NAMES, FEATURES, Provenance.HAND_SET);
    Node scores = reference.timesTransposed(balls).as(SCORES); // (1, d_k) × (n_k, d_k)ᵀ
    return new Softmax(Softmax.EmptyRow.NAN).on(scores).as(WEIGHTS);
  }
}
