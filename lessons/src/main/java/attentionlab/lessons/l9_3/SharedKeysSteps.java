package attentionlab.lessons.l9_3;

import static attentionlab.lessons.l9_3.SharedKeys.CACHE;
import static attentionlab.lessons.l9_3.SharedKeys.CHANGE;
import static attentionlab.lessons.l9_3.SharedKeys.CONVERSION;
import static attentionlab.lessons.l9_3.SharedKeys.GROUPS;
import static attentionlab.lessons.l9_3.SharedKeys.HEADS;
import static attentionlab.lessons.l9_3.SharedKeys.ROWS;
import static attentionlab.lessons.l9_3.SharedKeys.SEED;
import static attentionlab.lessons.l9_3.SharedKeys.SHARED;

import attentionlab.figure.Bars;
import attentionlab.figure.Diagram;
import attentionlab.figure.Diagram.Box;
import attentionlab.figure.Diagram.Wire;
import attentionlab.figure.Emphasis;
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
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The steps of L9.3: eight heads, one, groups; what the cache saves and what sharing costs. */
record SharedKeysSteps(Lesson lesson) {

  List<Step> all() {
    return List.of(own(), single(), groups(), cache(), conversion(), check());
  }

  private static UnaryOperator<Settings> sharing(int g) {
    return settings -> settings.with(SHARED, g);
  }

  private static Step own() {
    return Step.of("s1", SharedKeysSteps::wired).withControls(SEED);
  }

  private static Step single() {
    return Step.of("s2", SharedKeysSteps::wired).startingWith(sharing(1)).withControls(SEED);
  }

  private Step groups() {
    return Step.of("s3", SharedKeysSteps::wired)
        .startingWith(sharing(2))
        .withControls(SHARED, SEED)
        .predicting(
            Prediction.of(
                Question.Pick.nearest("predict", live -> heatmaps(), "2", "4", "8", "16"), ROWS));
  }

  /** How many heads have weights of their own when keys and values have two. */
  private double heatmaps() {
    Live live = Live.of(lesson, lesson.initial().with(SHARED, 2));
    return live.value(ROWS).rows();
  }

  private static Step cache() {
    return Step.of(
            "s4",
            live ->
                Panels.row(
                    Bars.beside(live.node(CACHE))
                        .emphasising(Emphasis.col(GROUPS.indexOf(live.get(SHARED))))))
        .withFormula(
            "\\part{cache}{C} = 2 \\cdot L \\cdot \\part{groups}{g} \\cdot d_k \\cdot n \\cdot b")
        .withControls(SHARED);
  }

  private static Step conversion() {
    return Step.of("s5", live -> Panels.row(Bars.beside(live.node(CHANGE))))
        .withControls(CONVERSION, SEED);
  }

  private static Step check() {
    return Step.of("check", live -> Panels.row(wiring(live)).below(Bars.beside(live.node(CACHE))))
        .withControls(SHARED)
        .checking(
            new Check(Question.Pick.of("a", "mha", "mha", "mqa", "none")),
            new Check(Question.Pick.of("b", "mqa", "mha", "mqa", "none")),
            new Check(Question.Pick.of("c", "hg", "gh", "hg", "dg")));
  }

  private static Panels wired(Live live) {
    return Panels.row(wiring(live)).below(Heatmap.weights(live.node(ROWS)));
  }

  /** Query heads above, the heads of keys and values they share below. */
  private static Diagram wiring(Live live) {
    int g = live.get(SHARED);
    int share = HEADS / g;
    List<Box> boxes = new ArrayList<>();
    List<Wire> wires = new ArrayList<>();
    for (int h = 0; h < HEADS; h++) {
      boxes.add(Box.of("q" + (h + 1), h, 0, Role.QUERY));
      wires.add(Wire.of("kv" + (h / share + 1), "q" + (h + 1)));
    }
    for (int i = 0; i < g; i++) {
      double middle = i * share + (share - 1) / 2.0;
      boxes.add(Box.of("kv" + (i + 1), middle, 1, Role.KEY));
    }
    return new Diagram("wiring", boxes, wires);
  }
}
