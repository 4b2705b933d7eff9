package attentionlab.lessons.l2_2;

import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.SumOf;
import java.util.stream.Stream;

/** What a popular note prints for the weights of this example, beside what the core computes. */
final class Printout {
  static final Name PRINTED = new Name("printed", "A_{\\mathrm{note}}", Role.WEIGHTS);
  static final Name PRINTED_SUMS =
      new Name("printed_sums", "\\Sigma A_{\\mathrm{note}}", Role.WEIGHTS);
  static final Name DIFFERENCE = new Name("difference", "A - A_{\\mathrm{note}}", Role.NEUTRAL);

  private static final Matrix WEIGHTS = Matrix.of(3, 3, (r, c) -> r == c ? 0.843 : 0.078);

  private Printout() {}

  /** The printed weights compared with computed ones; nothing when those have another shape. */
  static Stream<Node> beside(Node weights) {
    if (!weights.value().shape().equals(WEIGHTS.shape())) {
      return Stream.empty();
    }
    Node printed = Node.input(PRINTED, WEIGHTS, weights.rows(), weights.cols(), Provenance.QUOTED);
    return Stream.of(
        SumOf.over(SumOf.Over.ROW).on(printed).as(PRINTED_SUMS),
        weights.minus(printed).as(DIFFERENCE));
  }
}
