package attentionlab.lessons.l10_2;

import static attentionlab.lessons.l10_2.InterviewRehearsal.CAUSAL;
import static attentionlab.lessons.l10_2.InterviewRehearsal.FOCUS;
import static attentionlab.lessons.l10_2.InterviewRehearsal.OUTPUT;
import static attentionlab.lessons.l10_2.InterviewRehearsal.PAIRS;
import static attentionlab.lessons.l10_2.InterviewRehearsal.Q;
import static attentionlab.lessons.l10_2.InterviewRehearsal.SCALED;
import static attentionlab.lessons.l10_2.InterviewRehearsal.TEMPERATURE;
import static attentionlab.lessons.l10_2.InterviewRehearsal.WEIGHTS;
import static attentionlab.lessons.l10_2.InterviewRehearsal.X;

import attentionlab.data.Apple;
import attentionlab.figure.Blend;
import attentionlab.figure.Emphasis;
import attentionlab.figure.Figure;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Panels;
import attentionlab.figure.Sentence;
import attentionlab.figure.Strip;
import attentionlab.figure.Table;
import attentionlab.figure.Table.Row;
import attentionlab.figure.Table.Words;
import attentionlab.figure.TokenLines;
import attentionlab.graph.Name;
import attentionlab.lesson.Check;
import attentionlab.lesson.Live;
import attentionlab.lesson.Prediction;
import attentionlab.lesson.Question;
import attentionlab.lesson.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The steps of L10.2: one question, from memory to its proof. */
final class InterviewRehearsalSteps {
  private static final int IT = Apple.TOKENS.indexOf("它");

  private InterviewRehearsalSteps() {}

  static List<Step> all() {
    return List.of(question(), structure(), points(), trap(), followUp(), proof(), check());
  }

  private static Step question() {
    return Step.of("s1", live -> Panels.row(sentence(Optional.empty(), live)))
        .checking(new Check(new Question.Own("answer")));
  }

  private static Step structure() {
    return Step.of(
        "s2",
        live ->
            Panels.row(
                table(
                    "plan",
                    List.of("part", "say"),
                    row("definition", ""),
                    row("reason", ""),
                    row("evidence", ""),
                    row("limit", ""))));
  }

  private static Step points() {
    return Step.of(
        "s3",
        live ->
            Panels.row(
                table(
                    "rubric",
                    List.of("point", "where"),
                    row("mix", "L2.1 s5"),
                    row("computed", "L2.4 s3"),
                    row("states", "L1.1 s4"),
                    row("any_length", "L2.4 s4"))));
  }

  private static Step trap() {
    return Step.of(
            "s4",
            live ->
                Panels.row(Strip.signed(live.node(SCALED), focus(live)))
                    .below(Strip.weights(live.node(WEIGHTS), focus(live))))
        .withControls(FOCUS, TEMPERATURE)
        .predicting(
            Prediction.of(
                Question.Pick.nearest("predict", live -> least(live), "0", "0.012", "0.125"),
                WEIGHTS,
                OUTPUT));
  }

  /** The smallest weight in the row of 它. */
  private static double least(Live live) {
    return Arrays.stream(live.value(WEIGHTS).row(IT)).min().orElseThrow();
  }

  private static Step followUp() {
    return Step.of(
            "s5", live -> Panels.row(focused(live, Q), heatmap(live, X), focused(live, SCALED)))
        .withFormula(
            "\\part{scaled}{S'} = \\frac{\\part{q}{Q}\\,\\part{x}{K}^{\\top}}{\\sqrt{d_k}}")
        .withControls(FOCUS)
        .checking(
            new Check(
                Question.Pick.of("source", "projections", "stored", "projections", "distance")));
  }

  private static Step proof() {
    return Step.of(
            "s6",
            live ->
                Panels.row(
                    new TokenLines(live.node(WEIGHTS), focus(live), Optional.of(FOCUS.id())),
                    new Blend(live.node(WEIGHTS), focus(live), live.node(X), live.node(OUTPUT))))
        .withFormula("\\part{output}{z_i} = \\sum_{j} \\part{weights}{A_{ij}}\\,\\part{x}{v_j}")
        .withControls(CAUSAL, TEMPERATURE, FOCUS);
  }

  private static Step check() {
    return Step.of("check", live -> Panels.row(focused(live, WEIGHTS), heatmap(live, OUTPUT)))
        .startingWith(s -> s.with(CAUSAL, true))
        .withControls(CAUSAL, TEMPERATURE)
        .checking(
            new Check(new Question.Value("a", InterviewRehearsalSteps::openPairs, 0.5)),
            new Check(Question.Pick.of("b", "saturation", "explosion", "saturation", "speed")),
            new Check(
                Question.Pick.of("c", "three_eight", "three_three", "three_eight", "eight_three")));
  }

  /** How many pairs a causal mask leaves open. */
  private static double openPairs(Live live) {
    return live.cell(PAIRS, 0, 0);
  }

  private static int focus(Live live) {
    return live.whole(FOCUS);
  }

  private static Heatmap heatmap(Live live, Name name) {
    return Heatmap.signed(live.node(name));
  }

  private static Heatmap focused(Live live, Name name) {
    Heatmap figure =
        name.equals(WEIGHTS) ? Heatmap.weights(live.node(name)) : Heatmap.signed(live.node(name));
    return figure.emphasising(Emphasis.row(focus(live)));
  }

  private static Figure sentence(Optional<String> setting, Live live) {
    return new Sentence(
        "sentence", Apple.TOKENS, Apple.GLOSS, focus(live), setting, Optional.empty());
  }

  private static Table table(String id, List<String> columns, Row... rows) {
    return new Table(id, columns, List.of(rows));
  }

  /** A row of two cells; a click on its name opens the place that shows it, where there is one. */
  private static Row row(String id, String bookmark) {
    Row row = Row.of(id, new Words(id + "_words"));
    return bookmark.isEmpty() ? row : row.opening(bookmark);
  }
}
