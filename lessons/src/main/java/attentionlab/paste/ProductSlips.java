package attentionlab.paste;

import attentionlab.graph.Add;
import attentionlab.graph.AddRow;
import attentionlab.graph.Gelu;
import attentionlab.graph.Graph;
import attentionlab.graph.Node;
import attentionlab.graph.Product;
import attentionlab.graph.Relu;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Mistakes with products, and with what is added to them. */
final class ProductSlips {
  private ProductSlips() {}

  static List<Mistake> all() {
    return List.of(
        product("mistake.product.plain", true, x -> x.get(0).times(x.get(1))),
        product("mistake.product.swapped", true, x -> x.get(1).timesTransposed(x.get(0))),
        Slip.of("mistake.product.weight", ProductSlips::weightTransposed),
        Slip.of("mistake.bias", (node, x) -> when(node.op() instanceof AddRow, x, 0)),
        Slip.of("mistake.residual", (node, x) -> residual(node, x)),
        Slip.of("mistake.relu", (node, x) -> when(node.op() instanceof Relu, x, 0)),
        Slip.of("mistake.gelu", ProductSlips::otherGelu));
  }

  private interface Other {
    Node of(List<Node> operands);
  }

  private static Slip product(String key, boolean transposed, Other other) {
    return Slip.of(
        key,
        (node, x) ->
            node.op() instanceof Product product && product.transposed() == transposed
                ? Optional.of(other.of(x))
                : Optional.empty());
  }

  /** {@code x Wᵀ}, as a linear layer of PyTorch takes its weight, with the same square W. */
  private static Optional<Node> weightTransposed(Node node, List<Node> x) {
    boolean is =
        node.op() instanceof Product product
            && !product.transposed()
            && node.operands().get(1).operands().isEmpty()
            && x.get(1).value().rows() == x.get(1).value().cols();
    return is ? Optional.of(x.get(0).timesTransposed(x.get(1))) : Optional.empty();
  }

  private static Optional<Node> when(boolean is, List<Node> x, int operand) {
    return is ? Optional.of(x.get(operand)) : Optional.empty();
  }

  /** The sum without the operand that the other one was made from. */
  private static Optional<Node> residual(Node node, List<Node> x) {
    if (!(node.op() instanceof Add)) {
      return Optional.empty();
    }
    Node first = node.operands().get(0);
    Node second = node.operands().get(1);
    if (isFrom(second, first)) {
      return Optional.of(x.get(1));
    }
    return when(isFrom(first, second), x, 0);
  }

  private static boolean isFrom(Node result, Node source) {
    return result != source
        && !result.operands().isEmpty()
        && Stream.of(source).anyMatch(Graph.of(result).nodes()::contains);
  }

  private static Optional<Node> otherGelu(Node node, List<Node> x) {
    if (!(node.op() instanceof Gelu gelu)) {
      return Optional.empty();
    }
    return Stream.of(Gelu.Form.values())
        .filter(form -> form != gelu.form())
        .findFirst()
        .map(form -> new Gelu(form).on(x.get(0)));
  }
}
