package attentionlab.stage;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.figure.Figure;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Panels;
import attentionlab.figure.Scale;
import attentionlab.figure.Strip;
import attentionlab.graph.Edits;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.lesson.Choice;
import attentionlab.lesson.Grid;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.MaskGrid;
import attentionlab.lesson.Range;
import attentionlab.lesson.Refused;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import attentionlab.lesson.Switch;
import attentionlab.lesson.Tokens;
import attentionlab.lessons.Lessons;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Comparing works in every step of every lesson, whatever was changed since. */
class CompareLessonsTest {

  static Stream<Lesson> lessons() {
    return Lessons.course().lessons().stream();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void everyDifferenceIsWhatIsMinusWhatWas(Lesson lesson) {
    for (Step step : lesson.steps()) {
      Live start = Live.of(lesson, lesson.startOf(step));
      for (Settings settings : changes(lesson, step)) {
        compared(lesson, step, start, settings, true)
            .ifPresent(scene -> differencesAreRight(scene, step.id()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void bothHaveTheSameLimitsOnASharedScale(Lesson lesson) {
    for (Step step : lesson.steps()) {
      Live start = Live.of(lesson, lesson.startOf(step));
      for (Settings settings : changes(lesson, step)) {
        compared(lesson, step, start, settings, true)
            .ifPresent(scene -> scene.panels().rows().forEach(CompareLessonsTest::oneScale));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void everyNumberOnTheStageCanBeAskedWhy(Lesson lesson) {
    for (Step step : lesson.steps()) {
      Live start = Live.of(lesson, lesson.startOf(step));
      for (Settings settings : changes(lesson, step)) {
        compared(lesson, step, start, settings, false).ifPresent(CompareLessonsTest::allAreThere);
      }
    }
  }

  private static void allAreThere(Scene scene) {
    scene
        .panels()
        .figures()
        .flatMap(figure -> Remake.nodesOf(figure).stream())
        .filter(node -> node.name().isPresent())
        .filter(node -> node.id().contains("@"))
        .forEach(node -> assertThat(scene.graph().node(node.id())).isSameAs(node));
  }

  private static Optional<Scene> compared(
      Lesson lesson, Step step, Live start, Settings settings, boolean shared) {
    Live now;
    Panels panels;
    try {
      now = Live.of(lesson, settings);
      panels = step.shows().apply(now);
    } catch (Refused refused) {
      return Optional.empty();
    }
    Scene pinned = new Scene(start.graph(), step.shows().apply(start));
    return Optional.of(new Compare(pinned, shared).through(new Scene(now.graph(), panels), now));
  }

  private static void differencesAreRight(Scene scene, String what) {
    for (Node node : scene.graph().nodes()) {
      if (node.id().endsWith("@diff")) {
        String id = node.id().substring(0, node.id().length() - "@diff".length());
        Matrix b = node.operands().get(0).value();
        Matrix a = scene.graph().node(Compare.pinnedOf(id)).value();
        assertThat(node.operands().get(0).id()).isEqualTo(id);
        assertThat(node.value())
            .as(what + " " + id)
            .isEqualTo(Matrix.of(b.rows(), b.cols(), (r, c) -> b.get(r, c) - a.get(r, c)));
      }
    }
  }

  private static void oneScale(List<Figure> row) {
    if (!row.get(0).id().endsWith("@a")) {
      row.stream()
          .filter(f -> f.id().endsWith("@diff"))
          .forEach(CompareLessonsTest::zeroInTheMiddle);
    } else if (row.get(0) instanceof Heatmap was && row.get(1) instanceof Heatmap is) {
      assertThat(was.scale()).isEqualTo(is.scale());
      zeroInTheMiddle(row.get(2));
    } else if (row.get(0) instanceof Strip was) {
      assertThat(was.scale()).isEqualTo(((Strip) row.get(1)).scale());
      zeroInTheMiddle(row.get(2));
    }
  }

  private static void zeroInTheMiddle(Figure difference) {
    if (difference instanceof Heatmap heatmap) {
      assertThat(heatmap.scale().kind()).isEqualTo(Scale.Kind.DIVERGING);
    } else if (difference instanceof Strip strip) {
      assertThat(strip.scale().kind()).isEqualTo(Scale.Kind.DIVERGING);
    }
  }

  /** The start of a step with each of its controls changed, and with a cell changed by hand. */
  private static List<Settings> changes(Lesson lesson, Step step) {
    Settings start = lesson.startOf(step);
    List<Settings> changes = new ArrayList<>(List.of(start));
    step.controls().forEach(setting -> changes.add(changed(start, setting)));
    Live live = Live.of(lesson, start);
    step.shows()
        .apply(live)
        .figures()
        .filter(figure -> live.graph().has(figure.id()))
        .findFirst()
        .map(figure -> live.graph().node(figure.id()))
        .filter(node -> node.value().rows() > 0 && node.value().cols() > 0)
        .ifPresent(node -> changes.add(start.with(Edits.NONE.with(node.id(), 0, 0, 0.25))));
    return changes;
  }

  private static Settings changed(Settings start, Setting<?> setting) {
    if (setting instanceof Range range) {
      double end = start.get(range) == range.high() ? range.low() : range.high();
      boolean seed = range.isWhole() && range.high() - range.low() > 1000;
      return start.with(range, seed ? range.low() : end);
    } else if (setting instanceof Choice<?> choice) {
      return other(start, choice);
    } else if (setting instanceof Switch onOff) {
      return start.with(onOff, !start.get(onOff));
    } else if (setting instanceof Grid grid) {
      return start.with(grid, start.get(grid).with(0, 0, grid.high()));
    } else if (setting instanceof MaskGrid mask) {
      double cell = 1 - start.get(mask).get(0, 0);
      return start.with(mask, start.get(mask).with(0, 0, cell));
    }
    Tokens tokens = (Tokens) setting;
    return start.with(tokens, List.of("it", "the"));
  }

  private static <T> Settings other(Settings start, Choice<T> choice) {
    List<T> options = choice.options();
    int next = (options.indexOf(start.get(choice)) + 1) % options.size();
    return start.with(choice, options.get(next));
  }
}
