package attentionlab.lessons.l0_1;

import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.SliceCols;
import attentionlab.graph.SliceRows;
import attentionlab.lesson.Grid;
import attentionlab.lesson.Settings;
import java.util.List;

/** Three operations on the same two matrices, all called “multiplication”. */
final class Products {
  static final Name LEFT = new Name("a", "A", Role.QUERY);
  static final Name RIGHT = new Name("b", "B", Role.KEY);
  static final Name DOT = new Name("dot", "d", Role.SCORES);
  static final Name PRODUCT = new Name("product", "AB", Role.SCORES);
  static final Name ELEMENTWISE = new Name("elementwise", "C", Role.SCORES);

  static final Grid A = new Grid("a", Matrix.of(2, 2, 1, 2, 3, 4), -9, 9);
  static final Grid B = new Grid("b", Matrix.of(2, 2, 0, 1, 2, -1), -9, 9);

  private Products() {}

  /** Which of the three is looked at. */
  enum Operation {
    DOT,
    MATRIX,
    ELEMENTWISE
  }

  static List<Node> of(Settings settings) {
    Axis rows = Axis.numbered("n", Axis.Kind.OTHER, 2);
    Node a = Node.input(LEFT, settings.get(A), rows, rows, Provenance.GIVEN);
    Node b = Node.input(RIGHT, settings.get(B), rows, rows, Provenance.GIVEN);
    Node row = new SliceRows(0, 1).on(a);
    Node column = new SliceCols(0, 1).on(b);
    return List.of(
        row.times(column).as(DOT), a.times(b).as(PRODUCT), a.hadamard(b).as(ELEMENTWISE));
  }
}
