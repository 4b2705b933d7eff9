package attentionlab.graph;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Recorded results under other names, so that two computations of the same lesson can stand in one
 * graph. Nothing is computed again: a renamed node has the same operation and the same matrix, and
 * its operands are the renamed ones.
 */
public final class Renaming {
  private final UnaryOperator<Name> names;
  private final Map<Node, Node> renamed = new IdentityHashMap<>();

  /**
   * @param names gives each name the new one
   */
  public Renaming(UnaryOperator<Name> names) {
    this.names = names;
  }

  /** A node under its new name; the same node always becomes the same one. */
  public Node of(Node node) {
    Node known = renamed.get(node);
    if (known == null) {
      List<Node> operands = node.operands().stream().map(this::of).toList();
      known = node.linked(node.name().map(names), operands);
      renamed.put(node, known);
    }
    return known;
  }
}
