package attentionlab.lessons.l5_1;

import attentionlab.data.Apple;
import attentionlab.graph.Axis;
import attentionlab.graph.Gather;
import attentionlab.graph.JoinCols;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.RowMax;
import attentionlab.lesson.Settings;
import attentionlab.lessons.l5_1.BlindToOrder.Shuffle;
import attentionlab.nn.Masks;
import attentionlab.nn.Naming;
import attentionlab.nn.ScaledDotProductAttention;
import attentionlab.nn.ScaledDotProductAttention.Options;
import attentionlab.nn.SinusoidalPositions;
import java.util.List;

/**
 * The apple sentence goes through attention twice, as it is and shuffled; the outputs are compared
 * token by token.
 */
final class Shuffled {
  static final Name X = Name.of("X", Role.INPUT);
  static final Name PE = new Name("pe", "PE", Role.INPUT);
  static final Name INPUT = new Name("input", "X'", Role.INPUT);
  static final Name Q = Name.of("Q", Role.QUERY);
  static final Name K = Name.of("K", Role.KEY);
  static final Name V = Name.of("V", Role.VALUE);
  static final Name BEFORE = new Name("before_output", "Z", Role.OUTPUT);
  static final Name BEFORE_WEIGHTS = new Name("before_weights", "A", Role.WEIGHTS);
  static final Name BEFORE_MASKED = new Name("before_masked", "S_M", Role.SCORES);
  static final Name WEIGHTS = new Name("after_weights", "A", Role.WEIGHTS);
  static final Name MASKED = new Name("after_masked", "S_M", Role.SCORES);
  static final Name OUTPUT = new Name("after_output", "Z", Role.OUTPUT);
  static final Name CHANGE = new Name("change", "\\Delta", Role.NEUTRAL);
  static final Name ERROR = new Name("error", "\\max \\Delta", Role.NEUTRAL);

  private static final int LENGTH = Apple.TOKENS.size();
  private static final Axis TOKENS = Axis.tokens("n", Apple.TOKENS);
  private static final Axis FEATURES = Axis.features("d_model", Apple.FEATURES);

  private final Settings settings;
  private final Gather places;
  private final Node x = Node.input(X, Apple.X, TOKENS, FEATURES, Provenance.HAND_SET);
  private final Node codes;
  private final Node wq =
      Node.input(
          new Name("w_q", "W_Q", Role.QUERY), Apple.W_Q, FEATURES, FEATURES, Provenance.HAND_SET);

  private Shuffled(Settings settings) {
    this.settings = settings;
    places = new Gather(settings.get(BlindToOrder.ORDER).places());
    Matrix sinusoidal = SinusoidalPositions.of(LENGTH, Apple.FEATURES.size());
    Axis positions = Axis.numbered("n", Axis.Kind.POSITIONS, LENGTH);
    codes = Node.input(PE, sinusoidal, positions, FEATURES, Provenance.COMPUTED);
  }

  static List<Node> of(Settings settings) {
    return new Shuffled(settings).compared();
  }

  private List<Node> compared() {
    boolean rows = settings.get(BlindToOrder.SHUFFLE) == Shuffle.ROWS;
    Node plain = positioned(x);
    Node before = attention(plain.times(wq), plain, plain, "before").output();
    Node input = (rows ? positioned(places.on(x)) : plain.along(TOKENS, FEATURES)).as(INPUT);
    Node k = keepsKeys() ? input : places.on(input);
    Node v = keepsValues() ? input : places.on(input);
    Node after = attention(input.times(wq).as(Q), k.as(K), v.as(V), "after").output();
    Node change = change(after, rows ? places.on(before) : before);
    return List.of(codes, change, new RowMax().on(change).as(ERROR));
  }

  private boolean keepsKeys() {
    return settings.get(BlindToOrder.SHUFFLE) == Shuffle.ROWS;
  }

  private boolean keepsValues() {
    return settings.get(BlindToOrder.SHUFFLE) != Shuffle.KEYS_VALUES;
  }

  /** With the code of the place where each row stands, if codes are added. */
  private Node positioned(Node rows) {
    boolean adds = settings.get(BlindToOrder.POSITIONS);
    return adds ? rows.plus(codes) : rows;
  }

  private ScaledDotProductAttention attention(Node q, Node k, Node v, String prefix) {
    Options options = Options.PLAIN.named(Naming.PLAIN.within(prefix));
    if (settings.get(BlindToOrder.CAUSAL)) {
      Matrix keep = Masks.causal(LENGTH, LENGTH, Masks.Alignment.TOP_LEFT);
      Name name = new Name(prefix + "_mask", "M", Role.NEUTRAL);
      options =
          options.masked(
              Node.input(name, Masks.additive(keep), q.rows(), k.rows(), Provenance.GIVEN));
    }
    return ScaledDotProductAttention.of(q, k, v, options);
  }

  /** The largest change of any number of each token's output, (1, n). */
  private static Node change(Node after, Node expected) {
    Node difference = after.minus(expected);
    Node largest =
        new RowMax().on(new JoinCols().on(new RowMax().on(difference), less(difference)));
    Node row = largest.transposed();
    return row.along(Axis.single("change"), row.cols()).as(CHANGE);
  }

  private static Node less(Node difference) {
    return new RowMax().on(difference.times(-1));
  }
}
