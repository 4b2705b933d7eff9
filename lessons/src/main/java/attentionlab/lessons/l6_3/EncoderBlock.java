package attentionlab.lessons.l6_3;

import attentionlab.data.Apple;
import attentionlab.graph.Axis;
import attentionlab.graph.Cosine;
import attentionlab.graph.Gather;
import attentionlab.graph.Graph;
import attentionlab.graph.JoinCols;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Norm;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.SliceRows;
import attentionlab.graph.SumOf.Over;
import attentionlab.lesson.Choice;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Pipeline;
import attentionlab.lesson.Range;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import attentionlab.lesson.Switch;
import attentionlab.lessons.l6_3.Block.Parts;
import attentionlab.lessons.l6_3.Block.Weights;
import attentionlab.nn.SinusoidalPositions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * L6.3: every part of the encoder layer, live, and a word on its way through up to six of them. The
 * attention of the first layer is that of the apple sentence; all other weights are random.
 */
public final class EncoderBlock implements Lesson {
  static final Name X = Name.of("X", Role.INPUT);
  static final Name PE = new Name("pe", "PE", Role.INPUT);
  static final Name PLACED = new Name("placed", "X + PE", Role.INPUT);
  static final Name SHUFFLED_FIRST = new Name("shuffled_first", "F(PX')", Role.VALUE);
  static final Name SHUFFLED_LAST = new Name("shuffled_last", "PF(X')", Role.VALUE);
  static final Name SHUFFLED = new Name("shuffled", "\\lVert \\Delta \\rVert", Role.NEUTRAL);
  static final Name PATH = new Name("path", "cos", Role.OUTPUT);
  static final Name COUNT = new Name("count", "parameters", Role.NEUTRAL);

  /** Where the norms stand. */
  enum Order {
    POST,
    PRE
  }

  private static final int MOST = 6;
  private static final int IT = Apple.TOKENS.indexOf("它");
  private static final List<Integer> SHUFFLE = List.of(4, 0, 7, 1, 5, 2, 3, 6);

  static final Range LAYERS = Range.whole("layers", 1, MOST, 1);
  static final Switch POSITIONS = new Switch("positions", true);
  static final Switch ATTENTION = new Switch("attention", true);
  static final Switch RESIDUAL = new Switch("residual", true);
  static final Switch NORM = new Switch("norm", true);
  static final Switch FFN = new Switch("ffn", true);
  static final Range WIDTH = Range.whole("dff", 4, 32, 16);
  static final Choice<Order> ORDER = Choice.of("order", Order.POST);

  @Override
  public String id() {
    return "L6.3";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(LAYERS, POSITIONS, ATTENTION, RESIDUAL, NORM, FFN, WIDTH, ORDER);
  }

  @Override
  public Graph compute(Settings settings) {
    Axis tokens = Axis.tokens("n", Apple.TOKENS);
    Axis features = Axis.features("d_model", Apple.FEATURES);
    Node x = Node.input(X, Apple.X, tokens, features, Provenance.HAND_SET);
    Matrix code = SinusoidalPositions.of(Apple.TOKENS.size(), Block.WIDTH);
    Node positions = Node.input(PE, code, tokens, features, Provenance.COMPUTED);
    Node placed = (settings.get(POSITIONS) ? x.plus(positions) : x.times(1)).as(PLACED);
    List<Block> blocks = blocks(placed, settings);
    Weights first = Weights.of(1, settings.whole(WIDTH));
    Stream<Node> results =
        Stream.concat(
            blocks.stream().flatMap(Block::nodes),
            Stream.of(path(x, blocks), shuffled(blocks.get(0).middle(), first), count()));
    return Graph.of(results.toArray(Node[]::new));
  }

  private static List<Block> blocks(Node placed, Settings settings) {
    Parts parts =
        new Parts(
            settings.get(ATTENTION),
            settings.get(RESIDUAL),
            settings.get(NORM),
            settings.get(FFN),
            settings.get(ORDER) == Order.PRE,
            settings.whole(WIDTH));
    List<Block> blocks = new ArrayList<>();
    Node stream = placed;
    for (int layer = 1; layer <= settings.whole(LAYERS); layer++) {
      Block block = Block.of(stream, Weights.of(layer, parts.width()), parts, layer);
      blocks.add(block);
      stream = block.output();
    }
    return blocks;
  }

  /** The cosine of 它 with its own first vector, after each layer, (1, L + 1). */
  private static Node path(Node x, List<Block> blocks) {
    List<Node> cosines = new ArrayList<>();
    cosines.add(cosine(x, blocks.get(0).input()));
    blocks.forEach(block -> cosines.add(cosine(x, block.output())));
    return new JoinCols()
        .on(cosines.toArray(Node[]::new))
        .along(
            Axis.single("它"),
            Axis.tokens(
                "layer",
                IntStream.rangeClosed(0, blocks.size()).mapToObj(i -> "after " + i).toList()))
        .as(PATH);
  }

  private static Node cosine(Node x, Node stream) {
    Node before = new SliceRows(IT, IT + 1).on(x);
    Node now = new SliceRows(IT, IT + 1).on(stream);
    return new Cosine().on(now, before);
  }

  /** How far FFN of shuffled tokens is from the shuffled FFN of them, (1, 1). */
  private static Node shuffled(Node middle, Weights weights) {
    Weights own = renamed(weights);
    Node moved = new Gather(SHUFFLE).on(Block.feedForward(middle, own)).as(SHUFFLED_LAST);
    Node other = Block.feedForward(new Gather(SHUFFLE).on(middle), own).as(SHUFFLED_FIRST);
    return new Norm(Over.ALL).on(moved.minus(other)).as(SHUFFLED);
  }

  /** The same weights under names of their own, since the layer has made its nodes already. */
  private static Weights renamed(Weights w) {
    return new Weights(
        w.q(),
        w.k(),
        w.v(),
        w.first().as(new Name("ffn_w_1", "W_1", Role.VALUE)),
        w.second().as(new Name("ffn_w_2", "W_2", Role.VALUE)),
        w.gamma(),
        w.beta());
  }

  /** The weights of one layer of the base model, without biases, (1, 3). */
  private static Node count() {
    Axis one = Axis.single("weights");
    Node model = number("d_model", 512, one);
    Node inner = number("d_ff", 2048, one);
    Node attention = model.hadamard(model).times(4);
    Node network = model.hadamard(inner).times(2);
    return new JoinCols()
        .on(attention, network, attention.plus(network))
        .along(one, new Axis("part", Axis.Kind.OTHER, List.of("attention", "network", "layer")))
        .as(COUNT);
  }

  private static Node number(String id, double value, Axis one) {
    Name name = new Name(id, id, Role.NEUTRAL);
    return Node.input(name, Matrix.filled(1, 1, value), one, one, Provenance.HAND_SET);
  }

  @Override
  public Pipeline pipeline() {
    return Pipeline.from(X)
        .then("+ PE", PLACED)
        .then("attention", Block.ATTENDED)
        .then("add & norm", Block.MIDDLE)
        .then("FFN", Block.FED)
        .then("add & norm", Block.OUTPUT);
  }

  @Override
  public List<Step> steps() {
    return new EncoderBlockSteps(this).all();
  }
}
