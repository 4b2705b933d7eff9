package attentionlab.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.lesson.Step;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressTest {
  private final Progress progress = new Progress();
  private final SampleLesson lesson = new SampleLesson("L9.1");
  private final SampleLesson longer = new SampleLesson("L9.10");

  private long changes() {
    return progress.changesProperty().get();
  }

  @Test
  void aLessonIsNewThenBegunThenDone() {
    assertThat(progress.of(lesson)).isEqualTo(Progress.State.NEW);
    List<String> steps = lesson.steps().stream().map(Step::id).toList();
    progress.see(lesson, steps.get(2));
    assertThat(progress.of(lesson)).isEqualTo(Progress.State.BEGUN);
    steps.forEach(step -> progress.see(lesson, step));
    assertThat(progress.of(lesson)).isEqualTo(Progress.State.DONE);
    assertThat(progress.of(longer)).isEqualTo(Progress.State.NEW);
  }

  @Test
  void seeingAStepAgainIsNoChange() {
    progress.see(lesson, "s1");
    long before = changes();
    progress.see(lesson, "s1");
    assertThat(changes()).isEqualTo(before);
    progress.see(lesson, "s2");
    assertThat(changes()).isGreaterThan(before);
  }

  @Test
  void theLastAnswerCounts() {
    assertThat(progress.answer(lesson, "s1", "a")).isEmpty();
    progress.answer(lesson, "s1", "a", new Answer("x", 0));
    progress.answer(lesson, "s1", "a", new Answer("y", 1));
    assertThat(progress.answer(lesson, "s1", "a")).contains(new Answer("y", 1));
    assertThat(progress.answer(lesson, "s2", "a")).isEmpty();
    assertThat(progress.answer(longer, "s1", "a")).isEmpty();
  }

  @Test
  void forgettingTakesTheAnswersOfOneLessonAndNoOther() {
    progress.answer(lesson, "s1", "a", new Answer("x", 1));
    progress.answer(longer, "s1", "a", new Answer("x", 1));
    long before = changes();
    progress.forget(lesson);
    assertThat(changes()).isGreaterThan(before);
    assertThat(progress.answer(lesson, "s1", "a")).isEmpty();
    assertThat(progress.answer(longer, "s1", "a")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0.64", "two words", " leading", "苹果 = 1"})
  void everyAnswerIsWrittenAndReadBack(String given) {
    progress.see(lesson, "s2");
    progress.answer(lesson, "s1", "a", new Answer(given, 0.25));
    Progress other = new Progress();
    other.read(progress.write());
    assertThat(other.write()).isEqualTo(progress.write());
    assertThat(other.answer(lesson, "s1", "a")).contains(new Answer(given, 0.25));
    assertThat(other.isSeen(lesson, "s2")).isTrue();
    assertThat(other.isSeen(lesson, "s1")).isFalse();
  }

  @Test
  void otherTextsAreNotItsConcern() {
    progress.read(Map.of("theme", "DARK", "version", "1"));
    assertThat(progress.write()).isEmpty();
  }

  @Test
  void anAnswerIsSkippedRightOrWrong() {
    assertThat(Answer.SKIPPED.isSkipped()).isTrue();
    assertThat(Answer.SKIPPED.isRight()).isFalse();
    assertThat(new Answer("x", 1).isRight()).isTrue();
    assertThat(new Answer("x", 0.99).isRight()).isFalse();
    assertThat(new Answer("x", 0).isSkipped()).isFalse();
  }

  @Test
  void aSentenceThatIsBeingWrittenIsKeptUntilItIsGiven() {
    progress.draft(lesson, "s1", "a", " half a\nsentence");
    Progress other = new Progress();
    other.read(progress.write());
    assertThat(other.draft(lesson, "s1", "a")).isEqualTo(" half a\nsentence");
    assertThat(other.answer(lesson, "s1", "a")).isEmpty();
    other.answer(lesson, "s1", "a", new Answer("whole", 0));
    assertThat(other.draft(lesson, "s1", "a")).isEmpty();
  }
}
