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
 * @param edit how the cells can be changed; empty where they cannot
 */
public record Heatmap(
    Node node, Scale scale, Emphasis emphasis, Optional<Node> masked, Optional<Edit> edit)
    implements Figure {

  /**
   * How cells are changed.
   *
   * @param setting the identifier of the setting that holds them
   * @param way what a person does
   */
  public record Edit(String setting, Way way) {}

  /** What a person does to change cells. */
  public enum Way {
    /** types a number into a cell of a matrix setting */
    TYPING,
    /** paints with the mouse: cells of a mask setting of the same shape become 0 or 1 */
    PAINTING
  }

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
    return new Heatmap(node, newScale, emphasis, masked, edit);
  }

  public Heatmap emphasising(Emphasis newEmphasis) {
    return new Heatmap(node, scale, newEmphasis, masked, edit);
  }

  public Heatmap maskedWhere(Node scores) {
    return new Heatmap(node, scale, emphasis, Optional.of(scores), edit);
  }

  /** Numbers can be typed into the cells. */
  public Heatmap editing(String settingId) {
    return new Heatmap(node, scale, emphasis, masked, Optional.of(new Edit(settingId, Way.TYPING)));
  }

  /** The cells of a mask setting can be painted on it. */
  public Heatmap painting(String settingId) {
    return new Heatmap(
        node, scale, emphasis, masked, Optional.of(new Edit(settingId, Way.PAINTING)));
  }

  /** Whether a cell takes no part. */
  public boolean isMasked(int row, int col) {
    return node.isOut(col)
        || masked.isPresent() && masked.get().value().get(row, col) == Double.NEGATIVE_INFINITY;
  }

  @Override
  public String id() {
    return node.id();
  }
}
