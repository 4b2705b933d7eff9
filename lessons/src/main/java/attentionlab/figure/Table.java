package attentionlab.figure;

import attentionlab.graph.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Words and numbers in rows and columns: a checklist, a comparison, a card of cost.
 *
 * @param id what texts call it
 * @param columns the panel texts above the columns; the first stands above the names of the rows
 * @param rows the rows
 */
public record Table(String id, List<String> columns, List<Row> rows) implements Figure {
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param id the panel text that names it
   * @param entries what stands behind its name
   * @param lit whether the step is about it
   * @param bookmark the state that a click on its name opens
   */
  public record Row(String id, List<Entry> entries, boolean lit, Optional<String> bookmark) {
    public Row {
      entries = List.copyOf(entries);
    }

    public static Row of(String id, Entry... entries) {
      return new Row(id, List.of(entries), false, Optional.empty());
    }

    public Row lit(boolean newLit) {
      return new Row(id, entries, newLit, bookmark);
    }

    public Row opening(String newBookmark) {
      return new Row(id, entries, lit, Optional.of(newBookmark));
    }
  }

  /** What stands in a cell of the table. */
  public sealed interface Entry {}

  /**
   * Words.
   *
   * @param id the panel text
   */
  public record Words(String id) implements Entry {}

  /** A number of the computation, which can be questioned. */
  public record Number(Node node, int row, int col) implements Entry {}

  /** Yes or no. */
  public record Tick(boolean yes) implements Entry {}

  @Override
  public List<String> shown() {
    return Stream.concat(
            Stream.of(id),
            rows.stream()
                .flatMap(row -> row.entries().stream())
                .flatMap(
                    e ->
                        e instanceof Number number
                            ? Stream.of(number.node().id())
                            : Stream.empty()))
        .distinct()
        .toList();
  }

  @Override
  public List<String> named() {
    List<String> ids = new ArrayList<>(List.of(id));
    ids.addAll(columns);
    for (Row row : rows) {
      ids.add(row.id());
      row.entries().stream()
          .flatMap(entry -> entry instanceof Words words ? Stream.of(words.id()) : Stream.empty())
          .forEach(ids::add);
    }
    return ids.stream().distinct().toList();
  }
}
