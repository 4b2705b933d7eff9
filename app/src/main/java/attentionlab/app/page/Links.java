package attentionlab.app.page;

import attentionlab.app.state.CardDesk;
import attentionlab.app.text.ProseView.CardLink;
import attentionlab.cards.Deck;
import attentionlab.lesson.Refused;
import java.util.function.Consumer;

/** What links in texts lead to. */
final class Links {
  private Links() {}

  /** Opens the card of an erratum or a term. */
  static Consumer<CardLink> cards(CardDesk desk) {
    return link -> desk.open(link.kind().equals("term") ? Deck.GLOSSARY : Deck.ERRATA, link.card());
  }

  /** Opens a bookmark; one that leads nowhere is told. */
  static void open(Context context, String bookmark) {
    try {
      context.session().open(bookmark);
    } catch (Refused refused) {
      context.notices().tell(refused.reason());
    }
  }
}
