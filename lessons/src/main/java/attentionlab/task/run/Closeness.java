package attentionlab.task.run;

import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.task.run.Outcome.Comparison.Place;
import java.util.List;
import java.util.Optional;

/** Whether numbers are the same as far as a task asks. */
final class Closeness {
  private static final double TOLERANCE = 1e-4;

  /** A number from here on hides a key just as minus infinity does. */
  private static final double HIDDEN = -1e9;

  private Closeness() {}

  static boolean is(double expected, double actual) {
    if (expected == Double.NEGATIVE_INFINITY) {
      return actual <= HIDDEN;
    }
    if (!Double.isFinite(expected)) {
      return Double.compare(expected, actual) == 0;
    }
    return Math.abs(actual - expected) <= TOLERANCE * Math.max(1, Math.abs(expected));
  }

  /** The first cell that differs, in reading order; both have the same shape. */
  static Optional<Place> first(Matrix expected, Matrix actual) {
    for (int row = 0; row < expected.rows(); row++) {
      for (int col = 0; col < expected.cols(); col++) {
        if (!is(expected.get(row, col), actual.get(row, col))) {
          return Optional.of(new Place(row, col));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether all results are the same. */
  static boolean are(List<Node> expected, List<Node> actual) {
    boolean same = expected.size() == actual.size();
    for (int i = 0; same && i < expected.size(); i++) {
      Matrix right = expected.get(i).value();
      Matrix given = actual.get(i).value();
      same = right.shape().equals(given.shape()) && first(right, given).isEmpty();
    }
    return same;
  }
}
