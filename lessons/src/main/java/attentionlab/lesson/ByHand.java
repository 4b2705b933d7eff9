package attentionlab.lesson;

import attentionlab.graph.Edits;
import attentionlab.graph.Numbers;

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
  public static Settings cell(Settings settings, String node, int row, int col, String typed) {
    if (typed.isBlank()) {
      return settings.with(settings.edits().without(node, row, col));
    }
    return cell(settings, node, row, col, EditTexts.value(typed));
  }

  /**
   * A cell set to a number.
   *
   * @throws Refused when it is too large
   */
  public static Settings cell(Settings settings, String node, int row, int col, double value) {
    if (Math.abs(value) > LARGEST && value != Double.NEGATIVE_INFINITY) {
      throw Refused.because(
          "refused.range",
          Numbers.brief(value, 4),
          Numbers.brief(-LARGEST, 4),
          Numbers.brief(LARGEST, 4));
    }
    return settings.with(settings.edits().with(node, row, col, value));
  }

  /** A token knocked out, or put back. */
  public static Settings token(Settings settings, int index, String label) {
    return settings.with(settings.edits().toggling(new Edits.Token(index, label)));
  }
}
