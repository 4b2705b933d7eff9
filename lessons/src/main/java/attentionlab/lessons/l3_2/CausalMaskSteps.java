package attentionlab.lessons.l3_2;

import static attentionlab.lessons.l3_2.CausalMask.APPLE_FOCUS;
import static attentionlab.lessons.l3_2.CausalMask.APPLE_WEIGHTS;
import static attentionlab.lessons.l3_2.CausalMask.EQUAL;
import static attentionlab.lessons.l3_2.CausalMask.FOCUS;
import static attentionlab.lessons.l3_2.CausalMask.LENGTH;
import static attentionlab.lessons.l3_2.CausalMask.MASK;
import static attentionlab.lessons.l3_2.CausalMask.MASKED;
import static attentionlab.lessons.l3_2.CausalMask.MODE;
import static attentionlab.lessons.l3_2.CausalMask.PASS;
import static attentionlab.lessons.l3_2.CausalMask.PERTURBED;
import static attentionlab.lessons.l3_2.CausalMask.SHIFT;
import static attentionlab.lessons.l3_2.CausalMask.WEIGHTS;

import attentionlab.data.Apple;
import attentionlab.figure.Emphasis;
import attentionlab.figure.Figure;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Influence;
import attentionlab.figure.Panels;
import attentionlab.figure.Scale;
import attentionlab.figure.Sentence;
import attentionlab.figure.Strip;
import attentionlab.figure.Table;
import attentionlab.figure.TokenLines;
import attentionlab.graph.Name;
import attentionlab.lesson.Check;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Prediction;
import attentionlab.lesson.Question;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import attentionlab.lessons.l3_2.CausalMask.Mode;
import attentionlab.lessons.l3_2.CausalMask.View;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** The steps of L3.2, from the full matrix to a mask of one's own. */
record CausalMaskSteps(Lesson lesson) {
  /** A token with others on both sides. */
  private static final double MIDDLE = 2;

  private static final Scale SCORES = Scale.signed(4);

  List<Step> all() {
    return List.of(
        full(),
        triangle(),
        equalScores(),
        strict(),
        leaks(),
        shifted(),
        passes(),
        apple(),
        studio(),
        check());
  }

  private static Step full() {
    return Step.of("s1", live -> Panels.row(lines(live, WEIGHTS), weights(live)))
        .withFormula(
            "\\part{weights}{A} = \\mathrm{softmax}\\left("
                + "\\frac{\\part{q}{Q}\\,\\part{x}{X}^{\\top}}{\\sqrt{d_k}}\\right)")
        .startingWith(s -> s.with(FOCUS, MIDDLE))
        .withControls(FOCUS);
  }

  private static Step triangle() {
    return Step.of("s2", live -> Panels.row(lines(live, WEIGHTS), weights(live)))
        .startingWith(s -> s.with(MASK, View.CAUSAL).with(FOCUS, MIDDLE))
        .withFormula(CausalMaskSteps::rule)
        .withControls(MASK, FOCUS);
  }

  /** Where the mask is minus infinity. */
  private static String rule(Live live) {
    return "\\part{mask}{M_{ij}} = "
        + switch (live.get(MASK)) {
          case NONE -> "0";
          case CAUSAL ->
              "-\\infty \\;\\mathrm{for}\\; j > i, \\quad 0 \\;\\mathrm{for}\\; j \\leq i";
          case STRICT ->
              "-\\infty \\;\\mathrm{for}\\; j \\geq i, \\quad 0 \\;\\mathrm{for}\\; j < i";
        };
  }

  private static TokenLines lines(Live live, Name name) {
    return TokenLines.of(live.node(name)).focusing(live.whole(FOCUS)).choosing(FOCUS.id());
  }

  private static Heatmap weights(Live live) {
    return Heatmap.weights(live.node(WEIGHTS)).maskedWhere(live.node(MASKED));
  }

  private static Step equalScores() {
    return Step.of(
            "s3",
            live ->
                Panels.row(
                    Heatmap.signed(live.node(Attending.MASK)).maskedWhere(live.node(MASKED)),
                    weights(live)))
        .startingWith(s -> s.with(MASK, View.CAUSAL).with(EQUAL, true))
        .withFormula(
            "\\part{weights}{A} = \\mathrm{softmax}\\left(\\part{scaled}{S'} +"
                + " \\part{mask}{M}\\right), \\qquad \\part{mask}{M_{ij}} ="
                + " -\\infty \\;\\mathrm{for}\\; j > i")
        .withControls(EQUAL);
  }

  private static Step strict() {
    return Step.of("s4", live -> Panels.row(masked(live), Heatmap.weights(live.node(WEIGHTS))))
        .startingWith(s -> s.with(MASK, View.STRICT).with(EQUAL, true))
        .withFormula(CausalMaskSteps::rule)
        .withControls(MASK);
  }

  private static Heatmap masked(Live live) {
    return Heatmap.signed(live.node(MASKED)).on(SCORES).maskedWhere(live.node(MASKED));
  }

