package attentionlab.figure;

import java.util.Set;

/**
 * The rows and columns of a figure that a step is about. Empty means: everything alike.
 *
 * @param rows the rows in question; empty means all
 * @param cols the columns in question; empty means all
 */
public record Emphasis(Set<Integer> rows, Set<Integer> cols) {
  public static final Emphasis NONE = new Emphasis(Set.of(), Set.of());

  /** No cell at all: for the moment the step is about other figures. */
  public static final Emphasis NOWHERE = cell(-1, -1);

  public Emphasis {
    rows = Set.copyOf(rows);
    cols = Set.copyOf(cols);
  }

  public static Emphasis row(int row) {
    return new Emphasis(Set.of(row), Set.of());
  }

  public static Emphasis col(int col) {
    return new Emphasis(Set.of(), Set.of(col));
  }

  public static Emphasis cell(int row, int col) {
    return new Emphasis(Set.of(row), Set.of(col));
  }

  public boolean isNone() {
    return rows.isEmpty() && cols.isEmpty();
  }

  public boolean includes(int row, int col) {
    return (rows.isEmpty() || rows.contains(row)) && (cols.isEmpty() || cols.contains(col));
  }
}
