package attentionlab.lessons.l2_4;

import static attentionlab.lessons.l2_4.StoredOrComputed.FREEZE;
import static attentionlab.lessons.l2_4.StoredOrComputed.INPUT;
import static attentionlab.lessons.l2_4.StoredOrComputed.NUDGE;
import static attentionlab.lessons.l2_4.StoredOrComputed.NUDGED_K;
import static attentionlab.lessons.l2_4.StoredOrComputed.NUDGED_Q;
import static attentionlab.lessons.l2_4.StoredOrComputed.TOKENS;
import static attentionlab.lessons.l2_4.StoredOrComputedFigures.computed;
import static attentionlab.lessons.l2_4.StoredOrComputedFigures.stored;
import static attentionlab.nn.ScaledDotProductAttention.OUTPUT;
import static attentionlab.nn.ScaledDotProductAttention.SCALED;
import static attentionlab.nn.ScaledDotProductAttention.SCORES;
import static attentionlab.nn.ScaledDotProductAttention.WEIGHTS;

import attentionlab.figure.Panels;
import attentionlab.graph.Name;
import attentionlab.lesson.Check;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Prediction;
import attentionlab.lesson.Question;
import attentionlab.lesson.Question.Pick;
import attentionlab.lesson.Step;
import attentionlab.lessons.l2_4.StoredOrComputed.Nudge;
import java.util.List;

/** The steps of L2.4. */
final class StoredOrComputedSteps {
  private StoredOrComputedSteps() {}

  static List<Step> all() {
    return List.of(mixing(), origins(), content(), length(), nudging(), balls(), check());
  }

  private static Step mixing() {
    return Step.of(
            "s1",
            live ->
                Panels.row(stored(live), computed(live))
                    .below(
                        StoredOrComputedFigures.storedMix(live),
                        StoredOrComputedFigures.computedMix(live)))
        .withFormula(
            "\\part{stored_output}{Z_M} = \\part{stored}{M}\\,\\part{x}{X} \\qquad"
                + " \\part{output}{Z} = \\part{weights}{A}\\,\\part{x}{X}")
        .withControls(INPUT);
  }

  private static Step origins() {
    return Step.of(
            "s2",
            live ->
                Panels.row(StoredOrComputedFigures.origins(live))
                    .below(StoredOrComputedFigures.recurrent()))
        .withFormula(attention("x", "X"));
  }

  private static String attention(String node, String symbol) {
    String x = "\\part{%s}{%s}".formatted(node, symbol);
    return "\\part{weights}{A} = \\mathrm{softmax}\\left(\\frac{%s\\,%s^{\\top}}{\\sqrt{2}}\\right)"
        .formatted(x, x);
  }

  private static Step content() {
    return Step.of(
            "s3",
            live ->
                Panels.row(stored(live), computed(live))
                    .below(StoredOrComputedFigures.changes(live)))
        .startingWith(s -> s.with(INPUT, Inputs.X2))
        .withFormula(live -> live.get(FREEZE) ? attention("x_first", "X_1") : attention("x", "X"))
        .withControls(INPUT, FREEZE)
        .predicting(
            Prediction.of(
                new Pick(
                    "predict",
                    List.of("stored", "computed", "both", "neither"),
                    live -> whatChanges()),
                StoredOrComputed.STORED,
                SCORES,
                SCALED,
                WEIGHTS,
                OUTPUT,
                StoredOrComputed.CHANGE,
                StoredOrComputed.CHANGES));
  }

  /** What the question is about stays the same while the learner changes the input. */
  private static String whatChanges() {
    Lesson lesson = new StoredOrComputed();
    Live before = Live.of(lesson, lesson.initial());
    Live after = Live.of(lesson, lesson.initial().with(INPUT, Inputs.X2));
    boolean stored = differs(before, after, StoredOrComputed.STORED);
    boolean computed = differs(before, after, WEIGHTS);
    return stored && computed ? "both" : stored ? "stored" : computed ? "computed" : "neither";
  }

  private static boolean differs(Live before, Live after, Name name) {
    return !before.value(name).equals(after.value(name));
  }

  private static Step length() {
    return Step.of(
            "s4",
            live ->
                Panels.row(stored(live), computed(live)).below(StoredOrComputedFigures.fits(live)))
        .startingWith(s -> s.with(TOKENS, 4.0))
        .withControls(TOKENS, INPUT);
  }

  private static Step nudging() {
    return Step.of(
            "s5",
            live ->
                Panels.row(
                        StoredOrComputedFigures.nudged(live, NUDGED_Q, Nudge.QUERY),
                        StoredOrComputedFigures.nudged(live, NUDGED_K, Nudge.KEY))
                    .below(
                        StoredOrComputedFigures.moved(live),
                        StoredOrComputedFigures.movedWeights(live)))
        .startingWith(s -> s.with(NUDGE, Nudge.QUERY))
        .withFormula(
            "\\part{moved}{\\Delta S'_{ij}} ="
                + " \\frac{\\Delta\\left(\\part{nudged_q}{q_i} \\cdot \\part{nudged_k}{k_j}\\right)}"
                + "{\\sqrt{2}}")
        .withControls(NUDGE, INPUT);
  }

  private static Step balls() {
    return Step.of(
            "s6",
            live ->
                Panels.row(
                    StoredOrComputedFigures.plane(live), StoredOrComputedFigures.balls(live)))
        .withControls(Balls.IN_HAND)
        .checking(new Check(new Question.Rank("sort", Balls.SCORES, 0)));
  }

  private static Step check() {
    return Step.of(
            "check",
            live ->
                Panels.row(stored(live), computed(live))
                    .below(StoredOrComputedFigures.changes(live)))
        .startingWith(s -> s.with(INPUT, Inputs.X2))
        .withControls(INPUT, TOKENS, FREEZE)
        .checking(
            new Check(Pick.of("a", "square", "linear", "square", "none")),
            new Check(Pick.of("b", "none", "square", "none", "linear")),
            new Check(new Pick("c", List.of("yes", "no", "rows"), live -> linear())));
  }

  /** Twice the input gives twice the output, or it does not. */
  private static String linear() {
    Lesson lesson = new StoredOrComputed();
    Live live = Live.of(lesson, lesson.initial());
    return live.value(StoredOrComputed.OF_TWICE).equals(live.value(StoredOrComputed.TWICE))
        ? "yes"
        : "no";
  }
}
