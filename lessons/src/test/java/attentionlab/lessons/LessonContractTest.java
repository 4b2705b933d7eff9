package attentionlab.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.graph.Node;
import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Grid;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Question;
import attentionlab.lesson.Range;
import attentionlab.lesson.Refused;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every lesson, whatever it teaches. */
class LessonContractTest {

  static Stream<Lesson> lessons() {
    return Lessons.course().lessons().stream();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void everyStepComputesAndShowsSomething(Lesson lesson) {
    for (Step step : lesson.steps()) {
      Live live = Live.of(lesson, lesson.startOf(step));
      assertThat(step.shows().apply(live).figures()).as(step.id()).isNotEmpty();
      assertThat(step.formula().apply(live)).as(step.id()).isNotNull();
    }
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void everyNodeOfThePipelineIsComputed(Lesson lesson) {
    Live live = Live.of(lesson, lesson.initial());
    lesson
        .pipeline()
        .stages()
        .forEach(
            stage ->
                stage.nodes().forEach(name -> assertThat(live.graph().has(name.id())).isTrue()));
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void theSameSettingsGiveTheSameGraph(Lesson lesson) {
    Live once = Live.of(lesson, lesson.initial());
    Live again = Live.of(lesson, lesson.initial());
    assertThat(again.graph().nodes().stream().map(Node::value))
        .isEqualTo(once.graph().nodes().stream().map(Node::value).toList());
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void settingsAtBothEndsComputeAndShowOrSayWhyNot(Lesson lesson) {
    for (Step step : lesson.steps()) {
      for (Settings settings : ends(lesson, step)) {
        try {
          Live live = Live.of(lesson, settings);
          assertThat(step.shows().apply(live).figures()).isNotEmpty();
        } catch (Refused refused) {
          assertThat(refused.reason().key()).isNotEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void everyStateIsABookmarkAndBack(Lesson lesson) {
    for (Step step : lesson.steps()) {
      for (Settings settings : ends(lesson, step)) {
        String text = Bookmark.of(lesson, step, settings).text();
        assertThat(Bookmark.parse(text).resolve(lesson)).as(text).isEqualTo(settings);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void everyControlIsASettingOfTheLesson(Lesson lesson) {
    for (Step step : lesson.steps()) {
      assertThat(lesson.settings()).as(step.id()).containsAll(step.controls());
    }
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void theRightOptionOfEveryQuestionIsOnOffer(Lesson lesson) {
    for (Step step : lesson.steps()) {
      Live live = Live.of(lesson, lesson.startOf(step));
      for (Question question : LessonTextContractTest.questions(step)) {
        if (question instanceof Question.Pick pick) {
          assertThat(pick.options()).as(pick.id()).contains(pick.right().apply(live));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void predictionsHideOnlyWhatIsThere(Lesson lesson) {
    for (Step step : lesson.steps()) {
      Live live = Live.of(lesson, lesson.startOf(step));
      step.prediction()
          .ifPresent(p -> p.hidden().forEach(n -> assertThat(live.graph().has(n.id())).isTrue()));
    }
  }

  /** The start of a step, and it with each control at both ends. */
  private static List<Settings> ends(Lesson lesson, Step step) {
    Settings start = lesson.startOf(step);
    List<Settings> ends = new ArrayList<>(List.of(start));
    for (Setting<?> setting : step.controls()) {
      if (setting instanceof Range range) {
        ends.add(start.with(range, range.low()));
        ends.add(start.with(range, range.high()));
      } else if (setting instanceof Grid grid) {
        ends.add(start.with(grid, start.get(grid).with(0, 0, grid.high())));
      }
    }
    return ends;
  }
}
