package attentionlab.app.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attentionlab.lesson.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Going from place to place. */
class LessonSessionTravelTest {
  private final Desk desk = new Desk();
  private final LessonSession session = desk.session;

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aSessionOpensAtTheFirstStepWithEverythingShown() {
    Snapshot snapshot = session.snapshot();
    assertThat(snapshot.place().bookmark().text()).isEqualTo("L9.1 s1");
    assertThat(snapshot.shown().place()).isEqualTo(snapshot.place());
    assertThat(snapshot.shown().panels().figures()).hasSize(1);
    assertThat(snapshot.shown().formula()).isEqualTo("R_1.0");
    assertThat(snapshot.busy()).isFalse();
    assertThat(snapshot.refusal()).isEmpty();
  }

  @Test
  void nextAndPreviousGoStepByStepAndStopAtTheStart() {
    session.next();
    assertThat(desk.place()).isEqualTo("L9.1 s2");
    session.previous();
    session.previous();
    assertThat(desk.place()).isEqualTo("L9.1 s1");
  }

  @Test
  void afterTheLastStepComesTheNextLessonAndAfterTheLastLessonNothing() {
    session.goTo(2);
    assertThat(session.nextLesson()).contains(desk.second);
    session.next();
    assertThat(desk.place()).isEqualTo("L9.2 s1");
    assertThat(session.nextLesson()).isEmpty();
    session.goTo(2);
    session.next();
    assertThat(desk.place()).isEqualTo("L9.2 s3");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 3, 99})
  void aStepThatIsNotThereOrIsPresentIsNoStep(int index) {
    session.goTo(index);
    assertThat(desk.place()).isEqualTo("L9.1 s1");
    assertThat(session.canUndo()).isFalse();
  }

  @Test
  void aStepStartsFromItsOwnSettings() {
    session.set(SampleLesson.FACTOR, 7.0);
    session.next();
    assertThat(desk.factor()).isEqualTo(2);
    assertThat(desk.live().cell(SampleLesson.RESULT, 1, 1)).isEqualTo(8);
  }

  @Test
  void resetGoesBackToTheStartOfTheStep() {
    session.next();
    session.set(SampleLesson.FACTOR, 7.0);
    session.set(SampleLesson.COUNT, 3.0);
    session.reset();
    assertThat(desk.place()).isEqualTo("L9.1 s2");
    assertThat(desk.factor()).isEqualTo(2);
  }

  @Test
  void restartGoesBackToTheFirstStep() {
    session.goTo(2);
    session.set(SampleLesson.FACTOR, 7.0);
    session.restart();
    assertThat(desk.place()).isEqualTo("L9.1 s1");
  }

  @Test
  void resettingAndRestartingWhereNothingChangedIsNothingToUndo() {
    session.reset();
    session.restart();
    assertThat(session.canUndo()).isFalse();
  }

  @Test
  void resettingTakesBackWhatWasRefused() {
    session.set("factor", "abc");
    session.reset();
    assertThat(desk.settled().refusal()).isEmpty();
    session.set(SampleLesson.COUNT, SampleLesson.REFUSED);
    session.reset();
    assertThat(desk.settled().refusal()).isEmpty();
    assertThat(desk.place()).isEqualTo("L9.1 s1");
  }

  @Test
  void aRefusedStateOfAnotherStepShowsWhereItCanBeRepaired() {
    session.open("L9.2 s2 count=5");
    Snapshot refused = desk.settled();
    assertThat(refused.refusal()).isPresent();
    assertThat(refused.shown().place().bookmark().text()).isEqualTo("L9.2 s2");
    assertThat(desk.place()).isEqualTo("L9.2 s2 count=5");
    session.set(SampleLesson.COUNT, 2.0);
    assertThat(desk.settled().refusal()).isEmpty();
    assertThat(desk.place()).isEqualTo("L9.2 s2 count=2");
  }

  @Test
  void aBookmarkOpensItsPlace() {
    session.open("L9.2 s2 factor=3.5 grid=1,1;1,1");
    assertThat(desk.place()).isEqualTo("L9.2 s2 factor=3.5 grid=1,1;1,1");
    assertThat(desk.live().cell(SampleLesson.RESULT, 0, 0)).isEqualTo(3.5);
    session.undo();
    assertThat(desk.place()).isEqualTo("L9.1 s1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "L9.1", "L1.1 s1", "L9.1 s9", "L9.1 s1 factor=11", "v2 L9.1 s1"})
  void aBadBookmarkIsRefusedAndChangesNothing(String bookmark) {
    session.next();
    Snapshot before = desk.settled();
    assertThatThrownBy(() -> session.open(bookmark)).isInstanceOf(Refused.class);
    assertThat(desk.settled()).isSameAs(before);
    session.undo();
    assertThat(desk.place()).isEqualTo("L9.1 s1");
  }

  @Test
  void aPinStaysWhileTheNumbersChangeAndItsCellFollows() {
    CellRef cell = new CellRef("result", 1, 0);
    session.pin(cell);
    session.set(SampleLesson.FACTOR, 5.0);
    assertThat(session.pinnedProperty().get()).contains(cell);
    assertThat(cell.in(desk.live().graph()).orElseThrow().value()).isEqualTo(15);
    session.reset();
    assertThat(session.pinnedProperty().get()).contains(cell);
  }

  @Test
  void aPinThatIsPinnedAgainIsLetGo() {
    session.pin(new CellRef("result", 1, 0));
    session.pin(new CellRef("result", 0, 0));
    assertThat(session.pinnedProperty().get()).contains(new CellRef("result", 0, 0));
    session.pin(new CellRef("result", 0, 0));
    assertThat(session.pinnedProperty().get()).isEmpty();
  }

  @Test
  void aPinIsLetGoOnAnotherStep() {
    session.pin(new CellRef("result", 1, 0));
    session.next();
    assertThat(session.pinnedProperty().get()).isEmpty();
    session.pin(new CellRef("result", 1, 0));
    session.open(desk.second);
    assertThat(session.pinnedProperty().get()).isEmpty();
  }

  @Test
  void aPinIsLetGoWhenUndoAndRedoLeadToAnotherStep() {
    session.next();
    session.pin(new CellRef("result", 1, 0));
    session.undo();
    assertThat(session.pinnedProperty().get()).isEmpty();
    session.pin(new CellRef("result", 1, 0));
    session.redo();
    assertThat(session.pinnedProperty().get()).isEmpty();
  }

  @Test
  void aCellThatTheGraphDoesNotHaveIsNoCell() {
    assertThat(new CellRef("result", 2, 0).in(desk.live().graph())).isEmpty();
    assertThat(new CellRef("result", 0, 2).in(desk.live().graph())).isEmpty();
    assertThat(new CellRef("other", 0, 0).in(desk.live().graph())).isEmpty();
  }
}
