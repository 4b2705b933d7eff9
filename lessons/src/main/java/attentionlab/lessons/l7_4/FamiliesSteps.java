package attentionlab.lessons.l7_4;

import static attentionlab.lessons.l7_4.Families.APPLICATION;
import static attentionlab.lessons.l7_4.Families.EDGES;
import static attentionlab.lessons.l7_4.Families.FAMILY;
import static attentionlab.lessons.l7_4.Families.FOCUS;
import static attentionlab.lessons.l7_4.Families.NODE;
import static attentionlab.lessons.l7_4.Families.REPLACED;
import static attentionlab.lessons.l7_4.Families.SEED;

import attentionlab.figure.Emphasis;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Network;
import attentionlab.figure.Panels;
import attentionlab.figure.Sentence;
import attentionlab.figure.Strip;
import attentionlab.figure.TokenLines;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.lesson.Check;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Prediction;
import attentionlab.lesson.Question;
import attentionlab.lesson.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** The steps of L7.4, from six masks to strengths and weaknesses. */
record FamiliesSteps(Lesson lesson) {
  private static final int LAST_NODE = 4;

  List<Step> all() {
    return List.of(
        gallery(),
        corruption(),
        families(),
        graph(),
        graphScores(),
        applications(),
        balance(),
        check());
  }

  private Step gallery() {
    return Step.of(
            "s1",
            live ->
                Panels.row(
                        small(live, Family.BERT), small(live, Family.GPT), small(live, Family.T5))
                    .below(
                        small(live, Family.PREFIX),
                        small(live, Family.GRAPH),
                        small(live, Family.IMAGE)))
        .withFormula(
            "\\part{weights_gpt}{A} = \\mathrm{softmax}\\left("
                + "\\frac{\\part{q}{Q}\\,\\part{k}{K}^{\\top}}{\\sqrt{d_k}} + M\\right)")
        .withControls(SEED)
        .predicting(
            Prediction.of(
                new Question.Pick(
                    "predict", List.of("same", "bert", "gpt"), live -> moreInTheFirstRow()),
                Family.BERT.weights(),
                Family.GPT.weights()));
  }

  private static Heatmap small(Live live, Family family) {
    return Heatmap.weights(live.node(family.weights())).maskedWhere(live.node(family.masked()));
  }

  /** Whose first row has more weights that are not zero. */
  private String moreInTheFirstRow() {
    Live live = Live.of(lesson, lesson.initial());
    long bert = nonZero(live, Family.BERT);
    long gpt = nonZero(live, Family.GPT);
    return bert == gpt ? "same" : bert > gpt ? "bert" : "gpt";
  }

  private static long nonZero(Live live, Family family) {
    double[] row = live.value(family.weights()).row(0);
    return DoubleStream.of(row).filter(weight -> weight != 0).count();
  }

  private static Step corruption() {
    return Step.of(
            "s2",
            live ->
                Panels.row(
                        new Sentence(
                            "corrupted",
                            UnderMask.tokens(live.whole(REPLACED)),
                            List.of(),
                            live.whole(REPLACED),
                            Optional.of(REPLACED.id()),
                            Optional.empty()))
                    .below(
                        Heatmap.weights(live.node(UnderMask.CORRUPTED)),
                        Heatmap.weights(live.node(Family.GPT.keep()))
                            .maskedWhere(live.node(Family.GPT.masked()))))
        .withControls(REPLACED);
  }

  private static Step families() {
    return Step.of(
            "s3",
            live ->
                Panels.row(
                    TokenLines.of(live.node(live.get(FAMILY).weights()))
                        .focusing(focus(live))
                        .choosing(FOCUS.id()),
                    small(live, live.get(FAMILY)).emphasising(Emphasis.row(focus(live)))))
        .startingWith(s -> s.with(FAMILY, Family.GPT).with(FOCUS, 3.0))
        .withControls(FAMILY, FOCUS);
  }

  /** A graph has one token less. */
  private static int focus(Live live) {
    return Math.min(live.whole(FOCUS), live.get(FAMILY).tokens().size() - 1);
  }

