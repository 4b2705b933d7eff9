package attentionlab.lessons.l10_1;

import attentionlab.graph.Dropout;
import attentionlab.graph.Hadamard;
import attentionlab.graph.Mask;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.Scale;
import attentionlab.graph.Softmax;
import attentionlab.graph.Softmax.EmptyRow;
import attentionlab.nn.Heads;
import attentionlab.nn.Masks;
import attentionlab.nn.Naming;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Masked multi-head self-attention with its residual connection, right or with one bug in it.
 *
 * @param heads what each head computes
 * @param sublayer the output of the attention, (n, d_model)
 * @param trained the sum with the residual while training, one draw of dropout, (n, d_model)
 * @param tested the same at test time, (n, d_model)
 */
record Core(List<Head> heads, Node sublayer, Node trained, Node tested) {
  static final int HEADS = 4;
  static final double RATE = 0.5;

  private static final double LARGE = -1e9;
  private static final double TINY = -1e-9;

  static final Name Q = Name.of("Q", Role.QUERY);
  static final Name K = Name.of("K", Role.KEY);
  static final Name V = Name.of("V", Role.VALUE);
  static final Name SCORES = new Name("scores", "S", Role.SCORES);
  static final Name SCALED = new Name("scaled", "S'", Role.SCORES);
  static final Name MASK = new Name("mask", "M", Role.NEUTRAL);
  static final Name MASKED = new Name("masked", "S_M", Role.SCORES);
  static final Name WEIGHTS = new Name("weights", "A", Role.WEIGHTS);
  static final Name MIXED = new Name("mixed", "Z", Role.OUTPUT);
  static final Name CONCAT = new Name("concat", "H", Role.OUTPUT);
  static final Name SUBLAYER = new Name("sublayer", "F", Role.OUTPUT);
  static final Name OUTPUT = new Name("output", "Y", Role.OUTPUT);

  /** One head: its queries, its scores before and after scaling, its weights, its output. */
  record Head(Node queries, Node scores, Node scaled, Node weights, Node mixed) {}

  /** What the core multiplies with. */
  record Weights(Node q, Node k, Node v, Node output) {}

  /**
   * How it is run.
   *
   * @param padding how many of the last tokens are padding; masks are left out where it is negative
   * @param kept the draw of dropout, (n, d_model)
   * @param naming the names of its nodes
   */
  record Run(Bug bug, int padding, Node kept, Naming naming) {
    boolean is(Bug other) {
      return bug == other;
    }
  }

  static Core of(Node x, Weights w, Run run) {
    List<Node> q = split(x.times(w.q()).as(run.naming().of(Q)), run);
    List<Node> k = split(x.times(w.k()).as(run.naming().of(K)), run);
    List<Node> v = split(x.times(w.v()).as(run.naming().of(V)), run);
    Optional<Node> mask = mask(x, run);
    List<Head> heads = new ArrayList<>();
    for (int i = 0; i < HEADS; i++) {
      heads.add(head(q.get(i), k.get(i), v.get(i), mask, new Within(run, i + 1)));
    }
    Node concat = merge(heads, run).as(run.naming().of(CONCAT));
    Node sublayer = concat.times(w.output()).along(x.rows(), x.cols());
    Node named = sublayer.as(run.naming().of(SUBLAYER));
    return new Core(heads, named, trained(x, named, run), tested(x, named, run));
  }

  /** (n, d) → h times (n, d / h). */
  private static List<Node> split(Node x, Run run) {
    return run.is(Bug.WRONG_SPLIT) ? Heads.splitWithoutTranspose(x, HEADS) : Heads.split(x, HEADS);
  }

  /** One head of a run. */
  private record Within(Run run, int head) {
    Name of(Name name) {
      return run.naming().head(head).of(name);
    }
  }

