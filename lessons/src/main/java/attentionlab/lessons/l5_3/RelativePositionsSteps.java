package attentionlab.lessons.l5_3;

import static attentionlab.lessons.l5_3.RelativePositions.BIAS;
import static attentionlab.lessons.l5_3.RelativePositions.CLIP;
import static attentionlab.lessons.l5_3.RelativePositions.CONTENT;
import static attentionlab.lessons.l5_3.RelativePositions.LAYERS;
import static attentionlab.lessons.l5_3.RelativePositions.MEMORY;
import static attentionlab.lessons.l5_3.RelativePositions.SEGMENT;
import static attentionlab.lessons.l5_3.RelativePositions.START;

import attentionlab.data.Apple;
import attentionlab.figure.Bars;
import attentionlab.figure.Emphasis;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Panels;
import attentionlab.figure.Scale;
import attentionlab.figure.Strip;
import attentionlab.graph.Name;
import attentionlab.lesson.Check;
import attentionlab.lesson.Live;
import attentionlab.lesson.Prediction;
import attentionlab.lesson.Question.Pick;
import attentionlab.lesson.Question.Value;
import attentionlab.lesson.Step;
import java.util.List;

/** The steps of L5.3. */
final class RelativePositionsSteps {
  private static final int IT = Apple.TOKENS.indexOf("它");

  private RelativePositionsSteps() {}

  static List<Step> all() {
    return List.of(addresses(), score(), clip(), bias(), memory(), reach(), collision(), check());
  }

  private static Heatmap signed(Live live, Name name) {
    return Heatmap.signed(live.node(name));
  }

  private static Step addresses() {
    return Step.of(
            "s1",
            live -> Panels.row(signed(live, Places.ABSOLUTE)).below(signed(live, Places.RELATIVE)))
        .withControls(START);
  }

  private static Step score() {
    return Step.of(
            "s2",
            live ->
                Panels.row(term(live, RelativeScores.CONTENT), term(live, RelativeScores.POSITION))
                    .below(Strip.weights(live.node(RelativeScores.WEIGHTS), IT)))
        .withFormula(
            "\\part{scores}{s_{ij}} = \\frac{\\part{q}{q_i} \\cdot \\left(k_j +"
                + " \\part{table}{r_{j-i}}\\right)}{\\sqrt{d_k}} ="
                + " \\frac{\\part{content_scores}{q_i \\cdot k_j} +"
                + " \\part{position_scores}{q_i \\cdot r_{j-i}}}{\\sqrt{d_k}}")
        .withControls(CONTENT, CLIP);
  }

  /** A term of the scores of 它, on the scale of both. */
  private static Strip term(Live live, Name name) {
    return Strip.signed(live.node(name), IT).on(Scale.signed(8));
  }

  private static Step clip() {
    return Step.of(
            "s3",
            live ->
                Panels.row(
                        signed(live, RelativeScores.TABLE),
                        signed(live, RelativeScores.DISTANCE).emphasising(Emphasis.row(0)))
                    .below(Strip.signed(live.node(RelativeScores.POSITION), 0)))
        .startingWith(s -> s.with(CONTENT, false))
        .withControls(CLIP, CONTENT)
        .predicting(
            Prediction.of(
                new Pick(
                    "predict",
                    List.of("none", "neighbours", "beyond", "all"),
                    RelativePositionsSteps::sharing),
                RelativeScores.DISTANCE,
                RelativeScores.POSITION,
                RelativeScores.SCORES,
                RelativeScores.WEIGHTS));
  }

  /** Which keys share the position score of the key at distance 5 from the first query. */
  private static String sharing(Live live) {
    double[] row = live.value(RelativeScores.POSITION).row(0);
    boolean two = row[2] == row[5] && row[3] == row[5];
    boolean one = row[1] == row[5];
    return one ? "all" : two ? "beyond" : row[4] == row[5] ? "neighbours" : "none";
  }

  private static Step bias() {
    return Step.of(
            "s4",
            live ->
                Panels.row(
                        signed(live, RelativeScores.BIASES)
                            .on(Scale.signed(BIAS.high()))
                            .editing(BIAS.id()))
                    .below(
                        Heatmap.weights(live.node(RelativeScores.LOCAL)),
                        Heatmap.weights(live.node(RelativeScores.PREVIOUS))))
        .withFormula(
            "\\part{local_weights}{A_h} = \\mathrm{softmax}\\left("
                + "\\frac{\\part{q}{Q}\\,K^{\\top}}{\\sqrt{d_k}} +"
                + " \\part{biases}{b_{h,\\,j-i}}\\right)")
        .withControls(CONTENT);
  }

  private static Step memory() {
    return Step.of("s5", live -> withMemory(live).below(gradient(live)))
        .withFormula(
            "\\part{segment_keys}{K} = \\begin{bmatrix}"
                + " \\mathrm{SG}(h_{\\mathrm{previous}}) \\\\"
                + " \\part{current}{h_{\\mathrm{current}}} \\end{bmatrix}")
        .withControls(MEMORY, SEGMENT);
  }

  private static Panels withMemory(Live live) {
    return Panels.row(
        Heatmap.weights(live.node(Segments.WEIGHTS)).maskedWhere(live.node(Segments.MASKED)));
  }

  private static Heatmap gradient(Live live) {
    return signed(live, Segments.GRADIENT).maskedWhere(live.node(Segments.STOPPED));
  }

  private static Step reach() {
    return Step.of(
            "s6",
            live ->
                Panels.row(Heatmap.weights(live.node(Segments.REACHABLE)))
                    .below(Bars.beside(live.node(Segments.REACH))))
        .withFormula("\\part{reach}{\\mathrm{reach}} = \\mathrm{layers} \\times \\mathrm{memory}")
        .withControls(LAYERS, MEMORY, SEGMENT);
  }

  private static Step collision() {
    return Step.of("s7", live -> Panels.row(signed(live, Segments.COLLISION)))
        .withControls(MEMORY, SEGMENT);
  }

  private static Step check() {
    return Step.of(
            "check",
            live ->
                Panels.row(
                        signed(live, RelativeScores.TABLE),
                        Heatmap.weights(live.node(RelativeScores.WEIGHTS))
                            .emphasising(Emphasis.row(IT)))
                    .below(gradient(live)))
        .withControls(CLIP, CONTENT, MEMORY)
        .checking(
            new Check(new Value("a", live -> live.value(RelativeScores.TABLE).rows(), 1e-9)),
            new Check(Pick.of("b", "cost", "cost", "wrong", "mask")),
            new Check(Pick.of("c", "fragments", "fragments", "gradients", "vocabulary")));
  }
}
