package attentionlab.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.figure.Figure;
import attentionlab.graph.Backpropagation;
import attentionlab.graph.Derivation;
import attentionlab.graph.Node;
import attentionlab.lesson.Language;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.LessonText;
import attentionlab.lesson.LessonTextReader;
import attentionlab.lesson.Live;
import attentionlab.lesson.Step;
import attentionlab.stage.Backward;
import attentionlab.stage.Scene;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step of every lesson, seen through its gradients. */
class BackwardLessonsTest {
  private static final Backward LENS = Backward.BY_ITSELF;

  private static Scene plain(Lesson lesson, Step step) {
    Live live = Live.of(lesson, lesson.startOf(step));
    return new Scene(live.graph(), step.shows().apply(live));
  }

  private static Scene through(Lesson lesson, Step step) {
    return LENS.through(plain(lesson, step), Live.of(lesson, lesson.startOf(step)));
  }

  @ParameterizedTest
  @MethodSource("attentionlab.lessons.LessonContractTest#lessons")
  void everyFigureOfGradientsHasItsWords(Lesson lesson) {
    LessonText text = LessonTextReader.read(lesson, Language.ENGLISH);
    for (Step step : lesson.steps()) {
      if (LENS.target(plain(lesson, step)).isPresent()) {
        assertThat(through(lesson, step).panels().figures().flatMap(f -> f.named().stream()))
            .as(lesson.id() + " " + step.id())
            .isNotEmpty()
            .allMatch(id -> text.panels().containsKey(id.replaceAll("@.*", "")));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("attentionlab.lessons.LessonContractTest#lessons")
  void everyGradientShownIsExplainedByItsTerms(Lesson lesson) {
    for (Step step : lesson.steps()) {
      if (LENS.target(plain(lesson, step)).isPresent()) {
        Scene scene = through(lesson, step);
        scene
            .panels()
            .figures()
            .map(Figure::id)
            .filter(id -> id.endsWith("@" + Backpropagation.KIND) && scene.graph().has(id))
            .distinct()
            .forEach(id -> assertExplained(scene.graph().node(id)));
      }
    }
  }

  private static void assertExplained(Node gradient) {
    int rows = gradient.value().rows();
    int cols = gradient.value().cols();
    for (int cell = 0; cell < rows * cols; cell += 1 + rows * cols / 5) {
      double want = gradient.value().get(cell / cols, cell % cols);
      if (Double.isFinite(want)) {
        double got = Derivation.of(gradient, cell / cols, cell % cols).term().value();
        assertThat(got).as(gradient.id()).isCloseTo(want, within(1e-9 * (1 + Math.abs(want))));
      }
    }
  }
}
