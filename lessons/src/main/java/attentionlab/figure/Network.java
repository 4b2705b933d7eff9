package attentionlab.figure;

import attentionlab.graph.Node;
import java.util.Optional;

/**
 * The tokens of a weight matrix as the points of a network; a line is as thick as its weight.
 *
 * @param weights (n, n)
 * @param edges (n, n), 1 where a query may attend to a key, 0 where it may not
 * @param focus the point whose weights are lit, or −1
 * @param edgeSetting the identifier of the mask setting in which a click on two points toggles both
 *     directions between them
 * @param focusSetting the identifier of the range setting that a click on a point sets to its index
 */
public record Network(
    Node weights,
    Node edges,
    int focus,
    Optional<String> edgeSetting,
    Optional<String> focusSetting)
    implements Figure {

  @Override
  public String id() {
    return weights.id();
  }
}
