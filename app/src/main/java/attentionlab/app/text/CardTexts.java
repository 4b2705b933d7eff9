package attentionlab.app.text;

import attentionlab.cards.Cards;
import attentionlab.cards.Deck;
import attentionlab.cards.Terms;
import attentionlab.lesson.Language;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The cards in the language of the moment, read when they are first needed. */
public final class CardTexts {
  private final Map<Deck, Map<Language, Cards>> decks = new EnumMap<>(Deck.class);
  private final Map<Language, Terms> terms = new HashMap<>();
  private final Texts texts;

  public CardTexts(Texts texts) {
    this.texts = texts;
  }

  public Cards of(Deck deck) {
    return decks
        .computeIfAbsent(deck, key -> new HashMap<>())
        .computeIfAbsent(texts.language(), language -> Cards.read(deck, language));
  }

  /** The terms that open a card wherever they stand. */
  public Terms terms() {
    return terms.computeIfAbsent(texts.language(), Terms::read);
  }
}
