package attentionlab.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.lesson.Language;
import attentionlab.lesson.Lesson;
import attentionlab.lessons.Lessons;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole course on one page, step by step, with every setting at its ends. */
class CourseWalkTest {
  private static Window window;
  private static Walker walker;

  @BeforeAll
  static void open() {
    window = Window.at("L0.1 s1");
    walker = new Walker(window);
  }

  @AfterAll
  static void close() {
    window.close();
  }

  static Stream<Arguments> lessons() {
    return Lessons.course().lessons().stream()
        .flatMap(
            lesson ->
                Stream.of(Language.values()).map(language -> Arguments.of(lesson.id(), language)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("lessons")
  void aLessonShowsAllThatItHasWhateverIsChanged(String id, Language language) {
    Lesson lesson = window.course.lesson(id);
    assertThat(walker.walk(lesson, language)).isEmpty();
  }
}
