package attentionlab.app.figure;

import attentionlab.graph.Node;
import attentionlab.graph.Term;
import java.util.Optional;

/**
 * Which cells of a node are lit. Cells are recognised by the identifier of their node: after a
 * change it is another node of the same name.
 */
record Marks(Highlight lit, Node node) {
  boolean isPointed(int row, int col) {
    return isOneOf(lit.pointed(), row, col);
  }

  boolean isPinned(int row, int col) {
    return isOneOf(lit.pinned(), row, col);
  }

  boolean isOperand(int row, int col) {
    return lit.operands().stream().anyMatch(cell -> is(cell, row, col));
  }

  /** Pointed at, pinned, or an operand of such a cell. */
  boolean isAny(int row, int col) {
    return isPointed(row, col) || isPinned(row, col) || isOperand(row, col);
  }

  /** The cell of the node that is pointed at. */
  Optional<Term.Cell> pointed() {
    return lit.pointed().filter(cell -> is(cell, cell.row(), cell.col()));
  }

  private boolean isOneOf(Optional<Term.Cell> lit, int row, int col) {
    return lit.filter(cell -> is(cell, row, col)).isPresent();
  }

  private boolean is(Term.Cell cell, int row, int col) {
    return cell.row() == row
        && cell.col() == col
        && row < node.value().rows()
        && col < node.value().cols()
        && cell.node().id().equals(node.id());
  }
}
