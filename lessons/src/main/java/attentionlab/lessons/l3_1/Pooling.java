package attentionlab.lessons.l3_1;

import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.lesson.Settings;

/** One vector for a whole sentence: the mean of its outputs, with or without those of padding. */
final class Pooling {
  static final Name COUNTED = new Name("counted", "c", Role.NEUTRAL);
  static final Name POOLED = new Name("pooled", "\\bar{z}", Role.OUTPUT);

  private Pooling() {}

  static Node of(Settings settings, Batch batch, Node output) {
    int counted = settings.get(PaddingMasks.LOSS_MASK) ? batch.length() : batch.tokens().size();
    Matrix shares = Matrix.of(1, output.rows().size(), (r, c) -> c < counted ? 1.0 / counted : 0);
    return Node.input(COUNTED, shares, Axis.single("mean"), output.rows(), Provenance.GIVEN)
        .times(output)
        .as(POOLED); // (1, n) × (n, d_v) → (1, d_v)
  }
}
