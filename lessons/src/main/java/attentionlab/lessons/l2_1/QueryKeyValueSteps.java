package attentionlab.lessons.l2_1;

import static attentionlab.lessons.l2_1.QueryKeyValue.ASKING;
import static attentionlab.lessons.l2_1.QueryKeyValue.CANDIDATES;
import static attentionlab.lessons.l2_1.QueryKeyValue.COSINE;
import static attentionlab.lessons.l2_1.QueryKeyValue.DELIVERING;
import static attentionlab.lessons.l2_1.QueryKeyValue.EXCLUDE_SELF;
import static attentionlab.lessons.l2_1.QueryKeyValue.FOCUS;
import static attentionlab.lessons.l2_1.QueryKeyValue.K;
import static attentionlab.lessons.l2_1.QueryKeyValue.MASK;
import static attentionlab.lessons.l2_1.QueryKeyValue.OWN_FOCUS;
import static attentionlab.lessons.l2_1.QueryKeyValue.Q;
import static attentionlab.lessons.l2_1.QueryKeyValue.SEED;
import static attentionlab.lessons.l2_1.QueryKeyValue.TEMPERATURE;
import static attentionlab.lessons.l2_1.QueryKeyValue.TOKENS;
import static attentionlab.lessons.l2_1.QueryKeyValue.V;
import static attentionlab.lessons.l2_1.QueryKeyValue.W_Q;
import static attentionlab.lessons.l2_1.QueryKeyValue.W_V;
import static attentionlab.nn.ScaledDotProductAttention.MASKED;
import static attentionlab.nn.ScaledDotProductAttention.OUTPUT;
import static attentionlab.nn.ScaledDotProductAttention.SCALED;
import static attentionlab.nn.ScaledDotProductAttention.WEIGHTS;

import attentionlab.data.Apple;
import attentionlab.figure.Blend;
import attentionlab.figure.Emphasis;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Panels;
import attentionlab.figure.Scale;
import attentionlab.figure.Sentence;
import attentionlab.figure.Strip;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.lesson.Check;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Prediction;
import attentionlab.lesson.Question;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import attentionlab.lessons.l2_1.QueryKeyValue.Candidates;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** The steps of L2.1, from the sentence to the learner's own. */
record QueryKeyValueSteps(Lesson lesson) {
  private static final int IT = Apple.TOKENS.indexOf("它");
  private static final int APPLE = Apple.TOKENS.indexOf("苹果");
  private static final int EDIBLE = Apple.FEATURES.indexOf("edible");
  private static final int REFERS = Apple.FEATURES.indexOf("refers");

  /** A sentence with a repeated word, to start from. */
  private static final List<String> TWO_DOGS =
      List.of("my", "dog", "met", "your", "dog", "and", "it", "barked");

  List<Step> all() {
    return List.of(
        sentence(),
        roles(),
        scores(),
        competition(),
        blend(),
        newVector(),
        asking(),
        own(),
        check());
  }

  private static Step sentence() {
    return Step.of("s1", live -> Panels.row(sentence(live, Optional.empty(), Optional.empty())));
  }

  private static Step roles() {
    return Step.of(
            "s2",
            live ->
                Panels.row(sentence(live))
                    .below(focused(live, Q), focused(live, K), focused(live, V)))
        .withFormula(
            "\\begin{array}{l}"
                + "\\part{q}{Q} = \\part{x}{X}\\,\\part{w_q}{W_Q} \\\\"
                + "\\part{k}{K} = \\part{x}{X}\\,\\part{w_k}{W_K} \\\\"
                + "\\part{v}{V} = \\part{x}{X}\\,\\part{w_v}{W_V}"
                + "\\end{array}")
        .withControls(FOCUS);
  }

  private static Step scores() {
    return Step.of(
            "s3",
            live ->
                Panels.row(focused(live, Q), Heatmap.signed(live.node(K)), focused(live, SCALED)))
        .withFormula(
            "\\part{scaled}{S'} =" + " \\frac{\\part{q}{Q}\\,\\part{k}{K}^{\\top}}{\\sqrt{d_k}}")
        .withControls(FOCUS);
  }

  private Step competition() {
    return Step.of("s4", live -> Panels.row(focused(live, SCALED), weights(live)))
        .startingWith(s -> s.with(CANDIDATES, Candidates.THREE))
        .withFormula(QueryKeyValueSteps::softmaxFormula)
        .withControls(CANDIDATES, TEMPERATURE, EXCLUDE_SELF, FOCUS)
        .predicting(
            Prediction.of(
                Question.Pick.nearest(
                    "predict", live -> weightOfThree(), "0.85", "0.70", "0.92", "0.99"),
                WEIGHTS,
                OUTPUT));
  }

  /** What the question is about stays the same while the learner moves the controls. */
  private double weightOfThree() {
    Settings three = lesson.initial().with(CANDIDATES, Candidates.THREE);
    return Live.of(lesson, three).cell(WEIGHTS, IT, APPLE);
  }

