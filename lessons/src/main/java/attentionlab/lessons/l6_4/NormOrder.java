package attentionlab.lessons.l6_4;

import attentionlab.graph.Axis;
import attentionlab.graph.Exp;
import attentionlab.graph.Graph;
import attentionlab.graph.JoinRows;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.lesson.Choice;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Pipeline;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import attentionlab.lessons.l6_4.Depth.Order;
import java.util.List;
import java.util.stream.IntStream;

/**
 * L6.4: normalise after the addition or before the sub-layer; what either order does to the stream
 * and to its gradients at initialisation. All weights are random.
 */
public final class NormOrder implements Lesson {
  static final List<Integer> DEPTHS = List.of(2, 6, 12, 24);
  static final List<String> ORDERS = List.of("post", "pre");

  static final Name VARIANCE = new Name("variance", "\\sigma^2", Role.NEUTRAL);
  static final Name GRADIENT = new Name("gradient", "g", Role.NEUTRAL);
  static final Name LAST = new Name("last", "g_L", Role.NEUTRAL);
  static final Name ROAD = new Name("road", "2^{-L/2}", Role.NEUTRAL);
  static final Name RATE = new Name("rate", "lr", Role.NEUTRAL);

  static final Choice<Order> ORDER = Choice.of("order", Order.POST);
  static final Choice<Integer> LAYERS = new Choice<>("layers", DEPTHS, 12);
  static final Choice<Integer> SEEDS = new Choice<>("seeds", List.of(1, 10), 10);

  @Override
  public String id() {
    return "L6.4";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(ORDER, LAYERS, SEEDS);
  }

  @Override
  public Graph compute(Settings settings) {
    int layers = settings.get(LAYERS);
    int seeds = settings.get(SEEDS);
    Depth post = Depth.of(Order.POST, layers, seeds);
    Depth pre = Depth.of(Order.PRE, layers, seeds);
    Axis depth = Axis.numbered("depth", Axis.Kind.POSITIONS, layers + 1);
    return Graph.of(
        rows(VARIANCE, depth, post.variance(), pre.variance()),
        rows(GRADIENT, depth, post.gradient(), pre.gradient()),
        rows(LAST, stacks(), last(Order.POST, seeds), last(Order.PRE, seeds)),
        road(seeds),
        rate());
  }

  private static Axis stacks() {
    return Axis.tokens("L", DEPTHS.stream().map(l -> "L = " + l).toList());
  }

  private static Node rows(Name name, Axis columns, double[] post, double[] pre) {
    return Node.input(
        name,
        Matrix.of(new double[][] {post, pre}),
        new Axis("order", Axis.Kind.OTHER, ORDERS),
        columns,
        Provenance.random(0));
  }

  /** The gradient that arrives at the input of the last sub-layer, for each depth of stack. */
  private static double[] last(Order order, int seeds) {
    return DEPTHS.stream()
        .mapToDouble(layers -> Depth.of(order, layers, seeds).gradient()[layers - 1])
        .toArray();
  }

  /** The share of the identity in Post-LN, and the whole gradient at the bottom, (2, 4). */
  private static Node road(int seeds) {
    Node layers =
        Node.input(
            new Name("stack", "L", Role.NEUTRAL),
            Matrix.row(DEPTHS.stream().mapToDouble(l -> l).toArray()),
            Axis.single("L"),
            stacks(),
            Provenance.HAND_SET);
    Node share = new Exp().on(layers.times(-Math.log(2) / 2)); // 2^(−L/2)
    double[] bottom =
        DEPTHS.stream().mapToDouble(l -> Depth.of(Order.POST, l, seeds).gradient()[0]).toArray();
    Node whole =
        Node.input(
            new Name("bottom", "g_0", Role.NEUTRAL),
            Matrix.row(bottom),
            Axis.single("bottom"),
            stacks(),
            Provenance.random(0));
    return new JoinRows()
        .on(share, whole)
        .along(new Axis("road", Axis.Kind.OTHER, List.of("share", "whole")), stacks())
        .as(ROAD);
  }

  /** The learning rates of the paper at three steps, (1, 3). */
  private static Node rate() {
    List<Integer> steps = List.of(1000, WarmUp.STEPS, 16000);
    return Node.input(
        RATE,
        Matrix.row(steps.stream().mapToDouble(WarmUp::rate).toArray()),
        Axis.single("rate"),
        Axis.tokens("step", steps.stream().map(String::valueOf).toList()),
        Provenance.COMPUTED);
  }

  /** The depths of the stack in view. */
  static double[] depths(Matrix rows) {
    return IntStream.range(0, rows.cols()).asDoubleStream().toArray();
  }

  @Override
  public Pipeline pipeline() {
    return Pipeline.from(VARIANCE).then("backwards", GRADIENT).then("last sub-layer", LAST);
  }

  @Override
  public List<Step> steps() {
    return new NormOrderSteps(this).all();
  }
}
