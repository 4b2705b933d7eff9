package attentionlab.interview;

import attentionlab.interview.Question.BoardLine;
import attentionlab.interview.QuestionText.Point;
import attentionlab.lesson.Markdown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Reads a section of the bank: {@code facts.txt}, what is the same in every language, in lines
 * {@code - key: value} below the identifier of each question; and the Markdown of its words in a
 * language.
 */
final class BankReader {
  private static final Set<String> KEYS =
      Set.of("level", "tags", "show", "errata", "alike", "next", "board");

  private BankReader() {}

  /**
   * The questions of a section.
   *
   * @throws IllegalArgumentException when a line is not of this form or names what there is not
   */
  static List<Question> questions(Topic topic, String facts) {
    List<Question> questions = new ArrayList<>();
    for (String section : facts.split("(?m)^## ")) {
      if (!section.isBlank()) {
        questions.add(question(topic, section));
      }
    }
    return questions;
  }

  private static Question question(Topic topic, String section) {
    List<String> lines = section.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    Map<String, List<String>> facts = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] entry = line.split(":", 2);
      String key = entry[0].startsWith("- ") ? entry[0].substring(2) : "";
      if (!KEYS.contains(key) || entry.length < 2) {
        throw new IllegalArgumentException(lines.get(0) + ": cannot be read: " + line);
      }
      facts.computeIfAbsent(key, none -> new ArrayList<>()).add(entry[1].strip());
    }
    return new Question(
        lines.get(0),
        topic,
        Integer.parseInt(first(facts, "level").orElse("0")),
        parts(facts, "tags", ","),
        parts(facts, "show", ";"),
        parts(facts, "errata", ","),
        first(facts, "alike").map(id -> Alike.valueOf(id.toUpperCase(Locale.ROOT))),
        parts(facts, "next", ","),
        facts.getOrDefault("board", List.of()).stream().map(BankReader::boardLine).toList());
  }

  private static Optional<String> first(Map<String, List<String>> facts, String key) {
    return facts.getOrDefault(key, List.of()).stream().findFirst();
  }

  private static List<String> parts(Map<String, List<String>> facts, String key, String between) {
    return first(facts, key).stream()
        .flatMap(value -> Stream.of(value.split(between)))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static BoardLine boardLine(String line) {
    String[] parts = line.split("\\s+\\|\\s+", 3);
    if (parts.length != 3) {
      throw new IllegalArgumentException("no bookmark | node | formula: " + line);
    }
    return new BoardLine(parts[0], parts[1], parts[2]);
  }

  /**
   * The words of a section, by the identifiers of its questions.
   *
   * @throws IllegalArgumentException when a part of a question is missing, or one stands there
   *     twice
   */
  static Map<String, QuestionText> texts(String markdown) {
    Map<String, QuestionText> texts = new LinkedHashMap<>();
    Markdown.sections(Markdown.blocks(markdown), 2)
        .forEach(
            (heading, blocks) -> {
              String[] words = heading.split(" ", 2);
              if (heading.isEmpty()) { // what stands before the first question
                return;
              }
              if (words.length < 2 || texts.containsKey(words[0])) {
                throw new IllegalArgumentException("no question, or once more: " + heading);
              }
              texts.put(words[0], text(words[0], words[1], Markdown.sections(blocks, 3)));
            });
    return texts;
  }

  private static QuestionText text(String id, String question, Map<String, List<Node>> parts) {
    Map<Length, List<Node>> answers = new EnumMap<>(Length.class);
    Arrays.stream(Length.values()).forEach(l -> answers.put(l, part(id, parts, l.id())));
    List<Node> trap = part(id, parts, "trap");
    List<Node> followUp = part(id, parts, "follow-up");
    return new QuestionText(
        question,
        answers,
        Markdown.items(part(id, parts, "rubric")).stream().map(BankReader::point).toList(),
        quoted(trap),
        unquoted(trap),
        unquoted(followUp),
        quoted(followUp),
        Markdown.items(part(id, parts, "board")).stream().map(Markdown::children).toList());
  }

  private static List<Node> part(String id, Map<String, List<Node>> parts, String name) {
    List<Node> blocks = parts.getOrDefault(name, List.of());
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException(id + " has no " + name);
    }
    return blocks;
  }

  private static List<Node> quoted(List<Node> blocks) {
    return blocks.stream()
        .filter(BlockQuote.class::isInstance)
        .flatMap(quote -> Markdown.children(quote).stream())
        .toList();
  }

  private static List<Node> unquoted(List<Node> blocks) {
    return blocks.stream().filter(block -> !(block instanceof BlockQuote)).toList();
  }

  private static Point point(Node item) {
    List<Node> blocks = Markdown.children(item);
    String id = Markdown.entry(item)[0];
    Node first = blocks.get(0).getFirstChild();
    if (!(first instanceof Text text) || !text.getLiteral().startsWith(id + ":")) {
      throw new IllegalArgumentException("no identifier before a colon: " + Markdown.plain(item));
    }
    text.setLiteral(text.getLiteral().substring(id.length() + 1).stripLeading());
    return new Point(id, unquoted(blocks), quoted(blocks));
  }
}
