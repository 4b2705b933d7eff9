package attentionlab.lesson;

import attentionlab.graph.Matrix;
import java.util.Arrays;
import java.util.StringJoiner;

/** Matrices as text without spaces: commas between cells, semicolons between rows. */
final class Cells {
  private Cells() {}

  static String write(Matrix matrix) {
    StringJoiner rows = new StringJoiner(";");
    for (int r = 0; r < matrix.rows(); r++) {
      StringJoiner cells = new StringJoiner(",");
      for (double cell : matrix.row(r)) {
        cells.add(
            cell == Math.rint(cell) && Math.abs(cell) < 1e15
                ? Long.toString((long) cell)
                : Double.toString(cell));
      }
      rows.add(cells.toString());
    }
    return rows.toString();
  }

  static Matrix parse(String text) {
    double[][] rows =
        Arrays.stream(text.split(";", -1))
            .map(row -> Arrays.stream(row.split(",", -1)).mapToDouble(Range::number).toArray())
            .toArray(double[][]::new);
    for (double[] row : rows) {
      if (row.length != rows[0].length) {
        throw Refused.because("refused.rows");
      }
    }
    return Matrix.of(rows);
  }
}
