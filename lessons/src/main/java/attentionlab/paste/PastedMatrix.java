package attentionlab.paste;

import attentionlab.graph.Matrix;
import attentionlab.lesson.Refused;

/**
 * A matrix read from text.
 *
 * @param values the numbers
 * @param unit for each number the worth of its last printed digit, 0 where it was printed whole
 * @param flat whether it was one list of numbers, which can be a row or a column
 */
public record PastedMatrix(Matrix values, Matrix unit, boolean flat) {

  /**
   * Reads what NumPy, PyTorch, EJML and pandas print, Python and Java literals, LaTeX, Markdown,
   * and tables with commas, semicolons, tabs or spaces, with labels or without.
   *
   * @throws Refused with the line and the column of what is not understood
   */
  public static PastedMatrix parse(String text) {
    if (text.isBlank()) {
      throw Refused.because("refused.paste.empty");
    }
    Ellipses.refuse(text);
    if (LatexRows.isIn(text)) {
      return LatexRows.parse(text);
    }
    return BracketRows.isIn(text) ? BracketRows.parse(text) : LineRows.parse(text);
  }

  /** The same numbers as a column where they were one list. */
  PastedMatrix standing() {
    return new PastedMatrix(turned(values), turned(unit), true);
  }

  private static Matrix turned(Matrix row) {
    return Matrix.of(row.cols(), row.rows(), (r, c) -> row.get(c, r));
  }
}
