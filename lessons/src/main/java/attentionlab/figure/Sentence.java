package attentionlab.figure;

import attentionlab.graph.Node;
import java.util.List;
import java.util.Optional;

/**
 * The tokens of a sentence in a row.
 *
 * @param id what texts call it
 * @param tokens the tokens
 * @param gloss a translation of each token, or empty
 * @param focus the index of the token the step is about, or −1
 * @param setting the identifier of the range setting that a click on a token changes, where it can
 *     be chosen
 * @param weights a weight matrix whose row {@code focus} shades the tokens like a highlighter
 */
public record Sentence(
    String id,
    List<String> tokens,
    List<String> gloss,
    int focus,
    Optional<String> setting,
    Optional<Node> weights)
    implements Figure {
  public Sentence {
    tokens = List.copyOf(tokens);
    gloss = List.copyOf(gloss);
  }

  @Override
  public List<String> shown() {
    return weights.map(Node::id).stream().toList();
  }
}
