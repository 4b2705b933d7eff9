package attentionlab.lessons.l5_1;

import attentionlab.data.Apple;
import attentionlab.data.Draws;
import attentionlab.graph.Axis;
import attentionlab.graph.JoinCols;
import attentionlab.graph.JoinRows;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.nn.SinusoidalPositions;
import java.util.List;

/** A word and its position, side by side or added, before the same kind of projection. */
final class Concatenation {
  static final Name CONCATENATED = new Name("concatenated", "[e; p]", Role.INPUT);
  static final Name STACKED = new Name("stacked", "W", Role.NEUTRAL);
  static final Name RESULTS = new Name("results", "y", Role.OUTPUT);

  private static final int SEED = 2;
  private static final int APPLE = Apple.TOKENS.indexOf("苹果");
  private static final int SIZE = Apple.FEATURES.size();
  private static final Axis COLUMNS = Axis.features("d", SIZE);

  private Concatenation() {}

  static List<Node> of(boolean tied) {
    Draws draws = new Draws(SEED);
    Node first = weight("w_1", "W_1", draws.normal(SIZE, SIZE, 0.5));
    Node second = weight("w_2", "W_2", draws.normal(SIZE, SIZE, 0.5));
    Node word = vector("word", "e", Apple.X.row(APPLE), Provenance.HAND_SET);
    double[] code = SinusoidalPositions.of(LENGTH, SIZE).row(APPLE);
    Node place = vector("place", "p", code, Provenance.COMPUTED);
    Node concatenated = new JoinCols().on(word, place).as(CONCATENATED);
    Node stacked = new JoinRows().on(first, tied ? first : second).as(STACKED);
    Node sideBySide = concatenated.times(stacked);
    Node added = word.plus(place).times(first);
    Axis names = new Axis("y", Axis.Kind.OTHER, List.of("[e; p] W", "(e + p) W₁"));
    Node results = new JoinRows().on(sideBySide, added).along(names, COLUMNS);
    return List.of(results.as(RESULTS), second);
  }

  private static final int LENGTH = Apple.TOKENS.size();

  private static Node weight(String id, String latex, Matrix value) {
    return Node.input(
        new Name(id, latex, Role.NEUTRAL), value, COLUMNS, COLUMNS, Provenance.random(SEED));
  }

  private static Node vector(String id, String latex, double[] value, Provenance provenance) {
    return Node.input(
        new Name(id, latex, Role.INPUT),
        Matrix.row(value),
        Axis.single(latex),
        COLUMNS,
        provenance);
  }
}
