package attentionlab.figure;

import attentionlab.graph.Node;

/**
 * One row of a matrix as labelled bars that start at zero.
 *
 * @param node the matrix
 * @param row which of its rows
 * @param scale the limits of the bars
 * @param emphasis the columns the step is about
 */
public record Strip(Node node, int row, Scale scale, Emphasis emphasis) implements Figure {

  /** Signed numbers on a scale of their own. */
  public static Strip signed(Node node, int row) {
    return new Strip(node, row, Scale.signed(node.value()), Emphasis.NONE);
  }

  /** Weights, from 0 to 1. */
  public static Strip weights(Node node, int row) {
    return new Strip(node, row, Scale.WEIGHTS, Emphasis.NONE);
  }

  public Strip on(Scale newScale) {
    return new Strip(node, row, newScale, emphasis);
  }

  public Strip emphasising(Emphasis newEmphasis) {
    return new Strip(node, row, scale, newEmphasis);
  }

  @Override
  public String id() {
    return node.id();
  }
}
