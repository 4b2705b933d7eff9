package attentionlab.lessons.l6_4;

import static attentionlab.lessons.l6_4.NormOrder.GRADIENT;
import static attentionlab.lessons.l6_4.NormOrder.LAST;
import static attentionlab.lessons.l6_4.NormOrder.LAYERS;
import static attentionlab.lessons.l6_4.NormOrder.ORDER;
import static attentionlab.lessons.l6_4.NormOrder.RATE;
import static attentionlab.lessons.l6_4.NormOrder.ROAD;
import static attentionlab.lessons.l6_4.NormOrder.SEEDS;
import static attentionlab.lessons.l6_4.NormOrder.VARIANCE;

import attentionlab.figure.Bars;
import attentionlab.figure.Curve;
import attentionlab.figure.Curve.Series;
import attentionlab.figure.Diagram;
import attentionlab.figure.Diagram.Box;
import attentionlab.figure.Diagram.Kind;
import attentionlab.figure.Diagram.State;
import attentionlab.figure.Diagram.Wire;
import attentionlab.figure.Panels;
import attentionlab.graph.Matrix;
import attentionlab.graph.Role;
import attentionlab.lesson.Check;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Prediction;
import attentionlab.lesson.Question;
import attentionlab.lesson.Step;
import attentionlab.lessons.l6_4.Depth.Order;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** The steps of L6.4: two orders, two streams, two gradients, and the schedule that tames one. */
record NormOrderSteps(Lesson lesson) {
  private static final int DEEPEST = NormOrder.DEPTHS.size() - 1;

  List<Step> all() {
    return List.of(orders(), road(), variance(), gradients(), share(), warmUp(), check());
  }

  private static Step orders() {
    return Step.of("s1", live -> Panels.row(diagram(live.get(ORDER))))
        .withFormula(
            live ->
                live.get(ORDER) == Order.POST
                    ? "x \\leftarrow \\mathrm{LN}\\left(x + f(x)\\right)"
                    : "x \\leftarrow x + f\\left(\\mathrm{LN}(x)\\right)")
        .withControls(ORDER);
  }

  private static Step road() {
    return Step.of("s2", live -> Panels.row(diagram(live.get(ORDER))))
        .startingWith(s -> s.with(ORDER, Order.PRE))
        .withControls(ORDER);
  }

  /** One sub-layer in either order, its stream from below to above. */
  private static Diagram diagram(Order order) {
    Box in = Box.of("in", 0, 4, Role.INPUT).as(Kind.WORDS);
    Box out = Box.of("out", 0, 0, Role.OUTPUT).as(Kind.WORDS);
    Box plus = Box.of("plus", 0, order == Order.POST ? 2 : 1, Role.NEUTRAL).as(Kind.JOINT);
    Box norm = Box.of("norm", 0, order == Order.POST ? 1 : 3, Role.NEUTRAL).in(State.LIT);
    Box layer = Box.of("layer", 0, order == Order.POST ? 3 : 2, Role.VALUE);
    List<Wire> wires =
        order == Order.POST
            ? List.of(
                Wire.of("in", "layer"),
                Wire.of("layer", "plus"),
                Wire.of("in", "plus").around(),
                Wire.of("plus", "norm"),
                Wire.of("norm", "out"))
            : List.of(
                Wire.of("in", "norm"),
                Wire.of("norm", "layer"),
                Wire.of("layer", "plus"),
                Wire.of("in", "plus").around(),
                Wire.of("plus", "out"));
    return new Diagram("order", List.of(in, layer, norm, plus, out), wires);
  }

  private static Step variance() {
    return Step.of("s3", live -> Panels.row(curve("variance", "size", live.value(VARIANCE))))
        .withControls(LAYERS, SEEDS);
  }

  private Step gradients() {
    return Step.of(
            "s4", live -> Panels.row(curve("gradient", "length", live.value(GRADIENT)), last(live)))
        .withControls(LAYERS, SEEDS)
        .predicting(
            Prediction.of(
                new Question.Pick("predict", List.of("post", "pre", "same"), live -> larger()),
                GRADIENT,
                LAST));
  }

  /** Which order gives the last of 24 sub-layers the larger gradient. */
  private String larger() {
    Live live = Live.of(lesson, lesson.initial());
    double post = live.cell(LAST, 0, DEEPEST);
    double pre = live.cell(LAST, 1, DEEPEST);
    return post > 1.5 * pre ? "post" : pre > 1.5 * post ? "pre" : "same";
  }

  private static Step share() {
    return Step.of("s5", live -> Panels.row(Bars.beside(live.node(ROAD))))
        .withFormula("\\mathrm{share} = 2^{-L/2}")
        .withControls(SEEDS);
  }

  private static Step warmUp() {
    return Step.of(
            "s6",
            live ->
                Panels.row(
                    new Curve(
                        RATE.id(),
                        Curve.Axis.linear("step", 0, WarmUp.LONGEST),
                        Curve.Axis.linear("learning", 0, 0.0008),
                        List.of(
                            new Series(
                                "schedule", Role.QUERY, WarmUp.steps(), WarmUp.rates(), false)),
                        OptionalDouble.of(WarmUp.peak()))))
        .withFormula(
            "\\part{rate}{\\mathrm{lr}} = d_{\\mathrm{model}}^{-0.5} \\cdot"
                + " \\min\\left(s^{-0.5},\\; s \\cdot 4000^{-1.5}\\right)");
  }

  private static Step check() {
    return Step.of(
            "check",
            live -> Panels.row(curve("gradient", "length", live.value(GRADIENT)), last(live)))
        .withControls(LAYERS, SEEDS)
        .checking(
            new Check(Question.Pick.of("a", "final", "none", "final", "embedding")),
            new Check(new Question.Value("b", live -> WarmUp.peak(), 0.5)),
            new Check(Question.Pick.of("c", "post", "post", "pre", "both")));
  }

  /** What arrives at the last sub-layer of stacks of different depths. */
  private static Curve last(Live live) {
    double[] stacks = NormOrder.DEPTHS.stream().mapToDouble(depth -> depth).toArray();
    Matrix rows = live.value(LAST);
    return curve(LAST.id(), Curve.Axis.linear("stack", 0, stacks[DEEPEST]), "length", stacks, rows);
  }

  private static Curve curve(String id, String axis, Matrix rows) {
    Curve.Axis depth = Curve.Axis.linear("depth", 0, rows.cols() - 1);
    return curve(id, depth, axis, NormOrder.depths(rows), rows);
  }

  private static Curve curve(
      String id, Curve.Axis across, String axis, double[] places, Matrix rows) {
    double top = Arrays.stream(rows.toArray()).max().orElse(1) * 1.05;
    return new Curve(
        id,
        across,
        Curve.Axis.linear(axis, 0, top),
        List.of(
            new Series("post", Role.QUERY, places, rows.row(0), true),
            new Series("pre", Role.KEY, places, rows.row(1), true)),
        OptionalDouble.empty());
  }
}
