package attentionlab.task;

import attentionlab.lesson.Language;
import attentionlab.lesson.Markdown;
import attentionlab.task.TaskText.MistakeText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Node;

/**
 * The words of all tasks in one language, read from {@code tasks/en.md} and its twin: a section for
 * each task, headed by its identifier and title; below it the statement and the sections {@code
 * hints}, {@code cases} and {@code mistakes}, each a list.
 */
public final class TaskTexts {
  private TaskTexts() {}

  /** The words by the identifiers of the tasks. */
  public static Map<String, TaskText> read(Language language) {
    String file = "tasks/" + language.code() + ".md";
    try (InputStream in = TaskTexts.class.getResourceAsStream(file)) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, TaskText> parse(String markdown) {
    Map<String, TaskText> texts = new LinkedHashMap<>();
    Markdown.sections(Markdown.blocks(markdown), 2)
        .forEach(
            (heading, blocks) -> {
              String[] words = heading.split(" ", 2);
              if (words.length == 2) {
                texts.put(words[0], text(words[0], words[1], Markdown.sections(blocks, 3)));
              }
            });
    return texts;
  }

  private static TaskText text(String id, String title, Map<String, List<Node>> sections) {
    List<List<Node>> hints =
        Markdown.items(sections.get("hints")).stream().map(Markdown::children).toList();
    Map<String, MistakeText> mistakes = new LinkedHashMap<>();
    for (Node item : Markdown.items(sections.get("mistakes"))) {
      String[] entry = Markdown.entry(item);
      List<Node> blocks = Markdown.children(item);
      mistakes.put(entry[0], new MistakeText(entry[1], blocks.subList(1, blocks.size())));
    }
    return new TaskText(
        id,
        title,
        sections.get(""),
        hints,
        Markdown.words(sections.getOrDefault("cases", List.of())),
        mistakes);
  }
}
