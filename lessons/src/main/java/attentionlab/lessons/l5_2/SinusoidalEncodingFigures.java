package attentionlab.lessons.l5_2;

import static attentionlab.lessons.l5_2.SinusoidalEncoding.D_MODEL;
import static attentionlab.lessons.l5_2.SinusoidalEncoding.K;
import static attentionlab.lessons.l5_2.SinusoidalEncoding.N;
import static attentionlab.lessons.l5_2.SinusoidalEncoding.PROJECTED;

import attentionlab.figure.Bars;
import attentionlab.figure.Curve;
import attentionlab.figure.Dials;
import attentionlab.figure.Emphasis;
import attentionlab.figure.Figure;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Scale;
import attentionlab.figure.Table;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Role;
import attentionlab.lesson.Live;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The figures of L5.2. */
final class SinusoidalEncodingFigures {
  private static final int MOST_WAVES = 4;
  private static final Role[] HUES = {Role.QUERY, Role.KEY, Role.VALUE, Role.WEIGHTS};

  private SinusoidalEncodingFigures() {}

  static Heatmap table(Live live) {
    return Heatmap.signed(live.node(Codes.PE)).on(Scale.signed(1));
  }

  /** A clock for each pair of columns, with the hands of two positions. */
  static Dials clocks(Live live) {
    return Dials.of(live.node(Codes.PAIR), 0, 1);
  }

  /** The sine of the first few pairs over positions. */
  static Curve waves(Live live, int positions, double marker) {
    Matrix waves = live.value(Codes.WAVES);
    int samples = positions * Codes.SAMPLES_PER_POSITION + 1;
    double[] x =
        IntStream.range(0, samples)
            .mapToDouble(i -> (double) i / Codes.SAMPLES_PER_POSITION)
            .toArray();
    List<Curve.Series> series = new ArrayList<>();
    for (int pair = 0; pair < Math.min(MOST_WAVES, live.get(D_MODEL) / 2); pair++) {
      int col = 2 * pair;
      double[] y = IntStream.range(0, samples).mapToDouble(i -> waves.get(i, col)).toArray();
      series.add(new Curve.Series("wave_" + pair, HUES[pair], x, y, false));
    }
    return new Curve(
        Codes.WAVES.id(),
        Curve.Axis.linear("position", 0, positions),
        Curve.Axis.linear("sine", -1, 1),
        series,
        marker <= positions ? OptionalDouble.of(marker) : OptionalDouble.empty());
  }

  /** How far each code lies from that of position 0. */
  static Curve distances(Live live) {
    double[] y = live.value(Separation.DISTANCES).row(0);
    double[] x = IntStream.rangeClosed(1, y.length).asDoubleStream().toArray();
    double nearest = Arrays.stream(y).min().orElseThrow();
    double at = IntStream.range(0, y.length).filter(i -> y[i] == nearest).findFirst().orElse(0);
    return new Curve(
        Separation.DISTANCES.id(),
        Curve.Axis.linear("offset", 0, live.whole(N)),
        Curve.Axis.linear("distance", 0, Math.sqrt(2.0 * live.get(D_MODEL))),
        List.of(new Curve.Series("from_zero", Role.SCORES, x, y, y.length < 40)),
        OptionalDouble.of(at + 1));
  }

  static Bars nearest(Live live) {
    int width = Codes.WIDTHS.indexOf(live.get(D_MODEL));
    return Bars.beside(live.node(Separation.NEAREST)).emphasising(Emphasis.col(width));
  }

  static Heatmap shift(Live live) {
    return Heatmap.signed(live.node(Codes.SHIFT)).on(Scale.signed(1));
  }

  static Heatmap compared(Live live) {
    return Heatmap.signed(live.node(Codes.COMPARED)).on(Scale.signed(1));
  }

  /** Dot products of all codes, or of what random projections make of them. */
  static Heatmap similarity(Live live) {
    return Heatmap.signed(live.node(live.get(PROJECTED) ? Codes.LEARNED : Codes.SIMILARITY));
  }

  /** Dot products with the codes around one position. */
  static Curve profile(Live live) {
    List<Curve.Series> series = new ArrayList<>();
    series.add(series(live, Codes.PROFILE, "raw", Role.SCORES));
    double limit = live.get(D_MODEL) / 2.0;
    if (live.get(PROJECTED)) {
      series.add(series(live, Codes.LEARNED_PROFILE, "after_projection", Role.QUERY));
      Matrix learned = live.value(Codes.LEARNED_PROFILE);
      limit = Math.max(limit, Math.max(learned.max(), -learned.min()));
    }
    return new Curve(
        Codes.PROFILE.id(),
        Curve.Axis.linear("offset", -Codes.REACH, Codes.REACH),
        Curve.Axis.linear("dot_product", -limit, limit),
        series,
        OptionalDouble.of(live.get(K)));
  }

  private static Curve.Series series(Live live, Name name, String id, Role role) {
    Node node = live.node(name);
    double[] x = node.cols().labels().stream().mapToDouble(Double::parseDouble).toArray();
    return new Curve.Series(id, role, x, node.value().row(0), true);
  }

  /** The length of every code. */
  static Curve norms(Live live) {
    double[] y = live.value(Codes.NORMS).toArray();
    double[] x = IntStream.range(0, y.length).asDoubleStream().toArray();
    return new Curve(
        Codes.NORMS.id(),
        Curve.Axis.linear("position", 0, live.whole(N)),
        Curve.Axis.linear("length", 0, 10),
        List.of(new Curve.Series("every_code", Role.NEUTRAL, x, y, false)),
        OptionalDouble.empty());
  }

  static Bars lengths(Live live) {
    return Bars.beside(live.node(Lengths.LENGTHS));
  }

  /** A fixed code and a learned table side by side. */
  static Figure choices() {
    return new Table(
        "choices",
        List.of("question", "sinusoidal", "learned_table"),
        List.of(
            Table.Row.of("parameters", words("none"), words("one_row_each")),
            Table.Row.of("defined_beyond", new Table.Tick(true), new Table.Tick(false)),
            Table.Row.of("quality", words("nearly_same"), words("nearly_same"))));
  }

  private static Table.Words words(String id) {
    return new Table.Words(id);
  }
}
