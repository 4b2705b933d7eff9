package attentionlab.cards;

import attentionlab.lesson.Language;
import attentionlab.lesson.Markdown;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Node;

/**
 * All cards of a deck in one language, read from its Markdown file: a section for each card, headed
 * by its identifier and title; in it a list of {@code kind}, {@code show}, {@code source} and
 * {@code forms}, what others say as a quotation, and below it what is right.
 */
public final class Cards {
  private final Map<String, Card> cards;

  private Cards(Map<String, Card> cards) {
    this.cards = cards;
  }

  /** The cards of a deck. */
  public static Cards read(Deck deck, Language language) {
    return parse(source(deck, language));
  }

  static String source(Deck deck, Language language) {
    String file = deck.id() + "/" + language.code() + ".md";
    try (InputStream in = Cards.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Cards parse(String markdown) {
    Map<String, Card> cards = new LinkedHashMap<>();
    Markdown.sections(Markdown.blocks(markdown), 2)
        .forEach(
            (heading, blocks) -> {
              String[] words = heading.split(" ", 2);
              if (words.length == 2) {
                cards.put(words[0], card(words[0], words[1], blocks));
              }
            });
    return new Cards(cards);
  }

  private static Card card(String id, String title, List<Node> blocks) {
    Map<String, String> facts = new LinkedHashMap<>();
    List<Node> says = new ArrayList<>();
    List<Node> body = new ArrayList<>();
    for (Node block : blocks) {
      if (block instanceof BulletList && facts.isEmpty()) {
        facts.putAll(Markdown.words(List.of(block)));
      } else if (block instanceof BlockQuote) {
        says.addAll(Markdown.children(block));
      } else {
        body.add(block);
      }
    }
    String forms = facts.getOrDefault("forms", "");
    return new Card(
        id,
        title,
        facts.getOrDefault("kind", ""),
        facts.getOrDefault("show", ""),
        forms.isEmpty() ? List.of() : Arrays.stream(forms.split("\\s*[,，]\\s*")).toList(),
        facts.getOrDefault("source", ""),
        says,
        body);
  }

  /** All of them, in order. */
  public List<Card> all() {
    return List.copyOf(cards.values());
  }

  /** The card of that identifier. */
  public Optional<Card> find(String id) {
    return Optional.ofNullable(cards.get(id));
  }

  /** The cards in which every word of a search stands; all where nothing is searched. */
  public List<Card> search(String words) {
    String[] wanted = words.strip().toLowerCase(Locale.ROOT).split("\\s+");
    return cards.values().stream()
        .filter(card -> Arrays.stream(wanted).allMatch(text(card)::contains))
        .toList();
  }

  private static String text(Card card) {
    StringBuilder text = new StringBuilder();
    text.append(String.join(" ", card.id(), card.title(), card.source(), card.show()));
    card.forms().forEach(form -> text.append(' ').append(form));
    card.says().forEach(block -> text.append(' ').append(Markdown.plain(block)));
    card.body().forEach(block -> text.append(' ').append(Markdown.plain(block)));
    return text.toString().toLowerCase(Locale.ROOT);
  }
}