  private static String softmaxFormula(Live live) {
    String mask = live.graph().has(MASK.id()) ? " + \\part{mask}{M}" : "";
    return "\\part{weights}{A} = \\mathrm{softmax}\\left("
        + "\\frac{\\part{q}{Q}\\,\\part{k}{K}^{\\top}}{\\sqrt{d_k}\\,T}"
        + mask
        + "\\right)";
  }

  private static Step blend() {
    return Step.of(
            "s5",
            live ->
                Panels.row(
                    new Blend(live.node(WEIGHTS), focus(live), live.node(V), live.node(OUTPUT))))
        .withFormula("\\part{output}{z_i} = \\sum_{j} \\part{weights}{A_{ij}}\\,\\part{v}{v_j}")
        .withControls(FOCUS);
  }

  private static Step newVector() {
    return Step.of(
            "s6",
            live ->
                Panels.row(highlighted(live))
                    .below(
                        focused(live, OUTPUT),
                        Strip.signed(live.node(COSINE), focus(live)).on(Scale.signed(1))))
        .withFormula(
            "\\begin{array}{l}"
                + "\\part{output}{Z} = \\part{weights}{A}\\,\\part{v}{V} \\\\"
                + "\\part{cosine}{\\cos(z, v)} ="
                + " \\frac{z \\cdot v}{\\lVert z \\rVert\\,\\lVert v \\rVert}"
                + "\\end{array}")
        .withControls(FOCUS);
  }

  private static Step asking() {
    return Step.of(
            "s7",
            live ->
                Panels.row(highlighted(live))
                    .below(
                        Heatmap.signed(live.node(W_Q))
                            .on(Scale.signed(ASKING.high()))
                            .emphasising(Emphasis.row(REFERS))
                            .editing(ASKING.id()),
                        weights(live)))
        .withFormula("\\part{q}{Q} = \\part{x}{X}\\,\\part{w_q}{W_Q}")
        .withControls(ASKING, FOCUS);
  }

  private static Step own() {
    return Step.of(
            "own",
            live -> Panels.row(highlighted(live)).below(focused(live, SCALED), weights(live)))
        .startingWith(
            s -> s.with(TOKENS, TWO_DOGS).with(OWN_FOCUS, (double) TWO_DOGS.indexOf("it")))
        .withFormula(
            "\\part{weights}{A} = \\mathrm{softmax}\\left("
                + "\\frac{\\part{q}{Q}\\,\\part{k}{K}^{\\top}}{\\sqrt{d_k}}\\right)")
        .withControls(TOKENS, SEED);
  }

  private Step check() {
    return Step.of(
            "check",
            live ->
                Panels.row(
                    Heatmap.signed(live.node(W_V))
                        .on(Scale.signed(DELIVERING.high()))
                        .editing(DELIVERING.id()),
                    weights(live),
                    focused(live, OUTPUT)))
        .withControls(DELIVERING, FOCUS)
        .checking(
            new Check(Question.Pick.of("a", "weights", "q", "weights", "v", "output")),
            new Check(
                new Question.Pick(
                    "b", List.of("zero", "smaller", "same"), live -> weightWithoutValue())),
            new Check(new Question.Value("c", live -> rowSum(), 1e-6)));
  }

  /** What becomes of the weight of 苹果 when its value is zero, found by trying it. */
  private String weightWithoutValue() {
    Settings emptied =
        lesson.initial().with(DELIVERING, DELIVERING.initial().with(EDIBLE, EDIBLE, 0));
    double before = Live.of(lesson, lesson.initial()).cell(WEIGHTS, IT, APPLE);
    double after = Live.of(lesson, emptied).cell(WEIGHTS, IT, APPLE);
    return after == before ? "same" : after == 0 ? "zero" : "smaller";
  }

  private double rowSum() {
    return DoubleStream.of(Live.of(lesson, lesson.initial()).value(WEIGHTS).row(IT)).sum();
  }

  private static int focus(Live live) {
    return QueryKeyValue.focus(live.settings());
  }

  private static Sentence sentence(Live live) {
    return sentence(
        live, Optional.of(QueryKeyValue.focusSetting(live.settings()).id()), Optional.empty());
  }

  private static Sentence highlighted(Live live) {
    return sentence(
        live,
        Optional.of(QueryKeyValue.focusSetting(live.settings()).id()),
        Optional.of(live.node(WEIGHTS)));
  }

  private static Sentence sentence(Live live, Optional<String> setting, Optional<Node> weights) {
    List<String> gloss = QueryKeyValue.isApple(live.settings()) ? Apple.GLOSS : List.of();
    return new Sentence("sentence", live.get(TOKENS), gloss, focus(live), setting, weights);
  }

  private static Heatmap focused(Live live, Name name) {
    return Heatmap.signed(live.node(name)).emphasising(Emphasis.row(focus(live)));
  }

  /** The weights, with masked cells marked. */
  private static Heatmap weights(Live live) {
    Heatmap weights = Heatmap.weights(live.node(WEIGHTS)).emphasising(Emphasis.row(focus(live)));
    return live.graph().has(MASKED.id()) ? weights.maskedWhere(live.node(MASKED)) : weights;
  }
}
