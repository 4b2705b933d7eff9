package attentionlab.lessons.l3_1;

import attentionlab.graph.Axis;
import attentionlab.graph.MaskedFill;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import java.util.List;

/** The batch as a rectangle: 1 for each real token, padding hatched. */
final class BatchPicture {
  static final Name REAL = new Name("real", "R", Role.INPUT);
  static final Name PADS = new Name("pads", "R_M", Role.NEUTRAL);

  private BatchPicture() {}

  static List<Node> nodes() {
    Axis sentences = Axis.features("batch", List.of("first", "second"));
    Axis positions = Axis.numbered("n", Axis.Kind.POSITIONS, Batch.FIRST.tokens().size());
    Matrix real =
        Matrix.of(
            sentences.size(), positions.size(), (r, c) -> c < Batch.values()[r].length() ? 1 : 0);
    Node known = Node.input(REAL, real, sentences, positions, Provenance.HAND_SET);
    Node missing = MaskedRow.filled("everywhere", 1, sentences, positions).minus(known);
    return List.of(new MaskedFill(Double.NEGATIVE_INFINITY).on(known, missing).as(PADS));
  }
}
