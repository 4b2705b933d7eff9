package attentionlab.nn;

import attentionlab.graph.JoinCols;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Role;
import attentionlab.graph.SliceCols;
import attentionlab.graph.Softmax.EmptyRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code MultiHead(Q, K, V) = Concat(head_1, …, head_h) W^O}, the paper's section 3.2.2, with every
 * step.
 *
 * @param q the projected queries of all heads, (n_q, h d_k)
 * @param k the projected keys of all heads, (n_k, h d_k)
 * @param v the projected values of all heads, (n_k, h d_v)
 * @param heads the attention of each head
 * @param concat the outputs of the heads beside each other, (n_q, h d_v)
 * @param output (n_q, d_model)
 */
public record MultiHeadAttention(
    Node q, Node k, Node v, List<ScaledDotProductAttention> heads, Node concat, Node output) {
  public static final Name Q = Name.of("Q", Role.QUERY);
  public static final Name K = Name.of("K", Role.KEY);
  public static final Name V = Name.of("V", Role.VALUE);
  public static final Name CONCAT = new Name("concat", "H", Role.OUTPUT);
  public static final Name OUTPUT = new Name("multihead", "O", Role.OUTPUT);

  /** The projections W^Q, W^K, W^V and W^O of all heads together. */
  public record Weights(Linear q, Linear k, Linear v, Linear output) {}

  /**
   * What can be chosen.
   *
   * @param heads h
   * @param masks what is added to the scaled scores, (n_q, n_k): none, one for all heads, or one
   *     for each
   * @param emptyRow what the weights of a query become that may attend to no key
   * @param naming the names of the nodes
   */
  public record Options(int heads, List<Node> masks, EmptyRow emptyRow, Naming naming) {
    public Options {
      masks = List.copyOf(masks);
      if (heads < 1 || masks.size() > 1 && masks.size() != heads) {
        throw new IllegalArgumentException(heads + " heads, " + masks.size() + " masks");
      }
    }

    /** Without a mask. */
    public static Options heads(int heads) {
      return new Options(heads, List.of(), EmptyRow.NAN, Naming.PLAIN);
    }

    public Options masked(Node... newMasks) {
      return new Options(heads, List.of(newMasks), emptyRow, naming);
    }

    public Options masked(Optional<Node> mask) {
      return new Options(heads, mask.stream().toList(), emptyRow, naming);
    }

    public Options with(EmptyRow newEmptyRow) {
      return new Options(heads, masks, newEmptyRow, naming);
    }

    public Options named(Naming newNaming) {
      return new Options(heads, masks, emptyRow, newNaming);
    }

    private ScaledDotProductAttention.Options head(int head) {
      return new ScaledDotProductAttention.Options(
          masks.stream().skip(masks.size() > 1 ? head : 0).findFirst(),
          ScaledDotProductAttention.Options.PLAIN.divisor(),
          1,
          emptyRow,
          naming.head(head + 1));
    }
  }

  /** Attention of a sequence to itself, (n, d_model) → (n, d_model). */
  public static MultiHeadAttention of(Node x, Weights w, Options options) {
    return of(x, x, x, w, options);
  }

  /**
   * Attention of one sequence to another.
   *
   * @param query (n_q, d_model)
   * @param key (n_k, the width that W^K takes)
   * @param value (n_k, the width that W^V takes)
   * @throws attentionlab.graph.ShapeMismatch when these do not fit the weights
   * @throws IllegalArgumentException when a projection cannot be split into so many heads
   */
  public static MultiHeadAttention of(
      Node query, Node key, Node value, Weights w, Options options) {
    Naming naming = options.naming();
    Node q = w.q().apply(query).as(naming.of(Q)); // Q W^Q: (n_q, h d_k)
    Node k = w.k().apply(key).as(naming.of(K)); // K W^K: (n_k, h d_k)
    Node v = w.v().apply(value).as(naming.of(V)); // V W^V: (n_k, h d_v)
    List<ScaledDotProductAttention> heads = new ArrayList<>();
    for (int i = 0; i < options.heads(); i++) {
      // head_i = Attention(Q W_i^Q, K W_i^K, V W_i^V)
      Node qi = part(q, "d_k", i, options).as(naming.head(i + 1).of(Q)); // (n_q, d_k)
      Node ki = part(k, "d_k", i, options).as(naming.head(i + 1).of(K)); // (n_k, d_k)
      Node vi = part(v, "d_v", i, options).as(naming.head(i + 1).of(V)); // (n_k, d_v)
      heads.add(ScaledDotProductAttention.of(qi, ki, vi, options.head(i)));
    }
    // Concat(head_1, …, head_h) W^O
    Node joined = join(heads); // (n_q, h d_v)
    Node concat =
        joined.along(joined.rows(), joined.cols().called(v.cols().symbol())).as(naming.of(CONCAT));
    Node output = w.output().apply(concat).as(naming.of(OUTPUT)); // (n_q, d_model)
    return new MultiHeadAttention(q, k, v, List.copyOf(heads), concat, output);
  }

  private static Node part(Node x, String symbol, int head, Options options) {
    int width = x.value().cols() / options.heads();
    if (width * options.heads() != x.value().cols()) {
      throw new IllegalArgumentException(x + " cannot be split into " + options.heads() + " heads");
    }
    Node part = new SliceCols(head * width, (head + 1) * width).on(x);
    return options.heads() == 1 ? part : part.along(x.rows(), part.cols().called(symbol));
  }

  private static Node join(List<ScaledDotProductAttention> heads) {
    return new JoinCols()
        .on(heads.stream().map(ScaledDotProductAttention::output).toArray(Node[]::new));
  }
}
