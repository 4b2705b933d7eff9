package attentionlab.lessons.l9_5;

import static attentionlab.lessons.l9_5.OnlineSoftmax.BLOCK;
import static attentionlab.lessons.l9_5.OnlineSoftmax.DIFFERENCE;
import static attentionlab.lessons.l9_5.OnlineSoftmax.DIRECT;
import static attentionlab.lessons.l9_5.OnlineSoftmax.ONLINE;
import static attentionlab.lessons.l9_5.OnlineSoftmax.ROW;
import static attentionlab.lessons.l9_5.OnlineSoftmax.SCORES;
import static attentionlab.lessons.l9_5.OnlineSoftmax.SKIP;
import static attentionlab.lessons.l9_5.OnlineSoftmax.TRAFFIC;
import static attentionlab.lessons.l9_5.OnlineSoftmax.VALUES;
import static attentionlab.lessons.l9_5.OnlineSoftmax.WEIGHTS;

import attentionlab.figure.Bars;
import attentionlab.figure.Emphasis;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Panels;
import attentionlab.figure.Scale;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Role;
import attentionlab.lesson.Check;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Prediction;
import attentionlab.lesson.Question;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The steps of L9.5, from the direct result to what FlashAttention saves. */
record OnlineSoftmaxSteps(Lesson lesson) {
  private static final String UPDATE =
      "\\begin{array}{l}"
          + "c = e^{m_{\\mathrm{old}} - m} \\\\"
          + "l = c\\,l_{\\mathrm{old}} + \\sum_j e^{\\part{scores}{s_j} - m} \\\\"
          + "o = c\\,o_{\\mathrm{old}} + \\sum_j e^{\\part{scores}{s_j} - m}\\,\\part{v}{v_j}"
          + "\\end{array}";

  List<Step> all() {
    return List.of(direct(), first(), rescale(), exact(), skip(), traffic(), check());
  }

  private static Step direct() {
    return Step.of(
            "s1",
            live ->
                Panels.row(row(live), Heatmap.weights(live.node(WEIGHTS)))
                    .below(Heatmap.signed(live.node(VALUES)), Heatmap.signed(live.node(DIRECT))))
        .withFormula(
            "\\part{direct}{z} = \\mathrm{softmax}\\left(\\part{scores}{s}\\right)\\,"
                + "\\part{v}{V}")
        .withControls(ROW);
  }

  private static Step first() {
    return Step.of(
            "s2",
            live ->
                Panels.row(row(live).emphasising(columns(0, live.get(BLOCK))))
                    .below(
                        Heatmap.signed(live.node(new Name("p1", "p_1", Role.WEIGHTS))),
                        kept(live).emphasising(Emphasis.row(0))))
        .withFormula(
            "\\begin{array}{l}"
                + "\\part{m1}{m} = \\max_j \\part{scores}{s_j} \\\\"
                + "\\part{l1}{l} = \\sum_j e^{\\part{scores}{s_j} - \\part{m1}{m}} \\\\"
                + "\\part{o1}{o} = \\sum_j e^{\\part{scores}{s_j} - \\part{m1}{m}}\\,"
                + "\\part{v}{v_j}"
                + "\\end{array}")
        .withControls(ROW);
  }

  private Step rescale() {
    return Step.of(
            "s3",
            live ->
                Panels.row(row(live).emphasising(columns(live.get(BLOCK), 2 * live.get(BLOCK))))
                    .below(kept(live)))
        .withFormula(UPDATE)
        .predicting(
            Prediction.of(
                Question.Pick.nearest("predict", live -> factor(), "0.5", "0.1353", "7.3891", "1"),
                Blocks.KEPT,
                ONLINE,
                DIFFERENCE));
  }

  private double factor() {
    return Live.of(lesson, lesson.initial()).cell(Blocks.KEPT, 1, 0);
  }

  private static Step exact() {
    return Step.of("s4", OnlineSoftmaxSteps::result)
        .withFormula("\\part{online}{z} = o \\,/\\, l")
        .withControls(BLOCK, ROW);
  }

  private static Step skip() {
    return Step.of("s5", OnlineSoftmaxSteps::result)
        .startingWith(s -> s.with(SKIP, true))
        .withFormula(live -> live.get(SKIP) ? "c = 1" : UPDATE)
        .withControls(SKIP, BLOCK, ROW);
  }

  private static Panels result(Live live) {
    return Panels.row(row(live), kept(live))
        .below(
            output(live, ONLINE),
            output(live, DIRECT),
            Heatmap.signed(live.node(DIFFERENCE)).on(Scale.signed(1)));
  }

  private static Step traffic() {
    return Step.of("s6", live -> Panels.row(Bars.beside(live.node(TRAFFIC))));
  }

  private Step check() {
    return Step.of("check", OnlineSoftmaxSteps::result)
        .withFormula(UPDATE)
        .withControls(BLOCK, SKIP, ROW)
        .checking(
            new Check(Question.Pick.of("a", "three", "row", "three", "nothing")),
            new Check(
                new Question.Pick("b", List.of("sparse", "rounded", "exact"), live -> exactness())),
            new Check(Question.Pick.of("c", "same", "half", "linear", "same")));
  }

  /** Whether the blocks give the direct result, found by trying every block size. */
  private String exactness() {
    Settings start = lesson.initial();
    boolean exact =
        BLOCK.options().stream()
            .map(size -> Live.of(lesson, start.with(BLOCK, size)))
            .allMatch(live -> Math.abs(live.cell(DIFFERENCE, 0, 0)) < 1e-12);
    return exact ? "exact" : "rounded";
  }

  private static Heatmap row(Live live) {
    return Heatmap.signed(live.node(SCORES)).editing(ROW.id());
  }

  private static Heatmap kept(Live live) {
    return Heatmap.signed(live.node(Blocks.KEPT));
  }

  private static Heatmap output(Live live, Name name) {
    Node node = live.node(name);
    return Heatmap.signed(node).on(Scale.signed(live.value(VALUES)));
  }

  private static Emphasis columns(int from, int to) {
    Set<Integer> columns = new HashSet<>();
    for (int c = from; c < to; c++) {
      columns.add(c);
    }
    return new Emphasis(Set.of(), columns);
  }
}
