package attentionlab.figure;

import attentionlab.graph.Node;
import java.util.OptionalDouble;

/**
 * A matrix as bars: one group for each column, in it one bar for each row, beside each other or
 * stacked.
 *
 * @param node the matrix; the labels of its columns name the groups, those of its rows the bars
 * @param layout how the bars of a group stand
 * @param limit where the axis ends; empty when it follows from the numbers
 * @param emphasis the groups and bars the step is about
 */
public record Bars(Node node, Layout layout, OptionalDouble limit, Emphasis emphasis)
    implements Figure {

  /** How the bars of a group stand. */
  public enum Layout {
    BESIDE,
    STACKED
  }

  public static Bars beside(Node node) {
    return new Bars(node, Layout.BESIDE, OptionalDouble.empty(), Emphasis.NONE);
  }

  /** Parts of a whole; no number is negative. */
  public static Bars stacked(Node node) {
    return new Bars(node, Layout.STACKED, OptionalDouble.empty(), Emphasis.NONE);
  }

  public Bars upTo(double newLimit) {
    return new Bars(node, layout, OptionalDouble.of(newLimit), emphasis);
  }

  public Bars emphasising(Emphasis newEmphasis) {
    return new Bars(node, layout, limit, newEmphasis);
  }

  @Override
  public String id() {
    return node.id();
  }
}
