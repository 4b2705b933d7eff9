package attentionlab.drill;

import attentionlab.graph.Node;
import attentionlab.graph.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A number that is asked for.
 *
 * @param id how the texts refer to its name
 * @param cell where the core has computed it
 * @param tolerance how far an answer may be off
 * @param slips the wrong answers that are recognised, each further off than that and than the
 *     others
 */
public record Asked(String id, Term.Cell cell, Tolerance tolerance, List<Slip> slips) {
  public Asked {
    slips = List.copyOf(slips);
  }

  static Asked of(String id, Node node, int row, int col, Tolerance tolerance) {
    return new Asked(id, node.cell(row, col), tolerance, List.of());
  }

  /** The only number of a node. */
  static Asked of(String id, Node node, Tolerance tolerance) {
    return of(id, node, 0, 0, tolerance);
  }

  /** The same with one more wrong answer: the same cell of a node computed in another way. */
  Asked or(String slip, Node otherWay) {
    return or(slip, otherWay, cell.row(), cell.col());
  }

  /**
   * The same with one more wrong answer; without it where these numbers hide the mistake, or where
   * it cannot be told from another.
   */
  Asked or(String slip, Node otherWay, int row, int col) {
    Slip more = new Slip(slip, otherWay.cell(row, col));
    boolean hidden = tolerance.accepts(right(), more.value());
    if (hidden || !Double.isFinite(more.value()) || slip(more.value()).isPresent()) {
      return this;
    }
    List<Slip> all = new ArrayList<>(slips);
    all.add(more);
    return new Asked(id, cell, tolerance, all);
  }

  /** The right answer. */
  public double right() {
    return cell.value();
  }

  /** The mark of an answer; NaN is none. */
  public Mark mark(double answer) {
    boolean isRight = tolerance.accepts(right(), answer);
    return new Mark(this, answer, isRight, isRight ? Optional.empty() : slip(answer));
  }

  private Optional<Slip> slip(double answer) {
    return slips.stream().filter(s -> tolerance.accepts(s.value(), answer)).findFirst();
  }
}
