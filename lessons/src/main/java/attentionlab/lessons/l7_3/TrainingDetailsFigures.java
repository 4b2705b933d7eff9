package attentionlab.lessons.l7_3;

import static attentionlab.lessons.l7_3.TrainingDetails.EPSILON;
import static attentionlab.lessons.l7_3.TrainingDetails.FEED;
import static attentionlab.lessons.l7_3.TrainingDetails.GAP;

import attentionlab.figure.Curve;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Sentence;
import attentionlab.figure.Table;
import attentionlab.figure.Table.Number;
import attentionlab.figure.Table.Row;
import attentionlab.graph.Name;
import attentionlab.graph.Role;
import attentionlab.lesson.Live;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The figures of L7.3. */
final class TrainingDetailsFigures {
  private TrainingDetailsFigures() {}

  /** What is fed in, and what should come out, one below the other. */
  static Sentence fed(Live live) {
    return sentence("fed", Feeding.inputs(live.get(FEED)));
  }

  static Sentence wanted() {
    return sentence("wanted", Feeding.targets());
  }

  private static Sentence sentence(String id, List<Integer> words) {
    return new Sentence(
        id,
        words.stream().map(Feeding.VOCABULARY::get).toList(),
        words.stream().map(Feeding.GLOSS::get).toList(),
        -1,
        Optional.empty(),
        Optional.empty());
  }

  static Heatmap next(Live live) {
    return Heatmap.weights(live.node(Feeding.NEXT));
  }

  /** Both losses over the gap, with the lowest point of the smoothed one. */
  static Curve losses(Live live) {
    List<Curve.Series> series = new ArrayList<>();
    series.add(series(live, Smoothing.HARD_CURVE, "with_hard", Role.NEUTRAL));
    series.add(series(live, Smoothing.SMOOTH_CURVE, "with_smooth", Role.OUTPUT));
    double best = live.cell(Smoothing.BEST_GAP, 0, 0);
    if (live.get(EPSILON) > 0 && best <= GAP.high()) {
      double[] floor = {live.cell(Smoothing.FLOOR, 0, 0)};
      series.add(new Curve.Series("lowest", Role.WEIGHTS, new double[] {best}, floor, true));
    }
    return new Curve(
        Smoothing.SMOOTH_CURVE.id(),
        Curve.Axis.linear("gap_axis", GAP.low(), GAP.high()),
        Curve.Axis.linear("loss_axis", 0, 2.5),
        series,
        OptionalDouble.of(live.get(GAP)));
  }

  private static Curve.Series series(Live live, Name curve, String id, Role role) {
    return new Curve.Series(
        id, role, live.value(Smoothing.GAPS).toArray(), live.value(curve).toArray(), false);
  }

  /** The losses at the present gap, and the best there is. */
  static Table lossTable(Live live) {
    return new Table(
        Smoothing.SMOOTH_LOSS.id(),
        List.of("quantity", "value"),
        List.of(
            row(live, "with_hard", Smoothing.HARD_LOSS),
            row(live, "with_smooth", Smoothing.SMOOTH_LOSS).lit(true),
            row(live, "lowest_smooth", Smoothing.FLOOR),
            row(live, "reached_at", Smoothing.BEST_GAP),
            row(live, "perplexity", Smoothing.PERPLEXITY)));
  }

  private static Row row(Live live, String id, Name node) {
    return Row.of(id, number(live, node));
  }

  private static Number number(Live live, Name node) {
    return new Number(live.node(node), 0, 0);
  }

  /** Parameters in millions: as in the paper, and as if the layers were shared. */
  static Table parameters(Live live) {
    return new Table(
        "parameters",
        List.of("millions", "the_paper", "if_shared"),
        List.of(
            counted(live, "word_matrix", Sharing.WORDS, Sharing.WORDS),
            counted(live, "encoder_layers", Sharing.ENCODER_ALL, Sharing.ENCODER_ONCE),
            counted(live, "decoder_layers", Sharing.DECODER_ALL, Sharing.DECODER_ONCE),
            counted(live, "together", Sharing.TOTAL_PAPER, Sharing.TOTAL_NOTE).lit(true)));
  }

  private static Row counted(Live live, String id, Name paper, Name note) {
    return Row.of(id, number(live, paper), number(live, note));
  }
}
