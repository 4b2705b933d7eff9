package attentionlab.figure;

import attentionlab.graph.Node;
import java.util.Optional;

/**
 * Which outputs move when one input is changed: inputs above, outputs below, and a line from the
 * changed input to each output that moves at all.
 *
 * @param change how far each output moves, (1, n); the labels of its columns are the tokens
 * @param changed the index of the input that is changed
 * @param setting the identifier of the range setting that a click on an input sets to its index
 */
public record Influence(Node change, int changed, Optional<String> setting) implements Figure {

  public static Influence of(Node change, int changed) {
    return new Influence(change, changed, Optional.empty());
  }

  /** Inputs can be chosen. */
  public Influence choosing(String settingId) {
    return new Influence(change, changed, Optional.of(settingId));
  }

  @Override
  public String id() {
    return change.id();
  }
}
