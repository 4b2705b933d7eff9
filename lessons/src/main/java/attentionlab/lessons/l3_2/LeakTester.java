package attentionlab.lessons.l3_2;

import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Norm;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.SumOf;
import attentionlab.lessons.l3_2.CausalMask.View;
import attentionlab.nn.Naming;

/** Changes one input and measures how far each output moves. */
final class LeakTester {
  static final Name PUSH = new Name("push", "\\delta", Role.INPUT);
  static final Name CHANGED = new Name("changed_x", "X + \\delta", Role.INPUT);
  static final Name DIFFERENCE = new Name("difference", "\\Delta Z", Role.OUTPUT);
  static final Name CHANGE = new Name("change", "|\\Delta z|", Role.OUTPUT);

  private LeakTester() {}

  /** How far each output moves, (1, n). */
  static Node of(Node x, Node asking, Node output, int token, View view) {
    Matrix ones = Matrix.of(x.value().rows(), x.value().cols(), (r, c) -> r == token ? 1 : 0);
    Node push = Node.input(PUSH, ones, x.rows(), x.cols(), Provenance.HAND_SET);
    Naming naming = new Naming("changed_", "");
    Node moved =
        Attending.to(x.plus(push).as(CHANGED), asking, naming.of(CausalMask.Q), view, naming)
            .output();
    Node difference = moved.minus(output).as(DIFFERENCE);
    return new Norm(SumOf.Over.ROW).on(difference).transposed().as(CHANGE); // (n, d) → (1, n)
  }
}
