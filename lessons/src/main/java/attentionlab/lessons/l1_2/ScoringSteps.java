package attentionlab.lessons.l1_2;

import static attentionlab.lessons.l1_2.Scoring.GAIN;
import static attentionlab.lessons.l1_2.Scoring.PRESET;
import static attentionlab.lessons.l1_2.Scoring.WIDTH;

import attentionlab.figure.Panels;
import attentionlab.graph.Matrix;
import attentionlab.lesson.Check;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Prediction;
import attentionlab.lesson.Question.Pick;
import attentionlab.lesson.Step;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The steps of L1.2. */
final class ScoringSteps {
  private static final List<String> RULES =
      List.of("dot", "scaled", "general", "additive", "cosine");

  private static final String ADDITIVE =
      "\\part{additive}{s_{\\mathrm{add}}} = \\part{v}{v}^{\\top}"
          + " \\tanh\\left(\\part{w}{W}\\,\\part{q}{q} + \\part{u}{U}\\,\\part{k}{k}\\right)";

  private ScoringSteps() {}

  static List<Step> all() {
    return List.of(rules(), opened(), compared(), flow(), spread(), cost(), paper(), check());
  }

  private static Step rules() {
    return Step.of("s1", live -> Panels.row(ScoringFigures.rules(live)))
        .withFormula(
            "\\part{all_weights}{\\alpha} ="
                + " \\mathrm{softmax}\\left(\\part{all_scores}{\\mathrm{score}(q, k_j)}\\right)"
                + " \\qquad z = \\sum_{j} \\part{all_weights}{\\alpha_j}\\,v_j")
        .withControls(PRESET);
  }

  private static Step opened() {
    return Step.of(
            "s2",
            live ->
                Panels.row(ScoringFigures.opened(live))
                    .below(
                        ScoringFigures.hidden(live, Rules.ADDED),
                        ScoringFigures.hidden(live, Rules.HIDDEN),
                        ScoringFigures.additive(live)))
        .withFormula(ADDITIVE)
        .withControls(PRESET);
  }

  private static Step compared() {
    return Step.of(
            "s3",
            live ->
                Panels.row(ScoringFigures.plane(live))
                    .below(
                        ScoringFigures.two(live, Rules.TWO_SCORES),
                        ScoringFigures.two(live, Rules.TWO_WEIGHTS)))
        .withFormula(
            "\\begin{array}{l} \\part{dot}{s_{\\mathrm{dot}}} = \\part{q}{q} \\cdot \\part{k}{k}"
                + " \\\\ "
                + ADDITIVE
                + "\\end{array}")
        .withControls(PRESET);
  }

  private static Step flow() {
    return Step.of("s4", live -> Panels.row(ScoringFigures.flow()));
  }

  private static Step spread() {
    return Step.of(
            "s5",
            live ->
                Panels.row(ScoringFigures.scores(live), ScoringFigures.weights(live))
                    .below(ScoringFigures.spread(live), ScoringFigures.present(live)))
        .withControls(GAIN, WIDTH)
        .predicting(
            Prediction.of(
                new Pick(
                    "predict",
                    List.of("dot", "scaled", "additive", "cosine"),
                    live -> tiedWhenLarge()),
                Rules.ALL_SCORES,
                Rules.ALL_WEIGHTS,
                Spread.TABLE));
  }

  /** The rule whose two best keys are closest when all vectors are ten times as long. */
  private static String tiedWhenLarge() {
    Lesson lesson = new Scoring();
    Matrix scores = Live.of(lesson, lesson.initial().with(GAIN, 10.0)).value(Rules.ALL_SCORES);
    return RULES.stream()
        .min(Comparator.comparingDouble(rule -> lead(scores.row(RULES.indexOf(rule)))))
        .orElseThrow();
  }

  private static double lead(double[] scores) {
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length - 1] - sorted[sorted.length - 2];
  }

  private static Step cost() {
    return Step.of(
            "s6",
            live -> Panels.row(ScoringFigures.cost(live)).below(ScoringFigures.products(live)))
        .startingWith(s -> s.with(WIDTH, 64))
        .withControls(WIDTH);
  }

  private static Step paper() {
    return Step.of(
            "s7", live -> Panels.row(ScoringFigures.paper(live)).below(ScoringFigures.spread(live)))
        .startingWith(s -> s.with(WIDTH, 1024))
        .withControls(WIDTH);
  }

  private static Step check() {
    return Step.of(
            "check", live -> Panels.row(ScoringFigures.scores(live), ScoringFigures.weights(live)))
        .withControls(GAIN, PRESET)
        .checking(
            new Check(Pick.nearest("a", live -> live.cell(Rules.BOUND, 0, 0), "1", "2", "4")),
            new Check(new Pick("b", List.of("dot", "general", "additive"), live -> fixed())),
            new Check(Pick.of("c", "magnitude", "slow", "magnitude", "negative", "range")));
  }

  /** The rule of the three whose scores stay when all matrices are drawn anew. */
  private static String fixed() {
    Lesson lesson = new Scoring();
    Matrix before = Live.of(lesson, lesson.initial()).value(Rules.ALL_SCORES);
    Matrix after =
        Live.of(lesson, lesson.initial().with(PRESET, Rules.Preset.RANDOM)).value(Rules.ALL_SCORES);
    return List.of("dot", "general", "additive").stream()
        .filter(
            rule -> Arrays.equals(before.row(RULES.indexOf(rule)), after.row(RULES.indexOf(rule))))
        .findFirst()
        .orElseThrow();
  }
}
