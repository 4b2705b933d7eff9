package attentionlab.app.figure;

import attentionlab.figure.CellFlow;
import attentionlab.figure.Cube;
import attentionlab.figure.Dials;
import attentionlab.figure.Influence;
import attentionlab.figure.Table;
import attentionlab.figure.Table.Row;
import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.nn.SinusoidalPositions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Figures with the numbers of lessons, to draw and to try. */
final class LessonFigures {
  private LessonFigures() {}

  static Node node(String id, Role role, Matrix value) {
    return Node.input(
        new Name(id, "", role),
        value,
        Axis.numbered("n", Axis.Kind.POSITIONS, value.rows()),
        Axis.features("d", value.cols()),
        Provenance.HAND_SET);
  }

  static Table table(double... cells) {
    Node numbers = node("numbers", Role.NEUTRAL, Matrix.row(cells));
    return new Table(
        "table",
        List.of("what", "how much", "holds"),
        IntStream.range(0, cells.length)
            .mapToObj(
                i ->
                    Row.of(
                            "a row with a rather long name " + i,
                            new Table.Number(numbers, 0, i),
                            new Table.Tick(i % 2 == 0))
                        .lit(i == 1))
            .map(row -> row.id().endsWith("0") ? row.opening("L2.1 s4") : row)
            .toList());
  }

  static Influence influence(int changed, double... change) {
    return Influence.of(Shown.row("change", Role.OUTPUT, change), changed).choosing("token");
  }

  /** Numbers 0 … rows·cols − 1 row by row; those of the right half belong to the second group. */
  static CellFlow whole(int rows, int cols) {
    Node block =
        node("whole", Role.NEUTRAL, Matrix.of(rows, cols, (r, c) -> (double) r * cols + c));
    return new CellFlow("flow", List.of(block), groups(rows, cols));
  }

  /** The same numbers, split into two blocks. */
  static CellFlow halves(int rows, int cols) {
    int half = cols / 2;
    Node left = node("left", Role.NEUTRAL, Matrix.of(rows, half, (r, c) -> r * cols + c));
    Node right = node("right", Role.NEUTRAL, Matrix.of(rows, half, (r, c) -> r * cols + half + c));
    return new CellFlow("flow", List.of(left, right), groups(rows, cols));
  }

  private static List<Integer> groups(int rows, int cols) {
    return IntStream.range(0, rows * cols).map(i -> i % cols < cols / 2 ? 0 : 1).boxed().toList();
  }

  static Cube cube(double odd) {
    Node numbers =
        node("cube", Role.INPUT, Matrix.of(8, 3, (r, c) -> r + c == 0 ? odd : 10 * r - c));
    Node members = node("members", Role.NEUTRAL, Matrix.of(8, 3, (r, c) -> r == 2 ? 1 : 0));
    Optional<String> row = Optional.of("row");
    return new Cube(numbers, 2, members, 2, 1, Set.of(6, 7), row, Optional.of("col"));
  }

  static Dials dials(int width, int... rows) {
    return Dials.of(node("pe", Role.INPUT, SinusoidalPositions.of(16, width)), rows);
  }
}
