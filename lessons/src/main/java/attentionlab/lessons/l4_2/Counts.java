package attentionlab.lessons.l4_2;

import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import java.util.List;

/** How many parameters a score takes in the base model, with and without projections. */
final class Counts {
  static final Name PARAMETERS = new Name("parameters", "P", Role.NEUTRAL);
  static final Name MATRICES = new Name("matrices", "m", Role.NEUTRAL);
  static final Name HEADS = new Name("heads", "h", Role.NEUTRAL);
  static final Name WIDTHS = new Name("widths", "d_k", Role.NEUTRAL);

  /** The width of the base model. */
  static final int MODEL = 512;

  private static final Axis KINDS =
      new Axis("score", Axis.Kind.OTHER, List.of("dot", "general", "one", "eight"));

  private Counts() {}

  /**
   * {@code m d_model h d_k} for the plain dot product, Luong's general score, one head and eight,
   * (1, 4).
   */
  static Node parameters() {
    Node matrices = row(MATRICES, 0, 1, 4, 4);
    Node heads = row(HEADS, 1, 1, 1, 8);
    Node widths = row(WIDTHS, MODEL, MODEL, MODEL, MODEL / 8);
    return matrices.hadamard(heads).hadamard(widths).times(MODEL).as(PARAMETERS);
  }

  private static Node row(Name name, double... values) {
    return Node.input(name, Matrix.row(values), Axis.single("count"), KINDS, Provenance.HAND_SET);
  }
}
