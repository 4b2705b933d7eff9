package attentionlab.lessons.l4_1;

import attentionlab.graph.Axis;
import attentionlab.graph.JoinRows;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.SliceRows;
import attentionlab.nn.Heads;
import attentionlab.nn.MultiHeadAttention;
import attentionlab.nn.Naming;
import attentionlab.nn.ScaledDotProductAttention;
import attentionlab.nn.ScaledDotProductAttention.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Multi-head attention of projected queries, keys and values, with each head's part of the output.
 *
 * @param heads the attention of each head
 * @param contributions what each head adds to the output, (n, d_model)
 * @param concat the heads beside each other, (n, d)
 * @param output (n, d_model)
 */
record HeadedAttention(
    List<ScaledDotProductAttention> heads, List<Node> contributions, Node concat, Node output) {

  /**
   * How it is computed.
   *
   * @param heads h
   * @param split how heads are split and merged
   * @param muted the head that stays silent, from 1; 0 for none
   * @param naming the names of its nodes
   */
  record Plan(int heads, Split.Kind split, int muted, Naming naming) {}

  static HeadedAttention of(Node q, Node k, Node v, Node wo, Plan plan) {
    List<Node> queries = split(q, plan, MultiHeadAttention.Q);
    List<Node> keys = split(k, plan, MultiHeadAttention.K);
    List<Node> values = split(v, plan, MultiHeadAttention.V);
    List<ScaledDotProductAttention> heads = new ArrayList<>();
    for (int i = 0; i < plan.heads(); i++) {
      Options options = Options.PLAIN.named(plan.naming().head(i + 1));
      heads.add(ScaledDotProductAttention.of(queries.get(i), keys.get(i), values.get(i), options));
    }
    List<Node> spoken = spoken(heads, plan);
    Node concat = merge(spoken, plan).along(q.rows(), q.cols());
    Node named = concat.as(plan.naming().of(MultiHeadAttention.CONCAT));
    Node output = named.times(wo).as(plan.naming().of(MultiHeadAttention.OUTPUT));
    return new HeadedAttention(heads, contributions(spoken, wo, plan), named, output);
  }

  private static List<Node> split(Node x, Plan plan, Name name) {
    List<Node> parts =
        plan.split() == Split.Kind.NO_TRANSPOSE
            ? Heads.splitWithoutTranspose(x, plan.heads())
            : Heads.split(x, plan.heads());
    return IntStream.range(0, parts.size())
        .mapToObj(i -> parts.get(i).as(plan.naming().head(i + 1).of(name)))
        .toList();
  }

  /** The outputs of the heads; that of a muted one is 0. */
  private static List<Node> spoken(List<ScaledDotProductAttention> heads, Plan plan) {
    return IntStream.range(0, heads.size())
        .mapToObj(
            i -> {
              Node output = heads.get(i).output();
              return i + 1 == plan.muted() ? output.times(0) : output;
            })
        .toList();
  }

  private static Node merge(List<Node> heads, Plan plan) {
    return plan.split() == Split.Kind.WRONG_MERGE ? Heads.mergeWrongly(heads) : Heads.merge(heads);
  }

  /** Each head's output times its rows of W^O. */
  private static List<Node> contributions(List<Node> heads, Node wo, Plan plan) {
    int width = wo.value().rows() / heads.size();
    return IntStream.range(0, heads.size())
        .mapToObj(
            i ->
                heads
                    .get(i)
                    .times(new SliceRows(i * width, (i + 1) * width).on(wo))
                    .as(plan.naming().head(i + 1).of(MultiHeadLesson.CONTRIBUTION)))
        .toList();
  }

  /** The sum of what the heads add, (n, d_model). */
  Node sum() {
    return contributions.stream().reduce(Node::plus).orElseThrow();
  }

  /** The weights of one query in every head, (h, n). */
  Node rows(int query, Name name) {
    Node[] rows =
        heads.stream()
            .map(head -> new SliceRows(query, query + 1).on(head.weights()))
            .toArray(Node[]::new);
    List<String> labels = IntStream.rangeClosed(1, rows.length).mapToObj(h -> "h" + h).toList();
    return new JoinRows()
        .on(rows)
        .along(new Axis("h", Axis.Kind.HEADS, labels), rows[0].cols())
        .as(name);
  }

  /** How many heads look mostly at a key. */
  static long lookingAt(Matrix rows, int key) {
    return IntStream.range(0, rows.rows())
        .filter(
            h -> IntStream.range(0, rows.cols()).allMatch(c -> rows.get(h, c) <= rows.get(h, key)))
        .count();
  }
}
