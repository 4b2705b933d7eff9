package attentionlab.lessons.l4_1;

import static attentionlab.lessons.l4_1.MultiHeadLesson.CONTRIBUTION;
import static attentionlab.lessons.l4_1.MultiHeadLesson.DIFFERENCE;
import static attentionlab.lessons.l4_1.MultiHeadLesson.FOCUS;
import static attentionlab.lessons.l4_1.MultiHeadLesson.FREE_WIDTH;
import static attentionlab.lessons.l4_1.MultiHeadLesson.HEADS;
import static attentionlab.lessons.l4_1.MultiHeadLesson.MUTE;
import static attentionlab.lessons.l4_1.MultiHeadLesson.SPLIT;
import static attentionlab.lessons.l4_1.MultiHeadLesson.STAGE;
import static attentionlab.lessons.l4_1.MultiHeadLesson.W_Q;
import static attentionlab.lessons.l4_1.MultiHeadLesson.X;
import static attentionlab.lessons.l4_1.MultiHeadLesson.headed;
import static attentionlab.nn.MultiHeadAttention.CONCAT;
import static attentionlab.nn.MultiHeadAttention.OUTPUT;
import static attentionlab.nn.MultiHeadAttention.Q;
import static attentionlab.nn.ScaledDotProductAttention.WEIGHTS;

import attentionlab.data.Apple;
import attentionlab.figure.CellFlow;
import attentionlab.figure.Diagram;
import attentionlab.figure.Diagram.Box;
import attentionlab.figure.Diagram.Wire;
import attentionlab.figure.Emphasis;
import attentionlab.figure.Figure;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Panels;
import attentionlab.figure.Scale;
import attentionlab.figure.Strip;
import attentionlab.figure.Table;
import attentionlab.figure.Table.Row;
import attentionlab.figure.Table.Words;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Role;
import attentionlab.lesson.Check;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Prediction;
import attentionlab.lesson.Question;
import attentionlab.lesson.Step;
import attentionlab.lessons.l4_1.Split.Stage;
import attentionlab.nn.Naming;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The steps of L4.1, from one head to several, with the reshapes, the cost and the name. */
record MultiHeadLessonSteps(Lesson lesson) {
  private static final int APPLE = Apple.TOKENS.indexOf("苹果");

  List<Step> all() {
    return List.of(
        copies(), projections(), reshape(), attend(), patterns(), merge(), cost(), name(), check());
  }

  private static Step copies() {
    return Step.of("s1", live -> Panels.row(diagram(live))).withControls(HEADS);
  }

  private static Step projections() {
    return Step.of(
            "s2",
            live ->
                Panels.row(
                    Heatmap.signed(live.node(X)),
                    Heatmap.signed(live.node(W_Q)).emphasising(band(live)),
                    Heatmap.signed(live.node(Q)).emphasising(band(live))))
        .withFormula("\\part{q}{Q} = \\part{x}{X}\\,\\part{w_q}{W_Q}")
        .withControls(HEADS);
  }

  /** The columns of the first head. */
  private static Emphasis band(Live live) {
    int width = Apple.FEATURES.size() / live.get(HEADS);
    return new Emphasis(
        java.util.Set.of(), java.util.Set.copyOf(IntStream.range(0, width).boxed().toList()));
  }

  private static Step reshape() {
    return Step.of("s3", live -> Panels.row(flow(live))).withControls(STAGE, SPLIT, HEADS);
  }

  private static CellFlow flow(Live live) {
    int heads = live.get(HEADS);
    List<Node> blocks =
        switch (live.get(STAGE)) {
          case FLAT -> List.of(live.graph().node("numbers"));
          case CHUNKS -> List.of(live.graph().node("chunks"));
          case MERGED -> List.of(live.graph().node("merged"));
          case HEADS ->
              IntStream.rangeClosed(1, heads)
                  .mapToObj(i -> live.graph().node("numbers_" + i))
                  .toList();
        };
    return new CellFlow("flow", blocks, Split.groups(heads));
  }

  private Step attend() {
    return Step.of("s4", live -> Panels.row(weights(live)))
        .withFormula(
            "\\part{weights_1}{A_{1}} = \\mathrm{softmax}\\left("
                + "\\frac{\\part{q_1}{Q_{1}}\\,\\part{k_1}{K_{1}}^{\\top}}{\\sqrt{d_k}}\\right)")
        .withControls(SPLIT, FOCUS)
        .predicting(
            Prediction.of(
                new Question.Pick(
                    "predict", List.of("both", "one", "none"), live -> headsAtApple()),
                headed(WEIGHTS, 1),
                headed(WEIGHTS, 2)));
  }

  /** In how many of two heads 它 looks mostly at 苹果. */
  private String headsAtApple() {
    Live live = Live.of(lesson, lesson.initial());
    long count = HeadedAttention.lookingAt(live.value(MultiHeadLesson.rows(2)), APPLE);
    return count == 2 ? "both" : count == 1 ? "one" : "none";
  }

