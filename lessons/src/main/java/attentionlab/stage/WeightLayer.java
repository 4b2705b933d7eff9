package attentionlab.stage;

import attentionlab.graph.Axis;
import attentionlab.graph.Graph;
import attentionlab.graph.Node;
import attentionlab.graph.Role;
import attentionlab.graph.Softmax;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The attention weights of one layer of a computation: one matrix (n_q, n_k) for each head.
 *
 * @param heads the weights of the heads, at least one, all over the same tokens
 */
public record WeightLayer(List<Node> heads) {
  private static final Pattern NUMBERED = Pattern.compile("(.+)_(\\d+)");

  /** The axis of a vocabulary: what stands over it is a prediction, no attention to a token. */
  private static final String VOCABULARY = "V";

  public WeightLayer {
    heads = List.copyOf(heads);
  }

  /** All layers of a computation, in the order they are computed. */
  public static List<WeightLayer> in(Graph graph) {
    List<List<Node>> groups = new ArrayList<>();
    graph.nodes().stream().filter(WeightLayer::isWeights).forEach(node -> place(node, groups));
    return groups.stream().map(WeightLayer::new).toList();
  }

  /**
   * Whether these are attention weights: what a softmax made, over tokens or positions both ways.
   */
  public static boolean isWeights(Node node) {
    return node.role() == Role.WEIGHTS
        && node.name().isPresent()
        && !node.id().contains(Lens.WAY)
        && isPlaces(node.rows())
        && isPlaces(node.cols())
        && node.cols().size() > 1
        && !node.cols().symbol().equals(VOCABULARY)
        && isSoftmax(node);
  }

  private static boolean isPlaces(Axis axis) {
    return axis.kind() == Axis.Kind.TOKENS || axis.kind() == Axis.Kind.POSITIONS;
  }

  /** Of a softmax, perhaps with something done to its cells afterwards. */
  private static boolean isSoftmax(Node node) {
    boolean behind = node.operands().size() == 1 && node.operands().get(0).name().isEmpty();
    return node.op() instanceof Softmax || behind && isSoftmax(node.operands().get(0));
  }

  private static void place(Node node, List<List<Node>> groups) {
    groups.stream()
        .filter(group -> isHeadBeside(node, group))
        .findFirst()
        .orElseGet(
            () -> {
              groups.add(new ArrayList<>());
              return groups.get(groups.size() - 1);
            })
        .add(node);
  }

  /** Heads have names that differ in their number alone, and none is made from another. */
  private static boolean isHeadBeside(Node node, List<Node> group) {
    Node first = group.get(0);
    return NUMBERED.matcher(node.id()).matches()
        && base(node).equals(base(first))
        && !node.id().equals(base(first))
        && NUMBERED.matcher(first.id()).matches()
        && node.rows().labels().equals(first.rows().labels())
        && node.cols().labels().equals(first.cols().labels())
        && group.stream().noneMatch(other -> isMadeFrom(node, other, seen()));
  }

  private static Set<Node> seen() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private static boolean isMadeFrom(Node node, Node source, Set<Node> seen) {
    return node == source
        || seen.add(node)
            && node.operands().stream().anyMatch(operand -> isMadeFrom(operand, source, seen));
  }

  private static String base(Node node) {
    Matcher numbered = NUMBERED.matcher(node.id());
    return numbered.matches() ? numbered.group(1) : node.id();
  }

  /** The identifier of its first head. */
  public String id() {
    return heads.get(0).id();
  }

  public int size() {
    return heads.size();
  }

  /** Whether one of its heads has that identifier. */
  public boolean has(String node) {
    return heads.stream().anyMatch(head -> head.id().equals(node));
  }
}
