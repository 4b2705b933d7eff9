package attentionlab.lessons.l10_1;

import static attentionlab.lessons.l10_1.BugHunt.BUG;
import static attentionlab.lessons.l10_1.BugHunt.HEAD;
import static attentionlab.lessons.l10_1.BugHunt.LAST;
import static attentionlab.lessons.l10_1.BugHunt.PADDED;
import static attentionlab.lessons.l10_1.BugHunt.PICTURE;
import static attentionlab.lessons.l10_1.BugHunt.ROUND;
import static attentionlab.lessons.l10_1.BugHunt.SEED;
import static attentionlab.lessons.l10_1.BugHunt.TOKENS;

import attentionlab.figure.Emphasis;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Influence;
import attentionlab.figure.Panels;
import attentionlab.figure.Table;
import attentionlab.figure.Table.Row;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.lesson.Check;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Prediction;
import attentionlab.lesson.Question;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The steps of L10.1: tests on a right core, five broken ones, a diagnosis, a round of pictures.
 */
record BugHuntSteps(Lesson lesson) {
  private static final Emphasis PADDING_COLUMNS =
      new Emphasis(Set.of(), Set.of(TOKENS.size() - PADDED, TOKENS.size() - 1));

  List<Step> all() {
    return List.of(
        tests(), padding(), future(), split(), flat(), empty(), diagnosis(), round(), check());
  }

  private static UnaryOperator<Settings> with(Bug bug) {
    return settings -> settings.with(BUG, bug);
  }

  private static Step tests() {
    return Step.of("s1", live -> Panels.row(table(live), weights(live)))
        .withFormula(
            "\\part{output}{Y} = \\part{x}{X} +"
                + " \\mathrm{MultiHead}\\left(\\part{x}{X}\\right)")
        .withControls(SEED, HEAD);
  }

  private static Step padding() {
    return Step.of(
            "s2",
            live ->
                Panels.row(
                    right(live).emphasising(PADDING_COLUMNS),
                    weights(live).emphasising(PADDING_COLUMNS)))
        .startingWith(with(Bug.TINY_MASK))
        .withFormula("\\part{masked_1}{S_M} = \\part{scaled_1}{S'} + \\part{mask}{M}")
        .withControls(SEED, HEAD);
  }

  private static Step future() {
    return Step.of(
            "s3",
            live -> Panels.row(Influence.of(live.node(Checks.CHANGE), LAST)).below(weights(live)))
        .startingWith(with(Bug.NO_CAUSAL))
        .withControls(SEED, HEAD);
  }

  private static Step split() {
    return Step.of(
            "s4",
            live ->
                Panels.row(
                    Heatmap.signed(live.node(BugHunt.right(Core.Q, head(live)))),
                    Heatmap.signed(live.node(BugHunt.headed(Core.Q, head(live)))),
                    weights(live)))
        .startingWith(with(Bug.WRONG_SPLIT))
        .withControls(HEAD, SEED);
  }

  private static Step flat() {
    return Step.of("s5", live -> Panels.row(right(live), weights(live)))
        .startingWith(with(Bug.DIVIDED_BY_ROOT_MODEL))
        .withFormula(
            "\\part{scaled_1}{S'} = \\part{scores_1}{S} \\,/\\, \\sqrt{d_{\\mathrm{model}}}")
        .withControls(SEED, HEAD);
  }

  private static Step empty() {
    return Step.of(
            "s6",
            live ->
                Panels.row(masked(live), weights(live))
                    .below(Heatmap.signed(live.node(Core.OUTPUT))))
        .startingWith(with(Bug.STRICT_CAUSAL))
        .withControls(SEED, HEAD);
  }

  private static Step diagnosis() {
    return Step.of("s7", live -> Panels.row(weights(live), table(live)))
        .startingWith(with(Bug.WRONG_AXIS))
        .withControls(HEAD)
        .predicting(
            Prediction.of(
                Question.Pick.of(
                    "predict", "wrong_axis", "mask_after", "wrong_axis", "unscaled", "wrong_merge"),
                Checks.ALL))
        .checking(new Check(new Question.Own("diagnosis")));
  }

  private static Step round() {
    return Step.of("round", live -> Panels.row(weights(live), table(live)))
        .startingWith(with(Bug.HIDDEN))
        .withControls(PICTURE, ROUND, HEAD)
        .checking(
            IntStream.rangeClosed(1, BugHunt.ROUNDS)
                .boxed()
                .flatMap(BugHuntSteps::pictures)
                .toArray(Check[]::new));
  }

  private static Stream<Check> pictures(int round) {
    return IntStream.rangeClosed(1, Bug.ROUND.size()).mapToObj(number -> picture(round, number));
  }

  /** Which bug made this picture? */
  private static Check picture(int round, int number) {
    String[] options = Bug.ROUND.stream().map(BugHuntSteps::text).toArray(String[]::new);
    String right = text(BugHunt.behind(round, number));
    return new Check(
        Question.Pick.of("bug#" + round + "-" + number, right, options),
        live -> live.whole(ROUND) == round && live.whole(PICTURE) == number,
        live -> live.whole(ROUND) == round);
  }

  private static String text(Bug bug) {
    return bug.name().toLowerCase(Locale.ROOT);
  }

  private static Step check() {
    return Step.of("check", live -> Panels.row(table(live), weights(live)))
        .withControls(BUG, SEED)
        .checking(
            new Check(Question.Pick.of("a", "still", "triangle", "still", "rows")),
            new Check(Question.Pick.of("b", "move", "move", "same", "differ")),
            new Check(Question.Pick.of("c", "rows", "columns", "rows", "largest")));
  }

  private static int head(Live live) {
    return live.whole(HEAD);
  }

  /** The masked scores of a head; with one bug there are none, and the scores stand for them. */
  private static Heatmap masked(Live live) {
    Name masked = BugHunt.headed(Core.MASKED, head(live));
    boolean there = live.graph().has(masked.id());
    Heatmap scores =
        Heatmap.signed(live.node(there ? masked : BugHunt.headed(Core.SCALED, head(live))));
    return there ? scores.maskedWhere(live.node(masked)) : scores;
  }

  private static Heatmap weights(Live live) {
    return masked(
        live, BugHunt.headed(Core.WEIGHTS, head(live)), BugHunt.headed(Core.MASKED, head(live)));
  }

  private static Heatmap right(Live live) {
    return masked(
        live, BugHunt.right(Core.WEIGHTS, head(live)), BugHunt.right(Core.MASKED, head(live)));
  }

  private static Heatmap masked(Live live, Name weights, Name scores) {
    Heatmap heatmap = Heatmap.weights(live.node(weights));
    return live.graph().has(scores.id()) ? heatmap.maskedWhere(live.node(scores)) : heatmap;
  }

  private static Table table(Live live) {
    Node distances = live.node(Checks.ALL);
    return new Table(
        "invariants",
        List.of("invariant", "distance", "holds"),
        IntStream.range(0, Checks.LABELS.size()).mapToObj(i -> row(distances, i)).toList());
  }

  private static Row row(Node distances, int index) {
    return new Row(
        "test_" + Checks.LABELS.get(index),
        List.of(
            new Table.Number(distances, index, 0),
            new Table.Tick(Checks.holds(distances.value().get(index, 0)))),
        false,
        Optional.empty());
  }
}
