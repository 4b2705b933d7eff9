package attentionlab.lessons.l9_1;

import attentionlab.graph.Axis;
import attentionlab.graph.Divide;
import attentionlab.graph.JoinCols;
import attentionlab.graph.JoinRows;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * What one Transformer layer costs, product by product, in floating-point operations: 2 for each
 * multiplication and addition.
 */
final class Bill {
  static final Name N = new Name("n", "n", Role.INPUT);
  static final Name D = new Name("d", "d", Role.INPUT);
  static final Name H = new Name("h", "h", Role.INPUT);
  static final Name PROJECTIONS = new Name("projections", "8\\,n\\,d^2", Role.VALUE);
  static final Name SCORING = new Name("scoring", "2\\,n^2 d", Role.SCORES);
  static final Name MIXING = new Name("mixing", "2\\,n^2 d", Role.WEIGHTS);
  static final Name FFN = new Name("ffn", "16\\,n\\,d^2", Role.NEUTRAL);
  static final Name TOTAL = new Name("total", "\\Sigma", Role.OUTPUT);
  static final Name BILL = new Name("bill", "\\mathrm{GFLOP}", Role.NEUTRAL);
  static final Name BY_HEADS = new Name("by_heads", "\\mathrm{GFLOP}", Role.NEUTRAL);
  static final Name SHARE = new Name("share", "4 n^2 d / \\Sigma", Role.SCORES);
  static final Name CROSSING = new Name("crossing", "2\\,d", Role.SCORES);
  static final Name CROSSING_ALL = new Name("crossing_all", "6\\,d", Role.SCORES);
  static final Name MEMORY = new Name("memory", "h\\,n^2", Role.SCORES);
  static final Name MEMORY_BY_HEADS = new Name("memory_by_heads", "h\\,n^2", Role.SCORES);
  static final Name LENGTHS = new Name("lengths", "n", Role.INPUT);
  static final Name LINEAR_CURVE = new Name("linear_curve", "24\\,n\\,d^2", Role.NEUTRAL);
  static final Name PROJECTION_CURVE = new Name("projection_curve", "8\\,n\\,d^2", Role.VALUE);
  static final Name QUADRATIC_CURVE = new Name("quadratic_curve", "4\\,n^2 d", Role.SCORES);

  static final List<Integer> HEADS = List.of(1, 8, 32);
  static final int SHORTEST = 4;
  static final int LONGEST = 17;

  private static final double GIGA = 1e9;

  /** Two bytes for each score, in GiB. */
  private static final double BYTES_IN_GIB = 2.0 / (1 << 30);

  private static final Axis ONE = Axis.single("layer");

  private Bill() {}

  static List<Node> of(int n, int d, int h) {
    Node length = number(N, n);
    Node width = number(D, d);
    Node heads = number(H, h);
    List<Node> parts = parts(length, width, Naming.plain(), heads);
    Node linear = parts.get(0);
    Node quadratic = parts.get(1).plus(parts.get(2));
    Node all = linear.plus(quadratic).plus(parts.get(3)).as(TOTAL);
    List<Node> nodes = new ArrayList<>();
    nodes.add(stack(parts).as(BILL));
    nodes.add(new Divide().on(quadratic, all).as(SHARE));
    nodes.add(new Divide().on(length.times(linear), quadratic).as(CROSSING));
    nodes.add(new Divide().on(length.times(linear.plus(parts.get(3))), quadratic).as(CROSSING_ALL));
    nodes.addAll(heads(length, width));
    nodes.add(memory(length, heads).as(MEMORY));
    nodes.addAll(curves(width));
    return nodes;
  }

  /** How the parts of one stack are called, so that several fit into one graph. */
  private record Naming(String suffix) {
    static Naming plain() {
      return new Naming("");
    }

    Name of(Name name) {
      return new Name(name.id() + suffix, name.latex(), name.role());
    }
  }

  /** The four products of a layer; the heads come in and cancel. */
  private static List<Node> parts(Node n, Node d, Naming naming, Node h) {
    Node headWidth = new Divide().on(d, h).as(naming.of(new Name("d_k", "d / h", Role.INPUT)));
    Node square = n.times(d).times(d);
    Node scoring = h.times(n).times(n).times(headWidth); // h heads, each n² dot products of d / h
    return List.of(
        flops(square.times(8), naming.of(PROJECTIONS), "projections"),
        flops(scoring.times(2), naming.of(SCORING), "scores"),
        flops(scoring.times(2), naming.of(MIXING), "mixing"),
        flops(square.times(16), naming.of(FFN), "feed-forward"));
  }

  private static Node flops(Node count, Name name, String label) {
    return count.dividedBy(GIGA).along(Axis.single(label), ONE).as(name);
  }

  private static Node stack(List<Node> parts) {
    return new JoinRows().on(parts.toArray(Node[]::new));
  }

  /** The same bill, and the memory of the scores, with 1, 8 and 32 heads. */
  private static List<Node> heads(Node n, Node d) {
    List<Node> bills = new ArrayList<>();
    List<Node> memories = new ArrayList<>();
    for (int h : HEADS) {
      Naming naming = new Naming("_h" + h);
      Node count = number(naming.of(H), h);
      Axis label = Axis.single("h = " + h);
      Node bill = stack(parts(n, d, naming, count));
      bills.add(bill.along(bill.rows(), label));
      memories.add(memory(n, count).along(Axis.single("GiB"), label));
    }
    return List.of(
        new JoinCols().on(bills.toArray(Node[]::new)).as(BY_HEADS),
        new JoinCols().on(memories.toArray(Node[]::new)).as(MEMORY_BY_HEADS));
  }

  private static Node memory(Node n, Node h) {
    return h.times(n).times(n).times(BYTES_IN_GIB);
  }

  /** The costs over all lengths that the slider reaches. */
  private static List<Node> curves(Node d) {
    Node n = lengths();
    Node linear = n.times(d).times(d); // (lengths, 1)
    Node quadratic = n.hadamard(n).times(d); // (lengths, 1)
    return List.of(
        linear.times(8).dividedBy(GIGA).as(PROJECTION_CURVE),
        linear.times(24).dividedBy(GIGA).as(LINEAR_CURVE),
        quadratic.times(4).dividedBy(GIGA).as(QUADRATIC_CURVE));
  }

  /** The powers of two from 16 to 131072. */
  private static Node lengths() {
    return Node.input(
        LENGTHS,
        Matrix.of(LONGEST - SHORTEST + 1, 1, (r, c) -> 1 << (SHORTEST + r)),
        Axis.numbered("lengths", Axis.Kind.OTHER, LONGEST - SHORTEST + 1),
        Axis.single("n"),
        Provenance.GIVEN);
  }

  static Node number(Name name, double value) {
    Axis one = Axis.single(name.id());
    return Node.input(name, Matrix.filled(1, 1, value), one, one, Provenance.GIVEN);
  }
}
