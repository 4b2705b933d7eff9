package attentionlab.app.state;

import attentionlab.cards.Card;
import attentionlab.cards.Deck;
import attentionlab.lesson.Course;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which card lies open beside the lesson, and the numbers on it. */
public final class CardDesk {
  private final ReadOnlyObjectWrapper<Optional<Opened>> opened =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Course course;
  private final Worker worker;

  /**
   * An open deck.
   *
   * @param card the identifier of the card that is read; empty when none was chosen
   */
  public record Opened(Deck deck, String card) {}

  /**
   * @param course computes the numbers of the cards
   * @param worker does it
   */
  public CardDesk(Course course, Worker worker) {
    this.course = course;
    this.worker = worker;
  }

  public ReadOnlyObjectProperty<Optional<Opened>> openedProperty() {
    return opened.getReadOnlyProperty();
  }

  /** Opens a deck at its first card. */
  public void open(Deck deck) {
    open(deck, "");
  }

  public void open(Deck deck, String card) {
    opened.set(Optional.of(new Opened(deck, card)));
  }

  public void close() {
    opened.set(Optional.empty());
  }

  /**
   * Computes what the core fills into a card.
   *
   * @param done gets the text of each reference, perhaps later
   */
  public void numbers(Card card, Consumer<Map<String, String>> done) {
    worker.run(() -> card.facts(course), done, failure -> done.accept(Map.of()));
  }
}
