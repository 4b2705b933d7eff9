package attentionlab.paste;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.graph.Graph;
import attentionlab.graph.Node;
import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Step;
import attentionlab.lessons.Lessons;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The numbers of lessons, pasted as other settings or other ways would give them. */
class VerdictOnLessonsTest {
  private static final int OF_EACH = 1;

  private static Live live(String bookmark) {
    Bookmark parsed = Bookmark.parse(bookmark);
    Lesson lesson = Lessons.course().lesson(parsed.lesson());
    return Live.of(lesson, parsed.resolve(lesson));
  }

  @Test
  void theNumbersOfEveryPanelOfEveryLessonAreTheSameWhenTheyComeBack() {
    for (Lesson lesson : Lessons.course().lessons()) {
      Step step = lesson.steps().get(lesson.steps().size() / 2);
      Graph graph = Live.of(lesson, lesson.startOf(step)).graph();
      for (Node node : graph.nodes()) {
        PastedMatrix back = PastedMatrix.parse(Printed.tensor(node.value(), 4));
        assertThat(Verdict.of(node, graph, back).same()).as(lesson.id() + " " + node).isTrue();
      }
    }
  }

  @Test
  void aMissingMaskIsNamedOnTheCausalLesson() {
    Live causal = live("L3.2 s2");
    Live without = live("L3.2 s2 mask=none");
    Node right = causal.graph().node("weights");
    String pasted = Printed.tensor(without.graph().node("weights").value(), 4);
    Verdict verdict = Verdict.of(right, causal.graph(), PastedMatrix.parse(pasted));
    assertThat(verdict.first()).contains(right.cell(0, 0));
    assertThat(verdict.guesses())
        .extracting(guess -> guess.why().key())
        .startsWith("mistake.mask.missing");
  }

  /**
   * Each mistake where it is possible in a lesson: it is named, or it makes no difference there.
   */
  @Test
  void whatAMistakeGivesInALessonIsExplainedByIt() {
    Map<String, Integer> seen = new HashMap<>();
    for (Lesson lesson : Lessons.course().lessons()) {
      Step step = lesson.steps().get(lesson.steps().size() / 2);
      Graph graph = Live.of(lesson, lesson.startOf(step)).graph();
      graph.nodes().stream()
          .filter(node -> node.name().isPresent() && node.value().rows() > 1)
          .forEach(node -> explain(node, graph, seen));
    }
    assertThat(seen.keySet())
        .contains(
            "mistake.unscaled",
            "mistake.softmax.columns",
            "mistake.mask.missing",
            "mistake.mask.after",
            "mistake.norm.columns",
            "mistake.norm.unbiased",
            "mistake.heads.merge",
            "mistake.sines.halves",
            "mistake.residual");
  }

  private static void explain(Node node, Graph graph, Map<String, Integer> seen) {
    PastedMatrix own = PastedMatrix.parse(Printed.tensor(node.value(), 6));
    for (Mistake mistake : Verdict.known()) {
      for (Guess guess : mistake.in(node, own).toList()) {
        String key = guess.why().key();
        if (seen.getOrDefault(key, 0) < OF_EACH && !Closeness.is(own, guess.value())) {
          seen.merge(key, 1, Integer::sum);
          PastedMatrix wrong = PastedMatrix.parse(Printed.tensor(guess.value(), 6));
          List<String> causes =
              Verdict.of(node, graph, wrong).guesses().stream()
                  .map(cause -> cause.why().key())
                  .toList();
          assertThat(causes).as("%s in %s", key, node).contains(key);
        }
      }
    }
  }
}
