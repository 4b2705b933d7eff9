package attentionlab.lessons.l9_2;

import static attentionlab.lessons.l9_2.KeyValueCache.BYTES;
import static attentionlab.lessons.l9_2.KeyValueCache.BY_HEADS;
import static attentionlab.lessons.l9_2.KeyValueCache.CACHE;
import static attentionlab.lessons.l9_2.KeyValueCache.CACHED;
import static attentionlab.lessons.l9_2.KeyValueCache.CAUSAL;
import static attentionlab.lessons.l9_2.KeyValueCache.DIFFERENCE;
import static attentionlab.lessons.l9_2.KeyValueCache.FRESH;
import static attentionlab.lessons.l9_2.KeyValueCache.FULL;
import static attentionlab.lessons.l9_2.KeyValueCache.HEADS;
import static attentionlab.lessons.l9_2.KeyValueCache.KEYS;
import static attentionlab.lessons.l9_2.KeyValueCache.LAYERS;
import static attentionlab.lessons.l9_2.KeyValueCache.LENGTH;
import static attentionlab.lessons.l9_2.KeyValueCache.PROJECTED;
import static attentionlab.lessons.l9_2.KeyValueCache.PROMPT;
import static attentionlab.lessons.l9_2.KeyValueCache.SEED;
import static attentionlab.lessons.l9_2.KeyValueCache.TOTAL;
import static attentionlab.lessons.l9_2.KeyValueCache.USED;
import static attentionlab.lessons.l9_2.KeyValueCache.VALUES;
import static attentionlab.lessons.l9_2.KeyValueCache.WEIGHTS;
import static attentionlab.lessons.l9_2.KeyValueCache.WIDTH;

import attentionlab.figure.Bars;
import attentionlab.figure.Emphasis;
import attentionlab.figure.Figure;
import attentionlab.figure.Gauges;
import attentionlab.figure.Gauges.Gauge;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Panels;
import attentionlab.graph.Role;
import attentionlab.lesson.Check;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Prediction;
import attentionlab.lesson.Question;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import java.util.List;

/** The steps of L9.2: one new row, the counters, what is kept, the proof, the size, two phases. */
record KeyValueCacheSteps(Lesson lesson) {

  List<Step> all() {
    return List.of(row(), counters(), kept(), equal(), size(), phases(), check());
  }

  private static Step row() {
    return Step.of("s1", live -> Panels.row(weights(live))).withControls(PROMPT, SEED);
  }

  private static Heatmap weights(Live live) {
    int last = live.value(WEIGHTS).rows() - 1;
    return Heatmap.weights(live.node(WEIGHTS)).emphasising(Emphasis.row(last));
  }

  private Step counters() {
    return Step.of("s2", live -> Panels.row(Bars.beside(live.node(PROJECTED))))
        .withControls(PROMPT, FRESH, USED)
        .predicting(
            Prediction.of(
                Question.Pick.nearest("predict", live -> withoutCache(), "20", "40", "210", "400"),
                PROJECTED));
  }

  /** Twenty tokens from an empty prompt, which is the one token that starts a sentence. */
  private double withoutCache() {
    Settings twenty = lesson.initial().with(PROMPT, 1.0).with(FRESH, 20.0);
    return Live.of(lesson, twenty).cell(TOTAL, 0, 0);
  }

  private static Step kept() {
    return Step.of(
            "s3",
            live -> Panels.row(Heatmap.signed(live.node(KEYS)), Heatmap.signed(live.node(VALUES))))
        .withControls(PROMPT, SEED);
  }

  private static Step equal() {
    return Step.of("s4", KeyValueCacheSteps::proof).withControls(CAUSAL, USED, PROMPT, SEED);
  }

  private static Panels proof(Live live) {
    int last = live.value(FULL).rows() - 1;
    Heatmap all = Heatmap.signed(live.node(FULL)).emphasising(Emphasis.row(last));
    Figure difference = Heatmap.signed(live.node(DIFFERENCE));
    return live.get(USED)
        ? Panels.row(all).below(Heatmap.signed(live.node(CACHED)), difference)
        : Panels.row(all);
  }

  private static Step size() {
    return Step.of("s5", KeyValueCacheSteps::gauges)
        .withFormula(
            "\\part{cache}{C} = 2 \\cdot L \\cdot \\part{kv_heads}{h_{KV}}"
                + " \\cdot d_k \\cdot n \\cdot b")
        .withControls(LAYERS, HEADS, WIDTH, LENGTH, BYTES);
  }

  private static Panels gauges(Live live) {
    int chosen = HEADS.options().indexOf(live.get(HEADS));
    return Panels.row(
            new Gauges(
                "calculator",
                List.of(
                    new Gauge("all", Role.KEY, live.cell(CACHE, 0, 0), 0, 80),
                    new Gauge("token", Role.VALUE, live.cell(CACHE, 0, 1), 0, 2560))))
        .below(Bars.beside(live.node(BY_HEADS)).emphasising(Emphasis.col(chosen)));
  }

  private static Step phases() {
    return Step.of("s6", live -> Panels.row(Bars.beside(live.node(PROJECTED))))
        .startingWith(s -> s.with(PROMPT, 12.0))
        .withControls(PROMPT, FRESH);
  }

  private Step check() {
    return Step.of("check", KeyValueCacheSteps::gauges)
        .startingWith(s -> s.with(HEADS, 64))
        .withControls(LAYERS, HEADS, WIDTH, LENGTH, BYTES)
        .checking(
            new Check(Question.Pick.of("a", "two", "one", "two", "squared")),
            new Check(new Question.Value("b", live -> perToken(), 0.5)),
            new Check(Question.Pick.of("c", "no", "yes", "no")));
  }

  private double perToken() {
    return Live.of(lesson, lesson.initial()).cell(CACHE, 0, 1);
  }
}
