package attentionlab.lessons.l5_1;

import attentionlab.graph.Axis;
import attentionlab.graph.Gather;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.SumOf;
import java.util.List;

/** Two sentences of the same three words, and what is left when their order is dropped. */
final class Bags {
  static final Name FIRST = new Name("dog_bites_man", "X_1", Role.INPUT);
  static final Name SECOND = new Name("man_bites_dog", "X_2", Role.INPUT);
  static final Name FIRST_BAG = new Name("first_bag", "\\sum X_1", Role.OUTPUT);
  static final Name SECOND_BAG = new Name("second_bag", "\\sum X_2", Role.OUTPUT);

  private Bags() {}

  static List<Node> of() {
    Axis words = Axis.tokens("n", List.of("dog", "bites", "man"));
    Axis features = Axis.features("d_model", List.of("animal", "human", "action"));
    Matrix values = Matrix.of(new double[][] {{1, 0, 0.25}, {0.5, 0, 1}, {0.25, 1, 0}});
    Node first = Node.input(FIRST, values, words, features, Provenance.HAND_SET);
    Node second = new Gather(List.of(2, 1, 0)).on(first).as(SECOND);
    return List.of(bag(first, FIRST_BAG), bag(second, SECOND_BAG));
  }

  private static Node bag(Node sentence, Name name) {
    return SumOf.over(SumOf.Over.COLUMN).on(sentence).as(name);
  }
}
