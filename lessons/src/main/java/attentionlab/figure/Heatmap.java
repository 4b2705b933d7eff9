package attentionlab.figure;

import attentionlab.graph.Node;
import java.util.Optional;

/**
 * A matrix as coloured cells with its labels, limits and numbers.
 *
 * @param node what is shown
 * @param scale how its numbers become colours
 * @param emphasis what the step is about
 * @param masked a node of the same shape whose cells of minus infinity mark masked cells, which
 *     look different from zero
 * @param setting the identifier of the setting that the cells change, where they can be edited
 */
public record Heatmap(
    Node node, Scale scale, Emphasis emphasis, Optional<Node> masked, Optional<String> setting)
    implements Figure {

  public Heatmap {
    String shape = node.value().shape();
    masked
        .map(scores -> scores.value().shape())
        .filter(other -> !other.equals(shape))
        .ifPresent(other -> refuse(node.id() + " is " + shape + ", its mask is " + other));
  }

  private static void refuse(String why) {
    throw new IllegalArgumentException(why);
  }

  /** Signed numbers on a scale of their own. */
  public static Heatmap signed(Node node) {
    return new Heatmap(
        node, Scale.signed(node.value()), Emphasis.NONE, Optional.empty(), Optional.empty());
  }

  /** Weights, from 0 to 1. */
  public static Heatmap weights(Node node) {
    return new Heatmap(node, Scale.WEIGHTS, Emphasis.NONE, Optional.empty(), Optional.empty());
  }

  public Heatmap on(Scale newScale) {
    return new Heatmap(node, newScale, emphasis, masked, setting);
  }

  public Heatmap emphasising(Emphasis newEmphasis) {
    return new Heatmap(node, scale, newEmphasis, masked, setting);
  }

  public Heatmap maskedWhere(Node scores) {
    return new Heatmap(node, scale, emphasis, Optional.of(scores), setting);
  }

  public Heatmap editing(String settingId) {
    return new Heatmap(node, scale, emphasis, masked, Optional.of(settingId));
  }

  /** Whether a cell takes no part. */
  public boolean isMasked(int row, int col) {
    return masked.isPresent() && masked.get().value().get(row, col) == Double.NEGATIVE_INFINITY;
  }

  @Override
  public String id() {
    return node.id();
  }
}
