package attentionlab.lessons.l0_1;

import attentionlab.figure.Arrows;
import attentionlab.figure.Curve;
import attentionlab.figure.Emphasis;
import attentionlab.figure.Figure;
import attentionlab.figure.Gauges;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Panels;
import attentionlab.figure.Scale;
import attentionlab.figure.Strip;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Role;
import attentionlab.lesson.Check;
import attentionlab.lesson.Grid;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Prediction;
import attentionlab.lesson.Question.Pick;
import attentionlab.lesson.Question.Value;
import attentionlab.lesson.Step;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The steps of L0.1. */
final class WarmUpSteps {
  private static final double PLANE = 3.5;

  private WarmUpSteps() {}

  static List<Step> all() {
    return List.of(
        features(), products(), cosine(), turning(), orthogonal(), shift(), gain(), check());
  }

  private static Step features() {
    return Step.of(
            "s1",
            live ->
                Panels.row(plane(live))
                    .below(
                        vector(live, WarmUp.Q), vector(live, WarmUp.K1), vector(live, WarmUp.K2)))
        .withControls(WarmUp.QUERY, WarmUp.KEY_1, WarmUp.KEY_2);
  }

  private static Step products() {
    return Step.of("s2", WarmUpSteps::threeProducts)
        .withFormula(
            "\\part{product}{(AB)_{ij}} = \\sum_{k} \\part{a}{a_{ik}}\\,\\part{b}{b_{kj}}"
                + "\\qquad \\part{elementwise}{(A\\odot B)_{ij}} ="
                + " \\part{a}{a_{ij}}\\,\\part{b}{b_{ij}}")
        .withControls(WarmUp.OPERATION, Products.A, Products.B);
  }

  private static Panels threeProducts(Live live) {
    Lit lit = Lit.of(live.get(WarmUp.OPERATION));
    return Panels.row(
            edited(live, Products.LEFT, Products.A).emphasising(lit.left),
            edited(live, Products.RIGHT, Products.B).emphasising(lit.right))
        .below(
            Heatmap.signed(live.node(Products.DOT)).emphasising(lit.dot),
            Heatmap.signed(live.node(Products.PRODUCT)).emphasising(lit.product),
            Heatmap.signed(live.node(Products.ELEMENTWISE)).emphasising(lit.elementwise));
  }

  /** The cells that make one number of a product, and that number. */
  private record Lit(
      Emphasis left, Emphasis right, Emphasis dot, Emphasis product, Emphasis elementwise) {
    private static final Emphasis CORNER = Emphasis.cell(1, 1);
    private static final Emphasis NO = Emphasis.NOWHERE;

    static Lit of(Products.Operation operation) {
      return switch (operation) {
        case DOT -> new Lit(Emphasis.row(0), Emphasis.col(0), Emphasis.cell(0, 0), NO, NO);
        case MATRIX -> new Lit(Emphasis.row(1), Emphasis.col(1), NO, CORNER, NO);
        case ELEMENTWISE -> new Lit(CORNER, CORNER, NO, NO, CORNER);
      };
    }
  }

  private static Step cosine() {
    return Step.of(
            "s3",
            live ->
                Panels.row(plane(live))
                    .below(
                        Strip.signed(live.node(WarmUp.DOTS), 0),
                        Strip.signed(live.node(WarmUp.COSINES), 0).on(Scale.signed(1)),
                        Strip.weights(live.node(WarmUp.WEIGHTS), 0)))
        .withFormula(
            "\\part{cosines}{\\cos(q, k)} = \\frac{\\part{dots}{q\\cdot k}}"
                + "{\\part{length_q}{\\lVert q \\rVert}\\,\\part{lengths}{\\lVert k \\rVert}}")
        .withControls(WarmUp.QUERY, WarmUp.KEY_1, WarmUp.KEY_2)
        .predicting(
            Prediction.of(
                new Pick("predict", List.of("k1", "k2", "same"), live -> heavier()),
                WarmUp.DOTS,
                WarmUp.COSINES,
                WarmUp.SCORES,
                WarmUp.WEIGHTS));
  }

  /** What the question is about stays the same while the learner drags the arrows. */
  private static String heavier() {
    Lesson lesson = new WarmUp();
    Live live = Live.of(lesson, lesson.initial());
    double lead = live.cell(WarmUp.WEIGHTS, 0, 0) - live.cell(WarmUp.WEIGHTS, 0, 1);
    return lead == 0 ? "same" : lead > 0 ? "k1" : "k2";
  }

  private static Step turning() {
    return Step.of(
            "s4",
            live ->
                Panels.row(
                        new Arrows(
                            "plane",
                            List.of(
                                Arrows.Arrow.fixed(live.node(WarmUp.Q)),
                                Arrows.Arrow.fixed(live.node(Turning.TURNED))),
                            PLANE),
                        turnCurve(live))
                    .below(
                        Strip.signed(live.node(Turning.TURNED), 0).on(Scale.signed(3)),
                        Strip.signed(live.node(Turning.TURNED_SCORE), 0).on(turnScale(live))))
        .startingWith(s -> s.with(WarmUp.KEY_1, Matrix.row(2, 0)).with(Turning.ANGLE, 60.0))
        .withFormula(
            "\\part{turned_score}{q\\cdot k} = \\part{length_q}{\\lVert q \\rVert}"
                + "\\,\\lVert \\part{turned}{k} \\rVert\\,\\cos\\theta")
        .withControls(Turning.ANGLE);
  }

