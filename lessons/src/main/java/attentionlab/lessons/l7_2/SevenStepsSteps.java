package attentionlab.lessons.l7_2;

import static attentionlab.lessons.l7_2.SevenSteps.CONTEXT;
import static attentionlab.lessons.l7_2.SevenSteps.GAIN;
import static attentionlab.lessons.l7_2.SevenSteps.LAYER;
import static attentionlab.lessons.l7_2.SevenSteps.MODE;
import static attentionlab.lessons.l7_2.SevenSteps.NEAREST;
import static attentionlab.lessons.l7_2.SevenSteps.Q;
import static attentionlab.lessons.l7_2.SevenSteps.STEP;
import static attentionlab.lessons.l7_2.SevenStepsFigures.decoded;
import static attentionlab.lessons.l7_2.SevenStepsFigures.lines;
import static attentionlab.lessons.l7_2.SevenStepsFigures.row;
import static attentionlab.lessons.l7_2.SevenStepsFigures.strip;
import static attentionlab.lessons.l7_2.Translation.MEMORY;
import static attentionlab.lessons.l7_2.Translation.SAID;
import static attentionlab.lessons.l7_2.Translation.SELF_MASKED;
import static attentionlab.lessons.l7_2.Translation.SELF_WEIGHTS;
import static attentionlab.lessons.l7_2.Translation.STATE;
import static attentionlab.lessons.l7_2.Translation.TARGET;
import static attentionlab.nn.ScaledDotProductAttention.SCALED;
import static attentionlab.nn.ScaledDotProductAttention.WEIGHTS;

import attentionlab.figure.Blend;
import attentionlab.figure.Emphasis;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Panels;
import attentionlab.figure.Scale;
import attentionlab.figure.Strip;
import attentionlab.lesson.Check;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Prediction;
import attentionlab.lesson.Question;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import attentionlab.lessons.l7_2.SevenSteps.Mode;
import java.util.List;

/**
 * The steps of L7.2: the seven steps of cross-attention, and one for what the decoder says first.
 */
record SevenStepsSteps(Lesson lesson) {

  List<Step> all() {
    return List.of(
        prepare(),
        said(),
        project(),
        score(),
        normalise(),
        blend(),
        context(),
        generate(),
        check());
  }

  private static Settings third(Settings settings) {
    return settings.with(STEP, 3.0);
  }

  private static Settings whole(Settings settings) {
    return settings.with(MODE, Mode.TRAINING);
  }

  private static Step prepare() {
    return Step.of(
            "s1",
            live ->
                Panels.row(Heatmap.signed(live.node(MEMORY)), SevenStepsFigures.runs(live))
                    .below(decoded(live, TARGET)))
        .startingWith(SevenStepsSteps::third)
        .withControls(STEP);
  }

  private static Step said() {
    return Step.of(
            "s2",
            live ->
                Panels.row(
                        Heatmap.weights(live.node(SELF_WEIGHTS))
                            .maskedWhere(live.node(SELF_MASKED))
                            .emphasising(Emphasis.row(row(live))),
                        decoded(live, SAID))
                    .below(decoded(live, STATE), SevenStepsFigures.runs(live)))
        .startingWith(SevenStepsSteps::third)
        .withFormula("\\part{state}{D} = \\part{target}{Y} + \\part{said}{Z_{\\mathrm{self}}}")
        .withControls(MODE, STEP);
  }

  private static Step project() {
    return Step.of(
            "s3",
            live ->
                Panels.row(SevenStepsFigures.projections(live))
                    .below(
                        decoded(live, Q),
                        Heatmap.signed(SevenStepsFigures.keys(live, live.whole(LAYER))),
                        Heatmap.signed(SevenStepsFigures.values(live, live.whole(LAYER)))))
        .startingWith(SevenStepsSteps::whole)
        .withFormula(
            "\\begin{array}{l}"
                + "\\part{q}{Q} = \\part{state}{D}\\,\\part{w_q}{W_Q} \\\\"
                + "\\part{k_1}{K} = \\part{memory}{M}\\,\\part{w_k_1}{W_K} \\\\"
                + "\\part{v_1}{V} = \\part{memory}{M}\\,\\part{w_v_1}{W_V}"
                + "\\end{array}")
        .withControls(LAYER, STEP);
  }

