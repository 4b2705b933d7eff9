package attentionlab.app.state;

import static attentionlab.app.state.SampleLesson.COUNT;
import static attentionlab.app.state.SampleLesson.FACTOR;
import static attentionlab.app.state.SampleLesson.GRID;
import static attentionlab.app.state.SampleLesson.MASK;
import static attentionlab.app.state.SampleLesson.RESULT;
import static attentionlab.app.state.SampleLesson.WORDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attentionlab.graph.Matrix;
import attentionlab.lesson.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Changing settings: what is shown, what is refused, what takes long. */
class LessonSessionChangeTest {
  private final Desk desk = new Desk();
  private final LessonSession session = desk.session;

  @AfterEach
  void close() {
    desk.close();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new CancellationException();
    }
  }

  @Test
  void aChangeShowsItsNumbersFormulaAndFacts() {
    session.set(FACTOR, 3.0);
    Shown shown = desk.settled().shown();
    assertThat(shown.live().cell(RESULT, 1, 1)).isEqualTo(12);
    assertThat(shown.formula()).isEqualTo("R_3.0");
    assertThat(shown.facts())
        .containsEntry("result[b, b]", "12")
        .containsEntry("result[b, b] | factor=2", "8");
    assertThat(shown.place()).isEqualTo(desk.settled().place());
  }

  @Test
  void aSettingIsChangedByItsTextToo() {
    session.set("factor", "2,5");
    assertThat(desk.place()).isEqualTo("L9.1 s1 factor=2.5");
  }

  @Test
  void aCellIsChangedToWhatWasTyped() {
    new Editing(session).settingCell("grid", 1, 0, " −7 ");
    assertThat(desk.settled().place().settings().get(GRID)).isEqualTo(Matrix.of(2, 2, 1, 2, -7, 4));
    new Editing(session).settingCell("grid", 1, 0, "10");
    assertThat(desk.settled().refusal()).contains(Message.of("refused.range", "10", "−9", "9"));
  }

  @Test
  void aCellOfAMaskIsChangedToo() {
    new Editing(session).settingCell("mask", 0, 1, "0");
    assertThat(desk.settled().place().settings().get(MASK)).isEqualTo(Matrix.of(2, 2, 1, 0, 1, 1));
    new Editing(session).settingCell("mask", 0, 1, "0.5");
    assertThat(desk.settled().refusal()).contains(Message.of("refused.mask"));
  }

  @Test
  void aSentenceIsSplitIntoItsWords() {
    new Editing(session).sentence(WORDS, "my dog barked");
    assertThat(desk.settled().place().settings().get(WORDS)).containsExactly("my", "dog", "barked");
    new Editing(session).sentence(WORDS, "  ");
    assertThat(desk.settled().refusal()).contains(Message.of("refused.empty"));
    assertThat(desk.settled().place().settings().get(WORDS)).hasSize(3);
  }

  @Test
  void aTextThatIsNoValueIsToldAndChangesNothing() {
    Snapshot before = desk.settled();
    session.set("factor", "abc");
    Snapshot after = desk.settled();
    assertThat(after.refusal()).contains(Message.of("refused.number", "abc"));
    assertThat(after.place()).isEqualTo(before.place());
    assertThat(after.shown()).isSameAs(before.shown());
    assertThat(session.canUndo()).isFalse();
  }

  @Test
  void aSettingThatIsNotThereIsTold() {
    session.set("speed", "1");
    assertThat(desk.settled().refusal()).contains(Message.of("refused.setting", "speed"));
  }

  @Test
  void theNextGoodChangeTakesTheRefusalAway() {
    session.set("factor", "abc");
    session.set("factor", "2");
    assertThat(desk.settled().refusal()).isEmpty();
  }

  @Test
  void settingsThatTheLessonRefusesKeepTheLastGoodView() {
    session.set(FACTOR, 3.0);
    Shown good = desk.settled().shown();
    session.set(COUNT, SampleLesson.REFUSED);
    Snapshot refused = desk.settled();
    assertThat(refused.refusal()).contains(Message.of("refused.rows"));
    assertThat(refused.shown()).isSameAs(good);
    assertThat(refused.place().settings().get(COUNT)).isEqualTo(SampleLesson.REFUSED);
    assertThat(refused.busy()).isFalse();
  }

  @Test
  void aSecondChangeRepairsWhatTheLessonRefused() {
    session.set(COUNT, SampleLesson.REFUSED);
    session.set(FACTOR, 4.0);
    assertThat(desk.settled().refusal()).contains(Message.of("refused.rows"));
    session.set(COUNT, 2.0);
    Snapshot repaired = desk.settled();
    assertThat(repaired.refusal()).isEmpty();
    assertThat(repaired.shown().live().cell(RESULT, 0, 0)).isEqualTo(4);
    assertThat(repaired.shown().place()).isEqualTo(repaired.place());
  }

  @Test
  void undoRepairsWhatTheLessonRefused() {
    session.set(COUNT, SampleLesson.REFUSED);
    desk.settled();
    session.undo();
    assertThat(desk.settled().refusal()).isEmpty();
    assertThat(desk.place()).isEqualTo("L9.1 s1");
  }

  @Test
  void longWorkKeepsTheLastViewAndSaysThatItIsBusy() {
    CountDownLatch go = new CountDownLatch(1);
    desk.first.during = () -> await(go);
    Shown before = session.snapshot().shown();
    session.set(FACTOR, 3.0);
    assertThat(session.snapshot().busy()).isTrue();
    assertThat(session.snapshot().shown()).isSameAs(before);
    assertThat(session.snapshot().place().settings().get(FACTOR)).isEqualTo(3);
    go.countDown();
    assertThat(desk.live().cell(RESULT, 0, 0)).isEqualTo(3);
  }

  @Test
  void theLatestChangeWinsAndAnOlderOneIsNeverShown() {
    CountDownLatch go = new CountDownLatch(1);
    desk.first.during = () -> await(go);
    session.set(FACTOR, 3.0);
    session.set(FACTOR, 4.0);
    List<Double> shown = new ArrayList<>();
    session
        .snapshotProperty()
        .addListener((property, old, now) -> shown.add(now.shown().live().cell(RESULT, 0, 0)));
    go.countDown();
    desk.settled();
    desk.later.forEach(Runnable::run);
    assertThat(shown).containsExactly(4.0);
  }

  @Test
  void aRefusedTextWhileSomethingIsComputedLeavesItComputing() {
    CountDownLatch go = new CountDownLatch(1);
    desk.first.during = () -> await(go);
    session.set(FACTOR, 3.0);
    session.set("factor", "abc");
    assertThat(session.snapshot().refusal()).contains(Message.of("refused.number", "abc"));
    assertThat(session.snapshot().busy()).isTrue();
    go.countDown();
    assertThat(desk.live().cell(RESULT, 0, 0)).isEqualTo(3);
  }

  @Test
  void longWorkThatIsRefusedIsToldWhenItComes() {
    CountDownLatch go = new CountDownLatch(1);
    desk.first.during = () -> await(go);
    session.set(COUNT, SampleLesson.REFUSED);
    assertThat(session.snapshot().refusal()).isEmpty();
    go.countDown();
    assertThat(desk.settled().refusal()).contains(Message.of("refused.rows"));
  }

  @Test
  void aMistakeInAComputationIsThrownWithThePlaceAndNothingStaysBusy() {
    CountDownLatch go = new CountDownLatch(1);
    desk.first.during = () -> await(go);
    session.set(COUNT, SampleLesson.BROKEN);
    go.countDown();
    Runnable result = desk.take();
    assertThatThrownBy(result::run)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("L9.1 s1 count=6")
        .hasRootCauseMessage("broken");
    assertThat(session.snapshot().busy()).isFalse();
    session.undo();
    assertThat(desk.place()).isEqualTo("L9.1 s1");
  }

  @Test
  void whatIsSeenIsAlwaysOneState() {
    session
        .snapshotProperty()
        .addListener(
            (property, old, now) -> {
              if (!now.busy() && now.refusal().isEmpty()) {
                assertThat(now.shown().place()).isEqualTo(now.place());
                assertThat(now.shown().live().settings()).isEqualTo(now.place().settings());
              }
            });
    session.set(FACTOR, 3.0);
    session.next();
    session.undo();
    assertThat(desk.factor()).isEqualTo(3);
  }
}