  private Step leaks() {
    return Step.of(
            "s5",
            live ->
                Panels.row(
                    Influence.of(live.node(LeakTester.CHANGE), live.whole(PERTURBED))
                        .choosing(PERTURBED.id())))
        .startingWith(s -> s.with(MASK, View.CAUSAL))
        .withFormula(
            "\\part{difference}{\\Delta Z} = \\mathrm{Attention}\\left(\\part{changed_x}{X + \\delta}"
                + "\\right) - \\mathrm{Attention}\\left(\\part{x}{X}\\right)")
        .withControls(MASK, PERTURBED)
        .predicting(
            Prediction.of(
                Question.Pick.nearest("predict", live -> moved(), "0", "1", "5", "6"),
                LeakTester.CHANGE,
                LeakTester.DIFFERENCE));
  }

  /** How many outputs move under a causal mask when the last token changes. */
  private double moved() {
    Settings causal = lesson.initial().with(MASK, View.CAUSAL);
    return DoubleStream.of(Live.of(lesson, causal).value(LeakTester.CHANGE).toArray())
        .filter(change -> change != 0)
        .count();
  }

  private static Step shifted() {
    return Step.of(
            "s6",
            live ->
                Panels.row(lines(live, Shifted.PREDICTING))
                    .below(Strip.weights(live.node(Shifted.COPIED), 0)))
        .startingWith(s -> s.with(FOCUS, 4.0))
        .withFormula("\\hat{x}_t = f\\left(x_1, \\ldots, x_{t-1}\\right)")
        .withControls(SHIFT, FOCUS);
  }

  private static Step passes() {
    return Step.of("s7", live -> Panels.row(rows(live)).below(cost(live))).withControls(MODE, PASS);
  }

  private static Heatmap rows(Live live) {
    Name name = live.get(MODE) == Mode.TRAINING ? Shifted.PREDICTING : Shifted.GENERATED;
    Heatmap rows = Heatmap.weights(live.node(name));
    return live.get(MODE) == Mode.TRAINING
        ? rows.maskedWhere(live.node(Shifted.MASKED))
        : rows.emphasising(Emphasis.row(live.whole(PASS) - 1));
  }

  private static Table cost(Live live) {
    return new Table(
        "cost",
        List.of("mode", "per_pass", "passes"),
        List.of(cost(live, Mode.TRAINING), cost(live, Mode.GENERATION)));
  }

  private static Table.Row cost(Live live, Mode mode) {
    return Table.Row.of(
            mode.name().toLowerCase(Locale.ROOT),
            new Table.Number(live.node(Shifted.rowsOf(mode)), 0, 0),
            new Table.Number(live.node(Shifted.passesOf(mode)), 0, 0))
        .lit(live.get(MODE) == mode);
  }

  private static Step apple() {
    return Step.of(
            "s8",
            live ->
                Panels.row(sentence(live))
                    .below(
                        Heatmap.weights(live.node(APPLE_WEIGHTS))
                            .maskedWhere(live.node(CausalMask.APPLE_MASKED))
                            .emphasising(Emphasis.row(live.whole(APPLE_FOCUS)))))
        .startingWith(s -> s.with(MASK, View.CAUSAL))
        .withControls(MASK, APPLE_FOCUS);
  }

  private static Sentence sentence(Live live) {
    return new Sentence(
        "sentence",
        Apple.TOKENS,
        Apple.GLOSS,
        live.whole(APPLE_FOCUS),
        Optional.of(APPLE_FOCUS.id()),
        Optional.of(live.node(APPLE_WEIGHTS)));
  }

  private static Step studio() {
    return Step.of(
            "studio",
            live ->
                Panels.row(
                        Heatmap.weights(live.node(Studio.DRAWN)).painting(CausalMask.DRAWING.id()),
                        Heatmap.weights(live.node(Studio.RESULT)))
                    .below(studioWeights(live), TokenLines.of(live.node(Studio.WEIGHTS))))
        .startingWith(s -> s.with(CausalMask.CAUSAL, true))
        .withControls(
            CausalMask.JOIN,
            CausalMask.DRAWN,
            CausalMask.CAUSAL,
            CausalMask.PADDING,
            CausalMask.WINDOW,
            CausalMask.PREFIX);
  }

  private static Figure studioWeights(Live live) {
    return Heatmap.weights(live.node(Studio.WEIGHTS)).maskedWhere(live.node(Studio.MASKED));
  }

  private Step check() {
    return Step.of(
            "check",
            live ->
                Panels.row(weights(live), lines(live, Shifted.PREDICTING))
                    .below(Strip.weights(live.node(Shifted.COPIED), 0)))
        .startingWith(s -> s.with(MASK, View.CAUSAL))
        .withControls(MASK, SHIFT)
        .checking(
            new Check(new Question.Value("a", live -> openPairs(), 0.5)),
            new Check(
                new Question.Pick("b", List.of("slower", "copy", "nothing"), live -> unshifted())),
            new Check(Question.Pick.of("c", "no", "halves", "no", "more")));
  }

  private double openPairs() {
    return Live.of(lesson, lesson.initial().with(MASK, View.CAUSAL)).cell(Attending.PAIRS, 0, 0);
  }

  /** What the weights on the answer say about inputs that are not shifted. */
  private String unshifted() {
    Live live = Live.of(lesson, lesson.initial().with(SHIFT, false));
    return live.cell(Shifted.COPIED, 0, LENGTH - 1) > 0 ? "copy" : "nothing";
  }
}