  private static Head head(Node q, Node k, Node v, Optional<Node> mask, Within in) {
    Node query = q.as(in.of(Q));
    Node scores = query.timesTransposed(k.as(in.of(K))).as(in.of(SCORES));
    Node scaled = scale(q, in.run()).on(scores).as(in.of(SCALED));
    Node weights = weights(scaled, mask, in);
    return new Head(query, scores, scaled, weights, weights.times(v).as(in.of(MIXED)));
  }

  private static Scale scale(Node q, Run run) {
    int width = q.value().cols();
    return switch (run.bug()) {
      case UNSCALED -> Scale.by(1);
      case DIVIDED_BY_ROOT_MODEL ->
          new Scale(Math.sqrt(HEADS * width), true, "\\sqrt{d_{\\mathrm{model}}}");
      default -> Scale.dividingByRoot(width);
    };
  }

  private static Node weights(Node scaled, Optional<Node> mask, Within in) {
    Softmax softmax = new Softmax(EmptyRow.NAN);
    boolean after = in.run().is(Bug.MASK_AFTER);
    Node masked =
        mask.filter(m -> !after)
            .map(m -> new Mask().on(scaled, m).as(in.of(MASKED)))
            .orElse(scaled);
    Node weights =
        in.run().is(Bug.WRONG_AXIS)
            ? softmax.on(masked.transposed()).transposed()
            : softmax.on(masked);
    return mask.filter(m -> after)
        .map(kept -> new Hadamard().on(weights, kept))
        .orElse(weights)
        .as(in.of(WEIGHTS));
  }

  /** What is added to the scores, or, with one bug, multiplied with the weights. */
  private static Optional<Node> mask(Node x, Run run) {
    if (run.padding() < 0) {
      return Optional.empty();
    }
    int n = x.value().rows();
    Matrix real = Masks.padding(n, n, n - run.padding());
    Matrix mask = run.is(Bug.MASK_AFTER) ? Masks.and(causal(n, run), real) : additive(n, real, run);
    Name name = run.naming().of(MASK);
    return Optional.of(Node.input(name, mask, x.rows(), x.rows(), Provenance.HAND_SET));
  }

  /**
   * 0 where a query may attend. The padding mask of one bug adds as good as nothing; the code that
   * takes the softmax down the columns adds a large finite number, or its padding would be NaN.
   */
  private static Matrix additive(int n, Matrix real, Run run) {
    double later = run.is(Bug.WRONG_AXIS) ? LARGE : Double.NEGATIVE_INFINITY;
    double padding = run.is(Bug.TINY_MASK) ? TINY : later;
    Matrix causal = causal(n, run);
    return Matrix.of(
        n, n, (i, j) -> (causal.get(i, j) == 1 ? 0 : later) + (real.get(i, j) == 1 ? 0 : padding));
  }

  private static Matrix causal(int n, Run run) {
    return switch (run.bug()) {
      case NO_CAUSAL -> Masks.of(n, n, (i, j) -> true);
      case STRICT_CAUSAL -> Masks.of(n, n, (i, j) -> j < i);
      default -> Masks.causal(n, n, Masks.Alignment.TOP_LEFT);
    };
  }

  /** h times (n, d / h) → (n, d). */
  private static Node merge(List<Head> heads, Run run) {
    List<Node> mixed = heads.stream().map(Head::mixed).toList();
    return run.is(Bug.WRONG_MERGE) ? Heads.mergeWrongly(mixed) : Heads.merge(mixed);
  }

  private static Node trained(Node x, Node sublayer, Run run) {
    Dropout dropout = new Dropout(RATE);
    return run.is(Bug.SKIP_DROPOUT)
        ? dropout.on(x, run.kept()).plus(sublayer)
        : x.plus(dropout.on(sublayer, run.kept()));
  }

  private static Node tested(Node x, Node sublayer, Run run) {
    Node added = run.is(Bug.TEST_DROPOUT) ? sublayer.times(RATE) : sublayer;
    return x.plus(added).as(run.naming().of(OUTPUT));
  }
}