  private static Curve turnCurve(Live live) {
    double[] scores = live.value(Turning.TURN_SCORES).toArray();
    double[] angles = IntStream.range(0, scores.length).asDoubleStream().toArray();
    Scale scale = turnScale(live);
    return new Curve(
        Turning.TURN_SCORES.id(),
        Curve.Axis.linear("angle", 0, 180),
        Curve.Axis.linear("score", scale.low(), scale.high()),
        List.of(new Curve.Series(Turning.TURN_SCORES.id(), Role.SCORES, angles, scores, false)),
        OptionalDouble.of(live.whole(Turning.ANGLE)));
  }

  private static Scale turnScale(Live live) {
    return Scale.signed(live.value(Turning.TURN_SCORES));
  }

  private static Step orthogonal() {
    return Step.of(
            "s5",
            live ->
                Panels.row(plane(live))
                    .below(
                        Strip.signed(live.node(WarmUp.SCORES), 0),
                        Strip.weights(live.node(WarmUp.WEIGHTS), 0)))
        .startingWith(
            s ->
                s.with(WarmUp.KEY_1, Matrix.row(0, 1))
                    .with(WarmUp.KEY_2, Matrix.row(Math.sqrt(2), 0)))
        .withFormula(
            "\\part{weights}{a_j} = \\frac{e^{\\part{scores}{s_j}}}"
                + "{\\sum_{i} e^{\\part{scores}{s_i}}}")
        .withControls(WarmUp.TEMPERATURE, WarmUp.QUERY, WarmUp.KEY_1, WarmUp.KEY_2);
  }

  private static Step shift() {
    return Step.of("s6", live -> Panels.row(given(live)).below(row(live)))
        .withFormula(
            "\\frac{e^{\\part{row}{s_j} + \\part{constant}{c}}}{\\sum_i e^{s_i + c}}"
                + " = \\frac{e^{c}\\,e^{s_j}}{e^{c} \\sum_i e^{s_i}}"
                + " = \\part{row_weights}{\\frac{e^{s_j}}{\\sum_i e^{s_i}}}")
        .withControls(ScoreRow.SHIFT, ScoreRow.ROW);
  }

  private static Step gain() {
    return Step.of("s7", live -> Panels.row(given(live), spread(live)).below(row(live)))
        .withFormula(
            "\\part{row_weights}{p_j} ="
                + " \\frac{e^{g\\,\\part{row}{s_j}}}{\\sum_i e^{g\\,\\part{row}{s_i}}}")
        .withControls(ScoreRow.GAIN, WarmUp.TEMPERATURE, ScoreRow.ROW);
  }

  private static Step check() {
    return Step.of("check", live -> Panels.row(given(live), spread(live)).below(row(live)))
        .withControls(ScoreRow.GAIN, ScoreRow.SHIFT, ScoreRow.ROW)
        .checking(
            new Check(new Value("a", live -> live.cell(ScoreRow.EVEN, 0, 0), 0.005)),
            new Check(Pick.of("b", "dot", "neither", "cosine", "dot", "both")),
            new Check(Pick.of("c", "never", "never", "zero", "negative", "large")));
  }

  private static Arrows plane(Live live) {
    return new Arrows(
        "plane",
        List.of(
            Arrows.Arrow.draggable(live.node(WarmUp.Q), WarmUp.QUERY.id()),
            Arrows.Arrow.draggable(live.node(WarmUp.K1), WarmUp.KEY_1.id()),
            Arrows.Arrow.draggable(live.node(WarmUp.K2), WarmUp.KEY_2.id())),
        PLANE,
        WarmUp.REACH);
  }

  private static Strip vector(Live live, Name name) {
    return Strip.signed(live.node(name), 0).on(Scale.signed(3));
  }

  private static Heatmap edited(Live live, Name name, Grid setting) {
    return Heatmap.signed(live.node(name)).editing(setting.id());
  }

  private static Heatmap given(Live live) {
    return edited(live, ScoreRow.GIVEN, ScoreRow.ROW);
  }

  private static Figure[] row(Live live) {
    return new Figure[] {
      Strip.signed(live.node(ScoreRow.SCORES), 0)
          .on(Scale.signed(live.value(ScoreRow.SCORES), Matrix.row(12.0))),
      Strip.weights(live.node(ScoreRow.WEIGHTS), 0)
    };
  }

  private static Gauges spread(Live live) {
    double uniform = Math.log(live.value(ScoreRow.WEIGHTS).cols());
    return new Gauges(
        "spread",
        List.of(
            new Gauges.Gauge(
                ScoreRow.ENTROPY.id(),
                Role.WEIGHTS,
                live.cell(ScoreRow.ENTROPY, 0, 0),
                0,
                uniform)));
  }
}
