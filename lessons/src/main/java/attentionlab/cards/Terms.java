package attentionlab.cards;

import attentionlab.lesson.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds terms of the glossary in running text. Each term is found once, where it first stands; the
 * longest form wins. Latin forms are whole words, in the singular or plural.
 */
public final class Terms {
  private static final Pattern NEVER = Pattern.compile("(?!)");

  /** None at all. */
  public static final Terms NONE = new Terms(Map.of());

  private final Map<String, String> ids = new LinkedHashMap<>();
  private final Pattern pattern;

  /**
   * A piece of text.
   *
   * @param term the identifier of its card; empty for words that are no term
   */
  public record Piece(String text, String term) {}

  /** The terms of a glossary. */
  public Terms(Cards glossary) {
    this(forms(glossary));
  }

  private Terms(Map<String, String> forms) {
    ids.putAll(forms);
    pattern =
        ids.isEmpty()
            ? NEVER
            : Pattern.compile(
                ids.keySet().stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(Terms::expression)
                    .collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static Map<String, String> forms(Cards glossary) {
    Map<String, String> forms = new LinkedHashMap<>();
    glossary.all().forEach(card -> card.forms().forEach(form -> forms.put(lower(form), card.id())));
    return forms;
  }

  /**
   * The terms of the glossary in a language. Texts need them before the first window shows, so the
   * cards are not parsed for them: only their headings and forms are read.
   */
  public static Terms read(Language language) {
    Map<String, String> forms = new LinkedHashMap<>();
    String id = "";
    for (String line : Cards.source(Deck.GLOSSARY, language).split("\n")) {
      if (line.startsWith("## ")) {
        id = line.split(" ", 3)[1];
      } else if (line.startsWith("- forms:")) {
        for (String form : line.substring("- forms:".length()).split(",")) {
          forms.put(lower(form.strip()), id);
        }
      }
    }
    return new Terms(forms);
  }

  private static String expression(String form) {
    boolean latin = form.chars().allMatch(c -> c < 0x2E80);
    return latin ? "(?<![\\w-])" + Pattern.quote(form) + "(?![\\w-])" : Pattern.quote(form);
  }

  /** A text that has not been read yet; terms it has found are not found again. */
  public Reading reading() {
    return new Reading();
  }

  /** The identifiers of all terms. */
  public Set<String> all() {
    return Set.copyOf(ids.values());
  }

  /** The identifiers of the terms, by their forms. */
  Map<String, String> ids() {
    return Map.copyOf(ids);
  }

  /** The identifiers of the terms that stand in a text. */
  public Set<String> in(String text) {
    return reading().pieces(text).stream()
        .map(Piece::term)
        .filter(term -> !term.isEmpty())
        .collect(Collectors.toSet());
  }

  /** One text, piece after piece. */
  public final class Reading {
    private final Set<String> met = new HashSet<>();

    private Reading() {}

    /** A part of the text, cut at the terms that stand in it for the first time. */
    public List<Piece> pieces(String text) {
      List<Piece> pieces = new ArrayList<>();
      Matcher matcher = pattern.matcher(text);
      int at = 0;
      while (matcher.find()) {
        String id = ids.get(lower(matcher.group()));
        if (met.add(id)) {
          add(pieces, text.substring(at, matcher.start()), "");
          add(pieces, matcher.group(), id);
          at = matcher.end();
        }
      }
      add(pieces, text.substring(at), "");
      return pieces;
    }

    private static void add(List<Piece> pieces, String text, String term) {
      if (!text.isEmpty()) {
        pieces.add(new Piece(text, term));
      }
    }
  }

  private static String lower(String form) {
    return form.toLowerCase(Locale.ROOT);
  }
}
