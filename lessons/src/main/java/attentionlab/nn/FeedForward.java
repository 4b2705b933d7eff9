package attentionlab.nn;

import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Op;
import attentionlab.graph.Role;

/**
 * {@code FFN(x) = max(0, x W_1 + b_1) W_2 + b_2}, the paper's section 3.3, with every step.
 *
 * @param hidden before the activation, (n, d_ff)
 * @param active after the activation, (n, d_ff)
 * @param output (n, d_model)
 */
public record FeedForward(Node hidden, Node active, Node output) {
  public static final Name HIDDEN = new Name("hidden", "U", Role.NEUTRAL);
  public static final Name ACTIVE = new Name("active", "F", Role.NEUTRAL);
  public static final Name OUTPUT = new Name("ffn", "Y", Role.OUTPUT);

  /**
   * The layers and what stands between them.
   *
   * @param inner W_1 and b_1, d_model → d_ff
   * @param activation {@link attentionlab.graph.Relu} in the paper
   * @param outer W_2 and b_2, d_ff → d_model
   */
  public record Weights(Linear inner, Op activation, Linear outer) {}

  /**
   * Each row for itself, (n, d_model) → (n, d_model).
   *
   * @throws attentionlab.graph.ShapeMismatch when x does not fit the weights
   */
  public static FeedForward of(Node x, Weights w, Naming naming) {
    Node hidden = w.inner().apply(x).as(naming.of(HIDDEN)); // x W_1 + b_1: (n, d_ff)
    Node active = w.activation().on(hidden).as(naming.of(ACTIVE)); // max(0, ·): (n, d_ff)
    Node output = w.outer().apply(active).as(naming.of(OUTPUT)); // · W_2 + b_2: (n, d_model)
    return new FeedForward(hidden, active, output);
  }
}
