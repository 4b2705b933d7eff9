package attentionlab.nn;

import attentionlab.graph.Node;
import java.util.Optional;

/**
 * A linear layer.
 *
 * @param weight (d_in, d_out), or (d_out, d_in) when it is kept transposed
 * @param bias (1, d_out)
 * @param transposed whether the weight is kept transposed, as PyTorch does
 */
public record Linear(Node weight, Optional<Node> bias, boolean transposed) {

  /** {@code X W}, the paper's convention, W being (d_in, d_out). */
  public static Linear of(Node weight) {
    return new Linear(weight, Optional.empty(), false);
  }

  /** {@code X W + b}, the paper's convention, W being (d_in, d_out). */
  public static Linear of(Node weight, Node bias) {
    return new Linear(weight, Optional.of(bias), false);
  }

  /** {@code X Wᵀ + b}, PyTorch's convention, W being (d_out, d_in). */
  public static Linear torch(Node weight, Optional<Node> bias) {
    return new Linear(weight, bias, true);
  }

  /**
   * (n, d_in) → (n, d_out).
   *
   * @throws attentionlab.graph.ShapeMismatch when x has another width
   */
  public Node apply(Node x) {
    Node product = transposed ? x.timesTransposed(weight) : x.times(weight);
    return bias.map(product::plusRow).orElse(product);
  }
}
