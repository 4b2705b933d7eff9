package attentionlab.lessons.l6_2;

import static attentionlab.lessons.l6_2.LayerVersusBatch.BIAS;
import static attentionlab.lessons.l6_2.LayerVersusBatch.CHANGE;
import static attentionlab.lessons.l6_2.LayerVersusBatch.COL;
import static attentionlab.lessons.l6_2.LayerVersusBatch.FUTURE;
import static attentionlab.lessons.l6_2.LayerVersusBatch.GAIN;
import static attentionlab.lessons.l6_2.LayerVersusBatch.LENGTH;
import static attentionlab.lessons.l6_2.LayerVersusBatch.MEAN;
import static attentionlab.lessons.l6_2.LayerVersusBatch.MEMBERS;
import static attentionlab.lessons.l6_2.LayerVersusBatch.MODE;
import static attentionlab.lessons.l6_2.LayerVersusBatch.NORM;
import static attentionlab.lessons.l6_2.LayerVersusBatch.NORMED;
import static attentionlab.lessons.l6_2.LayerVersusBatch.OTHER;
import static attentionlab.lessons.l6_2.LayerVersusBatch.ROW;
import static attentionlab.lessons.l6_2.LayerVersusBatch.SCALE;
import static attentionlab.lessons.l6_2.LayerVersusBatch.SENTENCES;
import static attentionlab.lessons.l6_2.LayerVersusBatch.SHIFT;
import static attentionlab.lessons.l6_2.LayerVersusBatch.TOKEN;
import static attentionlab.lessons.l6_2.LayerVersusBatch.X;

import attentionlab.figure.Cube;
import attentionlab.figure.Emphasis;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Panels;
import attentionlab.figure.Scale;
import attentionlab.figure.Strip;
import attentionlab.graph.Name;
import attentionlab.lesson.Check;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Prediction;
import attentionlab.lesson.Question;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import attentionlab.lessons.l6_2.LayerVersusBatch.Mode;
import attentionlab.lessons.l6_2.Normalising.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;

/**
 * The steps of L6.2: the block, the cells behind each norm, the edits, inference, gain and bias.
 */
record LayerVersusBatchSteps(Lesson lesson) {
  private static final Scale NORMAL = Scale.signed(2);
  private static final String NORMALISE =
      "\\part{normed}{Y} = \\part{gamma}{\\gamma}\\,\\frac{\\part{x}{X} - \\mu}"
          + "{\\sqrt{\\sigma^{2} + \\epsilon}} + \\part{beta}{\\beta}";

  List<Step> all() {
    return List.of(
        block(), cells(), perChannel(), padding(), edits(), layer(), inference(), gain(), check());
  }

  private static UnaryOperator<Settings> with(Kind kind) {
    return settings -> settings.with(NORM, kind);
  }

  private static Step block() {
    return Step.of("s1", live -> Panels.row(cube(live))).withControls(ROW, COL);
  }

  private static Step cells() {
    return Step.of("s2", live -> Panels.row(cube(live), Heatmap.signed(live.node(MEAN))))
        .withFormula("\\part{mean}{\\mu} = \\frac{1}{|C|} \\sum_{(i,j) \\in C} \\part{x}{x_{ij}}")
        .withControls(NORM, ROW, COL);
  }

  private static Step perChannel() {
    return Step.of("s3", live -> Panels.row(cube(live), normed(live)))
        .startingWith(with(Kind.BN_COUNTED))
        .withFormula(NORMALISE)
        .withControls(COL, ROW);
  }

  private static Step padding() {
    return Step.of("s4", live -> Panels.row(cube(live), normed(live)))
        .startingWith(with(Kind.BN_COUNTED))
        .withControls(NORM, ROW);
  }

  private Step edits() {
    return Step.of("s5", LayerVersusBatchSteps::edited)
        .startingWith(s -> s.with(NORM, Kind.BN_EXCLUDED).with(OTHER, true))
        .withControls(OTHER, FUTURE, NORM)
        .predicting(
            Prediction.of(
                new Question.Pick(
                    "predict", List.of("both", "bn", "ln", "none"), live -> whoChanges()),
                NORMED,
                TOKEN,
                CHANGE));
  }

  /** Which norms change the first token when only the other sentence is edited. */
  private String whoChanges() {
    boolean ln = changes(Kind.LN);
    boolean bn = changes(Kind.BN_EXCLUDED);
    return ln && bn ? "both" : bn ? "bn" : ln ? "ln" : "none";
  }

  private boolean changes(Kind kind) {
    Live live = Live.of(lesson, lesson.initial().with(NORM, kind).with(OTHER, true));
    return DoubleStream.of(live.value(CHANGE).row(0)).anyMatch(v -> v != 0);
  }

  private static Step layer() {
    return Step.of("s6", LayerVersusBatchSteps::edited)
        .startingWith(s -> s.with(OTHER, true).with(FUTURE, true))
        .withFormula(NORMALISE)
        .withControls(SCALE, SHIFT, OTHER, FUTURE, NORM);
  }

  private static Step inference() {
    return Step.of("s7", live -> Panels.row(cube(live), normed(live)))
        .startingWith(s -> s.with(NORM, Kind.BN_EXCLUDED).with(MODE, Mode.INFERENCE))
        .withControls(MODE, NORM, SENTENCES, LENGTH, OTHER);
  }

  private static Step gain() {
    return Step.of("s8", live -> Panels.row(cube(live), strip(live, TOKEN)))
        .withFormula(NORMALISE)
        .withControls(GAIN, BIAS, NORM);
  }

  private Step check() {
    return Step.of("check", LayerVersusBatchSteps::edited)
        .withControls(NORM, ROW, COL, OTHER, FUTURE)
        .checking(
            new Check(new Question.Value("a", live -> tokens(), 1e-6)),
            new Check(new Question.Value("b", live -> channels(), 1e-6)),
            new Check(Question.Pick.of("c", "bn", "ln", "bn", "both")));
  }

  private double tokens() {
    return Live.of(lesson, lesson.initial()).value(X).rows();
  }

  private double channels() {
    return Live.of(lesson, lesson.initial()).value(X).cols();
  }

  private static Panels edited(Live live) {
    return Panels.row(cube(live)).below(strip(live, TOKEN), strip(live, CHANGE));
  }

  private static Heatmap normed(Live live) {
    return Heatmap.signed(live.node(NORMED))
        .on(NORMAL)
        .emphasising(Emphasis.row(LayerVersusBatch.row(live.settings())));
  }

  private static Strip strip(Live live, Name name) {
    return Strip.signed(live.node(name), 0).on(NORMAL);
  }

  private static Cube cube(Live live) {
    Batch batch = LayerVersusBatch.batch(live.settings());
    return new Cube(
        live.node(X),
        batch.sentences(),
        live.node(MEMBERS),
        LayerVersusBatch.row(live.settings()),
        live.whole(COL),
        batch.padding(),
        Optional.of(ROW.id()),
        Optional.of(COL.id()));
  }
}