  private static Step score() {
    return Step.of(
            "s4", live -> Panels.row(SevenStepsFigures.layers(live)).below(decoded(live, SCALED)))
        .startingWith(SevenStepsSteps::whole)
        .withFormula(
            "\\part{scaled}{S'} = \\frac{\\part{q}{Q}\\,K_l^{\\top}}{\\sqrt{d_k}}"
                + " \\qquad K_l = \\part{memory}{M}\\,W_K^{(l)}")
        .withControls(LAYER, GAIN);
  }

  private Step normalise() {
    return Step.of(
            "s5",
            live ->
                Panels.row(lines(live))
                    .below(
                        decoded(live, SCALED),
                        Heatmap.weights(live.node(WEIGHTS)).emphasising(Emphasis.row(row(live)))))
        .startingWith(SevenStepsSteps::whole)
        .withFormula("\\part{weights}{A} = \\mathrm{softmax}\\left(\\part{scaled}{S'}\\right)")
        .withControls(STEP, GAIN)
        .predicting(
            Prediction.of(
                new Question.Pick(
                    "predict",
                    List.of("i_94", "i_75", "love_94", "even_33"),
                    live -> mostOfTheFirst()),
                WEIGHTS,
                CONTEXT,
                NEAREST,
                NextWord.NEXT));
  }

  /** Which source word ⟨bos⟩ weighs most, and how much, in hundredths. */
  private String mostOfTheFirst() {
    double[] weights = Live.of(lesson, lesson.initial()).value(WEIGHTS).row(0);
    int most = 0;
    for (int i = 1; i < weights.length; i++) {
      most = weights[i] > weights[most] ? i : most;
    }
    String word = Translation.SOURCE.get(most).toLowerCase(java.util.Locale.ROOT);
    return word + "_" + Math.round(100 * weights[most]);
  }

  private static Step blend() {
    return Step.of(
            "s6",
            live ->
                Panels.row(
                        new Blend(
                            live.node(WEIGHTS),
                            row(live),
                            SevenStepsFigures.values(live, live.whole(LAYER)),
                            live.node(CONTEXT)))
                    .below(strip(live, NEAREST).on(Scale.signed(1))))
        .startingWith(SevenStepsSteps::whole)
        .withFormula("\\part{context}{c_i} = \\sum_{j} \\part{weights}{A_{ij}}\\,v_j")
        .withControls(STEP, LAYER, GAIN);
  }

  private static Step context() {
    return Step.of(
            "s7",
            live ->
                Panels.row(strip(live, CONTEXT), strip(live, NextWord.ATTENDED))
                    .below(strip(live, STATE), strip(live, NextWord.STREAM)))
        .startingWith(SevenStepsSteps::whole)
        .withFormula("\\part{stream}{x} = \\part{state}{D} + \\part{context}{C}\\,\\part{w_o}{W_O}")
        .withControls(STEP, LAYER);
  }

  private static Step generate() {
    return Step.of(
            "s8", live -> Panels.row(SevenStepsFigures.output(live)).below(lines(live), next(live)))
        .startingWith(SevenStepsSteps::third)
        .withFormula(
            "\\part{next}{p} = \\mathrm{softmax}\\left(\\mathrm{FFN}\\left(\\part{stream}{x}\\right)"
                + "\\,\\part{w_out}{W_{\\mathrm{out}}} + \\part{b_out}{b}\\right)")
        .withControls(STEP, GAIN);
  }

  private static Strip next(Live live) {
    return Strip.weights(live.node(NextWord.NEXT), row(live));
  }

  private static Step check() {
    return Step.of(
            "check",
            live ->
                Panels.row(SevenStepsFigures.runs(live), SevenStepsFigures.layers(live))
                    .below(lines(live), next(live)))
        .startingWith(SevenStepsSteps::third)
        .withControls(STEP, LAYER)
        .checking(
            new Check(Question.Pick.of("a", "once", "once", "20", "21", "210")),
            new Check(Question.Pick.of("b", "decoder", "decoder", "encoder", "both")),
            new Check(
                Question.Pick.of("c", "residual", "residual", "output", "encoder", "replace")));
  }
}