  private static Step graph() {
    return Step.of(
            "s4",
            live ->
                Panels.row(
                    network(live, Family.GRAPH.weights(), Family.GRAPH.keep()),
                    Heatmap.weights(live.node(Family.GRAPH.keep()))
                        .painting(EDGES.id())
                        .emphasising(Emphasis.row(live.whole(NODE)))))
        .withFormula(
            "M_{ij} = \\left\\{\\begin{array}{rl}"
                + "0, & \\part{keep_graph}{B_{ij}} = 1 \\\\"
                + "-\\infty, & \\part{keep_graph}{B_{ij}} = 0"
                + "\\end{array}\\right.")
        .withControls(NODE);
  }

  private static Network network(Live live, Name weights, Name edges) {
    return new Network(
        live.node(weights),
        live.node(edges),
        live.whole(NODE),
        edges.equals(Family.GRAPH.keep()) ? Optional.of(EDGES.id()) : Optional.empty(),
        Optional.of(NODE.id()));
  }

  private static Step graphScores() {
    return Step.of(
            "s5",
            live ->
                Panels.row(
                        network(live, GraphAttention.head(1), Family.GRAPH.keep()),
                        network(live, GraphAttention.head(2), Family.GRAPH.keep()))
                    .below(
                        network(live, GraphAttention.PATH_WEIGHTS, GraphAttention.OTHER_PATH),
                        Strip.weights(live.node(GraphAttention.PATHS), 0)))
        .withFormula(
            "\\begin{array}{l}"
                + "e_{ij} = \\mathrm{LeakyReLU}\\left(a^{\\top}\\left[W\\part{h}{h_i}"
                + " \\,\\Vert\\, W\\part{h}{h_j}\\right]\\right) \\\\"
                + "\\part{paths}{b} = \\mathrm{softmax}\\left(\\part{importance}{w}\\right)"
                + "\\end{array}")
        .withControls(NODE, SEED);
  }

  private static Step applications() {
    return Step.of("s6", live -> Panels.row(Cards.wiring(live)).below(Cards.card(live)))
        .withControls(APPLICATION);
  }

  private static Step balance() {
    return Step.of("s7", live -> Panels.row(Cards.balance()));
  }

  private Step check() {
    return Step.of(
            "check",
            live ->
                Panels.row(
                        network(live, Family.GRAPH.weights(), Family.GRAPH.keep()),
                        Heatmap.weights(live.node(Family.GRAPH.keep())).painting(EDGES.id()))
                    .below(Cards.wiring(live)))
        .startingWith(
            s -> s.with(NODE, (double) LAST_NODE).with(APPLICATION, Application.TRANSLATION))
        .withControls(NODE, APPLICATION)
        .checking(
            new Check(Question.Pick.of("a", "trained", "faster", "mask", "trained")),
            new Check(
                new Question.Pick(
                    "b", List.of("itself", "uniform", "nan"), live -> isolatedNode())),
            new Check(
                new Question.Pick("c", List.of("patches", "decoder", "both"), live -> asks())));
  }

  /** What becomes of a node without edges, found by trying it. */
  private String isolatedNode() {
    Matrix alone =
        Matrix.of(5, 5, (r, c) -> Math.max(r, c) == LAST_NODE ? 0 : EDGES.initial().get(r, c));
    Live live = Live.of(lesson, lesson.initial().with(EDGES, alone));
    double own = live.cell(Family.GRAPH.weights(), LAST_NODE, LAST_NODE);
    return Double.isNaN(own) ? "nan" : own == 1 ? "itself" : "uniform";
  }

  /** Whose tokens are the rows of the weights of captioning. */
  private String asks() {
    Live captioning = Live.of(lesson, lesson.initial().with(APPLICATION, Application.CAPTIONING));
    List<String> rows = captioning.node(Application.WEIGHTS).rows().labels();
    return rows.equals(Application.CAPTIONING.queries()) ? "decoder" : "patches";
  }
}
