package attentionlab.lesson;

import attentionlab.lesson.LessonText.QuestionText;
import attentionlab.lesson.LessonText.StepText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Finds the places of texts that the core fills in. */
public final class References {
  private References() {}

  /** All references of a step, those of its questions included. */
  public static List<Reference> in(StepText step) {
    List<Reference> found = new ArrayList<>();
    blocks(step).forEach(block -> block.accept(new Collector(found)));
    step.questions().values().stream()
        .flatMap(question -> question.options().values().stream())
        .forEach(option -> collect(option.text(), found));
    return found;
  }

  /** All references of some blocks. */
  public static List<Reference> in(List<Node> blocks) {
    List<Reference> found = new ArrayList<>();
    blocks.forEach(block -> block.accept(new Collector(found)));
    return found;
  }

  /**
   * What the core fills in, by the text of each reference, computed in the state of a bookmark.
   *
   * @throws Refused when the course has no such state
   */
  public static Map<String, String> filled(
      Course course, String bookmark, List<Reference> references) {
    Map<String, String> filled = new TreeMap<>();
    if (references.isEmpty()) {
      return filled;
    }
    Bookmark state = Bookmark.parse(bookmark);
    Lesson lesson = course.lesson(state.lesson());
    Step step = lesson.step(state.step());
    Live live = Live.of(lesson, state.resolve(lesson));
    references.forEach(r -> filled.put(r.text(), r.resolve(lesson, step, live)));
    return filled;
  }

  private static Stream<Node> blocks(StepText step) {
    return Stream.concat(
        step.prose().stream(), step.questions().values().stream().flatMap(References::blocks));
  }

  private static Stream<Node> blocks(QuestionText question) {
    return Stream.of(
            question.question().stream(),
            question.explanation().stream(),
            question.options().values().stream().flatMap(option -> option.reason().stream()))
        .flatMap(blocks -> blocks);
  }

  private static void collect(String text, List<Reference> found) {
    Matcher matcher = Reference.PATTERN.matcher(text);
    while (matcher.find()) {
      found.add(new Reference(matcher.group(1)));
    }
  }

  private static final class Collector extends AbstractVisitor {
    private final List<Reference> found;

    Collector(List<Reference> found) {
      this.found = found;
    }

    @Override
    public void visit(Text text) {
      collect(text.getLiteral(), found);
    }
  }
}
