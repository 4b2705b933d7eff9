package attentionlab.app.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way back from the number that was asked about: that cell, a cell it was made from, one that
 * this was made from, and so on. Cells are kept by name, so that the trail stays while the numbers
 * change. Immutable.
 */
public record Trail(List<CellRef> cells) {
  public static final Trail NONE = new Trail(List.of());

  public Trail {
    cells = List.copyOf(cells);
  }

  /** The cell that is explained now. */
  public Optional<CellRef> last() {
    return cells.isEmpty() ? Optional.empty() : Optional.of(cells.get(cells.size() - 1));
  }

  /** Where the trail starts anew; at a cell that already is the last one it ends. */
  public Trail from(CellRef cell) {
    return last().equals(Optional.of(cell)) ? NONE : new Trail(List.of(cell));
  }

  /** One step further back; to a cell of the trail it is a step of return. */
  public Trail to(CellRef cell) {
    int index = cells.indexOf(cell);
    List<CellRef> next = new ArrayList<>(index < 0 ? cells : cells.subList(0, index));
    next.add(cell);
    return new Trail(next);
  }

  /** Without the last step. */
  public Trail shorter() {
    return cells.isEmpty() ? this : new Trail(cells.subList(0, cells.size() - 1));
  }
}
