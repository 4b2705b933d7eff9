package attentionlab.lessons.l6_3;

import static attentionlab.lessons.l6_3.EncoderBlock.ATTENTION;
import static attentionlab.lessons.l6_3.EncoderBlock.COUNT;
import static attentionlab.lessons.l6_3.EncoderBlock.FFN;
import static attentionlab.lessons.l6_3.EncoderBlock.LAYERS;
import static attentionlab.lessons.l6_3.EncoderBlock.NORM;
import static attentionlab.lessons.l6_3.EncoderBlock.ORDER;
import static attentionlab.lessons.l6_3.EncoderBlock.PATH;
import static attentionlab.lessons.l6_3.EncoderBlock.POSITIONS;
import static attentionlab.lessons.l6_3.EncoderBlock.RESIDUAL;
import static attentionlab.lessons.l6_3.EncoderBlock.SHUFFLED;
import static attentionlab.lessons.l6_3.EncoderBlock.SHUFFLED_FIRST;
import static attentionlab.lessons.l6_3.EncoderBlock.SHUFFLED_LAST;
import static attentionlab.lessons.l6_3.EncoderBlock.WIDTH;

import attentionlab.figure.Heatmap;
import attentionlab.figure.Panels;
import attentionlab.figure.Scale;
import attentionlab.figure.Strip;
import attentionlab.figure.Table;
import attentionlab.figure.Table.Row;
import attentionlab.figure.Table.Tick;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.lesson.Check;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Prediction;
import attentionlab.lesson.Question;
import attentionlab.lesson.Step;
import java.util.List;

/**
 * The steps of L6.3: the parts, the two sub-layers, their norms, the network, the stack, a word.
 */
record EncoderBlockSteps(Lesson lesson) {
  private static final double ROUNDING = 1e-9;

  List<Step> all() {
    return List.of(parts(), sublayers(), norms(), network(), stack(), word(), check());
  }

  private static Step parts() {
    return Step.of(
        "s1",
        live ->
            Panels.row(
                new Table(
                    "checklist",
                    List.of("part", "named", "needed"),
                    List.of(
                        row("attentionPart", true),
                        row("ffnPart", true),
                        row("residualPart", true),
                        row("positionsPart", true),
                        row("normPart", false),
                        row("embeddingPart", false),
                        row("outputPart", false)))));
  }

  private static Row row(String id, boolean named) {
    return Row.of(id, new Tick(named), new Tick(true)).lit(!named);
  }

  private static Step sublayers() {
    return Step.of("s2", live -> Panels.row(BlockDiagram.layer(live)))
        .withControls(POSITIONS, ATTENTION, FFN);
  }

  private static Step norms() {
    return Step.of("s3", live -> Panels.row(BlockDiagram.layer(live)))
        .withFormula(
            live ->
                live.get(ORDER) == EncoderBlock.Order.POST
                    ? "\\part{middle}{X'} = \\mathrm{LN}\\left(\\part{placed}{X} +"
                        + " \\part{attended}{A(X)}\\right)"
                    : "\\part{middle}{X'} = \\part{placed}{X} +"
                        + " A\\left(\\mathrm{LN}(X)\\right)")
        .withControls(RESIDUAL, NORM, ORDER);
  }

  private Step network() {
    return Step.of(
            "s4",
            live ->
                Panels.row(
                        signed(live, Block.MIDDLE),
                        Heatmap.signed(live.node(Block.HIDDEN)),
                        signed(live, Block.FED))
                    .below(signed(live, SHUFFLED_FIRST), signed(live, SHUFFLED_LAST)))
        .withFormula("\\part{fed}{F(X')} = \\max\\left(0, \\part{middle}{X'}\\,W_1\\right) W_2")
        .withControls(WIDTH)
        .predicting(
            Prediction.of(
                new Question.Pick(
                    "predict", List.of("move", "same", "mix"), live -> whenShuffled()),
                SHUFFLED,
                SHUFFLED_FIRST,
                SHUFFLED_LAST));
  }

  /** What becomes of the outputs of the network when its tokens are shuffled. */
  private String whenShuffled() {
    Live live = Live.of(lesson, lesson.initial());
    return live.cell(SHUFFLED, 0, 0) < ROUNDING ? "move" : "mix";
  }

  private static Table counts(Live live) {
    Node count = live.node(COUNT);
    return new Table(
        "counts",
        List.of("part", "weights"),
        List.of(
            Row.of("attentionPart", new Table.Number(count, 0, 0)),
            Row.of("ffnPart", new Table.Number(count, 0, 1)),
            Row.of("layerPart", new Table.Number(count, 0, 2))));
  }

  private static Step stack() {
    return Step.of("s5", live -> Panels.row(BlockDiagram.stack(live)).below(counts(live)))
        .startingWith(s -> s.with(LAYERS, 6.0))
        .withControls(LAYERS);
  }

  private static Step word() {
    return Step.of(
            "s6",
            live ->
                Panels.row(
                    Strip.signed(live.node(PATH), 0).on(Scale.signed(1)), signed(live, last(live))))
        .startingWith(s -> s.with(LAYERS, 6.0))
        .withControls(LAYERS, ATTENTION, RESIDUAL);
  }

  /** The name of the output of the last layer. */
  private static Name last(Live live) {
    return BlockDiagram.output(live.whole(LAYERS));
  }

  private Step check() {
    return Step.of("check", live -> Panels.row(BlockDiagram.layer(live)))
        .withControls(POSITIONS, ATTENTION, RESIDUAL, NORM, FFN)
        .checking(
            new Check(Question.Pick.of("a", "23", "22", "23", "33")),
            new Check(Question.Pick.of("b", "relu", "gelu", "relu", "softmax")),
            new Check(new Question.Value("c", live -> weights(), 0.5)));
  }

  private double weights() {
    return Live.of(lesson, lesson.initial()).cell(COUNT, 0, 2);
  }

  private static Heatmap signed(Live live, Name name) {
    return Heatmap.signed(live.node(name)).on(Scale.signed(3));
  }
}
