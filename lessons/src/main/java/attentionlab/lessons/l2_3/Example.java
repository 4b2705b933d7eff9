package attentionlab.lessons.l2_3;

import attentionlab.graph.Axis;
import attentionlab.graph.Diagonal;
import attentionlab.graph.Divide;
import attentionlab.graph.Exp;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.SumOf;
import java.util.List;

/**
 * The scores a·(1, 1, 2): their Jacobian fades as a grows; written naively their softmax overflows,
 * which is another matter with another cure.
 */
final class Example {
  static final Name BASE = new Name("example", "(1, 1, 2)", Role.SCORES);
  static final Name SCORES = new Name("example_scores", "a\\,(1, 1, 2)", Role.SCORES);
  static final Name POWERS = new Name("powers", "e^{s}", Role.WEIGHTS);
  static final Name NAIVE = new Name("naive", "p'", Role.WEIGHTS);
  static final Name STABLE = new Name("stable", "p", Role.WEIGHTS);
  static final Name NORM = new Name("example_norm", "|J|_F", Role.NEUTRAL);

  private static final Axis KEYS = Axis.tokens("n_k", List.of("a", "b", "c"));

  private Example() {}

  static List<Node> of(int factor, Node divisor) {
    Node base =
        Node.input(BASE, Matrix.row(1, 1, 2.0), Axis.single("s"), KEYS, Provenance.HAND_SET);
    Node scores = new Divide().on(base.times(factor), divisor).as(SCORES);
    Node powers = new Exp().on(scores).as(POWERS);
    Node naive = new Divide().on(powers, SumOf.over(SumOf.Over.ROW).on(powers)).as(NAIVE);
    Node stable = SampleRow.softmax(scores).as(STABLE);
    Node jacobian = new Diagonal().on(stable).minus(stable.transposed().times(stable));
    return List.of(naive, SampleRow.frobenius(jacobian).as(NORM));
  }
}
