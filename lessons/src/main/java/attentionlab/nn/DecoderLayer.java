package attentionlab.nn;

import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Role;

/**
 * A layer of the decoder, the paper's section 3.1, with every step.
 *
 * @param self masked self-attention
 * @param attended behind the first residual connection, (n, d_model)
 * @param cross attention to the encoder's output
 * @param crossed behind the second residual connection, (n, d_model)
 * @param feedForward the feed-forward network
 * @param output behind the third residual connection, (n, d_model)
 */
public record DecoderLayer(
    MultiHeadAttention self,
    Node attended,
    MultiHeadAttention cross,
    Node crossed,
    FeedForward feedForward,
    Node output) {
  public static final Name CROSSED = new Name("crossed", "X^{\\times}", Role.NEUTRAL);

  /** Its parts. */
  public record Weights(
      MultiHeadAttention.Weights self,
      Residual first,
      MultiHeadAttention.Weights cross,
      Residual second,
      FeedForward.Weights feedForward,
      Residual third) {}

  /**
   * (n, d_model) → (n, d_model).
   *
   * @param memory the encoder's output, (m, d_model)
   * @param options heads, masks and names of the self-attention
   * @param crossOptions heads and masks of the cross-attention; its names are the others' behind
   *     {@code cross_}
   * @throws attentionlab.graph.ShapeMismatch when x or the memory does not fit the weights
   */
  public static DecoderLayer of(
      Node x,
      Node memory,
      Weights w,
      MultiHeadAttention.Options options,
      MultiHeadAttention.Options crossOptions) {
    Naming naming = options.naming();
    // masked self-attention: queries, keys and values from the target
    MultiHeadAttention self = MultiHeadAttention.of(w.first().before(x), w.self(), options);
    Node attended =
        w.first().after(x, self.output()).as(naming.of(EncoderLayer.ATTENDED)); // (n, d_model)
    // cross-attention: queries from the target, keys and values from the encoder
    Node query = w.second().before(attended);
    MultiHeadAttention cross =
        MultiHeadAttention.of(
            query, memory, memory, w.cross(), crossOptions.named(naming.within("cross")));
    Node crossed = w.second().after(attended, cross.output()).as(naming.of(CROSSED));
    FeedForward feedForward =
        FeedForward.of(w.third().before(crossed), w.feedForward(), naming); // (n, d_model)
    Node output = w.third().after(crossed, feedForward.output()).as(naming.of(EncoderLayer.OUTPUT));
    return new DecoderLayer(self, attended, cross, crossed, feedForward, output);
  }
}
