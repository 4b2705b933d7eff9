package attentionlab.figure;

import attentionlab.graph.Node;
import java.util.Optional;

/**
 * Lines between two sentences: the queries of a weight matrix on one side, the keys on the other, a
 * line as strong as its weight between them.
 *
 * @param weights (n_q, n_k)
 * @param focus the query whose lines are lit, or −1 for all alike
 * @param setting the identifier of the range setting that a click on a query sets to its index
 */
public record TokenLines(Node weights, int focus, Optional<String> setting) implements Figure {

  public static TokenLines of(Node weights) {
    return new TokenLines(weights, -1, Optional.empty());
  }

  public TokenLines focusing(int query) {
    return new TokenLines(weights, query, setting);
  }

  /** Queries can be chosen. */
  public TokenLines choosing(String settingId) {
    return new TokenLines(weights, focus, Optional.of(settingId));
  }

  @Override
  public String id() {
    return weights.id();
  }
}
