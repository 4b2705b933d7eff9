package attentionlab.paste;

import attentionlab.graph.Matrix;
import java.util.Locale;
import java.util.StringJoiner;

/** Matrices as PyTorch prints them. */
final class Printed {
  private Printed() {}

  static String tensor(Matrix matrix, int decimals) {
    StringJoiner rows = new StringJoiner(",\n        ", "tensor([", "])");
    for (int r = 0; r < matrix.rows(); r++) {
      StringJoiner cells = new StringJoiner(", ", "[", "]");
      for (double cell : matrix.row(r)) {
        cells.add(cell(cell, decimals));
      }
      rows.add(cells.toString());
    }
    return rows.toString();
  }

  private static String cell(double cell, int decimals) {
    if (Double.isNaN(cell)) {
      return "nan";
    }
    return Double.isInfinite(cell)
        ? cell < 0 ? "-inf" : "inf"
        : String.format(Locale.ROOT, "%." + decimals + "f", cell);
  }
}
