package attentionlab.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.Toolkit;
import attentionlab.lesson.Choice;
import attentionlab.lesson.Language;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Range;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import attentionlab.lesson.Switch;
import attentionlab.lessons.Lessons;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every lesson, each second step of it, is compared with how it began, on a small page. */
class CompareWalkTest {
  private static Window window;
  private static PageCheck check;

  @BeforeAll
  static void open() {
    window = Window.at("L0.1 s1");
    check = new PageCheck(window.find(".page"));
    window.act(
        () -> {
          window.state.reducedMotionProperty().set(true);
          window.state.languageProperty().set(Language.CHINESE);
          window.resize(1280, 800);
        });
  }

  @AfterAll
  static void close() {
    window.close();
  }

  static Stream<String> lessons() {
    return Lessons.course().lessons().stream().map(Lesson::id);
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void aLessonIsComparedWithItself(String id) {
    Lesson lesson = window.course.lesson(id);
    List<String> problems = new ArrayList<>();
    window.fire("compare");
    for (int index = 0; index < lesson.steps().size(); index += 2) {
      Step step = lesson.steps().get(index);
      String start = id + " " + step.id();
      window.act(() -> window.session.open(start));
      window.fire("pin-state");
      window.act(() -> window.session.change("all", settings -> others(step, settings)));
      problems(start); // a page that begins to scroll is narrower, and laid out anew
      problems(start).forEach(problems::add);
    }
    while (!window.all(".pin-letter.toggle-button").isEmpty()) {
      String letter = window.all(".pin-letter.toggle-button").get(0).getId();
      window.fire("remove-" + letter);
    }
    assertThat(problems).isEmpty();
  }

  private static Stream<String> problems(String where) {
    return Toolkit.call(() -> check.problems(window.session.snapshot())).stream()
        .map(problem -> where + ": " + problem);
  }

  /** All controls of a step changed, as far as they go together. */
  private static Settings others(Step step, Settings settings) {
    Settings changed = settings;
    for (Setting<?> setting : step.controls()) {
      changed = changed.withTexts(Map.of(setting.id(), other(setting, settings)));
    }
    return changed;
  }

  /** Another value of a setting as a text; the same for what is not a single value. */
  private static <T> String other(Setting<T> setting, Settings settings) {
    if (setting instanceof Range range) {
      boolean seed = range.isWhole() && range.high() - range.low() > 1000;
      double value = settings.get(range);
      return range.write(seed || value == range.high() ? range.low() : range.high());
    } else if (setting instanceof Choice<T> choice) {
      List<T> options = choice.options();
      int next = (options.indexOf(settings.get(choice)) + 1) % options.size();
      return choice.write(options.get(next));
    } else if (setting instanceof Switch onOff) {
      return onOff.write(!settings.get(onOff));
    }
    return settings.text(setting);
  }
}
