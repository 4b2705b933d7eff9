package attentionlab.lessons.l2_3;

import attentionlab.graph.Axis;
import attentionlab.graph.Diagonal;
import attentionlab.graph.Divide;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Norm;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.SliceCols;
import attentionlab.graph.SliceRows;
import attentionlab.graph.Softmax;
import attentionlab.graph.SumOf;
import java.util.List;
import java.util.Random;

/** The first trial, recorded: from one query and eight keys to the weights and their Jacobian. */
final class SampleRow {
  static final Name Q = Name.of("q", Role.QUERY);
  static final Name K = Name.of("K", Role.KEY);
  static final Name PRODUCTS = new Name("products", "t_i", Role.SCORES);
  static final Name RUNNING = new Name("running", "r", Role.SCORES);
  static final Name PARTIAL = new Name("partial", "r_n", Role.SCORES);
  static final Name SCORES = new Name("scores", "s", Role.SCORES);
  static final Name DIVISOR = new Name("divisor", "c", Role.NEUTRAL);
  static final Name SCALED = new Name("scaled", "z", Role.SCORES);
  static final Name WEIGHTS = new Name("weights", "p", Role.WEIGHTS);
  static final Name DIAGONAL = new Name("diagonal", "\\mathrm{diag}(p)", Role.WEIGHTS);
  static final Name OUTER = new Name("outer", "p\\,p^{\\top}", Role.WEIGHTS);
  static final Name JACOBIAN = new Name("jacobian", "J", Role.NEUTRAL);
  static final Name JACOBIAN_NORM = new Name("jacobian_norm", "|J|_F", Role.NEUTRAL);

  /** How many terms of the first dot product are followed one by one. */
  static final int TERMS = 16;

  private static final Axis KEYS = Axis.numbered("n_k", Axis.Kind.TOKENS, ScoreTrials.KEYS);

  private final Node query;
  private final Node keys;

  private SampleRow(Node query, Node keys) {
    this.query = query;
    this.keys = keys;
  }

  /** The same numbers that the first trial of {@link ScoreTrials} draws. */
  static SampleRow of(int dk, int seed) {
    Random random = new Random(seed);
    Axis features = Axis.features("d_k", dk);
    Provenance source = Provenance.random(seed);
    Matrix q = Matrix.of(1, dk, (r, c) -> random.nextGaussian());
    Matrix k = Matrix.of(ScoreTrials.KEYS, dk, (r, c) -> random.nextGaussian());
    return new SampleRow(
        Node.input(Q, q, Axis.single("q"), features, source),
        Node.input(K, k, KEYS, features, source));
  }

  /** The divisor as a node, so that quotients can be traced to it. */
  static Node divisor(Divisor divisor, int dk) {
    return Node.input(
        new Name(DIVISOR.id(), divisor.latex(), DIVISOR.role()),
        Matrix.filled(1, 1, divisor.of(dk)),
        Axis.single("divisor"),
        Axis.single("divisor"),
        Provenance.GIVEN);
  }

  /** The weights and what they were made from. */
  List<Node> attention(Node divisor) {
    Node scores = query.timesTransposed(keys).as(SCORES);
    Node weights = softmax(new Divide().on(scores, divisor).as(SCALED)).as(WEIGHTS);
    Node diagonal = new Diagonal().on(weights).as(DIAGONAL);
    Node outer = weights.transposed().times(weights).as(OUTER);
    Node jacobian = diagonal.minus(outer).as(JACOBIAN);
    return List.of(weights, frobenius(jacobian).as(JACOBIAN_NORM));
  }

  static Node softmax(Node scores) {
    return new Softmax(Softmax.EmptyRow.NAN).on(scores);
  }

  static Node frobenius(Node matrix) {
    return new Norm(SumOf.Over.ALL).on(matrix);
  }

  /** The first terms of the first dot product, and their sum so far. */
  List<Node> terms(int terms) {
    int most = Math.min(TERMS, query.value().cols());
    Node firstKey = new SliceRows(0, 1).on(keys);
    Node products =
        new SliceCols(0, most).on(query).hadamard(new SliceCols(0, most).on(firstKey)).as(PRODUCTS);
    Axis sums = Axis.numbered("n", Axis.Kind.OTHER, most);
    Node upToHere =
        Node.input(
            new Name("up_to_here", "U", Role.NEUTRAL),
            Matrix.of(most, most, (r, c) -> r <= c ? 1 : 0),
            products.cols(),
            sums,
            Provenance.HAND_SET);
    Node running = products.times(upToHere).as(RUNNING);
    int last = Math.min(terms, most);
    return List.of(new SliceCols(last - 1, last).on(running).as(PARTIAL));
  }
}
