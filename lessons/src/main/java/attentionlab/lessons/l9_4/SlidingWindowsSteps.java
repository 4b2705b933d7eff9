package attentionlab.lessons.l9_4;

import static attentionlab.lessons.l9_4.SlidingWindows.BAND;
import static attentionlab.lessons.l9_4.SlidingWindows.FACTOR;
import static attentionlab.lessons.l9_4.SlidingWindows.FULL;
import static attentionlab.lessons.l9_4.SlidingWindows.KEEP;
import static attentionlab.lessons.l9_4.SlidingWindows.LAYERS;
import static attentionlab.lessons.l9_4.SlidingWindows.LENGTH;
import static attentionlab.lessons.l9_4.SlidingWindows.PAIRS;
import static attentionlab.lessons.l9_4.SlidingWindows.REACH;
import static attentionlab.lessons.l9_4.SlidingWindows.REACHED;
import static attentionlab.lessons.l9_4.SlidingWindows.SCORES;
import static attentionlab.lessons.l9_4.SlidingWindows.SINK;
import static attentionlab.lessons.l9_4.SlidingWindows.VIEW;
import static attentionlab.lessons.l9_4.SlidingWindows.WINDOW;
import static attentionlab.lessons.l9_4.SlidingWindows.WINDOWED;

import attentionlab.data.Apple;
import attentionlab.figure.Bars;
import attentionlab.figure.Emphasis;
import attentionlab.figure.Gauges;
import attentionlab.figure.Gauges.Gauge;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Panels;
import attentionlab.figure.Scale;
import attentionlab.figure.Strip;
import attentionlab.graph.Name;
import attentionlab.graph.Role;
import attentionlab.lesson.Check;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Prediction;
import attentionlab.lesson.Question;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import java.util.List;

/** The steps of L9.4: the band, its depth and its cost; then the sink and what its loss does. */
record SlidingWindowsSteps(Lesson lesson) {
  private static final int LAST = Apple.TOKENS.size() - 1;

  List<Step> all() {
    return List.of(band(), depth(), cost(), evicted(), kept(), why(), check());
  }

  private static Step band() {
    return Step.of(
            "s1", live -> Panels.row(Heatmap.weights(live.node(VIEW)).maskedWhere(live.node(BAND))))
        .withControls(WINDOW);
  }

  private static Step depth() {
    return Step.of(
            "s2",
            live ->
                Panels.row(
                    Heatmap.weights(live.node(REACHED))
                        .on(new Scale(Scale.Kind.SEQUENTIAL, 0, 1.0 / live.whole(WINDOW)))
                        .emphasising(Emphasis.row(LENGTH - 1)),
                    new Gauges(
                        "reachGauge",
                        List.of(new Gauge("reach", Role.WEIGHTS, live.cell(REACH, 0, 0), 0, 121)))))
        .withFormula("\\part{reach}{r} = L\\,(w - 1) + 1")
        .withControls(LAYERS, WINDOW);
  }

  private static Step cost() {
    return Step.of("s3", live -> Panels.row(Bars.beside(live.node(PAIRS)))).withControls(WINDOW);
  }

  private Step evicted() {
    return Step.of("s4", SlidingWindowsSteps::rows)
        .withFormula(
            "\\part{windowed}{a_w} = \\mathrm{softmax}\\left("
                + "\\part{scores}{s} + \\part{kept}{m}\\right)")
        .withControls(WINDOW, KEEP)
        .predicting(
            Prediction.of(
                Question.Pick.nearest(
                    "predict", live -> lastWithoutSink(), "0.043", "0.12", "0.475", "1"),
                WINDOWED,
                FACTOR));
  }

  private double lastWithoutSink() {
    return Live.of(lesson, lesson.initial()).cell(WINDOWED, 0, LAST);
  }

  private static Step kept() {
    return Step.of("s5", SlidingWindowsSteps::rows)
        .startingWith(s -> s.with(KEEP, 1.0))
        .withControls(KEEP, WINDOW);
  }

  private static Step why() {
    return Step.of("s6", live -> Panels.row(strip(live, SCORES)).below(weights(live, FULL)))
        .withControls(SINK);
  }

  private Step check() {
    return Step.of("check", SlidingWindowsSteps::rows)
        .withControls(WINDOW, LAYERS, KEEP)
        .checking(
            new Check(new Question.Value("a", live -> reachOfSixLayers(), 1e-6)),
            new Check(Question.Pick.of("b", "window", "half", "window", "all")),
            new Check(Question.Pick.of("c", "place", "subject", "place", "longest")));
  }

  private double reachOfSixLayers() {
    Settings six = lesson.initial().with(LAYERS, 6.0);
    return Live.of(lesson, six).cell(REACH, 0, 0);
  }

  private static Panels rows(Live live) {
    return Panels.row(weights(live, FULL)).below(weights(live, WINDOWED));
  }

  private static Strip weights(Live live, Name name) {
    return Strip.weights(live.node(name), 0);
  }

  private static Strip strip(Live live, Name name) {
    return Strip.signed(live.node(name), 0).on(Scale.signed(SINK.high()));
  }
}
