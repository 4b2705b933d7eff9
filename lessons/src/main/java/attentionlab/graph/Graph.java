package attentionlab.graph;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * A recorded computation: everything some results were made from, operands before the nodes that
 * use them. Immutable.
 */
public final class Graph {
  private final List<Node> nodes;
  private final Map<String, Node> byId = new LinkedHashMap<>();
  private final Map<Node, String> ids = new IdentityHashMap<>();

  private Graph(List<Node> nodes) {
    this.nodes = List.copyOf(nodes);
    this.nodes.stream().filter(node -> node.name().isPresent()).forEach(this::index);
    this.nodes.stream().filter(node -> node.name().isEmpty()).forEach(this::index);
  }

  /**
   * All that these results were made from, the results included.
   *
   * @throws IllegalArgumentException when two nodes have the same name
   */
  public static Graph of(Node... results) {
    Map<Node, Boolean> seen = new IdentityHashMap<>();
    List<Node> order = new ArrayList<>();
    for (Node result : results) {
      visit(result, seen, order);
    }
    return new Graph(order);
  }

  private static void visit(Node node, Map<Node, Boolean> seen, List<Node> order) {
    if (seen.putIfAbsent(node, true) == null) {
      node.operands().forEach(operand -> visit(operand, seen, order));
      order.add(node);
    }
  }

  /** What becomes of a node when a graph is gone through again. */
  @FunctionalInterface
  public interface Rewrite {

    /**
     * The node in its place.
     *
     * @param original the node as it was
     * @param operands what has become of its operands
     */
    Node of(Node original, List<Node> operands);
  }

  /**
   * The computation gone through again, operands first, with some of it changed. {@link
   * Node#redone} leaves a node as it was; what depends on no change is not computed again.
   */
  public Graph rewritten(Rewrite rewrite) {
    Map<Node, Node> become = new IdentityHashMap<>();
    for (Node node : nodes) {
      become.put(node, rewrite.of(node, node.operands().stream().map(become::get).toList()));
    }
    return of(nodes.stream().map(become::get).toArray(Node[]::new));
  }

  private void index(Node node) {
    String id = node.name().isPresent() ? node.id() : unnamed(node);
    if (byId.put(id, node) != null) {
      throw new IllegalArgumentException("two nodes are named " + id);
    }
    ids.put(node, id);
  }

  private String unnamed(Node node) {
    int number = 1;
    String kind = node.id().toLowerCase(java.util.Locale.ROOT);
    while (byId.containsKey(kind + "_" + number)) {
      number++;
    }
    return kind + "_" + number;
  }

  /** The nodes, operands first. */
  public List<Node> nodes() {
    return nodes;
  }

  /** The identifier of a node in this graph: its name's, or one made from its operation. */
  public String id(Node node) {
    return Objects.requireNonNull(ids.get(node), () -> node + " is not of this graph");
  }

  /** Whether this very node is one of this graph. */
  public boolean has(Node node) {
    return ids.containsKey(node);
  }

  public boolean has(String id) {
    return byId.containsKey(id);
  }

  /**
   * The node of that name.
   *
   * @throws NoSuchElementException when this graph has none
   */
  public Node node(Name name) {
    return node(name.id());
  }

  /** As {@link #node(Name)}, for names that come from a text. */
  public Node node(String id) {
    Node node = byId.get(id);
    if (node == null) {
      throw new NoSuchElementException("no node " + id + " among " + byId.keySet());
    }
    return node;
  }
}
