package attentionlab.nn;

import attentionlab.graph.BatchNorm;
import attentionlab.graph.LayerNorm;
import attentionlab.graph.Node;
import attentionlab.graph.RmsNorm;

/** A normalisation with its parameters, (n, d) → (n, d). */
@FunctionalInterface
public interface Norm {
  Node apply(Node x);

  /** {@code γ ⊙ (x − μ) / √(σ² + ε) + β} over each row; γ and β are (1, d). */
  static Norm layer(Node gamma, Node beta, double epsilon) {
    return x -> new LayerNorm(epsilon).on(x, gamma, beta);
  }

  /** {@code γ ⊙ x / √(mean(x²) + ε)} over each row; γ is (1, d). */
  static Norm rms(Node gamma, double epsilon) {
    return x -> new RmsNorm(epsilon).on(x, gamma);
  }

  /** {@code γ ⊙ (x − μ) / √(σ² + ε) + β} over each column of the batch; γ and β are (1, d). */
  static Norm batch(Node gamma, Node beta, double epsilon) {
    return x -> BatchNorm.overAllRows(epsilon).on(x, gamma, beta);
  }

  /** None at all. */
  static Norm none() {
    return x -> x;
  }
}
