package attentionlab.drill;

import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import java.util.Arrays;

/** A vector to normalise, with its gain and its bias, (1, d) each. */
final class Vectors {
  static final Name Y = new Name("y", "y", Role.OUTPUT);

  private static final Name X = new Name("x", "x", Role.INPUT);
  private static final Name GAMMA = new Name("gamma", "\\gamma", Role.NEUTRAL);
  private static final Name BETA = new Name("beta", "\\beta", Role.NEUTRAL);

  private Vectors() {}

  /** Whole numbers from 0 whose first is not 0 and not their mean. */
  static Node x(Dice dice, int width, int high) {
    double[] cells = dice.unequal(width, 0, high);
    double mean = Arrays.stream(cells).average().orElseThrow();
    if (cells[0] == 0 || cells[0] == mean) {
      return x(dice, width, high);
    }
    Axis features = Axis.features("d", width);
    return Node.input(X, Matrix.row(cells), Axis.single("x"), features, dice.provenance());
  }

  /** γ, drawn or all 1. */
  static Node gain(Dice dice, Node x, boolean drawn) {
    return drawn ? drawn(dice, GAMMA, x, 2, 4) : constant(GAMMA, x, 1);
  }

  /** β, drawn or all 0. */
  static Node bias(Dice dice, Node x, boolean drawn) {
    return drawn ? drawn(dice, BETA, x, 1, 3) : constant(BETA, x, 0);
  }

  private static Node drawn(Dice dice, Name name, Node x, int low, int high) {
    Matrix cells = Matrix.row(dice.row(x.value().cols(), low, high));
    return Node.input(name, cells, Axis.single("1"), x.cols(), dice.provenance());
  }

  private static Node constant(Name name, Node x, double value) {
    Matrix cells = Matrix.filled(1, x.value().cols(), value);
    return Node.input(name, cells, Axis.single("1"), x.cols(), Provenance.HAND_SET);
  }
}
