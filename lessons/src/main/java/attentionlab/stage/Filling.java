package attentionlab.stage;

import attentionlab.figure.Covered;
import attentionlab.graph.Derivation;
import attentionlab.graph.Growth;
import attentionlab.graph.Matrix;
import attentionlab.graph.Term;
import java.util.Optional;

/**
 * How a matrix is filled, in three tempos: one cell slowly, term by term; the rest of its row
 * faster; all other rows at once. Times are seconds from the start.
 *
 * @param cell the cell that is computed first
 * @param growth how it is computed
 */
public record Filling(Term.Cell cell, Growth growth) {
  private static final double STAGE = 0.55;
  private static final double SLOW_LEAST = 2.4;
  private static final double SLOW_MOST = 4.2;
  private static final double NEXT = 0.2;
  private static final double ROW_LEAST = 0.8;
  private static final double ROW_MOST = 1.6;
  private static final double REST = 0.8;

  /**
   * What there is to see at one time.
   *
   * @param now the cell that is being computed
   * @param stage how far it is; the whole of it unless it is the first cell
   * @param covered which cells have no number yet
   */
  public record Moment(Term.Cell now, Growth.Stage stage, Covered covered) {}

  public static Filling of(Term.Cell cell) {
    return new Filling(cell, Growth.of(Derivation.of(cell)));
  }

  private Matrix matrix() {
    return cell.node().value();
  }

  private double slow() {
    return between(SLOW_LEAST, STAGE * growth.stages().size(), SLOW_MOST);
  }

  private double row() {
    return matrix().cols() == 1 ? 0 : between(ROW_LEAST, NEXT * (matrix().cols() - 1), ROW_MOST);
  }

  private static double between(double least, double value, double most) {
    return Math.max(least, Math.min(most, value));
  }

  /** How long it takes. */
  public double length() {
    return slow() + row() + (matrix().rows() == 1 ? 0 : REST);
  }

  /** What there is to see; nothing more when it is over. */
  public Optional<Moment> at(double time) {
    if (time >= length()) {
      return Optional.empty();
    }
    if (time < slow()) {
      int last = growth.stages().size() - 1;
      int stage = Math.min(last, (int) (time / slow() * growth.stages().size()));
      return Optional.of(
          new Moment(cell, growth.stages().get(stage), covered(stage == last ? 1 : 0)));
    }
    return Optional.of(inRow(time - slow()));
  }

  private Moment inRow(double time) {
    int others = matrix().cols() - 1;
    int order = time < row() ? 1 + (int) (time / row() * others) : others;
    Covered covered = covered(order + 1);
    Term.Cell now = cell.node().cell(cell.row(), covered.colOf(order));
    Derivation made = Derivation.of(now);
    return new Moment(
        now, new Growth.Stage(made.term(), java.util.Set.copyOf(made.operands())), covered);
  }

  private Covered covered(int done) {
    return new Covered(cell.node().id(), cell.row(), cell.col(), done);
  }
}
