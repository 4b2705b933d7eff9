package attentionlab.lessons.l2_2;

import static attentionlab.lessons.l2_2.FormulaByHand.DK;
import static attentionlab.lessons.l2_2.FormulaByHand.DV;
import static attentionlab.lessons.l2_2.FormulaByHand.EXAMPLE;
import static attentionlab.lessons.l2_2.FormulaByHand.GAIN;
import static attentionlab.lessons.l2_2.FormulaByHand.KEYS;
import static attentionlab.lessons.l2_2.FormulaByHand.K_WIDTH;
import static attentionlab.lessons.l2_2.FormulaByHand.NK;
import static attentionlab.lessons.l2_2.FormulaByHand.NQ;
import static attentionlab.lessons.l2_2.FormulaByHand.QUERIES;
import static attentionlab.lessons.l2_2.FormulaByHand.SCALE;
import static attentionlab.lessons.l2_2.FormulaByHand.SUBTRACT_MAX;
import static attentionlab.lessons.l2_2.FormulaByHand.TRANSPOSE_PRODUCT;
import static attentionlab.lessons.l2_2.FormulaByHand.VALUES;
import static attentionlab.lessons.l2_2.FormulaByHand.V_ROWS;
import static attentionlab.lessons.l2_2.Printout.DIFFERENCE;
import static attentionlab.lessons.l2_2.Printout.PRINTED;
import static attentionlab.lessons.l2_2.Stages.EXPONENTIALS;
import static attentionlab.lessons.l2_2.Stages.K;
import static attentionlab.lessons.l2_2.Stages.Q;
import static attentionlab.lessons.l2_2.Stages.SUMS;
import static attentionlab.lessons.l2_2.Stages.V;
import static attentionlab.nn.ScaledDotProductAttention.OUTPUT;
import static attentionlab.nn.ScaledDotProductAttention.SCALED;
import static attentionlab.nn.ScaledDotProductAttention.WEIGHTS;

import attentionlab.figure.Heatmap;
import attentionlab.figure.Panels;
import attentionlab.figure.Scale;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.lesson.Check;
import attentionlab.lesson.Grid;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Prediction;
import attentionlab.lesson.Question;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import java.util.List;

/** The steps of L2.2, from the formula to its summary in three lines. */
record FormulaByHandSteps(Lesson lesson) {
  private static final String WHOLE =
      "\\part{output}{Z} = \\part{weights}{\\mathrm{softmax}}\\left("
          + "\\frac{\\part{q}{Q}\\,\\part{k}{K}^{\\top}}{\\sqrt{d_k}}\\right)\\part{v}{V}";

  List<Step> all() {
    return List.of(
        formula(), transpose(), scores(), weights(), printout(), shapes(), summary(), check());
  }

  private static Step formula() {
    return Step.of("s1", live -> Panels.row(signed(live, Q), signed(live, K), signed(live, V)))
        .withFormula(WHOLE);
  }

  private static Step transpose() {
    return Step.of("s2", FormulaByHandSteps::transposePanels)
        .withFormula(FormulaByHandSteps::transposeFormula)
        .withControls(EXAMPLE, TRANSPOSE_PRODUCT);
  }

  private static String transposeFormula(Live live) {
    String right = "\\part{q_k_transposed}{Q K^{\\top}}";
    return live.graph().has(TransposeExample.WRONG.id())
        ? right + " \\neq \\part{qk_transposed}{(Q K)^{\\top}}"
        : right;
  }

  private static Panels transposePanels(Live live) {
    Panels given = Panels.row(signed(live, TransposeExample.Q), signed(live, TransposeExample.K));
    Heatmap right = signed(live, TransposeExample.RIGHT);
    return live.graph().has(TransposeExample.WRONG.id())
        ? given.below(right, signed(live, TransposeExample.WRONG))
        : given.below(right);
  }

  private static Step scores() {
    return Step.of(
            "s3",
            live ->
                Panels.row(
                    editable(live, Q, QUERIES), editable(live, K, KEYS), signed(live, SCALED)))
        .withFormula(
            "\\part{scaled}{S'} =" + " \\frac{\\part{q}{Q}\\,\\part{k}{K}^{\\top}}{\\sqrt{d_k}}")
        .withControls(SCALE, QUERIES, KEYS);
  }

