package attentionlab.paste;

import attentionlab.graph.Graph;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.lesson.Message;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A mistake within a computation: some operations are carried out in another way, and what follows
 * is computed from that.
 *
 * @param why what went wrong
 * @param change what becomes of an operation; empty for those that stay right
 */
record Slip(Message why, Change change) implements Mistake {

  /** What becomes of an operation. */
  @FunctionalInterface
  interface Change {

    /**
     * The node in its place; empty where it stays right, and where it throws that shapes do not
     * fit.
     *
     * @param node the right node
     * @param operands what has become of its operands
     */
    Optional<Node> of(Node node, List<Node> operands);
  }

  static Slip of(String key, Change change) {
    return new Slip(Message.of(key), change);
  }

  /** All places at once, and the last one alone where there are several. */
  @Override
  public Stream<Guess> in(Node node, PastedMatrix pasted) {
    List<Node> all = Graph.of(node).nodes();
    List<Node> touched =
        all.stream().filter(each -> wrong(each, each.operands()).isPresent()).toList();
    if (touched.isEmpty()) {
      return Stream.empty();
    }
    Stream<Set<Node>> ways =
        touched.size() == 1
            ? Stream.of(Set.copyOf(touched))
            : Stream.of(Set.copyOf(touched), Set.of(touched.get(touched.size() - 1)));
    return ways.map(way -> guess(node, all, way));
  }

  private Guess guess(Node node, List<Node> all, Set<Node> places) {
    Map<Node, Node> become = new IdentityHashMap<>();
    for (Node each : all) {
      List<Node> operands = each.operands().stream().map(become::get).toList();
      Optional<Node> wrong = places.contains(each) ? wrong(each, operands) : Optional.empty();
      become.put(each, wrong.orElseGet(() -> each.redone(operands)));
    }
    return new Guess(why, Optional.empty(), become.get(node).value());
  }

  /** The other way, where its shapes fit: otherwise it would have been noticed. */
  private Optional<Node> wrong(Node node, List<Node> operands) {
    try {
      return change.of(node, operands).map(other -> other.along(node.rows(), node.cols()));
    } catch (IllegalArgumentException unfit) {
      return Optional.empty();
    }
  }

  /** Other numbers in the place of a node. */
  static Node numbers(Node node, Matrix value) {
    Name name = node.name().orElse(new Name("step", "x", Role.NEUTRAL));
    return Node.input(name, value, node.rows(), node.cols(), Provenance.GIVEN);
  }
}
