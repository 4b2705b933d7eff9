package attentionlab.app.state;

import attentionlab.graph.Graph;
import attentionlab.graph.Node;
import attentionlab.graph.Term;
import java.util.Optional;

/** A cell by the identifier of its node, which stays true while the numbers change. */
public record CellRef(String node, int row, int col) {
  public static CellRef of(Term.Cell cell) {
    return new CellRef(cell.node().id(), cell.row(), cell.col());
  }

  /** The same, where the node may be one without a name that only its graph can tell. */
  public static CellRef of(Term.Cell cell, Graph graph) {
    return graph.has(cell.node())
        ? new CellRef(graph.id(cell.node()), cell.row(), cell.col())
        : of(cell);
  }

  /** The cell in a graph, if it has such a node of that size. */
  public Optional<Term.Cell> in(Graph graph) {
    if (!graph.has(node)) {
      return Optional.empty();
    }
    Node found = graph.node(node);
    return row < found.value().rows() && col < found.value().cols()
        ? Optional.of(found.cell(row, col))
        : Optional.empty();
  }
}
