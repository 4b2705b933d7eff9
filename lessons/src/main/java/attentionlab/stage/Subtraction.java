package attentionlab.stage;

import attentionlab.figure.Bars;
import attentionlab.figure.CellFlow;
import attentionlab.figure.Emphasis;
import attentionlab.figure.Figure;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Scale;
import attentionlab.figure.Strip;
import attentionlab.figure.Table;
import attentionlab.graph.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The figures of B − A. */
final class Subtraction {
  /** So many differences stand beside a figure that carries many nodes. */
  private static final int MOST = 3;

  private final Differences differences;

  Subtraction(Differences differences) {
    this.differences = differences;
  }

  /**
   * What shows B − A of a figure: a figure of the same kind where it is one of numbers, otherwise
   * heatmaps of the nodes it shows. A sentence takes the place of what cannot be subtracted.
   *
   * @param a the figure over A's nodes
   * @param b the figure as it is
   */
  List<Figure> of(Figure a, Figure b) {
    if (a instanceof Heatmap was && b instanceof Heatmap is) {
      return List.of(heatmap(was, is));
    } else if (a instanceof Strip was && b instanceof Strip is) {
      return List.of(strip(was, is));
    } else if (a instanceof Bars was && b instanceof Bars is) {
      return List.of(
          differences
              .of(was.node(), is.node())
              .map(node -> (Figure) Bars.beside(node).emphasising(is.emphasis()))
              .orElseGet(() -> none(is.node())));
    } else if (a instanceof Table was && b instanceof Table is) {
      return table(was, is).stream().toList();
    }
    return b instanceof CellFlow ? List.of() : others(a, b);
  }

  private Figure heatmap(Heatmap a, Heatmap b) {
    return differences
        .of(a.node(), b.node())
        .map(node -> heatmap(node, b.node()).emphasising(b.emphasis()))
        .map(Figure.class::cast)
        .orElseGet(() -> none(b.node()));
  }

  /** Zero is in the middle of its own scale. Where B has no number, there is no difference. */
  private static Heatmap heatmap(Node difference, Node b) {
    Heatmap heatmap = Heatmap.signed(difference);
    boolean masked = has(b, Double.NEGATIVE_INFINITY);
    return masked ? heatmap.maskedWhere(b) : heatmap;
  }

  private static boolean has(Node node, double value) {
    for (int row = 0; row < node.value().rows(); row++) {
      for (double cell : node.value().row(row)) {
        if (cell == value) {
          return true;
        }
      }
    }
    return false;
  }

  private Figure strip(Strip a, Strip b) {
    Optional<Strip> strip =
        a.row() == b.row()
            ? differences.of(a.node(), b.node()).map(node -> strip(node, b.row()))
            : differences.ofRows(a.node(), a.row(), b.node(), b.row()).map(node -> strip(node, 0));
    return strip
        .map(made -> (Figure) made.emphasising(b.emphasis()))
        .orElseGet(() -> none(b.node()));
  }

  private static Strip strip(Node difference, int row) {
    Node node = difference;
    double limit = 0;
    for (double cell : node.value().row(row)) {
      limit = Double.isFinite(cell) ? Math.max(limit, Math.abs(cell)) : limit;
    }
    return Strip.signed(node, row).on(Scale.signed(limit == 0 ? 1 : limit));
  }

  /** The rows of numbers that both tables have. */
  private Optional<Figure> table(Table a, Table b) {
    List<Table.Row> rows = new ArrayList<>();
    for (Table.Row row : b.rows()) {
      a.rows().stream()
          .filter(was -> was.id().equals(row.id()))
          .filter(was -> was.entries().size() == row.entries().size())
          .findFirst()
          .flatMap(was -> row(was, row))
          .ifPresent(rows::add);
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new Table(Compare.differenceOf(b.id()), b.columns(), rows));
  }

  private Optional<Table.Row> row(Table.Row a, Table.Row b) {
    boolean numbers = false;
    List<Table.Entry> entries = new ArrayList<>();
    for (int i = 0; i < b.entries().size(); i++) {
      Optional<Table.Entry> number = number(a.entries().get(i), b.entries().get(i));
      entries.add(number.orElse(b.entries().get(i)));
      numbers |= number.isPresent();
    }
    return numbers
        ? Optional.of(new Table.Row(b.id(), entries, b.lit(), Optional.empty()))
        : Optional.empty();
  }

  private Optional<Table.Entry> number(Table.Entry a, Table.Entry b) {
    return a instanceof Table.Number was
            && b instanceof Table.Number is
            && was.row() == is.row()
            && was.col() == is.col()
        ? differences
            .of(was.node(), is.node())
            .map(node -> new Table.Number(node, is.row(), is.col()))
        : Optional.empty();
  }

  /** The nodes it shows; of one that only carries nodes those that changed. */
  private List<Figure> others(Figure a, Figure b) {
    List<Node> were = Remake.nodesOf(a);
    List<Node> carried = Remake.nodesOf(b);
    List<Node> shown = carried.stream().filter(node -> b.shown().contains(node.id())).toList();
    Stream<Figure> figures =
        (shown.isEmpty() ? carried : shown)
            .stream()
                .filter(node -> !shown.isEmpty() || changed(were, node))
                .flatMap(node -> was(were, node).stream().map(old -> difference(old, node)));
    return figures.limit(MOST).toList();
  }

  private static Optional<Node> was(List<Node> were, Node node) {
    String id = Compare.pinnedOf(node.id());
    return were.stream().filter(old -> old.id().equals(id)).findFirst();
  }

  private static boolean changed(List<Node> were, Node node) {
    return was(were, node).filter(old -> !old.value().equals(node.value())).isPresent();
  }

  private Figure difference(Node a, Node b) {
    return differences
        .of(a, b)
        .map(node -> (Figure) heatmap(node, b).emphasising(Emphasis.NONE))
        .orElseGet(() -> none(b));
  }

  /** A sentence: other shapes have no difference. */
  private static Figure none(Node node) {
    String id = node.id();
    return new Table(
        Compare.differenceOf(id), List.of(id + "@nodiff"), List.of(Table.Row.of(id + "@shapes")));
  }
}
