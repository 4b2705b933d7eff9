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
import org.commonmark.node.Node;

/** Reads the words of a lesson. The form of the file is described in the README. */
public final class LessonTextReader {
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
    List<Node> blocks = Markdown.blocks(markdown);
    Map<String, List<Node>> sections = Markdown.sections(blocks, 2);
    List<Node> head = sections.remove("");
    Map<String, StepText> steps = new LinkedHashMap<>();
    sections.forEach(
        (heading, body) -> {
          if (heading.contains(" ")) {
            String[] words = heading.split(" ", 2);
            Markdown.once(steps, words[0], step(words[1], body));
          }
        });
    return new LessonText(
        Markdown.plain(head.get(0)),
        head.subList(1, head.size()),
        Markdown.words(sections.get("panels")),
        Markdown.words(sections.get("labels")),
        settings(sections.get("settings")),
        sections.getOrDefault("interview", List.of()),
        steps);
  }

  private static StepText step(String title, List<Node> body) {
    Map<String, List<Node>> sections = Markdown.sections(body, 3);
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
        Markdown.children(block).forEach(item -> option(item, options));
      } else if (block instanceof BlockQuote) {
        explanation.addAll(Markdown.children(block));
      } else {
        asked.add(block);
      }
    }
    return new QuestionText(asked, options, explanation);
  }

  private static void option(Node item, Map<String, OptionText> options) {
    String[] words = Markdown.entry(item);
    List<Node> reason =
        Markdown.children(item).stream()
            .filter(BlockQuote.class::isInstance)
            .flatMap(quote -> Markdown.children(quote).stream())
            .toList();
    Markdown.once(options, words[0], new OptionText(words[1], reason));
  }

  private static Map<String, SettingText> settings(List<Node> blocks) {
    Map<String, SettingText> settings = new LinkedHashMap<>();
    for (Node item : Markdown.items(blocks)) {
      String[] words = Markdown.entry(item);
      Markdown.once(
          settings, words[0], new SettingText(words[1], Markdown.words(Markdown.children(item))));
    }
    return settings;
  }
}
