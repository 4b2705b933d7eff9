package attentionlab.stage;

import attentionlab.graph.Node;
import attentionlab.lesson.Live;
import attentionlab.lesson.Refused;

/**
 * Two states beside each other: every figure as it was in a pinned state A, as it is now (B), and B
 * − A. The differences are nodes like any other. What the two states do not have in common is shown
 * as it is now; with nothing in common there is nothing to compare.
 *
 * @param pinned the state A: its graph, and its figures as the step shows them
 * @param shared whether A and B are drawn with the same limits
 */
public record Compare(Scene pinned, boolean shared) implements Lens {
  /** Behind the identifier of what is A's. */
  static final String A = "@a";

  private static final String DIFFERENCE = "@diff";
  private static final String ROWS = "@rows";

  @Override
  public Scene through(Scene scene, Live live) {
    return new Comparison(pinned, scene, shared)
        .scene()
        .orElseThrow(() -> Refused.because("refused.compare"));
  }

  /** With one scale for both, or one for each. */
  public Compare sharing(boolean newShared) {
    return new Compare(pinned, newShared);
  }

  /** The node of a scene through this lens that is the difference of a node, by its identifier. */
  public static String differenceOf(String node) {
    return node + DIFFERENCE;
  }

  /** The same for a row of B and another row of A. */
  static String differenceOfRows(String node) {
    return node + ROWS;
  }

  /** The node of a scene through this lens that a node was in A, by its identifier. */
  public static String pinnedOf(String node) {
    return node + A;
  }

  /** Whether two nodes can be subtracted. */
  static boolean fit(Node a, Node b) {
    return a.value().rows() == b.value().rows() && a.value().cols() == b.value().cols();
  }
}
