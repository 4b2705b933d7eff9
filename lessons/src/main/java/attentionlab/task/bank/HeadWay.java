package attentionlab.task.bank;

import attentionlab.graph.JoinCols;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.nn.Heads;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Attention of several heads with its steps exchangeable, so that one of them can be wrong.
 *
 * @param split how a projection becomes heads
 * @param merge how the outputs of the heads become one matrix
 * @param attention what each head does, by d_model and the number of heads
 * @param group which head of keys and values a head of queries uses
 * @param projects whether W^O is applied
 */
record HeadWay(Split split, Merge merge, Attention attention, Group group, boolean projects) {
  static final HeadWay RIGHT =
      new HeadWay(
          Heads::split,
          Heads::merge,
          (width, heads) -> Way.RIGHT,
          (head, heads, kvHeads) -> head / (heads / kvHeads),
          true);

  /** (n, d) → h matrices. */
  @FunctionalInterface
  interface Split {
    List<Node> of(Node x, int heads);
  }

  /** h matrices → (n, d). */
  @FunctionalInterface
  interface Merge {
    Node of(List<Node> heads);
  }

  /** What each head does. */
  @FunctionalInterface
  interface Attention {
    Way of(int width, int heads);
  }

  /** Which head of keys and values it is. */
  @FunctionalInterface
  interface Group {
    int of(int head, int heads, int kvHeads);
  }

  HeadWay splitting(Split other) {
    return new HeadWay(other, merge, attention, group, projects);
  }

  HeadWay merging(Merge other) {
    return new HeadWay(split, other, attention, group, projects);
  }

  HeadWay attending(Attention other) {
    return new HeadWay(split, merge, other, group, projects);
  }

  HeadWay sharing(Group other) {
    return new HeadWay(split, merge, attention, other, projects);
  }

  HeadWay withoutOutput() {
    return new HeadWay(split, merge, attention, group, false);
  }

  /**
   * (n, d_model) → (n, d_model).
   *
   * @param w W^Q, W^K, W^V and W^O
   */
  Node of(Node x, List<Node> w, int heads, int kvHeads) {
    List<Node> q = split.of(x.times(w.get(0)), heads);
    List<Node> k = split.of(x.times(w.get(1)), kvHeads);
    List<Node> v = split.of(x.times(w.get(2)), kvHeads);
    Way way = attention.of(x.value().cols(), heads);
    List<Node> outputs = new ArrayList<>();
    for (int head = 0; head < heads; head++) {
      int shared = group.of(head, heads, kvHeads);
      outputs.add(way.of(q.get(head), k.get(shared), v.get(shared)).get(1));
    }
    Node merged = merge.of(outputs);
    return projects ? merged.times(w.get(3)) : merged;
  }

  /** Head i takes the columns i, i + h, i + 2 h, … */
  static List<Node> comb(Node x, int heads) {
    int width = x.value().cols() / heads;
    return IntStream.range(0, heads)
        .mapToObj(
            head ->
                numbers(
                    x,
                    Matrix.of(
                        x.value().rows(), width, (r, c) -> x.value().get(r, c * heads + head))))
        .toList();
  }

  /** Back from {@link #comb}. */
  static Node combed(List<Node> heads) {
    Node joined = new JoinCols().on(heads.toArray(Node[]::new));
    int h = heads.size();
    int width = heads.get(0).value().cols();
    Matrix value = joined.value();
    return numbers(
        heads.get(0),
        Matrix.of(value.rows(), value.cols(), (r, c) -> value.get(r, c % h * width + c / h)));
  }

  private static Node numbers(Node like, Matrix value) {
    return Node.input(
        Parts.ROWS, value, like.rows(), Parts.features(value.cols()), Provenance.COMPUTED);
  }
}
