package attentionlab.lessons.l5_1;

import static attentionlab.lessons.l5_1.BlindToOrder.CAUSAL;
import static attentionlab.lessons.l5_1.BlindToOrder.ORDER;
import static attentionlab.lessons.l5_1.BlindToOrder.POSITIONS;
import static attentionlab.lessons.l5_1.BlindToOrder.SHUFFLE;
import static attentionlab.lessons.l5_1.BlindToOrder.TIED;

import attentionlab.figure.Emphasis;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Panels;
import attentionlab.figure.Scale;
import attentionlab.figure.Strip;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.lesson.Check;
import attentionlab.lesson.Live;
import attentionlab.lesson.Prediction;
import attentionlab.lesson.Question.Pick;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import attentionlab.lessons.l5_1.BlindToOrder.Shuffle;
import java.util.Arrays;
import java.util.List;

/** The steps of L5.1. */
final class BlindToOrderSteps {
  private BlindToOrderSteps() {}

  static List<Step> all() {
    return List.of(bags(), rows(), pairs(), causal(), positions(), adding(), check());
  }

  private static Step bags() {
    return Step.of(
        "s1",
        live ->
            Panels.row(features(live, Bags.FIRST), features(live, Bags.SECOND))
                .below(features(live, Bags.FIRST_BAG), features(live, Bags.SECOND_BAG)));
  }

  private static Heatmap features(Live live, Name name) {
    return Heatmap.signed(live.node(name)).on(Scale.signed(2));
  }

  private static Step rows() {
    return Step.of("s2", live -> outputs(live).below(change(live)))
        .withFormula(
            "\\part{before_output}{Z} = \\mathrm{Attn}(\\part{x}{X}) \\qquad \\part{input}{X'} = P\\,\\part{x}{X}")
        .withControls(ORDER)
        .predicting(
            Prediction.of(
                new Pick(
                    "predict", List.of("no", "little", "other"), BlindToOrderSteps::changeOfIt),
                Shuffled.OUTPUT,
                Shuffled.WEIGHTS,
                Shuffled.CHANGE,
                Shuffled.ERROR));
  }

  private static String changeOfIt(Live live) {
    Node change = live.node(Shuffled.CHANGE);
    double moved = change.value().get(0, change.cols().labels().indexOf("它"));
    return moved < 1e-9 ? "no" : moved < 0.1 ? "little" : "other";
  }

  private static Panels outputs(Live live) {
    return Panels.row(lit(live, Shuffled.BEFORE), lit(live, Shuffled.OUTPUT));
  }

  /** A matrix with the row of 它 lit, wherever it stands. */
  private static Heatmap lit(Live live, Name name) {
    Node node = live.node(name);
    return Heatmap.signed(node).emphasising(Emphasis.row(node.rows().labels().indexOf("它")));
  }

  private static Strip change(Live live) {
    return Strip.weights(live.node(Shuffled.CHANGE), 0);
  }

  private static Step pairs() {
    return Step.of(
            "s3",
            live ->
                Panels.row(
                        Heatmap.signed(live.node(Shuffled.K)),
                        Heatmap.signed(live.node(Shuffled.V)),
                        lit(live, Shuffled.OUTPUT))
                    .below(change(live)))
        .startingWith(s -> s.with(SHUFFLE, Shuffle.KEYS_VALUES))
        .withFormula(
            "\\part{after_output}{z_i} = \\sum_{j} \\mathrm{softmax}_j\\left("
                + "\\frac{\\part{q}{q_i} \\cdot \\part{k}{k_j}}{\\sqrt{d_k}}\\right)"
                + " \\part{v}{v_j}")
        .withControls(SHUFFLE, ORDER);
  }

  private static Step causal() {
    return Step.of(
            "s4",
            live ->
                Panels.row(
                        weights(live, Shuffled.BEFORE_WEIGHTS, Shuffled.BEFORE_MASKED),
                        weights(live, Shuffled.WEIGHTS, Shuffled.MASKED))
                    .below(change(live)))
        .startingWith(s -> s.with(CAUSAL, true))
        .withControls(CAUSAL, ORDER);
  }

  private static Heatmap weights(Live live, Name name, Name masked) {
    Heatmap weights = Heatmap.weights(live.node(name));
    return live.graph().has(masked.id()) ? weights.maskedWhere(live.node(masked)) : weights;
  }

  private static Step positions() {
    return Step.of(
            "s5",
            live ->
                Panels.row(Heatmap.signed(live.node(Shuffled.PE)), lit(live, Shuffled.INPUT))
                    .below(change(live)))
        .startingWith(s -> s.with(POSITIONS, true))
        .withFormula(BlindToOrderSteps::inputFormula)
        .withControls(POSITIONS, ORDER, SHUFFLE);
  }

  private static String inputFormula(Live live) {
    String plus = live.get(POSITIONS) ? " + \\part{pe}{PE}" : "";
    String shuffled = live.get(SHUFFLE) == Shuffle.ROWS ? "P\\," : "";
    return "\\part{input}{X'} = " + shuffled + "\\part{x}{X}" + plus;
  }

  private static Step adding() {
    return Step.of(
            "s6",
            live ->
                Panels.row(Heatmap.signed(live.node(Concatenation.CONCATENATED)))
                    .below(
                        Heatmap.signed(live.node(Concatenation.STACKED)),
                        Heatmap.signed(live.node(Concatenation.RESULTS))))
        .withFormula(
            "\\begin{array}{l} \\part{concatenated}{\\begin{bmatrix} e & p \\end{bmatrix}}"
                + " \\part{stacked}{\\begin{bmatrix} W_1 \\\\ W_2 \\end{bmatrix}}"
                + " = e\\,W_1 + p\\,W_2 \\\\"
                + " (e + p)\\,W_1 = e\\,W_1 + p\\,W_1 \\end{array}")
        .withControls(TIED);
  }

  private static Step check() {
    return Step.of("check", live -> outputs(live).below(change(live)))
        .startingWith(s -> s.with(SHUFFLE, Shuffle.KEYS_VALUES))
        .withControls(SHUFFLE, CAUSAL, POSITIONS)
        .checking(
            new Check(new Pick("a", List.of("rows", "keys_values", "keys"), live -> harmless())),
            new Check(Pick.of("b", "vectors", "always", "vectors", "never")),
            new Check(Pick.of("c", "no", "yes", "no", "trained")));
  }

  /** The shuffle that leaves every row of the output where and what it was. */
  private static String harmless() {
    BlindToOrder lesson = new BlindToOrder();
    return Arrays.stream(Shuffle.values())
        .filter(shuffle -> shuffle != Shuffle.ROWS)
        .filter(shuffle -> error(lesson, lesson.initial().with(SHUFFLE, shuffle)) < 1e-9)
        .map(SHUFFLE::write)
        .findFirst()
        .orElseThrow();
  }

  private static double error(BlindToOrder lesson, Settings settings) {
    return Live.of(lesson, settings).cell(Shuffled.ERROR, 0, 0);
  }
}
