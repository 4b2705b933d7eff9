package attentionlab.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.lesson.Course.Unit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CourseTest {
  private static final SampleLesson LESSON = new SampleLesson();
  private static final Course COURSE =
      new Course(List.of(new Unit("U0", List.of()), new Unit("U1", List.of(LESSON))));

  @Test
  void aLessonIsFoundByItsIdentifier() {
    assertThat(COURSE.lessons()).containsExactly(LESSON);
    assertThat(COURSE.lesson("L9.9")).isSameAs(LESSON);
    assertThat(COURSE.find("L1.1")).isEmpty();
    assertThat(Refusals.reason(() -> COURSE.lesson("L1.1")))
        .isEqualTo(Message.of("refused.lesson", "L1.1"));
  }

  @Test
  void aStepIsFoundByItsIdentifier() {
    assertThat(LESSON.step("s2").id()).isEqualTo("s2");
    assertThat(Refusals.reason(() -> LESSON.step("s3")))
        .isEqualTo(Message.of("refused.step", "s3"));
  }

  @Test
  void aStepStartsFromTheInitialSettingsOrFromItsOwn() {
    assertThat(LESSON.startOf(LESSON.step("s1"))).isEqualTo(LESSON.initial());
    assertThat(LESSON.startOf(LESSON.step("s2")).get(SampleLesson.FACTOR)).isEqualTo(2);
  }

  @Test
  void whatALessonRefusesReachesTheCallerAsItIs() {
    Settings refused = LESSON.initial().with(SampleLesson.REFUSE, true);
    assertThat(Refusals.key(() -> Live.of(LESSON, refused))).isEqualTo("refused.rows");
  }

  @Test
  void formulasAreNeededForWhatTheControlsOffer() {
    assertThat(FormulaOutlines.needed(LESSON)).isEqualTo(Set.of());
    assertThat(FormulaOutlines.of(LESSON)).isEmpty();
  }
}
