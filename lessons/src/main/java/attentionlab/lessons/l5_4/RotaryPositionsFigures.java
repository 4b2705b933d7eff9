package attentionlab.lessons.l5_4;

import static attentionlab.lessons.l5_4.RotaryPositions.D;
import static attentionlab.lessons.l5_4.RotaryPositions.HEAD;
import static attentionlab.lessons.l5_4.RotaryPositions.HEADS;
import static attentionlab.lessons.l5_4.RotaryPositions.SCHEME;

import attentionlab.figure.Arrows;
import attentionlab.figure.Arrows.Arrow;
import attentionlab.figure.Bars;
import attentionlab.figure.Curve;
import attentionlab.figure.Diagram;
import attentionlab.figure.Diagram.Box;
import attentionlab.figure.Diagram.State;
import attentionlab.figure.Diagram.Wire;
import attentionlab.figure.Dials;
import attentionlab.figure.Emphasis;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Scale;
import attentionlab.figure.Strip;
import attentionlab.figure.Table;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Role;
import attentionlab.lesson.Live;
import attentionlab.lessons.l5_4.RotaryPositions.Scheme;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The figures of L5.4. */
final class RotaryPositionsFigures {
  private static final double LIMIT = 6;

  private RotaryPositionsFigures() {}

  /** The query and the key, draggable, and where their positions turn them. */
  static Arrows plane(Live live) {
    return new Arrows(
        "plane",
        List.of(
            Arrow.draggable(live.node(Turned.Q), RotaryPositions.Q.id()),
            Arrow.draggable(live.node(Turned.K), RotaryPositions.K.id()),
            Arrow.fixed(live.node(Turned.TURNED_Q)),
            Arrow.fixed(live.node(Turned.TURNED_K))),
        LIMIT,
        RotaryPositions.Q.high());
  }

  /** The pair where it stands, and moved on by a hundred. */
  static Arrows far(Live live, Name... names) {
    List<Arrow> arrows =
        IntStream.range(0, names.length)
            .mapToObj(i -> live.node(names[i]))
            .map(Arrow::fixed)
            .toList();
    return new Arrows(names[0].id(), arrows, LIMIT);
  }

  static Bars lengths(Live live) {
    return Bars.beside(live.node(Turned.LENGTHS));
  }

  static Dials clocks(Live live) {
    return Dials.of(live.node(Waves.HANDS), 0, 1);
  }

  /** Scores over both positions. */
  static Heatmap map(Live live) {
    return Heatmap.signed(live.node(Turned.MAP));
  }

  static Strip scores(Live live) {
    Node scores = live.node(Turned.SCORES);
    double largest = Math.max(scores.value().max(), -scores.value().min());
    return Strip.signed(scores, 0).on(Scale.signed(Math.max(1, Math.ceil(largest))));
  }

  /** The score over distance. */
  static Curve profile(Live live) {
    int d = live.get(D);
    return curve(
        live.value(Waves.PROFILE).row(0), Waves.PROFILE.id(), -d, d, OptionalDouble.empty());
  }

  private static Curve curve(
      double[] y, String id, double low, double high, OptionalDouble marker) {
    double[] x = IntStream.range(0, y.length).asDoubleStream().toArray();
    return new Curve(
        id,
        Curve.Axis.linear("distance", 0, y.length - 1),
        Curve.Axis.linear("score_axis", low, high),
        List.of(new Curve.Series("score_series", Role.SCORES, x, y, false)),
        marker);
  }

  /** What each scheme adds to or makes of equal contents, with the training length marked. */
  static Curve beyond(Live live) {
    OptionalDouble trained = OptionalDouble.of(Waves.TRAINED);
    Matrix penalties = live.value(LinearBiases.PENALTIES);
    int d = live.get(D);
    return switch (live.get(SCHEME)) {
      case NONE -> curve(new double[Waves.REACH + 1], "beyond", -1, 1, trained);
      case ROPE -> curve(live.value(Waves.PROFILE).row(0), "beyond", -d, d, trained);
      case ALIBI -> curve(penalties.row(0), "beyond", penalties.min(), 0, trained);
    };
  }

  /** Where the schemes act inside attention. */
  static Diagram inside(Live live) {
    Scheme scheme = live.get(SCHEME);
    State turns = scheme == Scheme.ROPE ? State.LIT : State.OFF;
    State penalty = scheme == Scheme.ALIBI ? State.LIT : State.OFF;
    return new Diagram(
        "inside",
        List.of(
            Box.of("embedding", 1, 4, Role.INPUT).wide(3),
            Box.of("project_q", 0, 3, Role.QUERY),
            Box.of("project_k", 1, 3, Role.KEY),
            Box.of("project_v", 2, 3, Role.VALUE),
            Box.of("turn_q", 0, 2, Role.QUERY).in(turns),
            Box.of("turn_k", 1, 2, Role.KEY).in(turns),
            Box.of("product", 0.5, 1, Role.SCORES),
            Box.of("penalty", -1, 1, Role.SCORES).in(penalty),
            Box.of("mix", 1, 0, Role.OUTPUT).wide(3)),
        List.of(
            Wire.of("embedding", "project_q"),
            Wire.of("embedding", "project_k"),
            Wire.of("embedding", "project_v"),
            Wire.of("project_q", "turn_q"),
            Wire.of("project_k", "turn_k"),
            Wire.of("turn_q", "product"),
            Wire.of("turn_k", "product"),
            Wire.of("penalty", "product"),
            Wire.of("product", "mix"),
            Wire.of("project_v", "mix")));
  }

  /** The penalty of one head, future keys masked. */
  static Heatmap bias(Live live) {
    Node bias = live.node(LinearBiases.BIAS);
    return Heatmap.signed(bias).on(Scale.signed(2.5)).maskedWhere(bias);
  }

  /** The last token's weights in every head. */
  static Heatmap lastRows(Live live) {
    int head = Math.min(live.whole(HEAD), live.get(HEADS));
    return Heatmap.weights(live.node(LinearBiases.WEIGHTS)).emphasising(Emphasis.row(head - 1));
  }

  static Heatmap slopes(Live live) {
    return Heatmap.weights(live.node(LinearBiases.SLOPES));
  }

  /** What each scheme needs, and what can be said beyond the training length. */
  static Table schemes(Live live) {
    return new Table(
        "schemes",
        List.of("scheme_name", "direction", "beyond_training"),
        List.of(
            row(live, Scheme.NONE, "no_scheme", false, "nothing_to_extend"),
            row(live, Scheme.ROPE, "rope_scheme", true, "needs_rescaling"),
            row(live, Scheme.ALIBI, "alibi_scheme", false, "measured_good")));
  }

  private static Table.Row row(
      Live live, Scheme scheme, String id, boolean direction, String beyond) {
    return Table.Row.of(id, new Table.Tick(direction), new Table.Words(beyond))
        .lit(live.get(SCHEME) == scheme);
  }
}
