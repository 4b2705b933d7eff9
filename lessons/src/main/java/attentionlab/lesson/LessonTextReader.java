package attentionlab.lesson;

import attentionlab.lesson.LessonText.OptionText;
import attentionlab.lesson.LessonText.QuestionText;
import attentionlab.lesson.LessonText.SettingText;
import attentionlab.lesson.LessonText.StepText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** Reads the words of a lesson. The form of the file is described in the README. */
public final class LessonTextReader {
  private static final Parser PARSER = Parser.builder().build();
  private static final TextContentRenderer PLAIN = TextContentRenderer.builder().build();

  private LessonTextReader() {}

  /**
   * The words of a lesson.
   *
   * @throws Refused when the file of that language is missing
   */
  public static LessonText read(Lesson lesson, Language language) {
    return parse(source(lesson, language));
  }

  /** The title alone, without parsing the rest. */
  public static String title(Lesson lesson, Language language) {
    return source(lesson, language).lines().findFirst().orElse("").replaceFirst("^#\\s*", "");
  }

  private static String source(Lesson lesson, Language language) {
    try (InputStream in = lesson.getClass().getResourceAsStream(language.code() + ".md")) {
      if (in == null) {
        throw Refused.because("refused.text", lesson.id(), language.ownName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LessonText parse(String markdown) {
    List<Node> blocks = children(PARSER.parse(markdown));
    Map<String, List<Node>> sections = sections(blocks, 2);
    List<Node> head = sections.remove("");
    Map<String, StepText> steps = new LinkedHashMap<>();
    sections.forEach(
        (heading, body) -> {
          if (heading.contains(" ")) {
            String[] words = heading.split(" ", 2);
            steps.put(words[0], step(words[1], body));
          }
        });
    return new LessonText(
        plain(head.get(0)),
        head.subList(1, head.size()),
        words(sections.get("panels")),
        words(sections.get("labels")),
        settings(sections.get("settings")),
        steps);
  }

  /**
   * The blocks below each heading of a level, by its text; those before the first heading under the
   * empty text.
   */
  private static Map<String, List<Node>> sections(List<Node> blocks, int level) {
    Map<String, List<Node>> sections = new LinkedHashMap<>();
    List<Node> current = sections.computeIfAbsent("", key -> new ArrayList<>());
    for (Node block : blocks) {
      if (block instanceof Heading heading && heading.getLevel() == level) {
        current = sections.computeIfAbsent(plain(heading), key -> new ArrayList<>());
      } else {
        current.add(block);
      }
    }
    return sections;
  }

  private static StepText step(String title, List<Node> body) {
    Map<String, List<Node>> sections = sections(body, 3);
    List<Node> prose = sections.remove("");
    Map<String, QuestionText> questions = new LinkedHashMap<>();
    sections.forEach((id, blocks) -> questions.put(id, question(blocks)));
    return new StepText(title, prose, questions);
  }

  private static QuestionText question(List<Node> blocks) {
    List<Node> asked = new ArrayList<>();
    Map<String, OptionText> options = new LinkedHashMap<>();
    List<Node> explanation = new ArrayList<>();
    for (Node block : blocks) {
      if (block instanceof BulletList) {
        children(block).forEach(item -> option(item, options));
      } else if (block instanceof BlockQuote) {
        explanation.addAll(children(block));
      } else {
        asked.add(block);
      }
    }
    return new QuestionText(asked, options, explanation);
  }

  private static void option(Node item, Map<String, OptionText> options) {
    String[] words = entry(item);
    List<Node> reason =
        children(item).stream()
            .filter(BlockQuote.class::isInstance)
            .flatMap(quote -> children(quote).stream())
            .toList();
    options.put(words[0], new OptionText(words[1], reason));
  }

  private static Map<String, SettingText> settings(List<Node> blocks) {
    Map<String, SettingText> settings = new LinkedHashMap<>();
    for (Node item : items(blocks)) {
      String[] words = entry(item);
      settings.put(words[0], new SettingText(words[1], words(children(item))));
    }
    return settings;
  }

  private static Map<String, String> words(List<Node> blocks) {
    Map<String, String> words = new LinkedHashMap<>();
    for (Node item : items(blocks)) {
      String[] entry = entry(item);
      words.put(entry[0], entry[1]);
    }
    return words;
  }

  private static List<Node> items(List<Node> blocks) {
    return blocks == null
        ? List.of()
        : blocks.stream()
            .filter(BulletList.class::isInstance)
            .flatMap(list -> children(list).stream())
            .toList();
  }

  /** The identifier before the first colon of a list item, and the text after it. */
  private static String[] entry(Node item) {
    String[] words = plain(item.getFirstChild()).split(":", 2);
    return new String[] {words[0].strip(), words.length < 2 ? "" : words[1].strip()};
  }

  private static String plain(Node node) {
    return PLAIN.render(node).strip();
  }

  private static List<Node> children(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }
}
