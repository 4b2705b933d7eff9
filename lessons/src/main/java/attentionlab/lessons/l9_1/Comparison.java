package attentionlab.lessons.l9_1;

import attentionlab.graph.Axis;
import attentionlab.graph.Divide;
import attentionlab.graph.JoinCols;
import attentionlab.graph.JoinRows;
import attentionlab.graph.Log;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The paper's table 1, computed: cost of a layer, steps that have to wait for each other, and the
 * longest path between two words; at the present length and over all lengths.
 */
final class Comparison {
  static final Name TABLE = new Name("table", "T", Role.NEUTRAL);
  static final Name KERNEL = new Name("kernel", "k", Role.INPUT);
  static final Name RADIUS = new Name("radius", "r", Role.INPUT);

  /** What is compared: a column of the table. */
  enum Column {
    COST,
    STEPS,
    PATH;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final double GIGA = 1e9;

  private Comparison() {}

  /** The table at the present length, and the curves of path and cost. */
  static List<Node> of(Node n, Node d, Node lengths) {
    Node one = ones(n);
    Shape shape = new Shape(Bill.number(KERNEL, 3), Bill.number(RADIUS, 64), one);
    Node ones = ones(lengths);
    List<Node> results = new ArrayList<>();
    List<Node> rows = new ArrayList<>();
    for (LayerType type : LayerType.values()) {
      Node[] cells =
          new Node[] {cost(type, n, d, shape), steps(type, n, one), path(type, n, one, shape)};
      for (int i = 0; i < cells.length; i++) {
        cells[i] = cells[i].along(Axis.single(id(type)), Axis.single(Column.values()[i].id()));
      }
      rows.add(new JoinCols().on(cells));
      results.add(cost(type, lengths, d, shape).as(curve(type, Column.COST)));
      results.add(path(type, lengths, ones, shape).as(curve(type, Column.PATH)));
    }
    results.add(new JoinRows().on(rows.toArray(Node[]::new)).as(TABLE));
    return results;
  }

  static String id(LayerType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  static Name curve(LayerType type, Column column) {
    return new Name(id(type) + "_" + column.id(), "c", Role.NEUTRAL);
  }

  /** n² d, n d², k n d², r n d, in thousand millions; n may be many lengths below each other. */
  private static Node cost(LayerType type, Node n, Node d, Shape shape) {
    Node count =
        switch (type) {
          case SELF -> n.hadamard(n).times(d);
          case RECURRENT -> n.times(d).times(d);
          case CONVOLUTION -> n.times(shape.kernel).times(d).times(d);
          case RESTRICTED -> n.times(shape.radius).times(d);
        };
    return count.dividedBy(GIGA);
  }

  /** 1, however long the sequence: one row for each length. */
  private static Node ones(Node n) {
    boolean many = n.value().rows() > 1;
    Name name = new Name(many ? "ones" : "one", "1", Role.NEUTRAL);
    return Node.input(
        name,
        Matrix.filled(n.value().rows(), 1, 1),
        n.rows(),
        Axis.single("one"),
        Provenance.GIVEN);
  }

  private static Node steps(LayerType type, Node n, Node one) {
    return (type == LayerType.RECURRENT ? n : one).times(1);
  }

  /** 1, n, log_k n with holes in the kernels, n / r. */
  private static Node path(LayerType type, Node n, Node shortest, Shape shape) {
    return switch (type) {
      case SELF -> shortest.times(1);
      case RECURRENT -> n.times(1);
      case CONVOLUTION -> new Log().on(n).times(shape.inverse(new Log().on(shape.kernel)));
      case RESTRICTED -> n.times(shape.inverse(shape.radius));
    };
  }

  /** The widths that are fixed: of a kernel, and of restricted attention. */
  private record Shape(Node kernel, Node radius, Node one) {
    Node inverse(Node number) {
      return new Divide().on(one, number);
    }
  }
}
