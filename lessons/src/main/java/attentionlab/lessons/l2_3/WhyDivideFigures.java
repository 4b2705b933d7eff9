package attentionlab.lessons.l2_3;

import static attentionlab.lessons.l2_3.WhyDivide.D_K;

import attentionlab.figure.Curve;
import attentionlab.figure.Emphasis;
import attentionlab.figure.Figure;
import attentionlab.figure.Gauges;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Histogram;
import attentionlab.figure.Scale;
import attentionlab.figure.Strip;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Role;
import attentionlab.lesson.Live;
import attentionlab.lesson.Refused;
import attentionlab.lessons.l2_3.Statistics.Column;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The figures of L2.3. */
final class WhyDivideFigures {
  private static final int INTERVALS = 41;

  private WhyDivideFigures() {}

  /** The products that go into the first score; those not yet added are faded. */
  static Strip products(Live live) {
    return Strip.signed(live.node(SampleRow.PRODUCTS), 0)
        .emphasising(
            new Emphasis(
                Set.of(),
                IntStream.range(0, live.whole(WhyDivide.TERMS))
                    .boxed()
                    .collect(Collectors.toSet())));
  }

  /** The sum of the products so far. */
  static Curve running(Live live) {
    double[] sums = live.value(SampleRow.RUNNING).toArray();
    int shown = Math.min(live.whole(WhyDivide.TERMS), sums.length);
    double[] counts = IntStream.rangeClosed(1, shown).asDoubleStream().toArray();
    Scale scale = Scale.signed(live.value(SampleRow.RUNNING));
    return new Curve(
        SampleRow.RUNNING.id(),
        Curve.Axis.linear("terms", 0, sums.length),
        Curve.Axis.linear("sum", scale.low(), scale.high()),
        List.of(new Curve.Series("running", Role.SCORES, counts, Arrays.copyOf(sums, shown), true)),
        OptionalDouble.of(shown));
  }

  /** The standard deviation of the scores over d_k, both in equal factors. */
  static Curve growth(Live live) {
    return new Curve(
        Statistics.TABLE.id(),
        widths(),
        Curve.Axis.logarithmic("deviation", 0.5, 64),
        List.of(
            series(live, Column.ROOT, Role.NEUTRAL, false),
            series(live, Column.MEASURED, Role.SCORES, true)),
        present(live));
  }

  /** Numbers between 0 and 1 over d_k. */
  static Curve overWidths(Live live, String id, String axis, double high, Column... columns) {
    return new Curve(
        id,
        widths(),
        Curve.Axis.linear(axis, 0, high),
        Arrays.stream(columns).map(c -> series(live, c, role(c), true)).toList(),
        present(live));
  }

  private static Role role(Column column) {
    return switch (column) {
      case TOP_SCALED, ENTROPY_SCALED, NORM_SCALED, MEDIAN_SCALED -> Role.WEIGHTS;
      default -> Role.SCORES;
    };
  }

  private static Curve.Axis widths() {
    return Curve.Axis.logarithmic("width", 1, 1024);
  }

  private static OptionalDouble present(Live live) {
    return OptionalDouble.of(live.get(D_K));
  }

  private static Curve.Series series(Live live, Column column, Role role, boolean points) {
    Matrix table = table(live);
    double[] x = Statistics.WIDTHS.stream().mapToDouble(dk -> dk).toArray();
    double[] y =
        IntStream.range(0, x.length).mapToDouble(r -> table.get(r, column.ordinal())).toArray();
    return new Curve.Series(column.id(), role, x, y, points);
  }

  /** A bookmark typed by hand may turn off what the figures of a step need. */
  private static Matrix table(Live live) {
    if (!live.get(WhyDivide.SWEEP)) {
      throw Refused.because("refused.choice", WhyDivide.SWEEP.id() + "=off");
    }
    return live.value(Statistics.TABLE);
  }

  /** How often the scores of all trials, divided by a number, fall where. */
  static Histogram spread(Live live, Name id, double divisor) {
    double normal = Math.sqrt(live.get(D_K)) / divisor;
    double[] scores = draws(live).dividedBy(divisor);
    return Histogram.of(id.id(), Role.SCORES, scores, -4 * normal, 4 * normal, INTERVALS)
        .withNormal(normal);
  }

  private static ScoreTrials draws(Live live) {
    return ScoreTrials.of(live.get(D_K), live.whole(WhyDivide.SEED), live.get(WhyDivide.TRIALS));
  }

  static Strip weights(Live live) {
    return Strip.weights(live.node(SampleRow.WEIGHTS), 0);
  }

  /** How sharp the rows are over all trials. */
  static Gauges sharpness(Live live) {
    double uniform = 1.0 / ScoreTrials.KEYS;
    double mostEntropy = live.cell(Statistics.MOST_ENTROPY, 0, 0);
    return new Gauges(
        "gauges",
        List.of(
            gauge(live, Statistics.MEAN_TOP, uniform, 1),
            gauge(live, Statistics.MEAN_ENTROPY, 0, mostEntropy)));
  }

  private static Gauges.Gauge gauge(Live live, Name name, double low, double high) {
    return new Gauges.Gauge(name.id(), name.role(), live.cell(name, 0, 0), low, high);
  }

  /** The Jacobian on fixed limits: p (1 − p) is never above a quarter. */
  static Heatmap jacobian(Live live) {
    return Heatmap.signed(live.node(SampleRow.JACOBIAN)).on(Scale.signed(0.25));
  }

  /** The scores a·(1, 1, 2), their softmax as the formula says, and as programs compute it. */
  static Figure[] overflow(Live live) {
    return new Figure[] {
      Heatmap.signed(live.node(Example.SCORES)),
      Heatmap.weights(live.node(Example.NAIVE)),
      Heatmap.weights(live.node(Example.STABLE))
    };
  }
}
