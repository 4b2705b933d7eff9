package attentionlab.lesson;

import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.ShapeMismatch;

/** Says in a sentence why two matrices do not fit together. */
final class MisfitSentence {
  private MisfitSentence() {}

  static Message of(ShapeMismatch misfit) {
    Matrix left = misfit.left().value();
    Matrix right = misfit.right().value();
    return switch (misfit.operation()) {
      case "A Bᵀ" -> of("refused.product.transposed", misfit, left.cols(), right.cols());
      case "A B" -> of("refused.product", misfit, left.cols(), right.rows());
      default -> of("refused.shapes", misfit);
    };
  }

  private static Message of(String key, ShapeMismatch misfit, Object... lengths) {
    String left = misfit.left().value().shape();
    String right = misfit.right().value().shape();
    return lengths.length == 0
        ? Message.of(key, symbol(misfit.left()), left, symbol(misfit.right()), right)
        : Message.of(
            key,
            symbol(misfit.left()),
            left,
            symbol(misfit.right()),
            right,
            lengths[0],
            lengths[1]);
  }

  /** The symbol of a node where it can be read as it is, its identifier otherwise. */
  private static String symbol(Node node) {
    return node.name()
        .map(name -> name.latex())
        .filter(latex -> latex.matches("\\w+"))
        .orElse(node.id());
  }
}
