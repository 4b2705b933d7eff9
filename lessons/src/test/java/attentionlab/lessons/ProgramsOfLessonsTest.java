package attentionlab.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.graph.Dialect;
import attentionlab.graph.Graph;
import attentionlab.graph.Node;
import attentionlab.graph.ProgramRun;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands beside a panel computes it. */
class ProgramsOfLessonsTest {
  @TempDir private Path folder;

  @Test
  void theNumpyProgramOfEveryNamedResultOfEveryStepGivesItsNumbers() throws Exception {
    ProgramRun.assumePythonHas("numpy");
    new ProgramRun(folder).assertResults(everyPanel(), Dialect.NUMPY);
  }

  @Test
  void theTorchProgramOfEveryNamedResultOfEveryStepGivesItsNumbers() throws Exception {
    ProgramRun.assumePythonHas("torch");
    new ProgramRun(folder).assertResults(everyPanel(), Dialect.TORCH);
  }

  @Test
  void aJavaProgramOfEachLessonGivesItsNumbers() throws Exception {
    List<Node> results = new ArrayList<>();
    for (Lesson lesson : Lessons.course().lessons()) {
      Step last = lesson.steps().get(lesson.steps().size() / 2);
      List<Node> named = named(Live.of(lesson, lesson.startOf(last)).graph());
      results.add(named.get(named.size() - 1));
    }
    assertThat(results).hasSize(Lessons.course().lessons().size());
    new ProgramRun(folder).assertResults(results, Dialect.JAVA);
  }

  private static List<Node> everyPanel() {
    List<Node> all = new ArrayList<>();
    for (Lesson lesson : Lessons.course().lessons()) {
      for (Step step : lesson.steps()) {
        all.addAll(named(Live.of(lesson, lesson.startOf(step)).graph()));
      }
    }
    return all;
  }

  private static List<Node> named(Graph graph) {
    return graph.nodes().stream().filter(node -> node.name().isPresent()).toList();
  }
}
