package attentionlab.lessons.l3_1;

import static attentionlab.lessons.l3_1.PaddingMasks.CONVENTION;
import static attentionlab.lessons.l3_1.PaddingMasks.EMPTY;
import static attentionlab.lessons.l3_1.PaddingMasks.LOSS_MASK;
import static attentionlab.lessons.l3_1.PaddingMasks.MASKED;
import static attentionlab.lessons.l3_1.PaddingMasks.OUTPUT;
import static attentionlab.lessons.l3_1.PaddingMasks.PLACE;
import static attentionlab.lessons.l3_1.PaddingMasks.PRECISION;
import static attentionlab.lessons.l3_1.PaddingMasks.SCALED;
import static attentionlab.lessons.l3_1.PaddingMasks.SCORES;
import static attentionlab.lessons.l3_1.PaddingMasks.SENTENCE;
import static attentionlab.lessons.l3_1.PaddingMasks.VALUE;
import static attentionlab.lessons.l3_1.PaddingMasks.WEIGHTS;

import attentionlab.figure.Bars;
import attentionlab.figure.Emphasis;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Panels;
import attentionlab.figure.Scale;
import attentionlab.figure.Sentence;
import attentionlab.figure.Strip;
import attentionlab.graph.Name;
import attentionlab.lesson.Check;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Prediction;
import attentionlab.lesson.Question;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import attentionlab.lessons.l3_1.PaddingMasks.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The steps of L3.1, from a ragged batch to a row without any key. */
record PaddingMasksSteps(Lesson lesson) {
  /** The query the steps follow, and the padded key. */
  private static final int QUERY = 0;

  private static final int PAD = 3;
  private static final Emphasis ROW = Emphasis.row(QUERY);

  /** Finite scores are of this size; a mask value of a thousand stands outside the scale. */
  private static final Scale SCALE = Scale.signed(3);

  List<Step> all() {
    return List.of(
        ragged(), harm(), added(), exact(), values(), keysOnly(), traps(), emptyRow(), check());
  }

  private static Step ragged() {
    return Step.of(
        "s1",
        live ->
            Panels.row(sentence("first_sentence", Batch.FIRST))
                .below(sentence("second_sentence", Batch.SECOND))
                .below(
                    Heatmap.weights(live.node(BatchPicture.REAL))
                        .maskedWhere(live.node(BatchPicture.PADS))));
  }

  private static Sentence sentence(String id, Batch batch) {
    return new Sentence(id, batch.tokens(), batch.gloss(), -1, Optional.empty(), Optional.empty());
  }

  private Step harm() {
    return Step.of(
            "s2",
            live ->
                Panels.row(scores(live), weights(live, MaskedRow.UNMASKED))
                    .below(Strip.weights(live.node(MaskedRow.ZEROED), QUERY)))
        .withFormula("\\part{unmasked}{A_0} = \\mathrm{softmax}\\left(\\part{scaled}{S'}\\right)")
        .withControls(SCORES)
        .predicting(
            Prediction.of(
                Question.Pick.nearest(
                    "predict", live -> zeroedPadding(), "0", "0.08", "0.25", "0.64"),
                MaskedRow.ZEROED,
                MaskedRow.ZEROED_SCORES));
  }

  /** What padding keeps when its score is set to 0, whatever the learner makes of the scores. */
  private double zeroedPadding() {
    return Live.of(lesson, lesson.initial()).cell(MaskedRow.ZEROED, QUERY, PAD);
  }

  private static Heatmap scores(Live live) {
    Heatmap scores = Heatmap.signed(live.node(SCALED)).on(SCALE).emphasising(ROW);
    return live.get(SENTENCE) == Batch.SECOND ? scores.editing(SCORES.id()) : scores;
  }

  private static Step added() {
    return Step.of(
            "s3",
            live ->
                Panels.row(
                        Heatmap.signed(live.node(SCALED)).on(SCALE),
                        Heatmap.signed(live.node(MaskedRow.MASK))
                            .on(SCALE)
                            .maskedWhere(live.node(MASKED)))
                    .below(masked(live)))
        .startingWith(PaddingMasksSteps::infinite)
        .withFormula(
            "\\part{masked}{S_M} = \\part{scaled}{S'} + \\part{mask}{M}, \\qquad"
                + " \\part{mask}{M_{ij}} \\in \\left\\{0, -\\infty\\right\\}")
        .withControls(SENTENCE);
  }

  private static Settings infinite(Settings settings) {
    return settings.with(VALUE, MaskValue.INFINITY);
  }

  private static Heatmap masked(Live live) {
    return Heatmap.signed(live.node(MASKED)).on(SCALE).maskedWhere(live.node(MASKED));
  }

  private static Step exact() {
    return Step.of(
            "s4",
            live ->
                Panels.row(
                        masked(live).emphasising(ROW),
                        Heatmap.signed(live.node(MaskedRow.EXPONENTIALS)).emphasising(ROW))
                    .below(weights(live, WEIGHTS)))
        .startingWith(PaddingMasksSteps::infinite)
        .withFormula(
            "\\part{weights}{A_{ij}} = \\frac{\\part{exponentials}{e^{S_{M,ij}}}}"
                + "{\\sum_{k} \\part{exponentials}{e^{S_{M,ik}}}}, \\qquad e^{-\\infty} = 0")
        .withControls(SENTENCE);
  }

