package attentionlab.lessons.l1_2;

import attentionlab.figure.Arrows;
import attentionlab.figure.Arrows.Arrow;
import attentionlab.figure.Bars;
import attentionlab.figure.Curve;
import attentionlab.figure.Diagram;
import attentionlab.figure.Diagram.Box;
import attentionlab.figure.Diagram.Kind;
import attentionlab.figure.Diagram.State;
import attentionlab.figure.Diagram.Wire;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Scale;
import attentionlab.figure.Strip;
import attentionlab.figure.Table;
import attentionlab.figure.Table.Row;
import attentionlab.figure.Table.Words;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Role;
import attentionlab.lesson.Live;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The figures of L1.2. */
final class ScoringFigures {
  private ScoringFigures() {}

  /** Five rules between the same inputs and the same rest. */
  static Diagram rules(Live live) {
    return new Diagram(
        "rules",
        List.of(
            Box.of("box_inputs", 2, 0, Role.INPUT).wide(1.6),
            rule("box_dot", 0),
            rule("box_scaled", 1),
            rule("box_general", 2),
            rule("box_additive", 3),
            rule("box_cosine", 4),
            Box.of("box_softmax", 2, 3, Role.WEIGHTS),
            Box.of("box_sum", 2, 4.1, Role.OUTPUT)),
        List.of(
            Wire.of("box_inputs", "box_dot"),
            Wire.of("box_inputs", "box_scaled"),
            Wire.of("box_inputs", "box_general"),
            Wire.of("box_inputs", "box_additive"),
            Wire.of("box_inputs", "box_cosine"),
            scored(live, Rules.DOT),
            scored(live, Rules.SCALED),
            scored(live, Rules.GENERAL),
            scored(live, Rules.ADDITIVE),
            scored(live, Rules.COSINE),
            Wire.of("box_softmax", "box_sum")));
  }

  private static Box rule(String id, double col) {
    return Box.of(id, col, 1.2, Role.SCORES);
  }

  private static Wire scored(Live live, Name rule) {
    return Wire.carrying(live.node(rule), "box_" + rule.id(), "box_softmax");
  }

  /** The additive box opened. */
  static Diagram opened(Live live) {
    return new Diagram(
        "opened",
        List.of(
            Box.of("box_q", 0, 0, Role.QUERY),
            Box.of("box_k", 0, 2, Role.KEY),
            Box.of("box_w", 1.1, 0, Role.NEUTRAL),
            Box.of("box_u", 1.1, 2, Role.NEUTRAL),
            Box.of("box_plus", 2, 1, Role.SCORES).as(Kind.JOINT).in(State.LIT),
            Box.of("box_tanh", 3, 1, Role.SCORES),
            Box.of("box_v", 4.1, 1, Role.NEUTRAL),
            Box.of("box_score", 5.1, 1, Role.SCORES).as(Kind.WORDS)),
        List.of(
            Wire.of("box_q", "box_w"),
            Wire.of("box_k", "box_u"),
            Wire.carrying(live.node(Rules.MAPPED_Q), "box_w", "box_plus"),
            Wire.carrying(live.node(Rules.MAPPED_K), "box_u", "box_plus"),
            Wire.carrying(live.node(Rules.ADDED), "box_plus", "box_tanh"),
            Wire.carrying(live.node(Rules.HIDDEN), "box_tanh", "box_v"),
            Wire.carrying(live.node(Rules.ADDITIVE), "box_v", "box_score")));
  }

  /** What is multiplied with what: data have a hue, parameters have none. */
  static Diagram flow() {
    return new Diagram(
        "flow",
        List.of(
            Box.of("flow_dot", 0.6, 0, Role.SCORES).as(Kind.WORDS).wide(2.4),
            Box.of("dot_q", 0, 1, Role.QUERY),
            Box.of("dot_k", 1.2, 1, Role.KEY),
            Box.of("dot_times", 0.6, 2, Role.SCORES).as(Kind.JOINT).in(State.LIT),
            Box.of("dot_score", 0.6, 3, Role.SCORES).as(Kind.WORDS),
            Box.of("flow_additive", 4, 0, Role.SCORES).as(Kind.WORDS).wide(3.2),
            Box.of("add_q", 2.4, 1, Role.QUERY),
            Box.of("add_w", 3.5, 1, Role.NEUTRAL),
            Box.of("add_u", 4.6, 1, Role.NEUTRAL),
            Box.of("add_k", 5.7, 1, Role.KEY),
            Box.of("add_times_w", 2.95, 2, Role.NEUTRAL).as(Kind.JOINT),
            Box.of("add_times_u", 5.15, 2, Role.NEUTRAL).as(Kind.JOINT),
            Box.of("add_plus", 4.05, 2.8, Role.SCORES).as(Kind.JOINT).in(State.LIT),
            Box.of("add_tanh", 4.05, 3.7, Role.SCORES),
            Box.of("add_v", 5.2, 4.6, Role.NEUTRAL),
            Box.of("add_times_v", 4.05, 4.6, Role.NEUTRAL).as(Kind.JOINT),
            Box.of("add_score", 4.05, 5.4, Role.SCORES).as(Kind.WORDS)),
        List.of(
            Wire.of("dot_q", "dot_times"),
            Wire.of("dot_k", "dot_times"),
            Wire.of("dot_times", "dot_score"),
            Wire.of("add_q", "add_times_w"),
            Wire.of("add_w", "add_times_w"),
            Wire.of("add_u", "add_times_u"),
            Wire.of("add_k", "add_times_u"),
            Wire.of("add_times_w", "add_plus"),
            Wire.of("add_times_u", "add_plus"),
            Wire.of("add_plus", "add_tanh"),
            Wire.of("add_tanh", "add_times_v"),
            Wire.of("add_v", "add_times_v"),
            Wire.of("add_times_v", "add_score")));
  }

