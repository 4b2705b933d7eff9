package attentionlab.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.lesson.Language;
import attentionlab.lesson.Lesson;
import attentionlab.lessons.Lessons;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole course on one page, step by step, with every setting at its ends: in one language in
 * the window of a first start, in the other in a small one.
 */
class CourseWalkTest {
  private static final Map<Language, Walker.Size> SIZES =
      Map.of(
          Language.ENGLISH,
          new Walker.Size(1440, 900),
          Language.CHINESE,
          new Walker.Size(1000, 660));

  private static Window window;
  private static Walker walker;

  @BeforeAll
  static void open() {
    window = Window.at("L0.1 s1");
    walker = new Walker(window);
  }

  @AfterAll
  static void close() {
    walker.close();
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
    assertThat(walker.walk(lesson, language, SIZES.get(language))).isEmpty();
  }
}
