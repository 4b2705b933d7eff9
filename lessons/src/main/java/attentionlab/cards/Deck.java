package attentionlab.cards;

import java.util.Locale;

/** The collections of cards. */
public enum Deck {
  /** what popular notes say and what is right */
  ERRATA,
  /** symbols and terms */
  GLOSSARY;

  /** How texts and folders refer to it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