  /** The query and the three keys; the third has no length. */
  static Arrows plane(Live live) {
    return new Arrows(
        "plane",
        List.of(Arrow.fixed(live.node(Rules.QUERY)), key(live, 0), key(live, 1), key(live, 2)),
        1.5 * Math.max(1, live.get(Scoring.GAIN)));
  }

  private static Arrow key(Live live, int row) {
    return new Arrow(live.node(Rules.KEYS), row, Optional.empty());
  }

  static Heatmap scores(Live live) {
    return Heatmap.signed(live.node(Rules.ALL_SCORES));
  }

  static Heatmap weights(Live live) {
    return Heatmap.weights(live.node(Rules.ALL_WEIGHTS));
  }

  /** Dot product and additive score beside each other, key by key. */
  static Bars two(Live live, Name name) {
    return Bars.beside(live.node(name));
  }

  static Heatmap hidden(Live live, Name name) {
    return Heatmap.signed(live.node(name)).on(Scale.signed(2));
  }

  static Strip additive(Live live) {
    return Strip.signed(live.node(Rules.ADDITIVE), 0)
        .on(Scale.signed(live.node(Rules.BOUND).value()));
  }

  /** How far the scores spread over the width, both in equal factors. */
  static Curve spread(Live live) {
    return new Curve(
        Spread.TABLE.id(),
        Curve.Axis.logarithmic("width", 1, 1024),
        Curve.Axis.logarithmic("deviation", 0.01, 4000),
        List.of(
            series(live, "spread_dot", Spread.DOT, Role.SCORES),
            series(live, "spread_scaled", Spread.SCALED, Role.WEIGHTS),
            series(live, "spread_additive", Spread.ADDITIVE, Role.KEY)),
        OptionalDouble.of(live.get(Scoring.WIDTH)));
  }

  private static Curve.Series series(Live live, String id, int column, Role role) {
    Matrix table = live.value(Spread.TABLE);
    double[] y = IntStream.range(0, table.rows()).mapToDouble(r -> table.get(r, column)).toArray();
    return new Curve.Series(id, role, widths(), y, true);
  }

  private static double[] widths() {
    return Spread.DIMENSIONS.stream().mapToDouble(d -> d).toArray();
  }

  /** The spread of three rules at the present width. */
  static Table present(Live live) {
    int row = Spread.DIMENSIONS.indexOf(live.get(Scoring.WIDTH));
    return new Table(
        "present",
        List.of("rule", "deviation"),
        List.of(
            Row.of("spread_dot", number(live, row, Spread.DOT)),
            Row.of("spread_scaled", number(live, row, Spread.SCALED)),
            Row.of("spread_additive", number(live, row, Spread.ADDITIVE))));
  }

  private static Table.Number number(Live live, int row, int col) {
    return new Table.Number(live.node(Spread.TABLE), row, col);
  }

  /** What each rule costs at the present width. */
  static Table cost(Live live) {
    return new Table(
        "cost",
        List.of("rule", "products", "tanh_calls", "kept", "calls"),
        List.of(
            Row.of(
                "spread_dot",
                cost(live, Cost.DOT_PRODUCTS),
                new Words("none"),
                cost(live, Cost.SCORE_CELLS),
                new Words("one_product")),
            Row.of(
                "general_row",
                cost(live, Cost.GENERAL_PRODUCTS),
                new Words("none"),
                cost(live, Cost.SCORE_CELLS),
                new Words("two_products")),
            Row.of(
                "spread_additive",
                cost(live, Cost.ADDITIVE_PRODUCTS),
                cost(live, Cost.TANHS),
                cost(live, Cost.HIDDEN_CELLS),
                new Words("many_networks"))));
  }

  private static Table.Number cost(Live live, Name name) {
    int col = Spread.DIMENSIONS.indexOf(live.get(Scoring.WIDTH));
    return new Table.Number(live.node(name), 0, col);
  }

  /** Multiplications over the width, both in equal factors. */
  static Curve products(Live live) {
    return new Curve(
        "products_curve",
        Curve.Axis.logarithmic("width", 1, 1024),
        Curve.Axis.logarithmic("products", 0.1, 2000),
        List.of(
            new Curve.Series(
                "spread_dot", Role.SCORES, widths(), live.value(Cost.DOT_PRODUCTS).toArray(), true),
            new Curve.Series(
                "spread_additive",
                Role.KEY,
                widths(),
                live.value(Cost.ADDITIVE_PRODUCTS).toArray(),
                true)),
        OptionalDouble.of(live.get(Scoring.WIDTH)));
  }

  /** What the paper says about quality, beside the spread that explains it. */
  static Table paper(Live live) {
    int narrow = Spread.DIMENSIONS.indexOf(4);
    int wide = Spread.DIMENSIONS.indexOf(1024);
    return new Table(
        "paper",
        List.of("situation", "quality", "dot_spread"),
        List.of(
            Row.of("narrow", new Words("similar"), number(live, narrow, Spread.DOT)),
            Row.of("wide_raw", new Words("additive_wins"), number(live, wide, Spread.DOT))
                .lit(true),
            Row.of("wide_scaled", new Words("gap_removed"), number(live, wide, Spread.SCALED))));
  }
}
