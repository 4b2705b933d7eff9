package attentionlab.lessons.l9_3;

import attentionlab.data.Apple;
import attentionlab.data.RandomVectors;
import attentionlab.graph.Axis;
import attentionlab.graph.Graph;
import attentionlab.graph.JoinCols;
import attentionlab.graph.JoinRows;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Norm;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.SliceCols;
import attentionlab.graph.SliceRows;
import attentionlab.graph.SumOf.Over;
import attentionlab.lesson.Choice;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Pipeline;
import attentionlab.lesson.Range;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import attentionlab.nn.GroupedQueryAttention;
import attentionlab.nn.Naming;
import attentionlab.nn.ScaledDotProductAttention;
import attentionlab.nn.ScaledDotProductAttention.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * L9.3: eight query heads share fewer heads of keys and values; what shrinks and what does not. The
 * sentence is the one of the course, its numbers are random.
 */
public final class SharedKeys implements Lesson {
  static final int HEADS = 8;
  static final List<Integer> GROUPS = List.of(8, 4, 2, 1);

  private static final int WIDTH = 16;
  private static final int LAYERS = 12;
  private static final int HEAD_WIDTH = 64;
  private static final int LENGTH = 2048;
  private static final int BYTES = 2;
  private static final double MIB = 1 << 20;
  private static final int IT = Apple.TOKENS.indexOf("它");

  static final Name X = Name.of("X", Role.INPUT);
  static final Name Q = Name.of("Q", Role.QUERY);
  static final Name K = Name.of("K", Role.KEY);
  static final Name V = Name.of("V", Role.VALUE);
  static final Name ROWS = new Name("rows", "A_{h}", Role.WEIGHTS);
  static final Name CACHE = new Name("cache", "MiB", Role.NEUTRAL);
  static final Name CHANGE = new Name("change", "\\lVert \\Delta \\rVert", Role.OUTPUT);
  static final Name CONCAT = new Name("concat", "H", Role.OUTPUT);

  /** How a trained model with eight heads of keys and values is converted. */
  enum Conversion {
    MEAN_POOL,
    TAKE_FIRST
  }

  static final Choice<Integer> SHARED = new Choice<>("g", GROUPS, HEADS);
  static final Choice<Conversion> CONVERSION = Choice.of("conversion", Conversion.MEAN_POOL);
  static final Range SEED = Range.whole("seed", 0, 9999, 1);

  @Override
  public String id() {
    return "L9.3";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(SHARED, CONVERSION, SEED);
  }

  @Override
  public Graph compute(Settings settings) {
    Heads heads = heads(settings.whole(SEED));
    Conversion conversion = settings.get(CONVERSION);
    List<ScaledDotProductAttention> shown =
        attention(heads, settings.get(SHARED), conversion, Naming.PLAIN);
    List<Node> outputs =
        GROUPS.stream()
            .map(g -> concat(attention(heads, g, conversion, Naming.PLAIN.within("g" + g))))
            .toList();
    return Graph.of(rows(shown), concat(shown).as(CONCAT), change(outputs), cache());
  }

  /** The heads before any sharing. */
  private record Heads(List<Node> q, List<Node> k, List<Node> v) {}

  private static Heads heads(int seed) {
    RandomVectors vectors = new RandomVectors(seed);
    Provenance source = Provenance.random(seed);
    Axis features = Axis.features("d_model", WIDTH);
    Node x =
        Node.input(
            X, vectors.of(Apple.TOKENS, WIDTH), Axis.tokens("n", Apple.TOKENS), features, source);
    return new Heads(
        split(x.times(weight("W_Q", Role.QUERY, vectors, source)).as(Q)),
        split(x.times(weight("W_K", Role.KEY, vectors, source)).as(K)),
        split(x.times(weight("W_V", Role.VALUE, vectors, source)).as(V)));
  }

  private static Node weight(String latex, Role role, RandomVectors vectors, Provenance source) {
    Axis features = Axis.features("d_model", WIDTH);
    Matrix drawn = vectors.projection(latex, WIDTH);
    double gain = role == Role.QUERY ? 2 : 1;
    return Node.input(
        Name.of(latex, role),
        Matrix.of(WIDTH, WIDTH, (r, c) -> gain * drawn.get(r, c)),
        features,
        features,
        source);
  }

  private static List<Node> split(Node projected) {
    int width = WIDTH / HEADS;
    return IntStream.range(0, HEADS)
        .mapToObj(h -> new SliceCols(h * width, (h + 1) * width).on(projected))
        .map(head -> head.along(head.rows(), head.cols().called("d_k")))
        .toList();
  }

  private static List<ScaledDotProductAttention> attention(
      Heads heads, int groups, Conversion conversion, Naming naming) {
    return GroupedQueryAttention.of(
        heads.q(),
        shared(heads.k(), groups, conversion),
        shared(heads.v(), groups, conversion),
        Options.PLAIN.named(naming));
  }

  /** One head for each group of neighbours: their mean, or the first of them. */
  private static List<Node> shared(List<Node> heads, int groups, Conversion conversion) {
    int share = heads.size() / groups;
    List<Node> shared = new ArrayList<>();
    for (int g = 0; g < groups; g++) {
      List<Node> members = heads.subList(g * share, (g + 1) * share);
      Node first = members.get(0);
      shared.add(
          conversion == Conversion.TAKE_FIRST || share == 1
              ? first
              : members.stream().reduce(Node::plus).orElse(first).dividedBy(share));
    }
    return shared;
  }

  private static Node concat(List<ScaledDotProductAttention> heads) {
    Node all =
        new JoinCols()
            .on(heads.stream().map(ScaledDotProductAttention::output).toArray(Node[]::new));
    return all.along(all.rows(), all.cols().called("d_model"));
  }

  /** The row of 它 in every head, (h, n). */
  private static Node rows(List<ScaledDotProductAttention> heads) {
    Node[] rows =
        heads.stream()
            .map(head -> new SliceRows(IT, IT + 1).on(head.weights()))
            .toArray(Node[]::new);
    List<String> labels = IntStream.rangeClosed(1, HEADS).mapToObj(h -> "h" + h).toList();
    return new JoinRows()
        .on(rows)
        .along(new Axis("h", Axis.Kind.HEADS, labels), rows[0].cols())
        .as(ROWS);
  }

  /** How far the outputs are from those of eight heads, for each g, (1, 4). */
  private static Node change(List<Node> outputs) {
    Node[] distances =
        outputs.stream()
            .map(output -> new Norm(Over.ALL).on(output.minus(outputs.get(0))))
            .toArray(Node[]::new);
    return new JoinCols().on(distances).along(Axis.single("change"), groups()).as(CHANGE);
  }

  private static Axis groups() {
    return Axis.tokens("g", GROUPS.stream().map(g -> "g = " + g).toList());
  }

  /** {@code 2 · layers · g · width · length · bytes}, in MiB, (1, 4). */
  private static Node cache() {
    Node heads =
        Node.input(
            new Name("groups", "g", Role.NEUTRAL),
            Matrix.row(GROUPS.stream().mapToDouble(g -> g).toArray()),
            Axis.single("cache"),
            groups(),
            Provenance.HAND_SET);
    return heads.times(2.0 * LAYERS * HEAD_WIDTH * LENGTH * BYTES / MIB).as(CACHE);
  }

  @Override
  public Pipeline pipeline() {
    return Pipeline.from(X).then("· W", Q, K, V).then("8 heads", ROWS).then("concat", CONCAT);
  }

  @Override
  public List<Step> steps() {
    return new SharedKeysSteps(this).all();
  }
}
