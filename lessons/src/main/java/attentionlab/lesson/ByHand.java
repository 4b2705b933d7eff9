package attentionlab.lesson;

import attentionlab.graph.Edits;
import attentionlab.graph.Numbers;
import attentionlab.graph.Term;

/**
 * What a person does to the cells of a computation with their own hands, as changes of settings.
 */
public final class ByHand {
  /** The largest number that can be typed into a cell. */
  public static final double LARGEST = 1e6;

  private ByHand() {}

  /**
   * A cell set to what a person typed: any number, or −∞; nothing gives the cell back its own
   * number.
   *
   * @throws Refused when it is no number, or too large
   */
  public static Settings cell(Settings settings, Term.Cell cell, String typed) {
    if (typed.isBlank()) {
      return settings.with(settings.edits().without(cell.node().id(), cell.row(), cell.col()));
    }
    return cell(settings, cell, EditTexts.value(typed));
  }

  /**
   * A cell set to a number.
   *
   * @throws Refused when it is too large
   */
  public static Settings cell(Settings settings, Term.Cell cell, double value) {
    if (Math.abs(value) > LARGEST && value != Double.NEGATIVE_INFINITY) {
      throw Refused.because(
          "refused.range",
          Numbers.brief(value, 4),
          Numbers.brief(-LARGEST, 4),
          Numbers.brief(LARGEST, 4));
    }
    return settings.with(settings.edits().with(cell.node().id(), cell.row(), cell.col(), value));
  }

  /** A token knocked out, or put back. */
  public static Settings token(Settings settings, Edits.Token token) {
    return settings.with(settings.edits().toggling(token));
  }
}
