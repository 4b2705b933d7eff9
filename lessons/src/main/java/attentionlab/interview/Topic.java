package attentionlab.interview;

import java.util.Locale;

/** The sections of the bank, in the order of the curriculum. */
public enum Topic {
  FOUNDATIONS,
  SCALING,
  MASKING,
  HEADS,
  POSITION,
  BLOCK,
  FAMILY,
  BEYOND;

  /** How texts and folders refer to it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