  private static Figure[] weights(Live live) {
    return IntStream.rangeClosed(1, Math.min(2, live.get(HEADS)))
        .mapToObj(
            i ->
                Heatmap.weights(live.node(headed(WEIGHTS, i)))
                    .emphasising(Emphasis.row(live.whole(FOCUS))))
        .toArray(Figure[]::new);
  }

  private static Step patterns() {
    return Step.of(
            "s5", live -> Panels.row(rows(live, 1)).below(rows(live, 2)).below(rows(live, 4)))
        .withControls(FOCUS);
  }

  private static Heatmap rows(Live live, int heads) {
    return Heatmap.weights(live.node(MultiHeadLesson.rows(heads)));
  }

  private static Step merge() {
    return Step.of("s6", MultiHeadLessonSteps::parts)
        .withFormula(
            "\\part{multihead}{O} = \\part{concat}{H}\\,\\part{w_o}{W_O}"
                + " = \\sum_{i} Z_i\\,W_{O,i}")
        .withControls(MUTE, FOCUS, HEADS, SPLIT);
  }

  /**
   * What the heads add for one token, what comes out, and what the sum of the parts leaves over.
   */
  private static Panels parts(Live live) {
    Figure[] heads =
        IntStream.rangeClosed(1, live.get(HEADS))
            .mapToObj(i -> focused(live, headed(CONTRIBUTION, i)))
            .toArray(Figure[]::new);
    return Panels.row(heads).below(focused(live, OUTPUT), focused(live, DIFFERENCE));
  }

  private static Strip focused(Live live, Name name) {
    return Strip.signed(live.node(name), live.whole(FOCUS)).on(Scale.signed(1));
  }

  private static Step cost() {
    return Step.of("s7", MultiHeadLessonSteps::costs).withControls(FREE_WIDTH);
  }

  private static Panels costs(Live live) {
    if (live.get(FREE_WIDTH)) {
      Naming free = Naming.PLAIN.within("free");
      return Panels.row(
          Heatmap.signed(live.node(free.of(CONCAT))), Heatmap.signed(live.node(free.of(OUTPUT))));
    }
    Node cost = live.node(Cost.TABLE);
    List<Row> rows =
        IntStream.range(0, Cost.ROWS.size())
            .mapToObj(
                i ->
                    Row.of(
                        "cost_" + Cost.ROWS.get(i),
                        IntStream.range(0, 4)
                            .mapToObj(c -> new Table.Number(cost, i, c))
                            .toArray(Table.Entry[]::new)))
            .toList();
    return Panels.row(new Table("costs", List.of("what", "h_1", "h_2", "h_4", "h_8"), rows));
  }

  private static Step name() {
    return Step.of(
        "s8",
        live ->
            Panels.row(
                new Table(
                    "names",
                    List.of("said", "meant"),
                    List.of(
                        Row.of("broad", new Words("broad_meant")),
                        Row.of("module", new Words("module_meant")).lit(true),
                        Row.of("torch", new Words("torch_meant"))))));
  }

  private Step check() {
    return Step.of("check", live -> Panels.row(flow(live)).below(rows(live, 2)))
        .startingWith(s -> s.with(STAGE, Stage.HEADS))
        .withControls(STAGE, SPLIT, HEADS)
        .checking(
            new Check(Question.Pick.of("a", "four", "three", "four", "features")),
            new Check(new Question.Value("b", live -> parameters(), 0.5)),
            new Check(Question.Pick.of("c", "mixed", "same", "mixed", "refused")));
  }

  private double parameters() {
    return Live.of(lesson, lesson.initial()).cell(Cost.TABLE, Cost.ROWS.indexOf("parameters"), 3);
  }

  /** X into the heads beside each other, and out of W^O. */
  private static Diagram diagram(Live live) {
    int heads = live.get(HEADS);
    double middle = (heads - 1) / 2.0;
    List<Box> boxes = new ArrayList<>();
    List<Wire> wires = new ArrayList<>();
    boxes.add(Box.of("box_x", middle, 4, Role.INPUT));
    for (int i = 1; i <= heads; i++) {
      boxes.add(Box.of("head_" + i, i - 1, 2.4, Role.WEIGHTS));
      wires.add(Wire.carrying(live.node(headed(Q, i)), "box_x", "head_" + i));
      wires.add(Wire.carrying(live.node(headed(WEIGHTS, i)), "head_" + i, "box_concat"));
    }
    boxes.add(Box.of("box_concat", middle, 1, Role.OUTPUT));
    boxes.add(Box.of("box_wo", middle, 0, Role.OUTPUT));
    wires.add(Wire.carrying(live.node(CONCAT), "box_concat", "box_wo"));
    return new Diagram("multihead_diagram", boxes, wires);
  }
}
