package attentionlab.lessons.l9_2;

import attentionlab.data.Apple;
import attentionlab.graph.Axis;
import attentionlab.graph.Graph;
import attentionlab.graph.JoinCols;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.SumOf;
import attentionlab.graph.SumOf.Over;
import attentionlab.lesson.Choice;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Pipeline;
import attentionlab.lesson.Range;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import attentionlab.lesson.Switch;
import java.util.ArrayList;
import java.util.List;

/**
 * L9.2: reuse keys and values while generating, prove that nothing changes, and size the cache. The
 * vectors and projections are random.
 */
public final class KeyValueCache implements Lesson {
  static final Name WEIGHTS = new Name("weights", "A", Role.WEIGHTS);
  static final Name FULL = new Name("full", "Z", Role.OUTPUT);
  static final Name CACHED = new Name("cached", "z", Role.OUTPUT);
  static final Name KEYS = new Name("keys", "K", Role.KEY);
  static final Name VALUES = new Name("values", "V", Role.VALUE);
  static final Name DIFFERENCE = new Name("difference", "\\lVert \\Delta \\rVert", Role.NEUTRAL);
  static final Name PROJECTED = new Name("projected", "n", Role.NEUTRAL);
  static final Name TOTAL = new Name("total", "\\sum n", Role.NEUTRAL);
  static final Name CACHE = new Name("cache", "GiB", Role.NEUTRAL);

  static final Name BY_HEADS = new Name("by_heads", "GiB", Role.KEY);

  private static final double GIB = 1 << 30;
  private static final double KIB = 1 << 10;

  static final Range PROMPT = Range.whole("prompt", 1, 16, 5);
  static final Range FRESH = Range.whole("fresh", 1, 20, 6);
  static final Switch USED = new Switch("cache", true);
  static final Switch CAUSAL = new Switch("causal", true);
  static final Range SEED = Range.whole("seed", 0, 9999, 1);
  static final Range LAYERS = Range.whole("layers", 1, 128, 80);
  static final Choice<Integer> HEADS = new Choice<>("heads", List.of(1, 8, 64), 8);
  static final Choice<Integer> WIDTH = new Choice<>("width", List.of(64, 128, 256), 128);
  static final Choice<Integer> LENGTH =
      new Choice<>("length", List.of(1024, 4096, 32768, 131072), 4096);
  static final Choice<Integer> BYTES = new Choice<>("bytes", List.of(1, 2, 4), 2);

  @Override
  public String id() {
    return "L9.2";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(PROMPT, FRESH, USED, CAUSAL, SEED, LAYERS, HEADS, WIDTH, LENGTH, BYTES);
  }

  @Override
  public Graph compute(Settings settings) {
    int prompt = settings.whole(PROMPT);
    Generation generation =
        Generation.of(words(prompt + 1), prompt, settings.get(CAUSAL), settings.whole(SEED));
    Node projected = Generation.projections(prompt, settings.whole(FRESH), PROJECTED);
    return Graph.of(
        generation.weights().times(1).as(WEIGHTS),
        generation.full().times(1).as(FULL),
        generation.cached().times(1).as(CACHED),
        generation.keys().as(KEYS),
        generation.values().as(VALUES),
        generation.difference(DIFFERENCE),
        SumOf.over(Over.ROW).on(projected).as(TOTAL),
        cache(settings),
        byHeads(settings));
  }

  /** The apple sentence, as often as needed. */
  static List<String> words(int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int round = i / Apple.TOKENS.size();
      String word = Apple.TOKENS.get(i % Apple.TOKENS.size());
      words.add(round == 0 ? word : word + (round + 1));
    }
    return words;
  }

  /** {@code 2 · layers · KV heads · width · length · bytes}: all of it in GiB, a token in KiB. */
  private static Node cache(Settings settings) {
    Node layers = number("n_layers", settings.whole(LAYERS));
    Node token =
        layers.times(2.0 * settings.get(HEADS) * settings.get(WIDTH) * settings.get(BYTES));
    Node named = token.as(new Name("bytes_per_token", "b", Role.NEUTRAL));
    return new JoinCols()
        .on(named.times(settings.get(LENGTH) / GIB), named.dividedBy(KIB))
        .along(Axis.single("cache"), new Axis("unit", Axis.Kind.OTHER, List.of("all", "token")))
        .as(CACHE);
  }

  /** The whole cache in GiB for every number of KV heads that can be chosen. */
  private static Node byHeads(Settings settings) {
    List<Integer> counts = HEADS.options();
    Node heads =
        Node.input(
            new Name("kv_heads", "h_{KV}", Role.KEY),
            Matrix.row(counts.stream().mapToDouble(h -> h).toArray()),
            Axis.single("cache"),
            Axis.tokens("h", counts.stream().map(h -> "h = " + h).toList()),
            Provenance.GIVEN);
    double each = 2.0 * settings.whole(LAYERS) * settings.get(WIDTH) * settings.get(BYTES);
    return heads.times(each * settings.get(LENGTH) / GIB).as(BY_HEADS);
  }

  private static Node number(String id, double value) {
    Axis one = Axis.single(id);
    Name name = new Name(id, "L", Role.NEUTRAL);
    return Node.input(name, Matrix.filled(1, 1, value), one, one, Provenance.GIVEN);
  }

  @Override
  public Pipeline pipeline() {
    return Pipeline.from(KEYS, VALUES)
        .then("attend", WEIGHTS)
        .then("all rows", FULL)
        .then("one row", CACHED);
  }

  @Override
  public List<Step> steps() {
    return new KeyValueCacheSteps(this).all();
  }
}
