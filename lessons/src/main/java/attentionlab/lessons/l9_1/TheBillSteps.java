package attentionlab.lessons.l9_1;

import static attentionlab.lessons.l9_1.TheBill.HEADS;
import static attentionlab.lessons.l9_1.TheBill.LAYER;
import static attentionlab.lessons.l9_1.TheBill.LOG_N;
import static attentionlab.lessons.l9_1.TheBill.WIDTH;
import static attentionlab.lessons.l9_1.TheBillFigures.compare;
import static attentionlab.lessons.l9_1.TheBillFigures.features;
import static attentionlab.lessons.l9_1.TheBillFigures.growth;
import static attentionlab.lessons.l9_1.TheBillFigures.products;
import static attentionlab.lessons.l9_1.TheBillFigures.table;

import attentionlab.figure.Bars;
import attentionlab.figure.Emphasis;
import attentionlab.figure.Panels;
import attentionlab.lesson.Check;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Prediction;
import attentionlab.lesson.Question;
import attentionlab.lesson.Step;
import attentionlab.lessons.l9_1.Comparison.Column;
import java.util.List;

/** The steps of L9.1. */
record TheBillSteps(Lesson lesson) {
  private static final double CHECKED_LOG_N = 12;
  private static final int CHECKED_HEADS = 32;

  List<Step> all() {
    return List.of(opened(), growing(), heads(), paths(), waiting(), restricted(), check());
  }

  private static Step opened() {
    return Step.of("s1", live -> Panels.row(Bars.stacked(live.node(Bill.BILL)), products(live)))
        .withFormula(
            "\\part{total}{F} = \\part{projections}{8\\,n\\,d^2}"
                + " + \\part{scoring}{2\\,n^2 d} + \\part{mixing}{2\\,n^2 d}"
                + " + \\part{ffn}{16\\,n\\,d^2}")
        .withControls(LOG_N, WIDTH);
  }

  private Step growing() {
    return Step.of("s2", live -> Panels.row(growth(live), Bars.stacked(live.node(Bill.BILL))))
        .startingWith(s -> s.with(LOG_N, 8.0))
        .withControls(LOG_N, WIDTH)
        .predicting(
            Prediction.of(
                Question.Pick.nearest(
                    "predict", live -> crossing(), "512", "1024", "3072", "262144"),
                Bill.QUADRATIC_CURVE,
                Bill.BILL));
  }

  /** The length at which scores and mixing cost as much as the four projections. */
  private double crossing() {
    return Live.of(lesson, lesson.initial()).cell(Bill.CROSSING, 0, 0);
  }

  private static Step heads() {
    return Step.of("s3", live -> Panels.row(byHeads(live), memoryByHeads(live)))
        .startingWith(s -> s.with(LOG_N, CHECKED_LOG_N))
        .withFormula(
            "\\part{h}{h} \\cdot 2\\,\\part{n}{n}^2\\,\\part{d_k}{\\frac{d}{h}} = 2\\,n^2 d")
        .withControls(HEADS, LOG_N, WIDTH);
  }

  /** The bills of all numbers of heads; the chosen one is lit. */
  private static Bars byHeads(Live live) {
    return Bars.stacked(live.node(Bill.BY_HEADS)).emphasising(chosen(live));
  }

  private static Bars memoryByHeads(Live live) {
    return Bars.beside(live.node(Bill.MEMORY_BY_HEADS)).emphasising(chosen(live));
  }

  private static Emphasis chosen(Live live) {
    return Emphasis.col(Bill.HEADS.indexOf(live.get(HEADS)));
  }

  private static Step paths() {
    return Step.of(
            "s4",
            live ->
                Panels.row(
                    compare(live, Column.PATH, 0.8, 1 << Bill.LONGEST), table(live, Column.PATH)))
        .withControls(LAYER, LOG_N);
  }

  private static Step waiting() {
    return Step.of("s5", live -> Panels.row(features(live))).withControls(LAYER, LOG_N);
  }

  private static Step restricted() {
    return Step.of(
            "s6",
            live ->
                Panels.row(
                    compare(live, Column.COST, 1e-5, 1e6), table(live, Column.COST, Column.PATH)))
        .startingWith(s -> s.with(LAYER, LayerType.RESTRICTED).with(LOG_N, 14.0))
        .withFormula("\\frac{r\\,n\\,d}{n^2 d} = \\frac{r}{n}")
        .withControls(LAYER, LOG_N, WIDTH);
  }

  private Step check() {
    return Step.of("check", live -> Panels.row(memoryByHeads(live), table(live, Column.COST)))
        .withControls(LOG_N, WIDTH, HEADS)
        .checking(
            new Check(new Question.Value("a", live -> memory(), 0.01)),
            new Check(Question.Pick.of("b", "shorter", "shorter", "always", "twice", "longer")),
            new Check(Question.Pick.of("c", "no", "no", "linear", "half")));
  }

  private double memory() {
    return Live.of(lesson, lesson.initial().with(LOG_N, CHECKED_LOG_N).with(HEADS, CHECKED_HEADS))
        .cell(Bill.MEMORY, 0, 0);
  }
}
