package attentionlab.lessons;

import attentionlab.lesson.LessonText;
import attentionlab.lesson.LessonText.QuestionText;
import attentionlab.lesson.LessonText.StepText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** All words of a step, flattened for tests. */
final class Prose {
  private Prose() {}

  /** The running text of a step and of its questions. */
  static List<String> texts(StepText step) {
    List<String> texts = new ArrayList<>(List.of(step.title()));
    blocks(step).forEach(block -> block.accept(new TextCollector(texts)));
    step.questions()
        .values()
        .forEach(question -> question.options().values().forEach(o -> texts.add(o.text())));
    return texts;
  }

  static List<String> texts(List<Node> blocks) {
    List<String> texts = new ArrayList<>();
    blocks.forEach(block -> block.accept(new TextCollector(texts)));
    return texts;
  }

  /** Where the links of a step lead. */
  static List<String> links(StepText step) {
    List<String> links = new ArrayList<>();
    blocks(step)
        .forEach(
            block ->
                block.accept(
                    new AbstractVisitor() {
                      @Override
                      public void visit(Link link) {
                        links.add(link.getDestination());
                        visitChildren(link);
                      }
                    }));
    return links;
  }

  /** Every character a language file shows. */
  static String all(LessonText text) {
    List<String> all = new ArrayList<>(List.of(text.title()));
    all.addAll(texts(text.goal()));
    all.addAll(text.panels().values());
    all.addAll(text.labels().values());
    text.settings()
        .values()
        .forEach(
            setting -> {
              all.add(setting.name());
              all.addAll(setting.options().values());
            });
    text.steps().values().forEach(step -> all.addAll(texts(step)));
    return String.join("\n", all);
  }

  private static Stream<Node> blocks(StepText step) {
    return Stream.concat(
        step.prose().stream(), step.questions().values().stream().flatMap(Prose::blocks));
  }

  private static Stream<Node> blocks(QuestionText question) {
    return Stream.of(
            question.question().stream(),
            question.explanation().stream(),
            question.options().values().stream().flatMap(option -> option.reason().stream()))
        .flatMap(blocks -> blocks);
  }

  private static final class TextCollector extends AbstractVisitor {
    private final List<String> texts;

    TextCollector(List<String> texts) {
      this.texts = texts;
    }

    @Override
    public void visit(Text text) {
      texts.add(text.getLiteral());
    }
  }
}
