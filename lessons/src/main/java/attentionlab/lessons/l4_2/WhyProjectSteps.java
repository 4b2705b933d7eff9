package attentionlab.lessons.l4_2;

import static attentionlab.lessons.l4_2.TiedAttention.DIFFERENCE;
import static attentionlab.lessons.l4_2.TiedAttention.TRANSPOSED;
import static attentionlab.lessons.l4_2.WhyProject.DELIVERING;
import static attentionlab.lessons.l4_2.WhyProject.SEED;
import static attentionlab.lessons.l4_2.WhyProject.TIE;
import static attentionlab.lessons.l4_2.WhyProject.WIDTH;
import static attentionlab.nn.MultiHeadAttention.K;
import static attentionlab.nn.MultiHeadAttention.Q;
import static attentionlab.nn.MultiHeadAttention.V;
import static attentionlab.nn.ScaledDotProductAttention.OUTPUT;
import static attentionlab.nn.ScaledDotProductAttention.SCALED;
import static attentionlab.nn.ScaledDotProductAttention.WEIGHTS;

import attentionlab.data.Apple;
import attentionlab.figure.Bars;
import attentionlab.figure.Emphasis;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Panels;
import attentionlab.figure.Scale;
import attentionlab.figure.Strip;
import attentionlab.figure.Table;
import attentionlab.figure.Table.Row;
import attentionlab.figure.TokenLines;
import attentionlab.graph.Graph;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.lesson.Check;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Prediction;
import attentionlab.lesson.Question;
import attentionlab.lesson.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The steps of L4.2, from counting parameters to two separate jobs. */
record WhyProjectSteps(Lesson lesson) {
  private static final int IT = Apple.TOKENS.indexOf("它");
  private static final int APPLE = Apple.TOKENS.indexOf("苹果");

  List<Step> all() {
    return List.of(counters(), views(), form(), tying(), direction(), jobs(), check());
  }

  private static Step counters() {
    return Step.of("s1", live -> Panels.row(Bars.beside(live.node(Counts.PARAMETERS))))
        .withFormula(
            "\\part{parameters}{P} = \\part{matrices}{m} \\cdot d_{\\mathrm{model}}"
                + " \\cdot \\part{heads}{h} \\cdot \\part{widths}{d_k}");
  }

  private static Table table(
      String id, Node node, String corner, List<String> rows, List<String> columns) {
    List<String> headings =
        IntStream.rangeClosed(0, columns.size())
            .mapToObj(i -> i == 0 ? corner : "column_" + columns.get(i - 1))
            .toList();
    return new Table(
        id,
        headings,
        IntStream.range(0, rows.size())
            .mapToObj(r -> Row.of("row_" + rows.get(r), numbers(node, r)))
            .toList());
  }

  private static Table.Entry[] numbers(Node node, int row) {
    return IntStream.range(0, node.value().cols())
        .mapToObj(c -> new Table.Number(node, row, c))
        .toArray(Table.Entry[]::new);
  }

  private static Step views() {
    return Step.of(
            "s2",
            live ->
                Panels.row(Heatmap.signed(live.node(RandomTokens.X)))
                    .below(signed(live, Q), signed(live, K), signed(live, V)))
        .startingWith(s -> s.with(WIDTH, 4))
        .withFormula(
            "\\begin{array}{l}"
                + "\\part{q}{Q} = \\part{x}{X}\\,\\part{w_q}{W_Q} \\\\"
                + "\\part{k}{K} = \\part{x}{X}\\,\\part{w_k}{W_K} \\\\"
                + "\\part{v}{V} = \\part{x}{X}\\,\\part{w_v}{W_V}"
                + "\\end{array}")
        .withControls(WIDTH, SEED);
  }

  private static Heatmap signed(Live live, Name name) {
    return Heatmap.signed(live.node(name));
  }

  private static Step form() {
    return Step.of(
            "s3",
            live ->
                Panels.row(signed(live, SCALED), signed(live, TRANSPOSED))
                    .below(Bars.beside(live.node(RandomTokens.SINGULAR))))
        .startingWith(s -> s.with(WIDTH, 2))
        .withFormula(
            "\\part{scaled}{s_{ij}} = \\frac{1}{\\sqrt{d_k}}\\,x_i^{\\top}"
                + "\\left(\\part{form}{W_Q W_K^{\\top}}\\right) x_j")
        .withControls(WIDTH, SEED);
  }

