package attentionlab.graph;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The gradients of one cell with respect to the nodes of a graph, each a node of its own that can
 * be asked why it is what it is, back to the cell, whose own gradient is 1. They have the values
 * that {@link Gradients} gives. A gradient is made when it is asked for.
 */
public final class Backpropagation {
  /** Stands behind the {@code @} in the identifiers of gradients. */
  public static final String KIND = "grad";

  /** Stands there where the cell does not depend on the node. */
  public static final String STILL = "nograd";

  static final String GRADIENT_OF = "\\partial ";

  private final Term.Cell target;
  private final Map<Node, List<Consumer>> consumers = new IdentityHashMap<>();
  private final Map<Node, Node> gradients = new IdentityHashMap<>();

  /** A node that a node is an operand of. */
  private record Consumer(Node node, int position) {}

  private Backpropagation(Term.Cell target) {
    this.target = target;
    for (Node node : Graph.of(target.node()).nodes()) {
      consumers.put(node, new ArrayList<>());
      for (int i = 0; i < node.operands().size(); i++) {
        consumers.get(node.operands().get(i)).add(new Consumer(node, i));
      }
    }
  }

  /** The gradients of a cell. */
  public static Backpropagation of(Term.Cell target) {
    return new Backpropagation(target);
  }

  public Term.Cell target() {
    return target;
  }

  /** Whether the cell was made from the node, at least from some of its cells. */
  public boolean reaches(Node node) {
    return consumers.containsKey(node);
  }

  /** The gradient at a node, of its shape and along its axes; zeros where the cell is elsewhere. */
  public Node at(Node node) {
    Node known = gradients.get(node);
    if (known == null) {
      known = named(node, made(node));
      gradients.put(node, known);
    }
    return known;
  }

  private Node made(Node node) {
    if (node == target.node()) {
      return new OneHot(target.row(), target.col()).on(node).along(node.rows(), node.cols());
    }
    List<Node> operands = new ArrayList<>(List.of(node));
    List<Arriving.Use> uses = new ArrayList<>();
    for (Consumer consumer : consumers.getOrDefault(node, List.of())) {
      Node result = consumer.node;
      operands.addAll(result.operands());
      operands.add(result);
      operands.add(at(result));
      uses.add(new Arriving.Use(result.op(), consumer.position, result.operands().size()));
    }
    Node gradient = Node.of(new Arriving(uses), operands);
    return gradient.along(node.rows(), node.cols());
  }

  private Node named(Node node, Node gradient) {
    return node.name().map(name -> gradient.as(named(name, reaches(node)))).orElse(gradient);
  }

  private static Name named(Name name, boolean reached) {
    boolean whole = name.latex().matches("\\S*");
    String of = whole ? name.latex() : "(" + name.latex() + ")";
    return new Name(name.id() + "@" + (reached ? KIND : STILL), GRADIENT_OF + of, name.role());
  }
}
