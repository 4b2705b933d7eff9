package attentionlab.lessons.l2_4;

import attentionlab.graph.Axis;
import attentionlab.graph.Graph;
import attentionlab.graph.JoinRows;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Norm;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.SumOf;
import attentionlab.lesson.Choice;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Pipeline;
import attentionlab.lesson.Range;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import attentionlab.lesson.Switch;
import attentionlab.nn.Naming;
import attentionlab.nn.ScaledDotProductAttention;
import attentionlab.nn.ScaledDotProductAttention.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * L2.4: a fully connected layer and attention both mix positions with a matrix; the one stores it,
 * the other computes it from the data, for any number of tokens.
 */
public final class StoredOrComputed implements Lesson {
  static final Name X = Name.of("X", Role.INPUT);
  static final Name X_FIRST = new Name("x_first", "X_{1}", Role.INPUT);
  static final Name STORED = new Name("stored", "M", Role.NEUTRAL);
  static final Name STORED_OUTPUT = new Name("stored_output", "Z_{M}", Role.OUTPUT);

  /** How far the mixing matrix is from the one for the first input. */
  static final Name CHANGE = new Name("change", "|A - A_1|", Role.WEIGHTS);

  static final Name STORED_CHANGE = new Name("stored_change", "|M - M_1|", Role.NEUTRAL);

  static final Name CHANGES = new Name("changes", "changes", Role.NEUTRAL);

  /** How many numbers n × n mixing matrices have. */
  static final Name STORED_CELLS = new Name("stored_cells", "3^2", Role.NEUTRAL);

  static final Name NEEDED_CELLS = new Name("needed_cells", "n^2", Role.NEUTRAL);

  static final Name NUDGED_Q = new Name("nudged_q", "Q", Role.QUERY);
  static final Name NUDGED_K = new Name("nudged_k", "K", Role.KEY);
  static final Name MOVED = new Name("moved", "ΔS'", Role.SCORES);
  static final Name MOVED_WEIGHTS = new Name("moved_weights", "ΔA", Role.WEIGHTS);

  /** The output for twice the input, and twice the output. */
  static final Name OF_TWICE = new Name("of_twice", "Z(2X)", Role.OUTPUT);

  static final Name TWICE = new Name("twice", "2\\,Z(X)", Role.OUTPUT);

  /** What is changed in step 5. */
  enum Nudge {
    NONE,
    QUERY,
    KEY
  }

  static final Choice<Inputs> INPUT = Choice.of("input", Inputs.X1);
  static final Range TOKENS = Range.whole("tokens", 1, 6, Inputs.STORED_FOR);
  static final Switch FREEZE = new Switch("freeze", false);
  static final Choice<Nudge> NUDGE = Choice.of("nudge", Nudge.NONE);

  private static final Axis FEATURES = Axis.features("d", List.of("f1", "f2"));

  @Override
  public String id() {
    return "L2.4";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(INPUT, TOKENS, FREEZE, NUDGE, Balls.IN_HAND);
  }

  @Override
  public Graph compute(Settings settings) {
    int n = settings.whole(TOKENS);
    Node x = input(X, settings.get(INPUT), n);
    Node first = input(X_FIRST, Inputs.X1, n);
    Node source = settings.get(FREEZE) ? first : x;
    ScaledDotProductAttention attention = ScaledDotProductAttention.of(source, source, x);
    Node before = attention(first, first, first, "first_").weights();
    Axis three = tokens(Inputs.STORED_FOR);
    Node stored = Node.input(STORED, Inputs.STORED, three, three, Provenance.HAND_SET);
    Node storedChange = distance(stored.minus(stored)).as(STORED_CHANGE);
    List<Node> results = new ArrayList<>(counts(n));
    if (n == Inputs.STORED_FOR) {
      results.add(stored.times(x).as(STORED_OUTPUT)); // (3, 3) × (3, d) → (3, d)
    }
    Node change = distance(attention.weights().minus(before)).as(CHANGE);
    results.add(new JoinRows().on(storedChange, change).as(CHANGES));
    results.add(attention.output().times(2).as(TWICE));
    results.addAll(nudged(x, settings.get(NUDGE)));
    Node twice = x.times(2);
    Node mixers = settings.get(FREEZE) ? first : twice;
    results.add(attention(mixers, mixers, twice, "twice_").output().as(OF_TWICE));
    results.add(Balls.of(settings));
    return Graph.of(results.toArray(Node[]::new));
  }

  private static Node input(Name name, Inputs inputs, int n) {
    return Node.input(name, inputs.first(n), tokens(n), FEATURES, inputs.provenance());
  }

  private static Axis tokens(int n) {
    return Axis.tokens("n", IntStream.rangeClosed(1, n).mapToObj(i -> "t" + i).toList());
  }

  private static ScaledDotProductAttention attention(Node q, Node k, Node v, String prefix) {
    return ScaledDotProductAttention.of(q, k, v, Options.PLAIN.named(new Naming(prefix, "")));
  }

  private static Node distance(Node difference) {
    return new Norm(SumOf.Over.ALL).on(difference);
  }

  /** How many mixing weights there are, and how many this input needs. */
  private static List<Node> counts(int n) {
    return List.of(
        squared("trained_tokens", Inputs.STORED_FOR, Provenance.HAND_SET).as(STORED_CELLS),
        squared("present_tokens", n, Provenance.GIVEN).as(NEEDED_CELLS));
  }

  private static Node squared(String id, double value, Provenance provenance) {
    Axis one = Axis.single("n");
    Node number =
        Node.input(new Name(id, "n", Role.NEUTRAL), Matrix.row(value), one, one, provenance);
    return number.hadamard(number);
  }

  /** What moves when the query or the key of the second token is changed. */
  private static List<Node> nudged(Node x, Nudge nudge) {
    Node q = nudged(x, nudge == Nudge.QUERY, "nudge_q").as(NUDGED_Q);
    Node k = nudged(x, nudge == Nudge.KEY, "nudge_k").as(NUDGED_K);
    ScaledDotProductAttention before = attention(x, x, x, "unmoved_");
    ScaledDotProductAttention after = attention(q, k, x, "nudged_");
    return List.of(
        after.scaled().minus(before.scaled()).as(MOVED),
        after.weights().minus(before.weights()).as(MOVED_WEIGHTS));
  }

  private static Node nudged(Node x, boolean nudges, String id) {
    int token = nudgedToken(x.rows().size());
    Matrix change =
        Matrix.of(x.rows().size(), FEATURES.size(), (r, c) -> nudges && r == token ? 1 : 0);
    return x.plus(
        Node.input(new Name(id, "δ", Role.NEUTRAL), change, x.rows(), FEATURES, Provenance.GIVEN));
  }

  /** The second token; the only one where there are no two. */
  static int nudgedToken(int n) {
    return Math.min(1, n - 1);
  }

  @Override
  public Pipeline pipeline() {
    return Pipeline.from(X)
        .then("X Xᵀ", ScaledDotProductAttention.SCORES)
        .then("÷ √2", ScaledDotProductAttention.SCALED)
        .then("softmax", ScaledDotProductAttention.WEIGHTS)
        .then("· X", ScaledDotProductAttention.OUTPUT);
  }

  @Override
  public List<Step> steps() {
    return StoredOrComputedSteps.all();
  }
}
