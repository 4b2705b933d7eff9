package attentionlab.graph;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The gradients of one number with respect to every node of a graph, in reverse mode. The number is
 * {@code Σ upstream ⊙ result}. Nodes are told apart by identity: a node and the same result under
 * another name each hold the gradient that arrives through their own uses.
 */
public final class Gradients {
  private final Graph graph;
  private final Map<Node, Matrix> arrived = new IdentityHashMap<>();

  private Gradients(Graph graph) {
    this.graph = graph;
  }

  /**
   * Carries {@code upstream}, the gradient at the result, back to the inputs.
   *
   * @param upstream of the shape of the result
   * @throws NullPointerException when the result is not of this graph
   * @throws IllegalArgumentException when the shapes differ
   */
  public static Gradients of(Graph graph, Node result, Matrix upstream) {
    graph.id(result);
    if (!upstream.shape().equals(result.value().shape())) {
      throw new IllegalArgumentException(
          "a gradient of %s arrives at %s".formatted(upstream.shape(), result));
    }
    Gradients gradients = new Gradients(graph);
    gradients.arrived.put(result, upstream);
    List<Node> nodes = graph.nodes();
    for (int i = nodes.size() - 1; i >= 0; i--) {
      gradients.passOn(nodes.get(i));
    }
    return gradients;
  }

  private void passOn(Node node) {
    Matrix gradient = arrived.get(node);
    if (gradient != null) {
      List<Matrix> operands = node.operands().stream().map(Node::value).toList();
      List<Matrix> parts = node.op().backward(operands, node.value(), gradient);
      for (int i = 0; i < parts.size(); i++) {
        arrived.merge(node.operands().get(i), parts.get(i), Cells::plus);
      }
    }
  }

  /**
   * The gradient at a node, of its shape; zeros where the result does not depend on it.
   *
   * @throws NullPointerException when the node is not of this graph
   */
  public Matrix at(Node node) {
    graph.id(node);
    Matrix gradient = arrived.get(node);
    return gradient == null ? Cells.zeros(node.value()) : gradient;
  }
}
