package attentionlab.lessons.l1_1;

import static attentionlab.lessons.l1_1.Bottleneck.LENGTH;
import static attentionlab.lessons.l1_1.Bottleneck.MEMORY;
import static attentionlab.lessons.l1_1.Bottleneck.SHARPNESS;
import static attentionlab.lessons.l1_1.Bottleneck.STEP;

import attentionlab.figure.Panels;
import attentionlab.lesson.Check;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Prediction;
import attentionlab.lesson.Question;
import attentionlab.lesson.Question.Pick;
import attentionlab.lesson.Question.Value;
import attentionlab.lesson.Step;
import java.util.List;

/** The steps of L1.1. */
final class BottleneckSteps {
  private static final int ASKED_TARGET = 10;
  private static final int ASKED_SOURCE = 12;

  private BottleneckSteps() {}

  static List<Step> all() {
    return List.of(chain(), fading(), alignment(), mixing(), table(), loop(), ownWords(), check());
  }

  private static Step chain() {
    return Step.of("s1", live -> Panels.row(BottleneckFigures.seq2seq()));
  }

  private static Step fading() {
    return Step.of(
            "s2",
            live ->
                Panels.row(BottleneckFigures.states(live), BottleneckFigures.fading(live))
                    .below(BottleneckFigures.shares(live)))
        .withFormula("\\part{states}{h_t} = a\\,h_{t-1} + (1-a)\\,\\part{words}{x_t}")
        .withControls(LENGTH, MEMORY)
        .predicting(
            Prediction.of(
                Pick.nearest("predict", live -> firstShare(), "0.125", "0.25", "0.011", "0.0002"),
                Memory.STATES,
                Memory.SHARE,
                Memory.BOTH,
                Memory.FIRST_SHARE));
  }

  /** What the question is about stays the same while the learner moves the controls. */
  private static double firstShare() {
    Lesson lesson = new Bottleneck();
    return Live.of(lesson, lesson.initial()).cell(Memory.SHARE, 0, 0);
  }

  private static Step alignment() {
    return Step.of("s3", live -> Panels.row(BottleneckFigures.lines(live)))
        .startingWith(s -> s.with(STEP, 4.0))
        .withControls(STEP);
  }

  private static Step mixing() {
    return Step.of(
            "s4",
            live ->
                Panels.row(BottleneckFigures.scores(live), BottleneckFigures.weights(live))
                    .below(BottleneckFigures.blend(live)))
        .startingWith(s -> s.with(STEP, (double) Translation.IT))
        .withFormula(
            "\\part{weights}{\\alpha_{ij}} = \\frac{e^{\\part{scores}{e_{ij}}}}"
                + "{\\sum_{k} e^{e_{ik}}} \\qquad \\part{context}{c_i} ="
                + " \\sum_{j} \\part{weights}{\\alpha_{ij}}\\,\\part{encoder}{h_j}")
        .withControls(STEP, SHARPNESS);
  }

  private static Step table() {
    return Step.of(
            "s5",
            live ->
                Panels.row(BottleneckFigures.table(live)).below(BottleneckFigures.entropy(live)))
        .startingWith(s -> s.with(STEP, (double) Translation.WAS))
        .withControls(STEP, SHARPNESS);
  }

  private static Step loop() {
    return Step.of(
            "s6",
            live -> Panels.row(BottleneckFigures.loop(live)).below(BottleneckFigures.weights(live)))
        .startingWith(s -> s.with(STEP, 1.0))
        .withFormula("s_i = f\\left(s_{i-1},\\, y_{i-1},\\, \\part{context_now}{c_i}\\right)")
        .withControls(STEP);
  }

  private static Step ownWords() {
    return Step.of(
            "s7", live -> Panels.row(BottleneckFigures.lines(live), BottleneckFigures.blend(live)))
        .startingWith(s -> s.with(STEP, (double) Translation.IT))
        .withControls(STEP)
        .checking(new Check(new Question.Own("own")));
  }

  private static Step check() {
    return Step.of("check", live -> Panels.row(BottleneckFigures.table(live)))
        .startingWith(s -> s.with(STEP, 8.0))
        .withControls(STEP, SHARPNESS)
        .checking(
            new Check(Pick.of("a", "last", "last", "all", "average", "words")),
            new Check(Pick.of("b", "encoder", "encoder", "decoder", "both", "embeddings")),
            new Check(new Value("c", live -> ASKED_TARGET * ASKED_SOURCE, 0.01)));
  }
}
