package attentionlab.lessons.l6_1;

import static attentionlab.lessons.l6_1.ResidualStream.DROPPED;
import static attentionlab.lessons.l6_1.ResidualStream.FACTORS;
import static attentionlab.lessons.l6_1.ResidualStream.KEPT;
import static attentionlab.lessons.l6_1.ResidualStream.LAYERS;
import static attentionlab.lessons.l6_1.ResidualStream.MODE;
import static attentionlab.lessons.l6_1.ResidualStream.NORMED;
import static attentionlab.lessons.l6_1.ResidualStream.PLACEMENT;
import static attentionlab.lessons.l6_1.ResidualStream.RATE;
import static attentionlab.lessons.l6_1.ResidualStream.RESIDUAL;
import static attentionlab.lessons.l6_1.ResidualStream.SEED;
import static attentionlab.lessons.l6_1.ResidualStream.SLOPE;
import static attentionlab.lessons.l6_1.ResidualStream.STRENGTH;
import static attentionlab.lessons.l6_1.ResidualStream.SUM;
import static attentionlab.lessons.l6_1.ResidualStream.SURVIVORS;
import static attentionlab.lessons.l6_1.ResidualStream.X;

import attentionlab.figure.Curve;
import attentionlab.figure.Curve.Series;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Panels;
import attentionlab.figure.Scale;
import attentionlab.figure.Strip;
import attentionlab.figure.Table;
import attentionlab.figure.Table.Row;
import attentionlab.figure.Table.Tick;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Role;
import attentionlab.lesson.Check;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Prediction;
import attentionlab.lesson.Question;
import attentionlab.lesson.Step;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The steps of L6.1: the edit, its norm, doing nothing, the direct road, dropout, the collapse. */
record ResidualStreamSteps(Lesson lesson) {
  private static final double LARGEST = 6;
  private static final Scale BARS = Scale.signed(LARGEST);
  private static final Name EDIT = new Name("edit", "f", Role.VALUE);
  private static final double HALF = 0.5;
  private static final double LITTLE = 0.001;

  List<Step> all() {
    return List.of(edit(), added(), nothing(), road(), dropout(), collapse(), places(), check());
  }

  private static Step edit() {
    return Step.of("s1", live -> Panels.row(bars(live, X), bars(live, EDIT)))
        .withControls(STRENGTH);
  }

  private static Step added() {
    return Step.of(
            "s2",
            live ->
                Panels.row(bars(live, X), bars(live, EDIT))
                    .below(bars(live, SUM), bars(live, NORMED)))
        .withFormula("\\mathrm{LayerNorm}\\left(\\part{x}{x} + \\part{edit}{f(x)}\\right)")
        .withControls(RESIDUAL, STRENGTH);
  }

  private static Step nothing() {
    return Step.of("s3", live -> Panels.row(bars(live, EDIT), bars(live, SUM)))
        .startingWith(s -> s.with(STRENGTH, 0.0))
        .withControls(STRENGTH, RESIDUAL);
  }

  private static Step road() {
    return Step.of("s4", live -> Panels.row(curve("factors", "factor", live.value(FACTORS), 4)))
        .withFormula("\\frac{\\mathrm{d}\\left(x + f(x)\\right)}{\\mathrm{d}x} = 1 + f'(x)")
        .withControls(SLOPE);
  }

  private static Step dropout() {
    return Step.of(
            "s5",
            live -> {
              Panels above = Panels.row(bars(live, X), bars(live, EDIT));
              return live.graph().has(KEPT.id())
                  ? above.below(wide(live), mask(live))
                  : above.below(wide(live)); // where nothing is dropped there is no mask to paint
            })
        .withFormula(ResidualStreamSteps::formula)
        .withControls(PLACEMENT, RATE, MODE);
  }

  private static String formula(Live live) {
    if (live.get(MODE) == ResidualStream.Mode.INFERENCE) {
      return "\\part{dropped}{y} = \\part{x}{x} + f(x)";
    }
    return "\\part{dropped}{y} = "
        + switch (live.get(PLACEMENT)) {
          case SUBLAYER -> "\\part{x}{x} + \\mathrm{Dropout}\\left(f(x)\\right)";
          case SKIP -> "\\mathrm{Dropout}\\left(\\part{x}{x}\\right) + f(x)";
          case AFTER ->
              "\\mathrm{Dropout}\\left(\\mathrm{Dropout}\\left(\\part{x}{x}\\right)"
                  + " + f(x)\\right)";
        };
  }

  /** On the scale of the input, or a larger one where survivors outgrow it. */
  private static Strip wide(Live live) {
    double largest =
        Arrays.stream(live.value(DROPPED).toArray()).map(Math::abs).max().orElse(LARGEST);
    return Strip.signed(live.node(DROPPED), 0).on(Scale.signed(Math.max(LARGEST, largest)));
  }

  private static Heatmap mask(Live live) {
    return Heatmap.weights(live.node(KEPT)).painting(SURVIVORS.id());
  }

  private Step collapse() {
    return Step.of(
            "s6", live -> Panels.row(curve("spread", "left", live.value(Collapse.SPREAD), 1)))
        .withControls(LAYERS, SEED)
        .predicting(
            Prediction.of(
                new Question.Pick(
                    "predict", List.of("most", "half", "some", "none"), live -> left()),
                Collapse.SPREAD));
  }

  /** What three layers without residuals leave of the differences between tokens. */
  private String left() {
    Live live = Live.of(lesson, lesson.initial());
    double left = live.cell(Collapse.SPREAD, 1, 3);
    return left > HALF ? "most" : left > HALF / 5 ? "half" : left > LITTLE ? "some" : "none";
  }

  private static Curve curve(String id, String axis, Matrix rows, double high) {
    double[] depths = IntStream.range(0, rows.cols()).asDoubleStream().toArray();
    return new Curve(
        id,
        Curve.Axis.linear("depth", 0, Math.max(1, rows.cols() - 1)),
        Curve.Axis.linear(axis, high > 1 ? -1 : 0, high),
        List.of(
            new Series("with", Role.OUTPUT, depths, rows.row(0), true),
            new Series("without", Role.KEY, depths, rows.row(1), true)),
        OptionalDouble.empty());
  }

  private static Step places() {
    return Step.of(
        "s7",
        live ->
            Panels.row(
                new Table(
                    "places",
                    List.of("place", "paper", "code"),
                    List.of(
                        Row.of("sublayer", new Tick(true), new Tick(true)),
                        Row.of("embedding", new Tick(true), new Tick(true)),
                        Row.of("weights", new Tick(false), new Tick(true)),
                        Row.of("skipPath", new Tick(false), new Tick(false))))));
  }

  private Step check() {
    return Step.of(
            "check", live -> Panels.row(curve("spread", "left", live.value(Collapse.SPREAD), 1)))
        .withControls(LAYERS, SEED)
        .checking(
            new Check(Question.Pick.of("a", "inside", "outside", "inside", "skip")),
            new Check(Question.Pick.of("b", "addition", "addition", "softmax", "speed")),
            new Check(Question.Pick.of("c", "tenth", "half", "tenth", "none")));
  }

  private static Strip bars(Live live, Name name) {
    return Strip.signed(live.node(name), 0).on(BARS);
  }
}
