package attentionlab.stage;

import attentionlab.figure.Panels;
import attentionlab.graph.AddRow;
import attentionlab.graph.AdditiveScore;
import attentionlab.graph.Axis;
import attentionlab.graph.BatchNorm;
import attentionlab.graph.BatchNormInference;
import attentionlab.graph.Graph;
import attentionlab.graph.LayerNorm;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.RmsNorm;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What it costs to compute something, as it would be counted on paper.
 *
 * @param items the nodes that cost something, operands first
 */
public record Cost(List<Item> items) {
  /** Of a number in single precision. */
  public static final int BYTES = 4;

  public Cost {
    items = List.copyOf(items);
  }

  /**
   * What one node costs.
   *
   * @param node the node
   * @param parameters its cells, if it is a parameter: an input both of whose axes are features (a
   *     weight matrix), or one that an operation adds to every row or scales every row with (a
   *     bias, a gain)
   * @param multiplyAdds the multiplications with an addition of a product of matrices
   * @param bytes in single precision, if both of its axes are tokens or positions and it was
   *     computed: scores, weights and whatever else has n² cells
   */
  public record Item(Node node, long parameters, long multiplyAdds, long bytes) {
    private boolean isFree() {
      return parameters == 0 && multiplyAdds == 0 && bytes == 0;
    }
  }

  /** What it costs to compute what figures show, back to the inputs. */
  public static Cost of(Panels panels) {
    return of(
        Graph.of(panels.figures().flatMap(f -> Shows.nodes(f).stream()).toArray(Node[]::new)));
  }

  /** What it costs to compute the nodes of a graph. */
  public static Cost of(Graph graph) {
    Set<Node> rows = new HashSet<>();
    graph.nodes().forEach(node -> rows.addAll(rowsOf(node)));
    return new Cost(
        graph.nodes().stream()
            .map(node -> item(node, rows.contains(node)))
            .filter(item -> !item.isFree())
            .toList());
  }

  private static Item item(Node node, boolean row) {
    List<Matrix> operands = node.operands().stream().map(Node::value).toList();
    long cells = (long) node.value().rows() * node.value().cols();
    boolean input = operands.isEmpty();
    boolean weight = isFeatures(node.rows()) && isFeatures(node.cols());
    return new Item(
        node,
        input && (weight || row) ? cells : 0,
        isOfNumbers(node) ? 0 : node.op().multiplyAdds(operands, node.value()),
        !input && isSequence(node.rows()) && isSequence(node.cols()) ? cells * BYTES : 0);
  }

  /** Whether it is a product along an axis that has only one entry: it adds nothing. */
  private static boolean isOfNumbers(Node node) {
    return !node.operands().isEmpty()
        && node.operands().get(0).cols().size() == 1
        && node.operands().get(0).cols().kind() == Axis.Kind.OTHER;
  }

  /** The biases and gains among the operands of a node. */
  private static List<Node> rowsOf(Node node) {
    List<Node> x = node.operands();
    if (node.op() instanceof AdditiveScore || node.op() instanceof BatchNormInference) {
      return node.op() instanceof AdditiveScore ? x.subList(2, 6) : x.subList(1, 3);
    }
    boolean norm =
        node.op() instanceof LayerNorm
            || node.op() instanceof RmsNorm
            || node.op() instanceof BatchNorm;
    return norm || node.op() instanceof AddRow ? x.subList(1, x.size()) : List.of();
  }

  private static boolean isFeatures(Axis axis) {
    return axis.kind() == Axis.Kind.FEATURES;
  }

  private static boolean isSequence(Axis axis) {
    boolean kind = axis.kind() == Axis.Kind.TOKENS || axis.kind() == Axis.Kind.POSITIONS;
    return kind && axis.size() > 1;
  }

  public boolean isFree() {
    return items.isEmpty();
  }

  public long parameters() {
    return items.stream().mapToLong(Item::parameters).sum();
  }

  public long multiplyAdds() {
    return items.stream().mapToLong(Item::multiplyAdds).sum();
  }

  /** Of everything with n² cells. */
  public long bytes() {
    return items.stream().mapToLong(Item::bytes).sum();
  }

  /** The nodes with n² cells. */
  public List<Node> squares() {
    return items.stream().filter(item -> item.bytes > 0).map(Item::node).toList();
  }
}