  private Step tying() {
    return Step.of(
            "s4",
            live ->
                Panels.row(
                        signed(live, RandomTokens.naming(Tie.NONE).of(DIFFERENCE))
                            .on(differences(live)),
                        signed(live, DIFFERENCE).on(differences(live)))
                    .below(
                        Heatmap.weights(live.node(WEIGHTS)),
                        Bars.beside(live.node(RandomTokens.DIAGONALS)).upTo(1)))
        .startingWith(s -> s.with(TIE, Tie.QUERY_KEY))
        .withFormula(WhyProjectSteps::tiedFormula)
        .withControls(TIE, SEED)
        .predicting(
            Prediction.of(
                Question.Pick.nearest("predict", live -> selfWhenTied(), "1", "3", "4", "6"),
                SCALED,
                DIFFERENCE,
                WEIGHTS,
                RandomTokens.DIAGONALS));
  }

  /** One scale, so that no difference looks like none. */
  private static Scale differences(Live live) {
    return Scale.signed(live.value(RandomTokens.naming(Tie.NONE).of(DIFFERENCE)));
  }

  private double selfWhenTied() {
    Live live = Live.of(lesson, lesson.initial().with(TIE, Tie.QUERY_KEY));
    return TiedAttention.selfish(live.value(WEIGHTS));
  }

  private static String tiedFormula(Live live) {
    Graph graph = live.graph();
    String asking = live.get(TIE) == Tie.ALL ? "" : part(graph, "w_q", "W_Q");
    String matching =
        switch (live.get(TIE)) {
          case ALL -> "";
          case QUERY_KEY -> part(graph, "w_q", "W_Q") + "^{\\top}";
          default -> part(graph, "w_k", "W_K") + "^{\\top}";
        };
    return "\\part{scaled}{S'} = \\frac{1}{\\sqrt{d_k}}\\,\\part{x}{X}\\,"
        + asking
        + matching
        + "\\,\\part{x}{X}^{\\top}";
  }

  private static String part(Graph graph, String id, String latex) {
    return graph.has(id) ? "\\part{" + id + "}{" + latex + "}" : latex;
  }

  private static Step direction() {
    return Step.of(
            "s5",
            live ->
                Panels.row(
                    TokenLines.of(apple(live, WEIGHTS)).focusing(IT),
                    Heatmap.signed(apple(live, SCALED)).emphasising(pair())))
        .withControls(TIE);
  }

  private static Node apple(Live live, Name name) {
    return live.node(AppleTie.NAMING.of(name));
  }

  /** 它 and 苹果, either way round. */
  private static Emphasis pair() {
    return new Emphasis(Set.of(IT, APPLE), Set.of(IT, APPLE));
  }

  private static Step jobs() {
    return Step.of(
            "s6",
            live ->
                Panels.row(
                        Heatmap.signed(live.node(AppleTie.W_V))
                            .on(Scale.signed(1))
                            .emphasising(Emphasis.row(WhyProject.EDIBLE))
                            .editing(DELIVERING.id()))
                    .below(
                        Strip.signed(apple(live, K), APPLE).on(Scale.signed(1)),
                        Strip.weights(apple(live, WEIGHTS), IT).emphasising(Emphasis.col(APPLE)),
                        Strip.signed(apple(live, OUTPUT), IT).on(Scale.signed(1))))
        .startingWith(s -> s.with(DELIVERING, WhyProject.SAYS_NO_PERSON))
        .withFormula(
            "\\part{apple_output}{z_i} = \\sum_{j}"
                + " \\part{apple_weights}{A_{ij}}\\,\\part{apple_v}{v_j}")
        .withControls(TIE, DELIVERING);
  }

  private Step check() {
    return Step.of(
            "check",
            live -> Panels.row(ties(live)).below(Bars.beside(live.node(RandomTokens.SINGULAR))))
        .withControls(WIDTH, TIE, SEED)
        .checking(
            new Check(Question.Pick.of("a", "d_k", "d_model", "d_k", "n", "one")),
            new Check(new Question.Pick("b", List.of("yes", "no", "scaled"), live -> symmetric())),
            new Check(new Question.Value("c", live -> saved(), 0.5)));
  }

  private String symmetric() {
    Live live = Live.of(lesson, lesson.initial());
    return live.cell(TiedAttention.ASYMMETRY, 0, 0) == 0 ? "yes" : "no";
  }

  private double saved() {
    Matrix ties = Live.of(lesson, lesson.initial()).value(RandomTokens.TIES);
    int parameters = RandomTokens.TIED.indexOf("parameters");
    return ties.get(Tie.NONE.ordinal(), parameters) - ties.get(Tie.KEY_VALUE.ordinal(), parameters);
  }

  private static Table ties(Live live) {
    List<String> names = Arrays.stream(Tie.values()).map(TIE::write).toList();
    Table plain = table("tied", live.node(RandomTokens.TIES), "tie", names, RandomTokens.TIED);
    int lit = live.get(TIE).ordinal();
    return new Table(
        plain.id(),
        plain.columns(),
        IntStream.range(0, names.size())
            .mapToObj(i -> plain.rows().get(i).lit(i == lit).opening("L4.2 s4 tie=" + names.get(i)))
            .toList());
  }
}
