package attentionlab.lessons.l2_1;

import attentionlab.data.Apple;
import attentionlab.data.RandomVectors;
import attentionlab.graph.Axis;
import attentionlab.graph.Cosine;
import attentionlab.graph.Graph;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.lesson.Choice;
import attentionlab.lesson.Grid;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Pipeline;
import attentionlab.lesson.Range;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import attentionlab.lesson.Switch;
import attentionlab.lesson.Tokens;
import attentionlab.nn.Masks;
import attentionlab.nn.ScaledDotProductAttention;
import attentionlab.nn.ScaledDotProductAttention.Options;
import java.util.List;

/**
 * L2.1: every token asks, advertises and delivers; one row is followed from scores to a new vector.
 * The apple sentence has numbers set by hand; any other sentence gets random ones.
 */
public final class QueryKeyValue implements Lesson {
  static final Name X = Name.of("X", Role.INPUT);
  static final Name W_Q = new Name("w_q", "W_Q", Role.QUERY);
  static final Name W_K = new Name("w_k", "W_K", Role.KEY);
  static final Name W_V = new Name("w_v", "W_V", Role.VALUE);
  static final Name Q = Name.of("Q", Role.QUERY);
  static final Name K = Name.of("K", Role.KEY);
  static final Name V = Name.of("V", Role.VALUE);
  static final Name MASK = new Name("mask", "M", Role.NEUTRAL);
  static final Name COSINE = new Name("cosine", "C", Role.NEUTRAL);

  /** Who may be attended to. */
  enum Candidates {
    ALL,
    /** only the three of the apple sentence that a popular note compares */
    THREE
  }

  private static final int MOST_TOKENS = 2048;
  private static final int SIZE = Apple.FEATURES.size();

  static final Tokens TOKENS = new Tokens("tokens", Apple.TOKENS, MOST_TOKENS);
  static final Range FOCUS = Range.whole("focus", 0, Apple.TOKENS.size() - 1, 5);
  static final Range OWN_FOCUS = Range.whole("ownFocus", 0, MOST_TOKENS - 1, 6);
  static final Range TEMPERATURE = Range.of("temperature", 0.5, 3, 0.01, 1);
  static final Choice<Candidates> CANDIDATES = Choice.of("candidates", Candidates.ALL);
  static final Switch EXCLUDE_SELF = new Switch("excludeSelf", false);
  static final Grid ASKING = new Grid("wq", Apple.W_Q, -10, 10);
  static final Grid DELIVERING = new Grid("wv", Matrix.identity(SIZE), -10, 10);
  static final Range SEED = Range.whole("seed", 0, 9999, 1);

  @Override
  public String id() {
    return "L2.1";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(
        TOKENS, FOCUS, OWN_FOCUS, TEMPERATURE, CANDIDATES, EXCLUDE_SELF, ASKING, DELIVERING, SEED);
  }

  @Override
  public Graph compute(Settings settings) {
    Inputs in = isApple(settings) ? apple(settings) : random(settings);
    Node q = in.x.times(in.wq).as(Q);
    Node k = in.x.times(in.wk).as(K);
    Node v = in.x.times(in.wv).as(V);
    ScaledDotProductAttention attention =
        ScaledDotProductAttention.of(q, k, v, options(settings, in.x.rows()));
    Node output = attention.output();
    return Graph.of(output, new Cosine().on(output, v).as(COSINE));
  }

  /** What a computation starts from. */
  private record Inputs(Node x, Node wq, Node wk, Node wv) {

    static Inputs of(
        Axis tokens, List<String> features, Matrix x, Provenance provenance, Node... projections) {
      Node embedded = Node.input(X, x, tokens, Axis.features("d_model", features), provenance);
      return new Inputs(embedded, projections[0], projections[1], projections[2]);
    }
  }

  private static Inputs apple(Settings settings) {
    return Inputs.of(
        Axis.tokens("n", Apple.TOKENS),
        Apple.FEATURES,
        Apple.X,
        Provenance.HAND_SET,
        edited(W_Q, "d_k", settings, ASKING),
        projection(W_K, "d_k", Apple.FEATURES, Matrix.identity(SIZE), Provenance.HAND_SET),
        edited(W_V, "d_v", settings, DELIVERING));
  }

  private static Node edited(Name name, String symbol, Settings settings, Grid grid) {
    Matrix value = settings.get(grid);
    boolean untouched = value.equals(grid.initial());
    return projection(
        name, symbol, Apple.FEATURES, value, untouched ? Provenance.HAND_SET : Provenance.GIVEN);
  }

  private static Inputs random(Settings settings) {
    List<String> words = settings.get(TOKENS);
    RandomVectors vectors = new RandomVectors(settings.whole(SEED));
    Provenance provenance = Provenance.random(settings.whole(SEED));
    List<String> features = List.of("f0", "f1", "f2", "f3");
    return Inputs.of(
        Axis.tokens("n", words),
        features,
        vectors.of(words, SIZE),
        provenance,
        projection(W_Q, "d_k", features, vectors.projection("W_Q", SIZE), provenance),
        projection(W_K, "d_k", features, vectors.projection("W_K", SIZE), provenance),
        projection(W_V, "d_v", features, vectors.projection("W_V", SIZE), provenance));
  }

  private static Node projection(
      Name name, String symbol, List<String> features, Matrix value, Provenance provenance) {
    return Node.input(
        name,
        value,
        Axis.features("d_model", features),
        Axis.features(symbol, features),
        provenance);
  }

  private static Options options(Settings settings, Axis tokens) {
    Options options = Options.PLAIN.at(settings.get(TEMPERATURE));
    boolean three = settings.get(CANDIDATES) == Candidates.THREE && isApple(settings);
    boolean excludeSelf = settings.get(EXCLUDE_SELF);
    if (!three && !excludeSelf) {
      return options;
    }
    Masks.Rule rule =
        (query, key) ->
            (!three || Apple.CANDIDATES.contains(key)) && !(excludeSelf && query == key);
    Matrix mask = Masks.additive(Masks.of(tokens.size(), tokens.size(), rule));
    return options.masked(Node.input(MASK, mask, tokens, tokens, Provenance.GIVEN));
  }

  static boolean isApple(Settings settings) {
    return settings.get(TOKENS).equals(Apple.TOKENS);
  }

  /** The token in focus; the last one where the sentence is shorter. */
  static int focus(Settings settings) {
    return Math.min(settings.whole(focusSetting(settings)), settings.get(TOKENS).size() - 1);
  }

  /** The apple sentence and the learner's own each have a focus. */
  static Range focusSetting(Settings settings) {
    return isApple(settings) ? FOCUS : OWN_FOCUS;
  }

  @Override
  public Pipeline pipeline() {
    return Pipeline.from(X)
        .then("· W", Q, K, V)
        .then("Q Kᵀ", ScaledDotProductAttention.SCORES)
        .then("÷ √dₖ", ScaledDotProductAttention.SCALED)
        .then("softmax", ScaledDotProductAttention.WEIGHTS)
        .then("· V", ScaledDotProductAttention.OUTPUT);
  }

  @Override
  public List<Step> steps() {
    return new QueryKeyValueSteps(this).all();
  }
}
