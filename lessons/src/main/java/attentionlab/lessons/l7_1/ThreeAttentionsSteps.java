package attentionlab.lessons.l7_1;

import static attentionlab.lessons.l7_1.ThreeAttentions.DOUBLED;
import static attentionlab.lessons.l7_1.ThreeAttentions.HIDDEN;
import static attentionlab.lessons.l7_1.ThreeAttentions.PADDING;
import static attentionlab.lessons.l7_1.ThreeAttentions.SCORE;
import static attentionlab.lessons.l7_1.ThreeAttentions.SOFTMAX;
import static attentionlab.lessons.l7_1.ThreeAttentions.WIRING;
import static attentionlab.lessons.l7_1.ThreeAttentionsFigures.axes;
import static attentionlab.lessons.l7_1.ThreeAttentionsFigures.grid;
import static attentionlab.lessons.l7_1.ThreeAttentionsFigures.tasks;
import static attentionlab.lessons.l7_1.ThreeAttentionsFigures.weights;
import static attentionlab.lessons.l7_1.ThreeAttentionsFigures.wiring;
import static attentionlab.nn.ScaledDotProductAttention.OUTPUT;
import static attentionlab.nn.ScaledDotProductAttention.WEIGHTS;

import attentionlab.figure.Heatmap;
import attentionlab.figure.Panels;
import attentionlab.figure.Strip;
import attentionlab.graph.Matrix;
import attentionlab.lesson.Check;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Prediction;
import attentionlab.lesson.Question;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import java.util.List;
import java.util.stream.DoubleStream;

/** The steps of L7.1. */
record ThreeAttentionsSteps(Lesson lesson) {

  List<Step> all() {
    return List.of(
        architecture(), self(), cross(), tasksStep(), names(), candidate(), padded(), check());
  }

  private static Step architecture() {
    return Step.of("s1", live -> Panels.row(ThreeAttentionsFigures.architecture(live)));
  }

  private static Step self() {
    return Step.of("s2", live -> Panels.row(wiring(live)))
        .withFormula(ThreeAttentionsSteps::sources)
        .withControls(WIRING);
  }

  /** Q, K and V with the sequences they come from. */
  private static String sources(Live live) {
    Wired wired = live.get(WIRING);
    String asking = sequence(wired.asking());
    String answering = sequence(wired.answering());
    String prefix = wired.isOfWords() ? "" : "item_";
    return "\\begin{array}{l}"
        + "\\part{q}{Q} = %s\\,\\part{%sw_q}{W_Q} \\\\".formatted(asking, prefix)
        + "\\part{k}{K} = %s\\,\\part{%sw_k}{W_K} \\\\".formatted(answering, prefix)
        + "\\part{v}{V} = %s\\,\\part{%sw_v}{W_V}".formatted(answering, prefix)
        + "\\end{array}";
  }

  private static String sequence(int index) {
    String id = Sequences.NAMES.get(index).id();
    return "\\part{%s}{%s}".formatted(id, Sequences.NAMES.get(index).latex());
  }

  private Step cross() {
    return Step.of(
            "s3",
            live ->
                Panels.row(wiring(live, WEIGHTS.id()))
                    .below(
                        Heatmap.signed(live.node(WiredAttention.ROW_SUMS)),
                        Heatmap.signed(live.node(WiredAttention.COLUMN_SUMS))))
        .startingWith(s -> s.with(WIRING, Wired.CROSS))
        .withFormula(ThreeAttentionsSteps::sources)
        .predicting(
            Prediction.of(
                new Question.Pick(
                    "predict",
                    List.of("4x5rows", "4x5cols", "5x4rows", "4x4rows"),
                    live -> shapeOfCross()),
                WEIGHTS,
                OUTPUT,
                WiredAttention.ROW_SUMS,
                WiredAttention.COLUMN_SUMS));
  }

  /** The shape of the cross-attention matrix and the direction that sums to 1. */
  private String shapeOfCross() {
    Live live = Live.of(lesson, lesson.initial().with(WIRING, Wired.CROSS));
    Matrix sums = live.value(WiredAttention.ROW_SUMS);
    boolean rows = DoubleStream.of(sums.toArray()).allMatch(sum -> Math.abs(sum - 1) < 1e-9);
    Matrix weights = live.value(WEIGHTS);
    return weights.rows() + "x" + weights.cols() + (rows ? "rows" : "cols");
  }

  private static Step tasksStep() {
    return Step.of("s4", live -> Panels.row(tasks(live), weights(live)))
        .startingWith(s -> s.with(WIRING, Wired.CROSS))
        .withControls(WIRING);
  }

  private static Step names() {
    return Step.of("s5", live -> Panels.row(axes(live)).below(grid(live)))
        .startingWith(ThreeAttentionsSteps::crossWithPadding)
        .withFormula(live -> "\\part{scores}{s_{ij}} = " + live.get(SCORE).latex())
        .withControls(WIRING, SCORE, HIDDEN);
  }

  private static Settings crossWithPadding(Settings settings) {
    return settings.with(WIRING, Wired.CROSS).with(HIDDEN, Hidden.PADDING).with(PADDING, 2.0);
  }

  private static Step candidate() {
    return Step.of(
            "s6",
            live ->
                Panels.row(wiring(live))
                    .below(
                        Strip.signed(live.node(WiredAttention.ROW_SUMS), 0),
                        Strip.signed(live.node(OUTPUT), 0)))
        .startingWith(s -> s.with(WIRING, Wired.TARGET))
        .withFormula(
            live ->
                live.get(SOFTMAX) || live.get(WIRING).isOfWords()
                    ? "\\part{output}{z} = \\part{weights}{\\mathrm{softmax}\\left("
                        + "s\\right)}\\,\\part{v}{V}"
                    : "\\part{output}{z} = \\part{weights}{s}\\,\\part{v}{V}")
        .withControls(SOFTMAX, DOUBLED);
  }

  private static Step padded() {
    return Step.of("s7", live -> Panels.row(wiring(live)).below(weights(live)))
        .startingWith(ThreeAttentionsSteps::crossWithPadding)
        .withControls(HIDDEN, PADDING, WIRING);
  }

  private Step check() {
    return Step.of(
            "check",
            live ->
                Panels.row(wiring(live))
                    .below(weights(live), Heatmap.signed(live.node(WiredAttention.ROW_SUMS))))
        .startingWith(ThreeAttentionsSteps::crossWithPadding)
        .withControls(WIRING, HIDDEN, PADDING)
        .checking(
            new Check(
                Question.Pick.of(
                    "a", "source_padding", "source_padding", "causal", "target_padding", "none")),
            new Check(Question.Pick.of("b", "no", "no", "yes", "generation")),
            new Check(new Question.Value("c", live -> scoresOfEightHeads(), 0.5)));
  }

  private double scoresOfEightHeads() {
    Live live = Live.of(lesson, lesson.initial().with(WIRING, Wired.CROSS));
    return live.cell(WiredAttention.COUNT, 0, 0);
  }
}
