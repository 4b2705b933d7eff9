package attentionlab.app.figure;

import attentionlab.graph.Matrix;
import attentionlab.graph.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the numbers of a heatmap are written: whole ones without a point, all others with the same
 * number of digits after it.
 *
 * @param decimals digits after the point
 * @param bare whether the zero before the point is left out
 */
record CellText(int decimals, boolean bare) {
  /** What is as near to an integer as this was computed to be one. */
  private static final double ROUNDING = 1e-9;

  /** From here on numbers say enough without digits after the point. */
  private static final double WHOLE_FROM = 100;

  /** All ways, the most exact first. */
  static List<CellText> from(int most) {
    return Stream.of(
            new CellText(3, false),
            new CellText(2, false),
            new CellText(2, true),
            new CellText(1, false),
            new CellText(0, false))
        .filter(text -> text.decimals() <= most)
        .toList();
  }

  /** The ways with a number of digits that was asked for. */
  static List<CellText> exactly(int decimals) {
    return List.of(new CellText(decimals, false), new CellText(decimals, true));
  }

  String of(double value) {
    if (Math.abs(value - Math.rint(value)) < ROUNDING) {
      return Numbers.fixed(Math.rint(value), 0);
    }
    String text = Numbers.fixed(value, decimals);
    return bare && Math.abs(value) < 1 ? text.replaceFirst("^(−?)0[.]", "$1.") : text;
  }

  /**
   * Whether this tells the numbers of a matrix: one digit must not turn a number into nothing, and
   * small numbers need at least one.
   */
  boolean says(Matrix matrix) {
    double least = decimals > 1 ? 0 : decimals == 1 ? 0.05 : WHOLE_FROM;
    return Arrays.stream(matrix.toArray())
        .filter(value -> Math.abs(value - Math.rint(value)) >= ROUNDING)
        .allMatch(value -> Math.abs(value) >= least);
  }
}
