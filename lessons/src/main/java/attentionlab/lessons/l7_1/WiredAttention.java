package attentionlab.lessons.l7_1;

import static attentionlab.nn.ScaledDotProductAttention.MASKED;
import static attentionlab.nn.ScaledDotProductAttention.OUTPUT;
import static attentionlab.nn.ScaledDotProductAttention.SCORES;
import static attentionlab.nn.ScaledDotProductAttention.WEIGHTS;

import attentionlab.graph.AdditiveScore;
import attentionlab.graph.Axis;
import attentionlab.graph.Mask;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.Scale;
import attentionlab.graph.Softmax;
import attentionlab.graph.SumOf;
import attentionlab.nn.Masks;
import java.util.List;

/**
 * The one attention of L7.1 that the learner wires: who asks, who answers, how it is scored, what
 * is hidden.
 */
record WiredAttention(Node scores, Node weights, Node output) {
  static final Name Q = Name.of("Q", Role.QUERY);
  static final Name K = Name.of("K", Role.KEY);
  static final Name V = Name.of("V", Role.VALUE);
  static final Name MASK = new Name("mask", "M", Role.NEUTRAL);
  static final Name ROW_SUMS = new Name("row_sums", "r", Role.WEIGHTS);
  static final Name COLUMN_SUMS = new Name("col_sums", "c", Role.WEIGHTS);
  static final Name COUNT = new Name("count", "n_q\\,n_k\\,h", Role.SCORES);

  /** The heads of the base model. */
  static final int HEADS = 8;

  private static final Name QUERIES = new Name("queries", "n_q", Role.QUERY);
  private static final Name KEYS = new Name("keys", "n_k", Role.KEY);

  /**
   * What is chosen besides the wiring.
   *
   * @param softmax whether the scores are normalised
   */
  record Options(ScoreRule rule, Hidden hidden, boolean softmax) {}

  static WiredAttention of(
      Sequences sequences, Wired wired, Projections projections, Options options) {
    Node asking = sequences.node(wired.asking());
    Node answering = sequences.node(wired.answering());
    Node q = asking.times(projections.q()).as(Q); // (n_q, d_k)
    Node k = answering.times(projections.k()).as(K); // (n_k, d_k)
    Node v = answering.times(projections.v()).as(V); // (n_k, d_v)
    Node scores = scores(q, k, options.rule()).as(SCORES); // (n_q, n_k)
    Matrix keep = options.hidden().keeps(q.value().rows(), sequences.real(wired.answering()));
    Node weights = weights(scores, keep, options).as(WEIGHTS);
    return new WiredAttention(scores, weights, weights.times(v).as(OUTPUT));
  }

  private static Node weights(Node scores, Matrix keep, Options options) {
    return options.softmax() ? softmax(scores, keep, options) : raw(scores, keep, options);
  }

  private static Node scores(Node q, Node k, ScoreRule rule) {
    return switch (rule) {
      case ADDITIVE -> additive(q, k);
      case DOT -> q.timesTransposed(k);
      case SCALED -> Scale.dividingByRoot(q.value().cols()).on(q.timesTransposed(k));
    };
  }

  /** A small network that is high where a query and a key have the same feature. */
  private static Node additive(Node q, Node k) {
    int d = q.value().cols();
    return new AdditiveScore()
        .on(
            q,
            k,
            layer("add_q", "W_1", Matrix.of(d, d, (r, c) -> r == c ? 0.5 : 0)),
            layer("add_k", "W_2", Matrix.of(d, d, (r, c) -> r == c ? 3 : 0)),
            layer("add_b", "b", Matrix.filled(1, d, -4)),
            layer("add_v", "v", Matrix.filled(1, d, 2)));
  }

  private static Node layer(String id, String latex, Matrix value) {
    return Node.input(
        new Name(id, latex, Role.NEUTRAL),
        value,
        Axis.features("a", value.rows()),
        Axis.features("a", value.cols()),
        Provenance.HAND_SET);
  }

  private static Node softmax(Node scores, Matrix keep, Options options) {
    Node masked =
        options.hidden() == Hidden.NONE
            ? scores
            : new Mask().on(scores, mask(scores, Masks.additive(keep))).as(MASKED);
    return new Softmax(Softmax.EmptyRow.NAN).on(masked);
  }

  /** The scores themselves are the weights; hidden ones count nothing. */
  private static Node raw(Node scores, Matrix keep, Options options) {
    return options.hidden() == Hidden.NONE ? scores : scores.hadamard(mask(scores, keep));
  }

  private static Node mask(Node scores, Matrix value) {
    return Node.input(MASK, value, scores.rows(), scores.cols(), Provenance.GIVEN);
  }

  /** The sums of the weights in both directions, and how many scores 8 heads compute. */
  List<Node> counts() {
    Node queries = number(QUERIES, weights.value().rows());
    Node keys = number(KEYS, weights.value().cols());
    return List.of(
        SumOf.over(SumOf.Over.ROW).on(weights).as(ROW_SUMS),
        SumOf.over(SumOf.Over.COLUMN).on(weights).as(COLUMN_SUMS),
        queries.times(keys).times(HEADS).as(COUNT));
  }

  private static Node number(Name name, double value) {
    Axis one = Axis.single(name.id());
    return Node.input(name, Matrix.filled(1, 1, value), one, one, Provenance.GIVEN);
  }
}
