package attentionlab.task;

import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * What holds for attention whatever its numbers are; a rule that is broken narrows a fault down.
 */
public enum Invariant {
  /** I1 and I2 */
  ROWS_ARE_SHARES {
    @Override
    public boolean holds(List<Node> results) {
      Matrix weights = named(results, "weights");
      for (int row = 0; row < weights.rows(); row++) {
        double[] cells = weights.row(row);
        double sum = DoubleStream.of(cells).sum();
        boolean empty = DoubleStream.of(cells).allMatch(cell -> cell == 0);
        boolean shares = DoubleStream.of(cells).allMatch(cell -> cell >= 0);
        if (!shares || !empty && !(Math.abs(sum - 1) <= TOLERANCE)) {
          return false;
        }
      }
      return true;
    }
  },
  /** I3: the second half of the rows comes from an input whose last token is another one */
  NO_LEAK {
    @Override
    public boolean holds(List<Node> results) {
      Matrix output = named(results, "output");
      int half = output.rows() / 2;
      for (int row = 0; row < half - 1; row++) {
        for (int col = 0; col < output.cols(); col++) {
          if (!(Math.abs(output.get(row, col) - output.get(half + row, col)) <= TOLERANCE)) {
            return false;
          }
        }
      }
      return true;
    }
  },
  /** I6: checked while the program runs */
  INPUTS_KEPT {
    @Override
    public boolean holds(List<Node> results) {
      return true;
    }
  };

  private static final double TOLERANCE = 1e-4;

  /** Whether it holds for what a program returned. */
  public abstract boolean holds(List<Node> results);

  /** How sentences refer to it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The result of that name, behind which may stand whose it is; the first where none has it. */
  private static Matrix named(List<Node> results, String name) {
    return results.stream()
        .filter(node -> node.id().equals(name) || node.id().startsWith(name + "@"))
        .findFirst()
        .orElse(results.get(0))
        .value();
  }
}
