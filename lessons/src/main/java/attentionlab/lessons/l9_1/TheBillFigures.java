package attentionlab.lessons.l9_1;

import static attentionlab.lessons.l9_1.TheBill.LAYER;

import attentionlab.figure.Curve;
import attentionlab.figure.Table;
import attentionlab.figure.Table.Number;
import attentionlab.figure.Table.Row;
import attentionlab.figure.Table.Tick;
import attentionlab.figure.Table.Words;
import attentionlab.graph.Name;
import attentionlab.graph.Role;
import attentionlab.lesson.Live;
import attentionlab.lessons.l9_1.Comparison.Column;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The figures of L9.1. */
final class TheBillFigures {
  private TheBillFigures() {}

  /** The products of a layer with their sizes, and what each costs. */
  static Table products(Live live) {
    return new Table(
        "products",
        List.of("product", "sizes", "gflop"),
        List.of(
            product(live, "part_projections", "size_projections", 0),
            product(live, "part_scores", "size_scores", 1),
            product(live, "part_mixing", "size_mixing", 2),
            product(live, "part_ffn", "size_ffn", 3)));
  }

  private static Row product(Live live, String id, String sizes, int row) {
    return Row.of(id, new Words(sizes), new Number(live.node(Bill.BILL), row, 0));
  }

  /** What grows with n, and what with n²; both axes in equal factors. */
  static Curve growth(Live live) {
    return new Curve(
        Bill.QUADRATIC_CURVE.id(),
        lengths(),
        Curve.Axis.logarithmic("gflop", 1e-5, 1e6),
        List.of(
            series(live, Bill.PROJECTION_CURVE, "four_projections", Role.VALUE),
            series(live, Bill.LINEAR_CURVE, "all_linear", Role.NEUTRAL),
            series(live, Bill.QUADRATIC_CURVE, "scores_and_mix", Role.SCORES)),
        marker(live));
  }

  /** One number for each kind of layer over the lengths; the chosen kind is lit. */
  static Curve compare(Live live, Column column, double low, double high) {
    return new Curve(
        "over_" + column.id(),
        lengths(),
        Curve.Axis.logarithmic(column.id(), low, high),
        Arrays.stream(LayerType.values())
            .map(
                type ->
                    series(
                        live,
                        Comparison.curve(type, column),
                        Comparison.id(type),
                        role(live, type)))
            .toList(),
        marker(live));
  }

  private static Role role(Live live, LayerType type) {
    return live.get(LAYER) == type ? Role.WEIGHTS : roleOf(type);
  }

  private static Role roleOf(LayerType type) {
    return switch (type) {
      case SELF -> Role.QUERY;
      case RECURRENT -> Role.KEY;
      case CONVOLUTION -> Role.NEUTRAL;
      case RESTRICTED -> Role.VALUE;
    };
  }

  private static Curve.Axis lengths() {
    return Curve.Axis.logarithmic("length", 1 << Bill.SHORTEST, 1 << Bill.LONGEST);
  }

  private static OptionalDouble marker(Live live) {
    return OptionalDouble.of(live.cell(Bill.N, 0, 0));
  }

  private static Curve.Series series(Live live, Name node, String id, Role role) {
    return new Curve.Series(
        id, role, live.value(Bill.LENGTHS).toArray(), live.value(node).toArray(), false);
  }

  /** Some columns of the paper's table 1. */
  static Table table(Live live, Column... columns) {
    return new Table(
        "comparison",
        Stream.concat(Stream.of("layer_type"), Arrays.stream(columns).map(Column::id)).toList(),
        Arrays.stream(LayerType.values()).map(type -> row(live, type, columns)).toList());
  }

  private static Row row(Live live, LayerType type, Column... columns) {
    Table.Entry[] numbers =
        Arrays.stream(columns)
            .map(
                column -> new Number(live.node(Comparison.TABLE), type.ordinal(), column.ordinal()))
            .toArray(Table.Entry[]::new);
    return Row.of(Comparison.id(type), numbers).lit(live.get(LAYER) == type);
  }

  /** What each kind of layer can do. */
  static Table features(Live live) {
    return new Table(
        "features",
        List.of("layer_type", "global", "parallel", "focused", "stackable"),
        List.of(
            ticks(live, LayerType.SELF, true, true, true),
            ticks(live, LayerType.RECURRENT, false, false, false),
            ticks(live, LayerType.CONVOLUTION, false, true, false),
            ticks(live, LayerType.RESTRICTED, false, true, true)));
  }

  private static Row ticks(
      Live live, LayerType type, boolean global, boolean parallel, boolean focused) {
    return Row.of(
            Comparison.id(type),
            new Tick(global),
            new Tick(parallel),
            new Tick(focused),
            new Tick(true))
        .lit(live.get(LAYER) == type);
  }
}
