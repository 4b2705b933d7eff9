package attentionlab.lessons.l3_2;

import attentionlab.data.Apple;
import attentionlab.graph.Axis;
import attentionlab.graph.Graph;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.lesson.Choice;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.MaskGrid;
import attentionlab.lesson.Pipeline;
import attentionlab.lesson.Range;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import attentionlab.lesson.Switch;
import attentionlab.nn.Naming;
import attentionlab.nn.ScaledDotProductAttention;
import java.util.ArrayList;
import java.util.List;

/**
 * L3.2: each position sees itself and its past, and nothing else. A leak tester proves it, the
 * shift makes a prediction of it, and training stays parallel. At the end masks are painted.
 */
public final class CausalMask implements Lesson {
  static final Name X = Name.of("X", Role.INPUT);
  static final Name W_Q = new Name("w_q", "W_Q", Role.QUERY);
  static final Name Q = Name.of("Q", Role.QUERY);
  static final Name SCALED = ScaledDotProductAttention.SCALED;
  static final Name MASKED = ScaledDotProductAttention.MASKED;
  static final Name WEIGHTS = ScaledDotProductAttention.WEIGHTS;
  static final Name OUTPUT = ScaledDotProductAttention.OUTPUT;
  static final Name APPLE_WEIGHTS = new Naming("apple_", "").of(WEIGHTS);
  static final Name APPLE_MASKED = new Naming("apple_", "").of(MASKED);

  /** Who may be seen. */
  enum View {
    NONE,
    CAUSAL,
    /** causal without the diagonal, as some notes describe it */
    STRICT;

    boolean sees(int query, int key) {
      return this == NONE || key < query || this == CAUSAL && key == query;
    }
  }

  /** When positions are computed. */
  enum Mode {
    TRAINING,
    GENERATION
  }

  static final int LENGTH = 6;

  /** The beginning of the apple sentence, up to 它. */
  static final List<String> TOKENS = Apple.TOKENS.subList(0, LENGTH);

  static final int ALL = Apple.TOKENS.size();

  static final Choice<View> MASK = Choice.of("mask", View.NONE);
  static final Range PERTURBED = Range.whole("perturbed", 0, LENGTH - 1, LENGTH - 1);
  static final Switch SHIFT = new Switch("shift", true);
  static final Choice<Mode> MODE = Choice.of("mode", Mode.TRAINING);
  static final Range PASS = Range.whole("pass", 1, LENGTH, 3);
  static final Switch EQUAL = new Switch("equal", false);
  static final Range FOCUS = Range.whole("focus", 0, LENGTH - 1, LENGTH - 1);
  static final Range APPLE_FOCUS = Range.whole("appleFocus", 0, ALL - 1, LENGTH - 1);
  static final MaskGrid DRAWING = new MaskGrid("drawing", Matrix.filled(LENGTH, LENGTH, 1));
  static final Switch DRAWN = new Switch("drawn", true);
  static final Switch CAUSAL = new Switch("causal", false);
  static final Switch PADDING = new Switch("padding", false);
  static final Switch WINDOW = new Switch("window", false);
  static final Switch PREFIX = new Switch("prefix", false);
  static final Choice<Studio.Join> JOIN = Choice.of("join", Studio.Join.AND);

  @Override
  public String id() {
    return "L3.2";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(
        MASK,
        PERTURBED,
        SHIFT,
        MODE,
        PASS,
        EQUAL,
        FOCUS,
        APPLE_FOCUS,
        DRAWING,
        DRAWN,
        CAUSAL,
        PADDING,
        WINDOW,
        PREFIX,
        JOIN);
  }

  @Override
  public Graph compute(Settings settings) {
    View view = settings.get(MASK);
    Axis tokens = Axis.tokens("n", TOKENS);
    Node x = vectors(X, tokens);
    Node asking = projection(settings.get(EQUAL));
    ScaledDotProductAttention attention = Attending.to(x, asking, Q, view, Naming.PLAIN);
    Node output = attention.output();
    List<Node> results = new ArrayList<>(List.of(output, Attending.pairs(tokens, view)));
    results.add(LeakTester.of(x, asking, output, settings.whole(PERTURBED), view));
    results.addAll(Shifted.of(settings));
    results.addAll(Studio.of(settings, attention.scaled()));
    results.add(apple(view));
    return Graph.of(results.toArray(Node[]::new));
  }

  /** The whole sentence. */
  private static Node apple(View view) {
    Naming naming = new Naming("apple_", "");
    Node x = vectors(naming.of(X), Axis.tokens("n", Apple.TOKENS));
    Node asking = projection(naming.of(W_Q), Apple.W_Q);
    return Attending.to(x, asking, naming.of(Q), view, naming).output();
  }

  static Node vectors(Name name, Axis tokens) {
    Matrix rows =
        Matrix.of(tokens.size(), Apple.FEATURES.size(), (r, c) -> row(tokens.label(r))[c]);
    return Node.input(name, rows, tokens, Axis.features("d", Apple.FEATURES), Provenance.HAND_SET);
  }

  /** The vector of a token; what starts a sentence means nothing yet. */
  private static double[] row(String token) {
    int index = Apple.TOKENS.indexOf(token);
    return index < 0 ? new double[Apple.FEATURES.size()] : Apple.X.row(index);
  }

  /** The query projection; with equal scores it asks for nothing. */
  private static Node projection(boolean equal) {
    int size = Apple.FEATURES.size();
    return projection(W_Q, equal ? Matrix.filled(size, size, 0) : Apple.W_Q);
  }

  static Node projection(Name name, Matrix value) {
    Axis features = Axis.features("d", Apple.FEATURES);
    return Node.input(name, value, features, features, Provenance.HAND_SET);
  }

  @Override
  public Pipeline pipeline() {
    return Pipeline.from(X)
        .then("· W_Q", Q)
        .then("Q Xᵀ ÷ √dₖ", SCALED)
        .then("+ M", MASKED)
        .then("softmax", WEIGHTS)
        .then("· X", OUTPUT);
  }

  @Override
  public List<Step> steps() {
    return new CausalMaskSteps(this).all();
  }
}
