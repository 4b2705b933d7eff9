package attentionlab.lessons.l7_3;

import static attentionlab.lessons.l7_3.TrainingDetails.EPSILON;
import static attentionlab.lessons.l7_3.TrainingDetails.FEED;
import static attentionlab.lessons.l7_3.TrainingDetails.GAP;
import static attentionlab.lessons.l7_3.TrainingDetails.K;
import static attentionlab.lessons.l7_3.TrainingDetailsFigures.fed;
import static attentionlab.lessons.l7_3.TrainingDetailsFigures.lossTable;
import static attentionlab.lessons.l7_3.TrainingDetailsFigures.losses;
import static attentionlab.lessons.l7_3.TrainingDetailsFigures.next;
import static attentionlab.lessons.l7_3.TrainingDetailsFigures.wanted;

import attentionlab.figure.Bars;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Panels;
import attentionlab.figure.Strip;
import attentionlab.graph.Name;
import attentionlab.lesson.Check;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Prediction;
import attentionlab.lesson.Question;
import attentionlab.lesson.Step;
import attentionlab.lessons.l7_3.Feeding.Feed;
import java.util.List;

/** The steps of L7.3. */
record TrainingDetailsSteps(Lesson lesson) {
  /** At this gap the right one of five classes has the probability 0.9999. */
  private static final double NEARLY_CERTAIN = 10.5965;

  private static final double AT_THE_TARGET = 3.829;

  List<Step> all() {
    return List.of(shifted(), poisoned(), softer(), floor(), shared(), recipe(), check());
  }

  private static Step shifted() {
    return Step.of("s1", live -> Panels.row(fed(live)).below(wanted()).below(next(live)))
        .withFormula("\\part{next}{p_t} = p\\left(y_t \\mid y_1, \\ldots, y_{t-1}\\right)");
  }

  private static Step poisoned() {
    return Step.of(
            "s2",
            live ->
                Panels.row(fed(live))
                    .below(wanted())
                    .below(next(live), Strip.signed(live.node(Feeding.POSITION_LOSS), 0)))
        .startingWith(s -> s.with(FEED, Feed.OWN))
        .withFormula("\\part{position_loss}{L_t} = -\\ln \\part{gold_p}{p_t(y_t)}")
        .withControls(FEED);
  }

  private static Step softer() {
    return Step.of("s3", live -> Panels.row(Bars.beside(live.node(Smoothing.TARGETS)).upTo(1)))
        .withFormula(
            "\\part{smooth_target}{y'} = (1 - \\varepsilon)\\,\\part{hard_target}{y}"
                + " + \\varepsilon\\,\\part{even}{\\frac{1}{K}}")
        .withControls(EPSILON, K);
  }

  private Step floor() {
    return Step.of(
            "s4", live -> Panels.row(losses(live), Bars.beside(live.node(Smoothing.PAIR)).upTo(1)))
        .withFormula(
            "\\part{smooth_loss}{L'} = -\\sum_{k} \\part{smooth_target}{y'_k} \\ln \\part{p}{p_k}")
        .withControls(GAP, EPSILON, K)
        .predicting(
            Prediction.of(
                new Question.Pick("predict", List.of("yes", "no", "same"), live -> isLower()),
                Smoothing.SMOOTH_CURVE,
                Smoothing.SMOOTH_LOSS));
  }

  /** Whether near certainty costs less than the probability of the smoothed target. */
  private String isLower() {
    double certain = smoothLoss(NEARLY_CERTAIN);
    double moderate = smoothLoss(AT_THE_TARGET);
    return certain < moderate ? "yes" : certain > moderate ? "no" : "same";
  }

  private double smoothLoss(double gap) {
    return Live.of(lesson, lesson.initial().with(GAP, gap)).cell(Smoothing.SMOOTH_LOSS, 0, 0);
  }

  private static Step shared() {
    return Step.of(
            "s5",
            live ->
                Panels.row(
                        Heatmap.signed(live.node(Sharing.EMBEDDING_SHOWN)),
                        Heatmap.signed(live.node(Sharing.EMBEDDED_SHOWN)),
                        Strip.signed(live.node(Sharing.WORD_LOGITS), 0))
                    .below(TrainingDetailsFigures.parameters(live)))
        .withFormula(
            "\\part{embedded}{X} = \\sqrt{d_{\\mathrm{model}}}\\,\\part{embedding}{E}_{[t]}"
                + " \\qquad \\part{word_logits}{z} ="
                + " \\part{state}{x}\\,\\part{embedding}{E}^{\\top}");
  }

  private static Step recipe() {
    return Step.of("s6", live -> Panels.row(Recipe.checklist(live)))
        .withFormula(
            "\\eta = d_{\\mathrm{model}}^{-0.5}\\,\\min\\left(t^{-0.5},\\;"
                + " t \\cdot 4000^{-1.5}\\right)");
  }

  private Step check() {
    return Step.of("check", live -> Panels.row(losses(live), lossTable(live)))
        .startingWith(s -> s.with(GAP, AT_THE_TARGET))
        .withControls(GAP, EPSILON, K)
        .checking(
            new Check(new Question.Value("a", live -> start(Smoothing.SMOOTH_TARGET), 0.001)),
            new Check(new Question.Value("b", live -> start(Smoothing.FLOOR), 0.001)),
            new Check(Question.Pick.of("c", "no", "no", "temperature", "weights")));
  }

  private double start(Name name) {
    return Live.of(lesson, lesson.initial()).cell(name, 0, 0);
  }
}
