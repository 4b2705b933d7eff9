package attentionlab.paste;

import attentionlab.graph.JoinCols;
import attentionlab.graph.JoinRows;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Reshape;
import attentionlab.graph.Rotate;
import attentionlab.graph.SineCosine;
import attentionlab.graph.SliceCols;
import attentionlab.graph.SliceRows;
import java.util.List;
import java.util.Optional;

/** Numbers in the wrong order: heads, and pairs of sine and cosine. */
final class OrderSlips {
  private OrderSlips() {}

  static List<Mistake> all() {
    return List.of(
        Slip.of("mistake.heads.merge", OrderSlips::merged),
        Slip.of("mistake.heads.turned", OrderSlips::mergedTurned),
        Slip.of("mistake.heads.split", OrderSlips::split),
        Slip.of("mistake.sines.halves", (node, x) -> sines(node, OrderSlips::halves)),
        Slip.of(
            "mistake.sines.swapped",
            (node, x) -> sines(node, (c, d) -> c % 2 == 0 ? c + 1 : c - 1)),
        Slip.of("mistake.rotate.halves", OrderSlips::rotatedHalves),
        Slip.of("mistake.rotate.back", OrderSlips::rotatedBack));
  }

  /** From which column of d a column gets its number. */
  private interface From {
    int of(int col, int d);
  }

  /** (h, n, d_k) read as (n, h d_k), with the axes of heads and tokens not exchanged before. */
  private static Optional<Node> merged(Node node, List<Node> x) {
    return mergesHeads(node, x) ? Optional.of(below(node, x)) : Optional.empty();
  }

  /** (h, d_k, n) read as (n, h d_k): the wrong two axes exchanged before. */
  private static Optional<Node> mergedTurned(Node node, List<Node> x) {
    return mergesHeads(node, x)
        ? Optional.of(below(node, x.stream().map(Node::transposed).toList()))
        : Optional.empty();
  }

  private static boolean mergesHeads(Node node, List<Node> x) {
    return node.op() instanceof JoinCols
        && x.size() > 1
        && x.stream().map(head -> head.value().shape()).distinct().count() == 1;
  }

  private static Node below(Node node, List<Node> heads) {
    return new Reshape(node.value().cols()).on(new JoinRows().on(heads.toArray(Node[]::new)));
  }

  /** (n, h d_k) read as (h, n, d_k), with the axes of heads and tokens not exchanged after. */
  private static Optional<Node> split(Node node, List<Node> x) {
    if (!(node.op() instanceof SliceCols slice)) {
      return Optional.empty();
    }
    int width = slice.to() - slice.from();
    int n = x.get(0).value().rows();
    if (slice.from() % width != 0 || x.get(0).value().cols() % width != 0) {
      return Optional.empty();
    }
    int head = slice.from() / width;
    Node rows = new Reshape(width).on(x.get(0));
    return Optional.of(new SliceRows(head * n, (head + 1) * n).on(rows));
  }

  private static int halves(int col, int d) {
    return col < d / 2 ? 2 * col : 2 * (col - d / 2) + 1;
  }

  private static Optional<Node> sines(Node node, From from) {
    return node.op() instanceof SineCosine
        ? Optional.of(Slip.numbers(node, picked(node.value(), from)))
        : Optional.empty();
  }

  private static Matrix picked(Matrix value, From from) {
    int d = value.cols();
    return Matrix.of(value.rows(), d, (r, c) -> value.get(r, from.of(c, d)));
  }

  /** Column i turned with column i + d/2 in place of its neighbour. */
  private static Optional<Node> rotatedHalves(Node node, List<Node> x) {
    if (!(node.op() instanceof Rotate)) {
      return Optional.empty();
    }
    int d = node.value().cols();
    Node pairs =
        Slip.numbers(
            x.get(0), picked(x.get(0).value(), (c, all) -> c % 2 == 0 ? c / 2 : all / 2 + c / 2));
    Matrix turned = node.op().on(pairs, x.get(1)).value();
    return Optional.of(
        Slip.numbers(node, Matrix.of(turned.rows(), d, (r, c) -> turned.get(r, halves(c, d)))));
  }

  private static Optional<Node> rotatedBack(Node node, List<Node> x) {
    return node.op() instanceof Rotate
        ? Optional.of(node.op().on(x.get(0), x.get(1).times(-1)))
        : Optional.empty();
  }
}
