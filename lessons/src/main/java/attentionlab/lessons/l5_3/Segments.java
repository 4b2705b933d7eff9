package attentionlab.lessons.l5_3;

import attentionlab.data.Apple;
import attentionlab.graph.Axis;
import attentionlab.graph.Gradients;
import attentionlab.graph.Graph;
import attentionlab.graph.JoinRows;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.nn.Masks;
import attentionlab.nn.Naming;
import attentionlab.nn.ScaledDotProductAttention;
import attentionlab.nn.ScaledDotProductAttention.Options;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Transformer-XL's recurrence: the states of the previous segment are kept and answer as additional
 * keys and values; no gradient goes through them.
 *
 * @param memory how many states are kept
 * @param length how many tokens a segment has
 */
record Segments(int memory, int length) {
  static final Name CURRENT = new Name("current", "h", Role.INPUT);
  static final Name KEPT = new Name("kept", "\\mathrm{SG}(h)", Role.KEY);
  static final Name KEYS = new Name("segment_keys", "K", Role.KEY);
  static final Name WEIGHTS = new Name("segment_weights", "A", Role.WEIGHTS);
  static final Name MASKED = new Name("segment_masked", "S_M", Role.SCORES);
  static final Name GRADIENT = new Name("gradient", "\\nabla h", Role.OUTPUT);
  static final Name STOPPED = new Name("stopped", "\\mathrm{SG}", Role.NEUTRAL);
  static final Name REACH = new Name("reach", "l \\cdot m", Role.NEUTRAL);
  static final Name REACHABLE = new Name("reachable", "R", Role.WEIGHTS);
  static final Name COLLISION = new Name("collision", "pos", Role.INPUT);

  private static final Axis FEATURES = Axis.features("d_model", Apple.FEATURES);

  /** What the tokens are, the kept ones first: the end of the apple sentence, read twice. */
  private List<Integer> tokens() {
    int all = 2 * Apple.TOKENS.size();
    return IntStream.range(all - memory - length, all)
        .map(i -> i % Apple.TOKENS.size())
        .boxed()
        .toList();
  }

  private Axis axis(int from, int to) {
    return Axis.tokens("n_k", tokens().subList(from, to).stream().map(Apple.TOKENS::get).toList());
  }

  private Node states(Name name, int from, int to) {
    List<Integer> rows = tokens().subList(from, to);
    Matrix value = Matrix.of(rows.size(), FEATURES.size(), (r, c) -> Apple.X.get(rows.get(r), c));
    return Node.input(name, value, axis(from, to), FEATURES, Provenance.HAND_SET);
  }

  /** Attention of the segment to the kept states and to itself, and where gradient arrives. */
  List<Node> attention() {
    Node current = states(CURRENT, memory, memory + length);
    Node keys = new JoinRows().on(withKept(current)).as(KEYS);
    Name asking = new Name("segment_w_q", "W_Q", Role.QUERY);
    Node wq = Node.input(asking, Apple.W_Q, FEATURES, FEATURES, Provenance.HAND_SET);
    Matrix keep = Masks.causal(length, memory + length, Masks.Alignment.BOTTOM_RIGHT);
    Name name = new Name("segment_mask", "M", Role.NEUTRAL);
    Node mask =
        Node.input(name, Masks.additive(keep), current.rows(), keys.rows(), Provenance.GIVEN);
    Options options = Options.PLAIN.masked(mask).named(Naming.PLAIN.within("segment"));
    ScaledDotProductAttention attention =
        ScaledDotProductAttention.of(current.times(wq), keys, keys, options);
    return List.of(attention.output(), gradient(attention.output(), current), stopped());
  }

  private Node[] withKept(Node current) {
    return memory == 0 ? new Node[] {current} : new Node[] {states(KEPT, 0, memory), current};
  }

  /** How large a gradient each state gets from the sum of all outputs; kept states get none. */
  private Node gradient(Node output, Node current) {
    Matrix ones = Matrix.filled(length, FEATURES.size(), 1);
    Matrix arrived = Gradients.of(Graph.of(output), output, ones).at(current);
    Matrix sizes =
        Matrix.of(1, memory + length, (r, c) -> c < memory ? 0 : norm(arrived.row(c - memory)));
    return Node.input(
        GRADIENT, sizes, Axis.single("gradient"), axis(0, memory + length), Provenance.COMPUTED);
  }

  private static double norm(double[] row) {
    return Math.sqrt(IntStream.range(0, row.length).mapToDouble(i -> row[i] * row[i]).sum());
  }

  /** Minus infinity where the gradient is stopped. */
  private Node stopped() {
    Matrix cells =
        Matrix.of(1, memory + length, (r, c) -> c < memory ? Double.NEGATIVE_INFINITY : 0);
    return Node.input(
        STOPPED, cells, Axis.single("gradient"), axis(0, memory + length), Provenance.GIVEN);
  }

  /** How far back a segment can reach after each layer. */
  List<Node> reach(int layers) {
    Axis numbers =
        new Axis(
            "l",
            Axis.Kind.OTHER,
            IntStream.rangeClosed(1, layers).mapToObj(String::valueOf).toList());
    Matrix counted = Matrix.of(1, layers, (r, c) -> c + 1);
    Name name = new Name("layer_number", "l", Role.NEUTRAL);
    Node layer = Node.input(name, counted, Axis.single("tokens"), numbers, Provenance.COMPUTED);
    int past = layers * memory + length;
    Axis back =
        new Axis(
            "pos",
            Axis.Kind.POSITIONS,
            IntStream.range(-layers * memory, length).mapToObj(RelativeScores::signed).toList());
    Matrix open =
        Matrix.of(layers, past, (r, c) -> c >= (r + 1) * -memory + layers * memory ? 1 : 0);
    return List.of(
        layer.times(memory).as(REACH),
        Node.input(REACHABLE, open, numbers, back, Provenance.COMPUTED));
  }

  /** Addresses counted anew in each segment, and distances from the last token. */
  Node places() {
    int last = memory + length - 1;
    Matrix cells =
        Matrix.of(
            2, memory + length, (r, c) -> r == 0 ? Math.floorMod(c - memory, length) : c - last);
    Axis rows = new Axis("pos", Axis.Kind.OTHER, List.of("address", "distance"));
    return Node.input(COLLISION, cells, rows, axis(0, last + 1), Provenance.COMPUTED);
  }
}
