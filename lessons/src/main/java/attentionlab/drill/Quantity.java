package attentionlab.drill;

import attentionlab.graph.Axis;
import attentionlab.graph.Divide;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import java.util.stream.IntStream;

/** The nodes that drills are made of: single numbers, (1, 1), and small matrices with labels. */
final class Quantity {
  private static final Axis ONE = Axis.single("1");

  private Quantity() {}

  /** A number that is given. */
  static Node given(Dice dice, String id, String latex, double value) {
    Name name = new Name(id, latex, Role.NEUTRAL);
    return Node.input(name, Matrix.filled(1, 1, value), ONE, ONE, dice.provenance());
  }

  /** The number 1, for formulas in which it stands. A graph has room for one of them. */
  static Node one() {
    Name name = new Name("one", "1", Role.NEUTRAL);
    return Node.input(name, Matrix.filled(1, 1, 1), ONE, ONE, Provenance.COMPUTED);
  }

  /** A number that is computed, under a name. */
  static Node named(Node number, String id, String latex) {
    return number.along(ONE, ONE).as(new Name(id, latex, Role.NEUTRAL));
  }

  /** {@code a / b}. */
  static Node quotient(Node a, Node b) {
    return new Divide().on(a, b);
  }

  /** A row whose columns are numbered behind a letter: k1, k2, … */
  static Node row(Dice dice, Name name, String rowLabel, String letter, double... values) {
    Axis cols = numbered("n_k", letter, values.length);
    return Node.input(name, Matrix.row(values), Axis.single(rowLabel), cols, dice.provenance());
  }

  /** Tokens that are numbered behind a letter, counted from 1. */
  static Axis numbered(String symbol, String letter, int count) {
    return Axis.tokens(symbol, IntStream.rangeClosed(1, count).mapToObj(i -> letter + i).toList());
  }

  /** A product of numbers. */
  static Node product(Node first, Node... others) {
    Node product = first;
    for (Node other : others) {
      product = product.times(other);
    }
    return product;
  }
}
