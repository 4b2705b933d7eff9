package attentionlab.drill;

import java.util.Locale;

/** What an interview asks about, in the order of the sections of its questions. */
public enum Topic {
  FOUNDATIONS,
  SCALING,
  MASKING,
  HEADS,
  POSITION,
  BLOCK,
  FAMILY,
  BEYOND;

  /** How texts refer to it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
