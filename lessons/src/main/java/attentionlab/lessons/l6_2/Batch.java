package attentionlab.lessons.l6_2;

import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Two sentences of up to four tokens with three features each, set by hand. The second sentence has
 * two tokens; the rest of it is padding.
 *
 * @param sentences how many sentences
 * @param length how many tokens of each
 */
record Batch(int sentences, int length) {
  static final int FEATURES = 3;

  private static final int REAL_IN_SECOND = 2;
  private static final int FUTURE = 3;
  private static final double[][] FIRST = {{1, 2, 3}, {2, 3, 4}, {3, 4, 5}, {4, 5, 6}};
  private static final double[][] SECOND = {{10, 0, -10}, {12, 2, -8}, {0, 0, 0}, {0, 0, 0}};
  private static final double[] OTHER_EDIT = {100, 0, -100};
  private static final double[] FUTURE_EDIT = {40, 50, 60};

  /**
   * What is changed before normalising.
   *
   * @param other whether the first token of the second sentence is
   * @param future whether the last token of the first sentence is
   * @param row the token that is scaled and shifted
   * @param scale what its features are multiplied with
   * @param shift what is added to them
   */
  record Edits(boolean other, boolean future, int row, double scale, double shift) {
    static final Edits NONE = new Edits(false, false, 0, 1, 0);
  }

  int rows() {
    return sentences * length;
  }

  /** The rows that hold nothing real. */
  Set<Integer> padding() {
    return IntStream.range(0, rows())
        .filter(row -> row / length > 0 && row % length >= REAL_IN_SECOND)
        .boxed()
        .collect(Collectors.toSet());
  }

  List<Boolean> real() {
    return IntStream.range(0, rows()).mapToObj(row -> !padding().contains(row)).toList();
  }

  /** A0, A1, … and B0, B1, …: the sentence and the position. */
  Axis tokens() {
    List<String> labels = new ArrayList<>();
    for (int row = 0; row < rows(); row++) {
      labels.add((row < length ? "A" : "B") + row % length);
    }
    return Axis.tokens("n", labels);
  }

  static Axis features() {
    return Axis.features("d", List.of("f1", "f2", "f3"));
  }

  Matrix numbers(Edits edits) {
    return Matrix.of(
        rows(),
        FEATURES,
        (row, col) -> {
          double value = original(row, col, edits);
          return row == edits.row() ? value * edits.scale() + edits.shift() : value;
        });
  }

  private double original(int row, int col, Edits edits) {
    int position = row % length;
    if (row < length) {
      return edits.future() && position == FUTURE ? FUTURE_EDIT[col] : FIRST[position][col];
    }
    return edits.other() && position == 0 ? OTHER_EDIT[col] : SECOND[position][col];
  }

  /** The batch as a node, (batch · length, channels). */
  Node node(String id, Edits edits) {
    Name name = new Name(id, edits.equals(Edits.NONE) ? "X_0" : "X", Role.INPUT);
    return Node.input(name, numbers(edits), tokens(), features(), Provenance.HAND_SET);
  }
}
