package attentionlab.app.state;

import static attentionlab.app.state.SampleLesson.COUNT;
import static attentionlab.app.state.SampleLesson.FACTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attentionlab.lesson.Refused;
import attentionlab.stage.Compare;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** States that are pinned, chosen to compare with, opened again and let go. */
class PinsTest {
  private final Desk desk = new Desk();
  private final LessonSession session = desk.session;
  private final Pins pins = new Pins(session);

  @AfterEach
  void close() {
    desk.close();
  }

  private void pinAt(double factor) {
    session.set(FACTOR, factor);
    desk.settled();
    pins.pin();
  }

  private double chosen() {
    return pins.pinned().chosen().orElseThrow().place().settings().get(FACTOR);
  }

  @Test
  void whatIsPinnedLastIsCompared() {
    pinAt(3);
    pinAt(4);
    assertThat(pins.pinned().all()).extracting(Pin::number).containsExactly(1, 2);
    assertThat(chosen()).isEqualTo(4);
  }

  @Test
  void theSameStateIsPinnedOnce() {
    pinAt(3);
    pinAt(4);
    pinAt(3);
    assertThat(pins.pinned().all()).hasSize(2);
    assertThat(chosen()).isEqualTo(3);
  }

  @Test
  void aPinnedStateSurvivesAnotherStepAndIsOpenedAgain() {
    pinAt(3);
    session.open(desk.second);
    desk.settled();
    assertThat(pins.pinned().all()).hasSize(1);
    pins.open(pins.pinned().all().get(0));
    assertThat(desk.place()).isEqualTo("L9.1 s1 factor=3");
  }

  @Test
  void whenAIsLetGoTheLastOneTakesItsPlaceAndItsNumberIsFree() {
    pinAt(3);
    pinAt(4);
    pins.choose(pins.pinned().all().get(0));
    pins.unpin(pins.pinned().all().get(0));
    assertThat(chosen()).isEqualTo(4);
    pinAt(5);
    assertThat(pins.pinned().all()).extracting(Pin::number).containsExactly(2, 1);
  }

  @Test
  void comparingPinsThePresentStateWhenNoneIsPinned() {
    pins.toggle();
    desk.settled();
    assertThat(pins.pinned().all()).hasSize(1);
    assertThat(session.lens(Compare.class)).isPresent();
    pins.toggle();
    desk.settled();
    assertThat(session.lens(Compare.class)).isEmpty();
  }

  @Test
  void theLensFollowsWhatIsChosenAndTheScale() {
    pinAt(3);
    pinAt(4);
    pins.toggle();
    Pin first = pins.pinned().all().get(0);
    pins.choose(first);
    assertThat(session.lens(Compare.class)).map(Compare::pinned).contains(first.scene());
    pins.share(false);
    assertThat(session.lens(Compare.class)).map(Compare::shared).contains(false);
  }

  @Test
  void withoutAnyPinnedStateComparingIsOver() {
    pins.toggle();
    pins.unpin(pins.pinned().all().get(0));
    desk.settled();
    assertThat(session.lens(Compare.class)).isEmpty();
  }

  @Test
  void onlySoManyAreKept() {
    for (int i = 0; i < Pins.MOST; i++) {
      pinAt(0.5 + i * 0.25);
    }
    assertThatThrownBy(() -> pinAt(0.1)).isInstanceOf(Refused.class);
    assertThat(pins.pinned().all()).hasSize(Pins.MOST);
  }

  @Test
  void onlySettingsThatDifferAreColumns() {
    Place start = desk.settled().place();
    Place other = start.with(start.settings().with(FACTOR, 3.0));
    Differing differing = Differing.of(List.of(start, other, start));
    assertThat(differing.settings())
        .extracting(column -> column.setting().id())
        .containsExactly("factor");
    assertThat(differing.steps()).isFalse();
    assertThat(differing.edits()).isFalse();
    assertThat(Differing.of(List.of(start, start)).settings()).isEmpty();
  }

  @Test
  void statesOfOtherLessonsDifferInTheirStepButNotInSettingsTheyDoNotHave() {
    Place start = desk.settled().place();
    Place there = Place.startOf(desk.second, 0);
    there = there.with(there.settings().with(COUNT, 2.0));
    Differing differing = Differing.of(List.of(start, there));
    assertThat(differing.steps()).isTrue();
    assertThat(differing.settings()).isEmpty();
  }
}
