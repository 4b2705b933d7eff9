package attentionlab.nn;

import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Role;

/**
 * A layer of the encoder, the paper's section 3.1, with every step.
 *
 * @param attention self-attention
 * @param attended behind the first residual connection, (n, d_model)
 * @param feedForward the feed-forward network
 * @param output behind the second residual connection, (n, d_model)
 */
public record EncoderLayer(
    MultiHeadAttention attention, Node attended, FeedForward feedForward, Node output) {
  public static final Name ATTENDED = new Name("attended", "X'", Role.NEUTRAL);
  public static final Name OUTPUT = new Name("layer", "X''", Role.OUTPUT);

  /** Its parts. */
  public record Weights(
      MultiHeadAttention.Weights attention,
      Residual first,
      FeedForward.Weights feedForward,
      Residual second) {}

  /**
   * (n, d_model) → (n, d_model).
   *
   * @param options heads, masks and names
   * @throws attentionlab.graph.ShapeMismatch when x does not fit the weights
   */
  public static EncoderLayer of(Node x, Weights w, MultiHeadAttention.Options options) {
    Naming naming = options.naming();
    // X′ = LayerNorm(X + MultiHead(X, X, X)), or X + MultiHead(LayerNorm(X))
    Node input = w.first().before(x);
    MultiHeadAttention attention = MultiHeadAttention.of(input, w.attention(), options);
    Node attended = w.first().after(x, attention.output()).as(naming.of(ATTENDED)); // (n, d_model)
    // LayerNorm(X′ + FFN(X′)), or X′ + FFN(LayerNorm(X′))
    Node inner = w.second().before(attended);
    FeedForward feedForward = FeedForward.of(inner, w.feedForward(), naming);
    Node output = w.second().after(attended, feedForward.output()).as(naming.of(OUTPUT));
    return new EncoderLayer(attention, attended, feedForward, output); // (n, d_model)
  }
}
