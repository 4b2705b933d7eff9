package attentionlab.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.figure.Curve;
import attentionlab.figure.Diagram;
import attentionlab.figure.Figure;
import attentionlab.figure.Gauges;
import attentionlab.figure.Histogram;
import attentionlab.figure.Sentence;
import attentionlab.figure.Table;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Step;
import attentionlab.lessons.Lessons;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every number that is a cell of the computation can be asked why, by mouse and by keyboard. */
class WhyInEveryFigureTest {
  private static final int OF_EACH_KIND = 2;

  @BeforeAll
  static void startToolkit() throws Exception {
    Shown.startToolkit();
  }

  static Stream<Figure> figures() {
    Map<Class<?>, Set<String>> seen = new HashMap<>();
    List<Figure> found = new ArrayList<>();
    for (Lesson lesson : Lessons.course().lessons()) {
      for (Step step : lesson.steps()) {
        step.shows()
            .apply(Live.of(lesson, lesson.startOf(step)))
            .figures()
            .filter(WhyInEveryFigureTest::showsCells)
            .filter(f -> seen.computeIfAbsent(f.getClass(), c -> new HashSet<>()).add(f.id()))
            .filter(f -> seen.get(f.getClass()).size() <= OF_EACH_KIND)
            .forEach(found::add);
      }
    }
    return found.stream();
  }

  private static boolean showsCells(Figure figure) {
    if (figure instanceof Sentence sentence) {
      return sentence.weights().isPresent() && sentence.focus() >= 0;
    } else if (figure instanceof Diagram diagram) {
      return diagram.wires().stream().anyMatch(wire -> wire.carried().isPresent());
    } else if (figure instanceof Table table) {
      return table.rows().stream()
          .flatMap(row -> row.entries().stream())
          .anyMatch(Table.Number.class::isInstance);
    }
    return !(figure instanceof Curve || figure instanceof Histogram || figure instanceof Gauges);
  }

  @ParameterizedTest
  @MethodSource("figures")
  void aCellIsAskedByKeyboard(Figure figure) {
    Shown shown =
        Shown.onFxThread(
            () -> {
              Shown view = Shown.of(figure, 900, 600);
              assertThat(view.view.isFocusTraversable()).isTrue();
              view.press(KeyCode.RIGHT);
              view.press(KeyCode.END);
              view.press(KeyCode.SPACE);
              return view;
            });
    assertThat(shown.pointed)
        .as(figure.getClass().getSimpleName() + " " + figure.id())
        .anyMatch(Optional::isPresent);
    assertThat(shown.pinned).isNotEmpty();
  }

  /** The numbers of a table are labels of their own, which another test clicks. */
  static Stream<Figure> drawn() {
    return figures().filter(figure -> !(figure instanceof Table));
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void aCellIsAskedByMouse(Figure figure) {
    Shown shown =
        Shown.onFxThread(
            () -> {
              Shown view = Shown.of(figure, 900, 600);
              for (int x = 5; x < 900 && view.pinned.isEmpty(); x += 11) {
                for (int y = 5; y < 600 && view.pinned.isEmpty(); y += 11) {
                  view.mouse(MouseEvent.MOUSE_MOVED, x, y);
                  if (!view.pointed.isEmpty()
                      && view.pointed.get(view.pointed.size() - 1).isPresent()) {
                    view.mouse(MouseEvent.MOUSE_CLICKED, x, y);
                  }
                }
              }
              return view;
            });
    assertThat(shown.pointed)
        .as(figure.getClass().getSimpleName() + " " + figure.id())
        .anyMatch(Optional::isPresent);
    assertThat(shown.pinned.size() + shown.changes.size()).isPositive();
  }
}