  private Step weights() {
    return Step.of(
            "s4",
            live ->
                Panels.row(signed(live, SCALED), signed(live, EXPONENTIALS))
                    .below(signed(live, SUMS), Heatmap.weights(live.node(WEIGHTS))))
        .withFormula(FormulaByHandSteps::softmaxFormula)
        .withControls(SUBTRACT_MAX)
        .predicting(
            Prediction.of(
                Question.Pick.nearest(
                    "predict", live -> matchingWeight(), "1", "0.84", "0.47", "0.33"),
                EXPONENTIALS,
                SUMS,
                WEIGHTS,
                OUTPUT));
  }

  private double matchingWeight() {
    return Live.of(lesson, lesson.initial()).cell(WEIGHTS, 0, 0);
  }

  private static String softmaxFormula(Live live) {
    String max = live.get(SUBTRACT_MAX) ? " - \\max_{j} S'_{ij}" : "";
    return "\\begin{array}{l}"
        + ("\\part{exponentials}{E_{ij}} = e^{S'_{ij}" + max + "} \\\\")
        + "\\part{weights}{A_{ij}} = \\part{exponentials}{E_{ij}}"
        + " \\,/\\, \\part{sums}{\\textstyle\\sum_{j} E_{ij}}"
        + "\\end{array}";
  }

  private static Step printout() {
    return Step.of("s5", FormulaByHandSteps::printoutPanels)
        .withFormula("\\part{q}{Q} = g\\,I_3")
        .withControls(GAIN, SCALE);
  }

  /** The printed weights have one shape; beside others they cannot be shown. */
  private static Panels printoutPanels(Live live) {
    Heatmap computed = Heatmap.weights(live.node(WEIGHTS));
    return live.graph().has(PRINTED.id())
        ? Panels.row(
            Heatmap.weights(live.node(PRINTED)),
            computed,
            signed(live, DIFFERENCE).on(Scale.signed(0.5)))
        : Panels.row(computed);
  }

  private static Step shapes() {
    return Step.of(
            "s6",
            live ->
                Panels.row(signed(live, Q), signed(live, K), signed(live, V))
                    .below(Heatmap.weights(live.node(WEIGHTS)), signed(live, OUTPUT)))
        .startingWith(s -> s.with(NQ, 2.0).with(NK, 4.0).with(V_ROWS, 4.0).with(DV, 5.0))
        .withFormula(
            "\\begin{array}{l}"
                + "\\part{q}{Q}_{n_q \\times d_k}\\,\\part{k}{K}_{n_k \\times d_k}^{\\top}"
                + " \\rightarrow \\part{weights}{A}_{n_q \\times n_k} \\\\"
                + "\\part{weights}{A}_{n_q \\times n_k}\\,\\part{v}{V}_{n_k \\times d_v}"
                + " = \\part{output}{Z}_{n_q \\times d_v}"
                + "\\end{array}")
        .withControls(NQ, DK, NK, K_WIDTH, V_ROWS, DV);
  }

  private static Step summary() {
    return Step.of(
            "s7",
            live ->
                Panels.row(
                    signed(live, SCALED),
                    Heatmap.weights(live.node(WEIGHTS)),
                    signed(live, OUTPUT)))
        .checking(
            new Check(Question.Pick.of("similarity", "kt", "k", "kt", "v")),
            new Check(Question.Pick.of("distribution", "softmax", "sum", "softmax", "largest")),
            new Check(Question.Pick.of("blend", "v", "vt", "v", "k")));
  }

  private Step check() {
    return Step.of(
            "check",
            live -> Panels.row(editable(live, V, VALUES), Heatmap.weights(live.node(WEIGHTS))))
        .withFormula(WHOLE)
        .withControls(VALUES)
        .checking(
            new Check(
                Question.Pick.of("a", "computed", "matching", "printed", "computed", "unscaled")),
            new Check(Question.Pick.of("b", "qk", "small", "qk", "later")),
            new Check(new Question.Value("c", live -> weightOfTheOnlyKey(), 1e-6)));
  }

  private double weightOfTheOnlyKey() {
    Settings one = lesson.initial().with(NK, 1.0).with(V_ROWS, 1.0);
    return Live.of(lesson, one).cell(WEIGHTS, 0, 0);
  }

  private static Heatmap signed(Live live, Name name) {
    return Heatmap.signed(live.node(name));
  }

  /** Cells can be edited where they are the ones of the setting: none beyond it, none scaled. */
  private static Heatmap editable(Live live, Name name, Grid grid) {
    Node node = live.node(name);
    boolean own =
        node.operands().isEmpty()
            && node.value().rows() <= grid.initial().rows()
            && node.value().cols() <= grid.initial().cols();
    return own ? Heatmap.signed(node).editing(grid.id()) : Heatmap.signed(node);
  }
}
