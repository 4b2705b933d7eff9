package attentionlab.app.figure;

import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Numbers;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A matrix, its rows and its cells in sentences, for those who listen. */
record Spoken(Node node, Look look) {

  /** What it is called, its shape in named dimensions, how large its numbers are. */
  String panel() {
    Matrix matrix = node.value();
    String from = node.operands().isEmpty() ? "figure.panel.given" : "figure.panel.computed";
    return look.words()
        .text(
            "figure.panel",
            look.words().panel(node.id()),
            node.rows().symbol(),
            node.cols().symbol(),
            matrix.rows(),
            matrix.cols(),
            number(matrix.min()),
            number(matrix.max()),
            look.words().text(from));
  }

  /** The largest cells of a row, and its sum. */
  String row(int row) {
    double[] cells = node.value().row(row);
    String name = look.words().label(node.rows().marked(row));
    List<Integer> largest =
        IntStream.range(0, cells.length)
            .filter(col -> Double.isFinite(cells[col]))
            .boxed()
            .sorted(Comparator.comparingDouble(col -> -cells[col]))
            .limit(2)
            .toList();
    if (largest.size() < 2) {
      return look.words().text("figure.row.short", name, sum(cells));
    }
    int first = largest.get(0);
    int second = largest.get(1);
    return look.words()
        .text(
            "figure.row",
            name,
            col(first),
            number(cells[first]),
            col(second),
            number(cells[second]),
            sum(cells));
  }

  /** Where a cell is, its value, and how it compares with its row. */
  String cell(int row, int col) {
    double[] cells = node.value().row(row);
    double value = cells[col];
    int larger = 0;
    for (double other : cells) {
      larger += other > value ? 1 : 0;
    }
    return look.words()
        .text(
            "figure.cell",
            look.words().panel(node.id()),
            look.words().label(node.rows().marked(row)),
            col(col),
            number(value),
            larger + 1,
            cells.length);
  }

  private String col(int col) {
    return look.words().label(node.cols().marked(col));
  }

  /** Masked cells add nothing. */
  private String sum(double[] cells) {
    double sum = 0;
    for (double cell : cells) {
      sum += cell == Double.NEGATIVE_INFINITY ? 0 : cell;
    }
    return number(sum);
  }

  private String number(double value) {
    return Numbers.readable(value, look.digits(3));
  }
}
