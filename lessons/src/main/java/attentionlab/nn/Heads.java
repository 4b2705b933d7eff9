package attentionlab.nn;

import attentionlab.graph.JoinCols;
import attentionlab.graph.JoinRows;
import attentionlab.graph.Node;
import attentionlab.graph.Reshape;
import attentionlab.graph.SliceCols;
import attentionlab.graph.SliceRows;
import java.util.List;
import java.util.stream.IntStream;

/** How a projection is split into heads and merged again, right and in two ways that are wrong. */
public final class Heads {
  private Heads() {}

  /**
   * (n, d) → h times (n, d / h), the features split.
   *
   * @throws IllegalArgumentException when d is not a multiple of h
   */
  public static List<Node> split(Node x, int heads) {
    int width = width(x, heads);
    return IntStream.range(0, heads)
        .mapToObj(i -> new SliceCols(i * width, (i + 1) * width).on(x))
        .map(head -> called(head, heads == 1 ? x.cols().symbol() : "d_k"))
        .toList();
  }

  /**
   * What comes out when (n, d) is read on as (h, n, d / h) without moving the head axis: heads that
   * hold all features of a few tokens.
   */
  public static List<Node> splitWithoutTranspose(Node x, int heads) {
    Node chunks = new Reshape(width(x, heads)).on(x); // (h n, d / h)
    int n = x.value().rows();
    return IntStream.range(0, heads)
        .mapToObj(i -> new SliceRows(i * n, (i + 1) * n).on(chunks))
        .map(head -> called(head, heads == 1 ? x.cols().symbol() : "d_k"))
        .toList();
  }

  private static Node called(Node head, String symbol) {
    return head.along(head.rows(), head.cols().called(symbol));
  }

  private static int width(Node x, int heads) {
    if (x.value().cols() % heads != 0) {
      throw new IllegalArgumentException(x + " cannot be split into " + heads + " heads");
    }
    return x.value().cols() / heads;
  }

  /** h times (n, d / h) → (n, d), beside each other. */
  public static Node merge(List<Node> heads) {
    Node merged = new JoinCols().on(heads.toArray(Node[]::new));
    return heads.size() == 1 ? merged : called(merged, "d_model");
  }

  /**
   * What comes out when the last two axes are exchanged in place of the first two, and the numbers
   * are then read on as (n, d).
   */
  public static Node mergeWrongly(List<Node> heads) {
    Node[] turned = heads.stream().map(Node::transposed).toArray(Node[]::new);
    Node tall = new JoinRows().on(turned); // (d, n)
    return new Reshape(tall.value().rows()).on(tall); // (n, d)
  }
}
