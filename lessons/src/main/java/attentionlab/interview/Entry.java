package attentionlab.interview;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * Something the learner did, as one line of text. Everything that is remembered follows from the
 * entries; an entry never changes. Kinds and facts this version does not know are kept and have no
 * effect.
 *
 * @param when when it was done, in the years 0 to 9999
 * @param kind what kind of thing it was
 * @param subject what it was about, such as a question; one word
 * @param facts what else is to be known
 */
public record Entry(Instant when, String kind, String subject, Map<String, String> facts) {
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  public Entry {
    if (when.isBefore(FIRST) || when.isAfter(LAST)) { // days beyond cannot be reckoned with
      throw new IllegalArgumentException("no time: " + when);
    }
    facts = Collections.unmodifiableMap(new TreeMap<>(facts));
  }

  /** The line; {@link #parse} reads it. */
  public String text() {
    StringJoiner text = new StringJoiner(" ");
    text.add(when.toString()).add(encoded(kind)).add(encoded(subject));
    facts.forEach((key, value) -> text.add(encoded(key) + "=" + encoded(value)));
    return text.toString();
  }

  /**
   * The entry of a line.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Entry parse(String line) {
    String[] words = line.split(" ", -1); // the last word may be empty
    if (words.length < 3) {
      throw new IllegalArgumentException("no entry: " + line);
    }
    Map<String, String> facts = new TreeMap<>();
    for (int i = 3; i < words.length; i++) {
      String[] fact = words[i].split("=", 2);
      if (fact.length < 2) {
        throw new IllegalArgumentException("no fact: " + words[i]);
      }
      if (facts.put(decoded(fact[0]), decoded(fact[1])) != null) {
        throw new IllegalArgumentException("told twice: " + words[i]);
      }
    }
    try {
      return new Entry(Instant.parse(words[0]), decoded(words[1]), decoded(words[2]), facts);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no time: " + words[0], e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** A fact; empty where it was not told. */
  public String fact(String key) {
    return facts.getOrDefault(key, "");
  }

  /**
   * A whole number among the facts.
   *
   * @param otherwise what it is where it was not told or is no number
   */
  public int number(String key, int otherwise) {
    String text = fact(key);
    return text.matches("-?\\d{1,9}") ? Integer.parseInt(text) : otherwise;
  }
}
