package attentionlab.app.state;

import static attentionlab.app.state.SampleLesson.COUNT;
import static attentionlab.app.state.SampleLesson.FACTOR;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Undoing and redoing. */
class LessonSessionHistoryTest {
  private final Desk desk = new Desk();
  private final LessonSession session = desk.session;

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void atTheStartThereIsNothingToUndoOrRedo() {
    assertThat(session.canUndo()).isFalse();
    assertThat(session.canRedo()).isFalse();
    session.undo();
    session.redo();
    assertThat(desk.place()).isEqualTo("L9.1 s1");
  }

  @Test
  void theChangesOfOneGestureAreUndoneTogether() {
    for (double factor : new double[] {1.5, 2, 2.5, 3}) {
      session.set(FACTOR, factor);
    }
    assertThat(desk.factor()).isEqualTo(3);
    session.undo();
    assertThat(desk.factor()).isEqualTo(1);
    session.redo();
    assertThat(desk.factor()).isEqualTo(3);
  }

  @Test
  void theEndOfAGestureStartsANewEntry() {
    session.set(FACTOR, 2.0);
    session.endGesture();
    session.set(FACTOR, 3.0);
    session.undo();
    assertThat(desk.factor()).isEqualTo(2);
    session.undo();
    assertThat(desk.factor()).isEqualTo(1);
  }

  @Test
  void anotherSettingIsAnotherGesture() {
    session.set(FACTOR, 2.0);
    session.set(COUNT, 3.0);
    session.set(FACTOR, 4.0);
    session.undo();
    assertThat(desk.place()).isEqualTo("L9.1 s1 factor=2 count=3");
    session.undo();
    assertThat(desk.place()).isEqualTo("L9.1 s1 factor=2");
  }

  @Test
  void aTypedCellIsAnEntryOfItsOwn() {
    new Editing(session).settingCell("grid", 0, 0, "5");
    new Editing(session).settingCell("grid", 0, 0, "6");
    session.undo();
    assertThat(desk.place()).isEqualTo("L9.1 s1 grid=5,2;3,4");
  }

  @Test
  void aTypedCellAfterADragIsAnEntryOfItsOwn() {
    session.set("grid", "4,2;3,4");
    session.set("grid", "5,2;3,4");
    new Editing(session).settingCell("grid", 0, 0, "6");
    session.undo();
    assertThat(desk.place()).isEqualTo("L9.1 s1 grid=5,2;3,4");
  }

  @Test
  void anUndoEndsTheGesture() {
    session.set(FACTOR, 2.0);
    session.undo();
    session.set(FACTOR, 3.0);
    session.undo();
    assertThat(desk.factor()).isEqualTo(1);
    session.redo();
    assertThat(desk.factor()).isEqualTo(3);
  }

  @Test
  void undoAndRedoGoAcrossStepsAndLessons() {
    session.set(FACTOR, 2.0);
    session.next();
    session.open(desk.second);
    session.set(COUNT, 4.0);
    String[] places = {"L9.1 s1", "L9.1 s1 factor=2", "L9.1 s2", "L9.2 s1", "L9.2 s1 count=4"};
    for (int i = 3; i >= 0; i--) {
      session.undo();
      assertThat(desk.place()).isEqualTo(places[i]);
    }
    assertThat(session.canUndo()).isFalse();
    for (int i = 1; i <= 4; i++) {
      session.redo();
      assertThat(desk.place()).isEqualTo(places[i]);
    }
    assertThat(session.canRedo()).isFalse();
  }

  @Test
  void undoShowsTheNumbersOfThatPlace() {
    session.set(FACTOR, 9.0);
    session.undo();
    assertThat(desk.live().cell(SampleLesson.RESULT, 0, 0)).isEqualTo(1);
    assertThat(desk.settled().shown().place()).isEqualTo(desk.settled().place());
  }

  @Test
  void aNewChangeAfterUndoForgetsWhatCouldBeRedone() {
    session.set(FACTOR, 2.0);
    session.undo();
    session.next();
    assertThat(session.canRedo()).isFalse();
    session.undo();
    assertThat(desk.factor()).isEqualTo(1);
  }

  @Test
  void aChangeToTheSameValueIsNoEntry() {
    session.set(FACTOR, 1.0);
    assertThat(session.canUndo()).isFalse();
  }

  @Test
  void onlyTheLastFiveHundredPlacesAreKept() {
    History history = new History();
    for (int i = 0; i < 600; i++) {
      history.leave(place(i));
    }
    int undone = 0;
    Place present = place(600);
    while (history.canUndo()) {
      present = history.undo(present).orElseThrow();
      undone++;
    }
    assertThat(undone).isEqualTo(500);
    assertThat(present).isEqualTo(place(100));
  }

  private Place place(int number) {
    return Place.startOf(desk.first, 0).with(desk.first.initial().with(FACTOR, number / 100.0));
  }
}
