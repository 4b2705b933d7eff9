package attentionlab.lessons.l1_2;

import attentionlab.data.Draws;
import attentionlab.graph.Axis;
import attentionlab.graph.Divide;
import attentionlab.graph.JoinRows;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Norm;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.Scale;
import attentionlab.graph.Softmax;
import attentionlab.graph.SumOf;
import attentionlab.graph.Tanh;
import java.util.List;

/**
 * Five rules that score the same query against the same three keys. Vectors are rows here: W q is
 * computed as {@code q Wᵀ}.
 */
final class Rules {
  static final Name QUERY = new Name("q", "q", Role.QUERY);
  static final Name KEYS = Name.of("K", Role.KEY);
  static final Name W = Name.of("W", Role.NEUTRAL);
  static final Name U = Name.of("U", Role.NEUTRAL);
  static final Name V = new Name("v", "v", Role.NEUTRAL);
  static final Name DOT = new Name("dot", "s_{dot}", Role.SCORES);
  static final Name SCALED = new Name("scaled", "s_{scaled}", Role.SCORES);
  static final Name GENERAL = new Name("general", "s_{general}", Role.SCORES);
  static final Name ADDITIVE = new Name("additive", "s_{additive}", Role.SCORES);
  static final Name COSINE = new Name("cosine", "s_{cosine}", Role.SCORES);
  static final Name MAPPED_Q = new Name("mapped_q", "W q", Role.QUERY);
  static final Name MAPPED_K = new Name("mapped_k", "U k", Role.KEY);
  static final Name ADDED = new Name("added", "W q + U k", Role.SCORES);
  static final Name HIDDEN = new Name("hidden", "tanh", Role.SCORES);
  static final Name ALL_SCORES = new Name("all_scores", "s", Role.SCORES);
  static final Name ALL_WEIGHTS = new Name("all_weights", "α", Role.WEIGHTS);
  static final Name TWO_SCORES = new Name("two_scores", "s", Role.SCORES);
  static final Name TWO_WEIGHTS = new Name("two_weights", "α", Role.WEIGHTS);
  static final Name BOUND = new Name("bound", "|v|_1", Role.NEUTRAL);

  /** How the rows of all rules together are called. */
  static final List<String> RULES =
      List.of("dot_rule", "scaled_rule", "general_rule", "additive_rule", "cosine_rule");

  static final int ADDITIVE_ROW = 3;

  private static final List<String> TWO = List.of("dot_rule", "additive_rule");

  /** What programs add to a product of lengths, so that a vector of zeros has the cosine 0. */
  private static final double TINY = 1e-8;

  private static final Axis FEATURES = Axis.features("d", 2);
  private static final Axis HIDDEN_UNITS = Axis.features("a", 2);
  private static final Axis ONE = Axis.single("q");
  private static final Axis TOKENS = Axis.tokens("n_k", List.of("k1", "k2", "k3"));
  private static final Matrix ONE_QUERY = Matrix.row(1, -1);
  private static final Matrix THREE_KEYS = Matrix.of(new double[][] {{1, -1}, {-1, 1}, {0, 0}});

  private Rules() {}

  /** What the maps W and U are. */
  enum Preset {
    IDENTITY,
    RANDOM
  }

  static List<Node> of(double gain, Preset preset) {
    Node q = vectors("q_given", ONE_QUERY, ONE).times(gain).as(QUERY);
    Node k = vectors("k_given", THREE_KEYS, TOKENS).times(gain).as(KEYS);
    Draws draws = new Draws(1);
    Node w = map(W, preset, draws);
    Node u = map(U, preset, draws);
    Node v = direction();
    Node dot = q.timesTransposed(k).as(DOT);
    List<Node> scores =
        List.of(
            dot,
            Scale.dividingByRoot(2).on(dot).as(SCALED),
            q.times(w).timesTransposed(k).as(GENERAL),
            additive(q, k, w, u, v),
            cosine(q, k, dot));
    Axis rules = new Axis("5", Axis.Kind.OTHER, RULES);
    Node all = new JoinRows().on(scores.toArray(Node[]::new)).along(rules, TOKENS).as(ALL_SCORES);
    Node two =
        new JoinRows()
            .on(dot, scores.get(ADDITIVE_ROW))
            .along(new Axis("2", Axis.Kind.OTHER, TWO), TOKENS)
            .as(TWO_SCORES);
    Softmax softmax = new Softmax(Softmax.EmptyRow.NAN);
    return List.of(softmax.on(all).as(ALL_WEIGHTS), softmax.on(two).as(TWO_WEIGHTS), bound(v));
  }

  private static Node vectors(String id, Matrix value, Axis rows) {
    Role role = rows == ONE ? Role.QUERY : Role.KEY;
    return Node.input(
        new Name(id, id.substring(0, 1), role), value, rows, FEATURES, Provenance.HAND_SET);
  }

  private static Node map(Name name, Preset preset, Draws draws) {
    Matrix drawn = draws.normal(2, 2);
    return preset == Preset.IDENTITY
        ? Node.input(name, Matrix.identity(2), HIDDEN_UNITS, FEATURES, Provenance.HAND_SET)
        : Node.input(name, drawn, HIDDEN_UNITS, FEATURES, Provenance.random(1));
  }

  /** {@code vᵀ tanh(W q + U k)}, step by step. */
  private static Node additive(Node q, Node k, Node w, Node u, Node v) {
    Node mappedQuery = q.timesTransposed(w).as(MAPPED_Q); // (1, d) × (a, d)ᵀ → (1, a)
    Node mappedKeys = k.timesTransposed(u).as(MAPPED_K); // (n_k, d) × (a, d)ᵀ → (n_k, a)
    Node added = mappedKeys.plusRow(mappedQuery).as(ADDED);
    Node hidden = new Tanh().on(added).as(HIDDEN);
    return v.timesTransposed(hidden).as(ADDITIVE); // (1, a) × (n_k, a)ᵀ → (1, n_k)
  }

  private static Node direction() {
    return Node.input(V, Matrix.row(1, -1), ONE, HIDDEN_UNITS, Provenance.HAND_SET);
  }

  private static Node cosine(Node q, Node k, Node dot) {
    Node lengths =
        new Norm(SumOf.Over.ROW).on(q).timesTransposed(new Norm(SumOf.Over.ROW).on(k)); // (1, n_k)
    Node tiny =
        Node.input(
            new Name("tiny", "ε", Role.NEUTRAL),
            Matrix.filled(1, TOKENS.size(), TINY),
            ONE,
            TOKENS,
            Provenance.HAND_SET);
    return new Divide().on(dot, lengths.plus(tiny)).as(COSINE);
  }

  /** {@code Σ |v_i|}: no additive score is larger, since tanh lies between −1 and 1. */
  private static Node bound(Node v) {
    Node sizes = new Norm(SumOf.Over.COLUMN).on(v); // (1, a)
    return SumOf.over(SumOf.Over.ALL).on(sizes).as(BOUND);
  }
}