  private static Step values() {
    return Step.of(
            "s5",
            live ->
                Panels.row(
                        Bars.stacked(live.node(Sweep.SWEEP))
                            .upTo(1)
                            .emphasising(Emphasis.col(live.get(VALUE).ordinal())))
                    .below(
                        Strip.signed(live.node(MASKED), QUERY).on(SCALE),
                        Strip.weights(live.node(WEIGHTS), QUERY)))
        .startingWith(s -> s.with(VALUE, MaskValue.M2))
        .withFormula(
            "\\part{weights}{A} = \\mathrm{softmax}\\left(\\part{scaled}{S'} +"
                + " \\part{mask}{M}\\right)")
        .withControls(VALUE, PRECISION);
  }

  private static Step keysOnly() {
    return Step.of(
            "s6",
            live ->
                Panels.row(weights(live, WEIGHTS).emphasising(counted(live)), output(live))
                    .below(Strip.signed(live.node(Pooling.POOLED), 0).on(Scale.signed(1))))
        .startingWith(PaddingMasksSteps::infinite)
        .withFormula(
            "\\part{pooled}{\\bar{z}} = \\sum_{i} \\part{counted}{c_i}\\,\\part{output}{z_i}")
        .withControls(LOSS_MASK);
  }

  private static Heatmap output(Live live) {
    return Heatmap.signed(live.node(OUTPUT)).on(Scale.signed(1)).emphasising(counted(live));
  }

  /** The rows that the loss looks at. */
  private static Emphasis counted(Live live) {
    int length = live.get(LOSS_MASK) ? live.get(SENTENCE).length() : PAD + 1;
    Set<Integer> rows = IntStream.range(0, length).boxed().collect(Collectors.toSet());
    return live.get(LOSS_MASK) ? new Emphasis(rows, Set.of()) : Emphasis.NONE;
  }

  private static Step traps() {
    return Step.of(
            "s7",
            live ->
                Panels.row(Heatmap.weights(live.node(MaskedRow.PADDING)))
                    .below(inBetween(live), weights(live, WEIGHTS), sums(live)))
        .startingWith(PaddingMasksSteps::infinite)
        .withFormula(PaddingMasksSteps::placeFormula)
        .withControls(CONVENTION, PLACE);
  }

  private static Heatmap sums(Live live) {
    return Heatmap.weights(live.node(MaskedRow.SUMS)).emphasising(ROW);
  }

  private static Heatmap inBetween(Live live) {
    return switch (live.get(PLACE)) {
      case BEFORE -> masked(live).emphasising(ROW);
      case AFTER -> weights(live, MaskedRow.UNMASKED);
      case MULTIPLY ->
          Heatmap.signed(live.node(MaskedRow.ZEROED_SCORES)).on(SCALE).emphasising(ROW);
    };
  }

  private static String placeFormula(Live live) {
    return "\\part{weights}{A} = "
        + switch (live.get(PLACE)) {
          case BEFORE -> "\\mathrm{softmax}\\left(\\part{scaled}{S'} + \\part{mask}{M}\\right)";
          case AFTER ->
              "\\mathrm{softmax}\\left(\\part{scaled}{S'}\\right) \\odot"
                  + " \\part{open}{\\left(1 - H\\right)}";
          case MULTIPLY ->
              "\\mathrm{softmax}\\left(\\part{scaled}{S'} \\odot"
                  + " \\part{open}{\\left(1 - H\\right)}\\right)";
        };
  }

  private static Step emptyRow() {
    return Step.of(
            "s8",
            live ->
                Panels.row(
                        Strip.signed(live.node(MASKED), QUERY).on(SCALE),
                        Strip.weights(live.node(WEIGHTS), QUERY))
                    .below(
                        Heatmap.weights(live.node(EmptyRows.WAYS)),
                        Heatmap.weights(live.node(EmptyRows.POLICIES))))
        .startingWith(s -> infinite(s).with(EMPTY, true))
        .withControls(EMPTY, VALUE, PRECISION);
  }

  private Step check() {
    return Step.of(
            "check",
            live ->
                Panels.row(masked(live).emphasising(ROW)).below(weights(live, WEIGHTS), sums(live)))
        .startingWith(PaddingMasksSteps::infinite)
        .withControls(PLACE, VALUE)
        .checking(
            new Check(new Question.Value("a", live -> exponentialOfInfinity(), 1e-9)),
            new Check(Question.Pick.of("b", "keys", "square", "queries", "keys", "heads")),
            new Check(
                new Question.Pick("c", List.of("zero", "infinity", "nan"), live -> multiplied())));
  }

  private double exponentialOfInfinity() {
    return Live.of(lesson, infinite(lesson.initial())).cell(MaskedRow.EXPONENTIALS, QUERY, PAD);
  }

  private String multiplied() {
    double product = Live.of(lesson, lesson.initial()).cell(EmptyRows.MULTIPLIED, 0, PAD);
    return Double.isNaN(product) ? "nan" : product == 0 ? "zero" : "infinity";
  }

  /** Weights with hatched cells where the mask hides a key and the weights follow from it. */
  private static Heatmap weights(Live live, Name name) {
    Heatmap weights = Heatmap.weights(live.node(name)).emphasising(ROW);
    boolean follow = name.equals(WEIGHTS) && live.get(PLACE) == Place.BEFORE;
    return follow ? weights.maskedWhere(live.node(MASKED)) : weights;
  }
}
