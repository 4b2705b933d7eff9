package attentionlab.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.graph.Matrix;
import attentionlab.lesson.SampleLesson.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookmarkTest {
  private static final SampleLesson LESSON = new SampleLesson();
  private static final Course COURSE = new Course(List.of(new Course.Unit("U0", List.of(LESSON))));

  private static Settings resolve(String text) {
    Bookmark bookmark = Bookmark.parse(text);
    return bookmark.resolve(COURSE.lesson(bookmark.lesson()));
  }

  @Test
  void theStartOfAStepIsItsLessonAndItsName() {
    Step second = LESSON.step("s2");
    assertThat(Bookmark.of(LESSON, second, LESSON.startOf(second)).text()).isEqualTo("L9.9 s2");
    assertThat(resolve("L9.9 s2")).isEqualTo(LESSON.startOf(second));
  }

  @Test
  void everyKindOfSettingIsKept() {
    Settings settings =
        LESSON
            .initial()
            .with(SampleLesson.FOCUS, 3.0)
            .with(SampleLesson.FACTOR, -0.25)
            .with(SampleLesson.KIND, Kind.SCALED)
            .with(SampleLesson.REFUSE, true)
            .with(SampleLesson.WORDS, List.of("a b", "=", "|", "%", "苹果", "👍🏽"))
            .with(SampleLesson.CELLS, Matrix.of(2, 2, 0.1, -5, 5, 0))
            .with(SampleLesson.MASK, Matrix.filled(2, 2, 1));
    String text = Bookmark.of(LESSON, LESSON.step("s2"), settings).text();
    assertThat(text.lines()).hasSize(1);
    assertThat(resolve(text)).isEqualTo(settings);
    assertThat(Bookmark.parse(text).text()).isEqualTo(text);
  }

  @Test
  void spacesAroundAndBetweenDoNotMatter() {
    assertThat(Bookmark.parse("  L9.9\ts1   factor=2 \n"))
        .isEqualTo(new Bookmark("L9.9", "s1", Map.of("factor", "2")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "L9.9", "L9.9 s1 factor", "L9.9 s1 =2", "L9.9 s1 f=1 f=2"})
  void aDamagedTextIsRefused(String text) {
    assertThat(Refusals.reason(() -> Bookmark.parse(text)))
        .isEqualTo(Message.of("refused.bookmark", text.strip()));
  }

  @Test
  void aTextOfANewerVersionIsRefusedWithItsVersion() {
    assertThat(Refusals.reason(() -> Bookmark.parse("v2 L9.9 s1")))
        .isEqualTo(Message.of("refused.bookmark.newer", "2"));
    assertThat(Refusals.key(() -> Bookmark.parse("v17"))).isEqualTo("refused.bookmark.newer");
  }

  @Test
  void whatTheCourseDoesNotHaveIsRefusedByName() {
    assertThat(Refusals.reason(() -> resolve("L1.7 s1")))
        .isEqualTo(Message.of("refused.lesson", "L1.7"));
    assertThat(Refusals.reason(() -> resolve("L9.9 s8")))
        .isEqualTo(Message.of("refused.step", "s8"));
    assertThat(Refusals.reason(() -> resolve("L9.9 s1 speed=2")))
        .isEqualTo(Message.of("refused.setting", "speed"));
  }

  @Test
  void aValueThatTheSettingDoesNotTakeIsRefused() {
    assertThat(Refusals.key(() -> resolve("L9.9 s1 factor=99"))).isEqualTo("refused.range");
    assertThat(Refusals.key(() -> resolve("L9.9 s1 factor="))).isEqualTo("refused.number");
    assertThat(Refusals.key(() -> resolve("L9.9 s1 kind=odd"))).isEqualTo("refused.choice");
    assertThat(Refusals.key(() -> resolve("L9.9 s1 words=%zz"))).isEqualTo("refused.tokens");
    assertThat(Refusals.key(() -> resolve("L9.9 s1 cells=1,2"))).isEqualTo("refused.shape");
  }

  @Test
  void aBookmarkDoesNotFollowALaterChangeOfItsSettings() {
    Map<String, String> settings = new HashMap<>(Map.of("factor", "2"));
    Bookmark bookmark = new Bookmark("L9.9", "s1", settings);
    settings.put("focus", "3");
    assertThat(bookmark.text()).isEqualTo("L9.9 s1 factor=2");
  }
}
