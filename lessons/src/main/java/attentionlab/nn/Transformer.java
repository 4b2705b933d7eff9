package attentionlab.nn;

import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The stacks of the encoder and the decoder, the paper's figure 1 between the embeddings and the
 * last linear layer, with every step.
 *
 * @param encoder the layers of the encoder
 * @param memory the encoder's output, (n, d_model)
 * @param decoder the layers of the decoder
 * @param output the decoder's output, (m, d_model)
 */
public record Transformer(
    List<EncoderLayer> encoder, Node memory, List<DecoderLayer> decoder, Node output) {
  public static final Name MEMORY = new Name("memory", "M", Role.OUTPUT);
  public static final Name OUTPUT = new Name("decoded", "Y", Role.OUTPUT);

  /**
   * The layers, and a normalisation behind each stack, which the paper does not have and PyTorch
   * has.
   */
  public record Weights(
      List<EncoderLayer.Weights> encoder,
      Norm afterEncoder,
      List<DecoderLayer.Weights> decoder,
      Norm afterDecoder) {}

  /**
   * The additive masks.
   *
   * @param source of the encoder's self-attention, (n, n)
   * @param target of the decoder's self-attention, (m, m); causal in the paper
   * @param memory of the cross-attention, (m, n)
   */
  public record Masking(Optional<Node> source, Optional<Node> target, Optional<Node> memory) {}

  /**
   * The embedded source (n, d_model) and target (m, d_model) → (m, d_model).
   *
   * @throws attentionlab.graph.ShapeMismatch when they do not fit the weights or the masks
   */
  public static Transformer of(Node source, Node target, Weights w, int heads, Masking masking) {
    MultiHeadAttention.Options options = MultiHeadAttention.Options.heads(heads);
    List<EncoderLayer> encoder = new ArrayList<>();
    Node x = source;
    for (EncoderLayer.Weights layer : w.encoder()) {
      Naming naming = Naming.PLAIN.within("encoder_" + (encoder.size() + 1));
      encoder.add(EncoderLayer.of(x, layer, options.masked(masking.source()).named(naming)));
      x = encoder.get(encoder.size() - 1).output(); // (n, d_model)
    }
    Node memory = w.afterEncoder().apply(x).as(MEMORY); // (n, d_model)
    List<DecoderLayer> decoder = new ArrayList<>();
    Node y = target;
    for (DecoderLayer.Weights layer : w.decoder()) {
      Naming naming = Naming.PLAIN.within("decoder_" + (decoder.size() + 1));
      decoder.add(
          DecoderLayer.of(
              y,
              memory,
              layer,
              options.masked(masking.target()).named(naming),
              options.masked(masking.memory())));
      y = decoder.get(decoder.size() - 1).output(); // (m, d_model)
    }
    Node output = w.afterDecoder().apply(y).as(OUTPUT); // (m, d_model)
    return new Transformer(List.copyOf(encoder), memory, List.copyOf(decoder), output);
  }
}
