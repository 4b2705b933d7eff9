package attentionlab.graph;

import java.util.Set;

/** Formulas of recorded results. */
public final class Formula {
  private Formula() {}

  /**
   * The LaTeX of a node over its operands. Named nodes end the expansion and are written as {@code
   * \part{id}{symbol}}, unless they are to be looked through; unnamed nodes always are.
   *
   * @param of the node that is explained; it is expanded itself
   * @param through the named nodes to expand
   * @throws java.util.NoSuchElementException when the graph has no node of that name
   */
  public static String of(Graph graph, Name of, Set<Name> through) {
    return expanded(graph.node(of), through).text();
  }

  private static Latex expanded(Node node, Set<Name> through) {
    return node.op().latex(node.operands().stream().map(x -> written(x, through)).toList());
  }

  private static Latex written(Node node, Set<Name> through) {
    return node.name()
        .filter(name -> !through.contains(name))
        .map(name -> Latex.atom("\\part{" + name.id() + "}{" + name.latex() + "}"))
        .orElseGet(() -> expanded(node, through));
  }
}
