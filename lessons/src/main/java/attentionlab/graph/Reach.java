package attentionlab.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which cells of a result a cell of an operand can move. It may name more than there are. */
public enum Reach {
  /** the cell in the same place */
  CELL,
  /** the row of the same index */
  ROW,
  /** the column of the same index */
  COLUMN,
  /** the column that has the index of the row */
  ROW_TO_COLUMN,
  /** the operation only moves, repeats and adds cells: carried out on a single 1 it shows where */
  PLACES,
  ANY;

  /** The cells of a result that the cell (row, col) of one of its operands can move. */
  Stream<Term.Cell> of(Node result, int operand, int row, int col) {
    return switch (this) {
      case CELL -> Stream.of(result.cell(row, col));
      case ROW -> row(result, row);
      case COLUMN -> column(result, col);
      case ROW_TO_COLUMN -> column(result, row);
      case PLACES -> places(result, operand, row, col);
      case ANY -> IntStream.range(0, result.value().rows()).boxed().flatMap(r -> row(result, r));
    };
  }

  private static Stream<Term.Cell> row(Node result, int row) {
    return IntStream.range(0, result.value().cols()).mapToObj(c -> result.cell(row, c));
  }

  private static Stream<Term.Cell> column(Node result, int col) {
    return IntStream.range(0, result.value().rows()).mapToObj(r -> result.cell(r, col));
  }

  private static Stream<Term.Cell> places(Node result, int operand, int row, int col) {
    List<Matrix> probe = new ArrayList<>();
    for (Node other : result.operands()) {
      probe.add(Cells.zeros(other.value()));
    }
    probe.set(operand, probe.get(operand).with(row, col, 1));
    Matrix moved = result.op().forward(probe);
    return ANY.of(result, operand, row, col).filter(c -> moved.get(c.row(), c.col()) != 0);
  }
}
