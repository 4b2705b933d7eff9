package attentionlab.paste;

import attentionlab.graph.Graph;
import attentionlab.graph.Mask;
import attentionlab.graph.MaskedFill;
import attentionlab.graph.Matrix;
import attentionlab.graph.MinusRowMax;
import attentionlab.graph.Node;
import attentionlab.graph.Scale;
import attentionlab.graph.Softmax;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Mistakes with a mask. */
final class MaskSlips {
  /** From here on a number in an additive mask hides, and does not shift. */
  private static final double HIDES = -100;

  private MaskSlips() {}

  /**
   * Scores with a mask.
   *
   * @param scores what it is laid on
   * @param hidden 1 where it hides, 0 elsewhere
   */
  private record Masked(Node scores, Matrix hidden) {
    static Optional<Masked> in(Node node, List<Node> x) {
      if (node.op() instanceof Mask) {
        Matrix added = x.get(1).value();
        return some(x.get(0), cells(added, (r, c) -> added.get(r, c) <= HIDES ? 1 : 0));
      }
      if (node.op() instanceof MaskedFill fill && fill.value() <= HIDES) {
        Matrix hidden = x.get(1).value();
        return some(x.get(0), cells(hidden, (r, c) -> hidden.get(r, c) != 0 ? 1 : 0));
      }
      return Optional.empty();
    }

    private static Optional<Masked> some(Node scores, Matrix hidden) {
      Matrix value = scores.value();
      boolean isMaskItself = value.min() == 0 && value.max() == 0;
      return hidden.max() == 0 || isMaskItself
          ? Optional.empty()
          : Optional.of(new Masked(scores, hidden));
    }

    boolean hides(int row, int col) {
      return hidden.get(row, col) != 0;
    }

    /** The same scores where another mask hides. */
    Node under(Matrix other) {
      Matrix value = scores.value();
      return Slip.numbers(
          scores,
          cells(
              value, (r, c) -> other.get(r, c) != 0 ? Double.NEGATIVE_INFINITY : value.get(r, c)));
    }

    boolean isSquare() {
      return hidden.rows() == hidden.cols();
    }

    boolean isCausal() {
      boolean causal = isSquare();
      for (int r = 0; causal && r < hidden.rows(); r++) {
        for (int c = r + 1; c < hidden.cols(); c++) {
          causal &= hides(r, c);
        }
      }
      return causal;
    }
  }

  private interface Other {
    Optional<Node> of(Masked masked);
  }

  static List<Mistake> all() {
    return List.of(
        mask("mistake.mask.missing", masked -> Optional.of(masked.scores())),
        MaskSlips::afterSoftmax,
        mask("mistake.mask.zero", masked -> Optional.of(zero(masked))),
        mask(
            "mistake.mask.opposite",
            masked -> other(masked, true, (r, c) -> 1 - masked.hidden().get(r, c))),
        mask(
            "mistake.mask.turned",
            masked -> other(masked, masked.isSquare(), (r, c) -> masked.hidden().get(c, r))),
        mask(
            "mistake.mask.self",
            masked ->
                other(masked, masked.isCausal(), (r, c) -> c >= r || masked.hides(r, c) ? 1 : 0)),
        mask(
            "mistake.mask.next",
            masked ->
                other(
                    masked,
                    masked.isCausal(),
                    (r, c) -> c != r + 1 && masked.hides(r, c) ? 1 : 0)));
  }

  private static Slip mask(String key, Other other) {
    return Slip.of(key, (node, x) -> Masked.in(node, x).flatMap(other::of).map(wrong -> wrong));
  }

  private static Optional<Node> other(Masked masked, boolean is, Matrix.CellFunction hidden) {
    return is ? Optional.of(masked.under(cells(masked.hidden(), hidden))) : Optional.empty();
  }

  private static Node zero(Masked masked) {
    Matrix value = masked.scores().value();
    return Slip.numbers(
        masked.scores(), cells(value, (r, c) -> masked.hides(r, c) ? 0 : value.get(r, c)));
  }

  /** Weights of all keys, those of hidden ones set to 0 and the others left as they are. */
  private static Stream<Guess> afterSoftmax(Node node, PastedMatrix pasted) {
    if (Graph.of(node).nodes().stream().noneMatch(each -> each.op() instanceof Softmax)) {
      return Stream.empty();
    }
    return Slip.of("mistake.mask.after", MaskSlips::weightsThenMask).in(node, pasted);
  }

  private static Optional<Node> weightsThenMask(Node node, List<Node> x) {
    if (node.op() instanceof Softmax softmax) {
      Node below = node.operands().get(0);
      while (below.op() instanceof Scale || below.op() instanceof MinusRowMax) {
        below = below.operands().get(0);
      }
      return Masked.in(below, below.operands())
          .map(masked -> zero(new Masked(softmax.on(x.get(0)), masked.hidden())));
    }
    return Masked.in(node, x).map(Masked::scores);
  }

  private static Matrix cells(Matrix like, Matrix.CellFunction cell) {
    return Matrix.of(like.rows(), like.cols(), cell);
  }
}
