package attentionlab.lessons.l8_1;

import static attentionlab.lessons.l8_1.WhoWasTired.DELIVERY;
import static attentionlab.lessons.l8_1.WhoWasTired.GAIN_1;
import static attentionlab.lessons.l8_1.WhoWasTired.GAIN_2;
import static attentionlab.lessons.l8_1.WhoWasTired.LAST;
import static attentionlab.lessons.l8_1.WhoWasTired.LAYER;
import static attentionlab.lessons.l8_1.WhoWasTired.MASKING;
import static attentionlab.lessons.l8_1.WhoWasTiredFigures.highlighted;

import attentionlab.figure.Panels;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Role;
import attentionlab.lesson.Check;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Prediction;
import attentionlab.lesson.Question.Pick;
import attentionlab.lesson.Step;
import attentionlab.lessons.l8_1.WhoWasTired.Delivery;
import attentionlab.lessons.l8_1.WhoWasTired.Masking;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The steps of L8.1. */
final class WhoWasTiredSteps {
  private static final Map<String, Integer> WORDS =
      Map.of(
          "animal", Animal.ANIMAL, "street", Animal.STREET, "it", Animal.IT, "last", Animal.LAST);
  private static final List<String> OPTIONS = List.of("animal", "street", "it", "last");

  private WhoWasTiredSteps() {}

  static List<Step> all() {
    return List.of(
        sentence(), clue(), stream(), referent(), causal(), effect(), handSet(), check());
  }

  private static Step sentence() {
    return Step.of(
            "s1",
            live ->
                Panels.row(WhoWasTiredFigures.sentence(live))
                    .below(WhoWasTiredFigures.candidates(live)))
        .withControls(LAST);
  }

  private static Step clue() {
    return Step.of(
            "s2",
            live ->
                Panels.row(WhoWasTiredFigures.sentence(live))
                    .below(
                        WhoWasTiredFigures.scoreRow(live, 1),
                        WhoWasTiredFigures.weightRow(live, 1)))
        .withFormula(attention(1))
        .withControls(LAST, GAIN_1)
        .predicting(
            Prediction.of(
                new Pick("predict", OPTIONS, live -> mostAttended()),
                id("scores_1"),
                WhoWasTiredFigures.scaled(1),
                WhoWasTiredFigures.weights(1),
                WhoWasTiredFigures.OUTPUT_1,
                WhoWasTired.X_1,
                WhoWasTiredFigures.weights(2),
                WhoWasTiredFigures.OUTPUT_2));
  }

  private static Name id(String id) {
    return new Name(id, id, Role.NEUTRAL);
  }

  /** The question is about the sentence as it stands at first, whatever the controls say. */
  private static String mostAttended() {
    Matrix weights = initial().value(WhoWasTiredFigures.weights(1));
    return largest(word -> weights.get(Animal.IT, WORDS.get(word)));
  }

  private static Live initial() {
    Lesson lesson = new WhoWasTired();
    return Live.of(lesson, lesson.initial());
  }

  private static String largest(ToDoubleFunction<String> size) {
    return OPTIONS.stream().max(Comparator.comparingDouble(size)).orElseThrow();
  }

  private static String attention(int layer) {
    return "\\part{weights_%1$d}{A_%1$d} = \\mathrm{softmax}\\left(\\frac{".formatted(layer)
        + "\\part{q_%1$d}{Q_%1$d}\\,\\part{k_%1$d}{K_%1$d}^{\\top}}{\\sqrt{2}}\\right)"
            .formatted(layer);
  }

  private static Step stream() {
    return Step.of(
            "s3",
            live -> Panels.row(WhoWasTiredFigures.stream(live), WhoWasTiredFigures.carries(live)))
        .withFormula("\\part{x_1}{X_1} = \\part{x}{X} + \\part{output_1}{A_1\\,V_1}")
        .withControls(LAST, GAIN_1);
  }

  private static Step referent() {
    return Step.of(
            "s4",
            live ->
                Panels.row(highlighted(live))
                    .below(
                        WhoWasTiredFigures.weightRow(live, 1),
                        WhoWasTiredFigures.weightRow(live, 2)))
        .withFormula(attention(2))
        .withControls(LAST, GAIN_2);
  }

  private static Step causal() {
    return Step.of("s5", live -> Panels.row(WhoWasTiredFigures.heatmap(live)))
        .startingWith(s -> s.with(MASKING, Masking.CAUSAL).with(LAYER, 2))
        .withControls(MASKING, LAYER, LAST);
  }

  private static Step effect() {
    return Step.of(
            "s6",
            live ->
                Panels.row(WhoWasTiredFigures.bothWeights(live))
                    .below(WhoWasTiredFigures.effect(live), WhoWasTiredFigures.bothOutputs(live)))
        .startingWith(s -> s.with(DELIVERY, Delivery.ZERO))
        .withFormula("z_{\\mathrm{it}} = \\sum_{j} \\part{weights_2}{a_j}\\,\\part{v_2}{v_j}")
        .withControls(DELIVERY, LAST);
  }

  private static Step handSet() {
    return Step.of(
            "s7",
            live ->
                Panels.row(
                    WhoWasTiredFigures.projection(live, "w_q"),
                    WhoWasTiredFigures.projection(live, "w_k"),
                    WhoWasTiredFigures.heatmap(live)))
        .startingWith(s -> s.with(LAYER, 2))
        .withControls(LAYER, GAIN_1, GAIN_2);
  }

  private static Step check() {
    return Step.of(
            "check",
            live ->
                Panels.row(highlighted(live))
                    .below(WhoWasTiredFigures.weightRow(live, 2), WhoWasTiredFigures.effect(live)))
        .withControls(LAST, MASKING, DELIVERY)
        .checking(
            new Check(new Pick("a", OPTIONS, live -> mostChanged())),
            new Check(new Pick("b", List.of("equal", "half", "past"), live -> whyEven())),
            new Check(Pick.of("c", "zero", "score", "zero", "mask", "largest")));
  }

  private static String mostChanged() {
    Matrix added = initial().value(WhoWasTiredFigures.OUTPUT_1);
    return largest(word -> added.row(WORDS.get(word))[Animal.NEEDS_ANIMATE]);
  }

  /** Equal, if all that the pronoun sees under the causal mask has the same score. */
  private static String whyEven() {
    Lesson lesson = new WhoWasTired();
    Live live = Live.of(lesson, lesson.initial().with(MASKING, Masking.CAUSAL));
    Matrix scores = live.value(WhoWasTiredFigures.scaled(1));
    boolean equal = true;
    for (int key = 0; key <= Animal.IT; key++) {
      equal &= scores.get(Animal.IT, key) == scores.get(Animal.IT, 0);
    }
    return equal ? "equal" : "half";
  }
}
