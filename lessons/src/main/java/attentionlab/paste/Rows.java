package attentionlab.paste;

import attentionlab.graph.Matrix;
import attentionlab.lesson.Refused;
import java.util.ArrayList;
import java.util.List;

/** Rows of numbers while they are read: all of one length. */
final class Rows {
  private final List<List<Literal>> rows = new ArrayList<>();

  /**
   * One more row.
   *
   * @throws Refused when it is not as long as the others
   */
  void add(List<Literal> row, Spot spot) {
    if (!rows.isEmpty() && rows.get(0).size() != row.size()) {
      throw spot.uneven(row.size(), rows.get(0).size());
    }
    rows.add(List.copyOf(row));
  }

  /**
   * The matrix. Where nobody wrote more digits than one number has, the others had no more to show:
   * {@code [0.5, 0.125]} is exact to three digits.
   */
  PastedMatrix matrix(boolean flat) {
    if (rows.isEmpty() || rows.get(0).isEmpty()) {
      throw Refused.because("refused.paste.empty");
    }
    int decimals = rows.stream().flatMap(List::stream).mapToInt(Literal::decimals).max().getAsInt();
    int n = rows.get(0).size();
    Matrix values = Matrix.of(rows.size(), n, (r, c) -> rows.get(r).get(c).value());
    Matrix unit =
        Matrix.of(
            rows.size(),
            n,
            (r, c) ->
                decimals == 0
                    ? 0
                    : Math.pow(10, rows.get(r).get(c).exponent().orElse(0) - decimals));
    return new PastedMatrix(values, unit, flat);
  }
}
