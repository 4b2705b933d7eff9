package attentionlab.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.state.Practice.Round;
import attentionlab.interview.Bank;
import attentionlab.interview.Entry;
import attentionlab.interview.Grade;
import attentionlab.interview.Mock;
import attentionlab.interview.Sitting;
import attentionlab.interview.Topic;
import attentionlab.interview.Turn;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A round with a clock of its own: the pause, leaving and going on. */
class PracticeTest {
  private static final Bank BANK = Bank.read();
  private static final List<String> POINTS = List.of("one", "two", "three", "four");

  private final Watch watch = new Watch();
  private final List<Entry> kept = new ArrayList<>();
  private final Rehearsal rehearsal = rehearsal(kept);
  private final Practice practice = new Practice(rehearsal);

  private Rehearsal rehearsal(List<Entry> entries) {
    Rehearsal.Keeping keeping =
        new Rehearsal.Keeping() {
          @Override
          public void keep(List<Entry> more) {
            entries.addAll(more);
          }

          @Override
          public void keepDraft(String name, String text) {}
        };
    return new Rehearsal(BANK, keeping, watch, ZoneOffset.UTC);
  }

  private Mock begin() {
    Mock mock =
        Mock.agreed(
            watch.instant(), 15, EnumSet.allOf(Topic.class), OptionalInt.empty(), rehearsal.log());
    practice.interview(mock);
    return mock;
  }

  private void wait(int seconds) {
    watch.passes(Duration.ofSeconds(seconds));
  }

  private Answering present() {
    return practice.present().orElseThrow();
  }

  private int seconds() {
    return present().seconds(watch.instant());
  }

  /** Another run of the application, which knows only what was kept. */
  private Practice later() {
    Rehearsal other = rehearsal(new ArrayList<>());
    other.remember(kept.stream().map(Entry::text).map(Entry::parse).toList(), Map.of());
    return new Practice(other);
  }

  /** Answers the present turn in this time; the last points are missed. */
  private void answer(Practice to, int seconds, int missed) {
    wait(seconds);
    to.reveal();
    if (to.present().orElseThrow().turn() instanceof Turn.Main) {
      POINTS.subList(0, POINTS.size() - missed).forEach(to::tick);
      to.grade(Grade.GOOD, POINTS);
    } else {
      to.judge(true);
    }
  }

  @Test
  void aPausedAnswerTakesNoTimeAndKeepsItsPlace() {
    begin();
    Turn turn = present().turn();
    wait(20);
    practice.pause();
    assertThat(present().isPaused()).isTrue();
    wait(3600);
    assertThat(seconds()).isEqualTo(20);
    practice.goOn();
    assertThat(present().isPaused()).isFalse();
    wait(5);
    assertThat(seconds()).isEqualTo(25);
    assertThat(present().turn()).isEqualTo(turn);
  }

  @Test
  void whilePausedNothingIsRevealedOrTold() {
    begin();
    practice.pause();
    practice.reveal();
    practice.confide(3);
    assertThat(present().isRevealed()).isFalse();
    assertThat(present().confidence()).isZero();
    practice.goOn();
    practice.confide(3);
    practice.reveal();
    assertThat(present().isRevealed()).isTrue();
    assertThat(present().confidence()).isEqualTo(3);
  }

  @Test
  void anAnswerThatShowsIsNotPausedAndTakesNoTime() {
    begin();
    wait(10);
    practice.reveal();
    practice.pause();
    practice.goOn();
    wait(60);
    assertThat(present().isPaused()).isFalse();
    assertThat(seconds()).isEqualTo(10);
  }

  @Test
  void goingOnLaterGivesNoTimeAway() {
    Mock mock = begin();
    wait(40);
    practice.confide(2);
    practice.leave();
    assertThat(practice.round()).isEmpty();
    wait(86_400);
    practice.resume(mock);
    assertThat(seconds()).isEqualTo(40);
    assertThat(present().confidence()).isEqualTo(2);
    wait(10);
    assertThat(seconds()).isEqualTo(50);
    assertThat(practice.round().orElseThrow().seconds(watch.instant())).isEqualTo(50);
  }

  @Test
  void anAnswerThatWasSeenIsStillSeenLater() {
    Mock mock = begin();
    wait(30);
    practice.reveal();
    practice.tick("one");
    practice.tick("two");
    practice.leave();
    Practice later = later();
    later.resume(mock);
    Answering again = later.present().orElseThrow();
    assertThat(again.isRevealed()).isTrue();
    assertThat(again.said()).containsExactlyInAnyOrder("one", "two");
    assertThat(again.seconds(watch.instant())).isEqualTo(30);
  }

  @Test
  void anInterviewThatIsLeftAtEveryTurnIsTheSameInterview() {
    Mock mock = begin();
    for (int i = 0; i < 12; i++) {
      wait(7);
      practice.leave();
      practice.resume(mock);
      answer(practice, 13, i % 4);
    }
    Practice later = later();
    later.resume(mock);
    Round here = practice.round().orElseThrow();
    Round there = later.round().orElseThrow();
    assertThat(there.results()).isEqualTo(here.results()).hasSize(12);
    assertThat(there.present().map(Answering::turn)).isEqualTo(here.present().map(Answering::turn));
    assertThat(there.results()).allMatch(result -> result.seconds() == 20);
  }

  @Test
  void whatIsUnfinishedIsKeptWhenSomethingElseIsBegun() {
    Mock mock = begin();
    wait(25);
    practice.cards(BANK.all().subList(0, 2));
    assertThat(practice.round().orElseThrow().mock()).isEmpty();
    practice.resume(mock);
    assertThat(seconds()).isEqualTo(25);
  }

  @Test
  void thePauseOutlastsACrash() {
    Mock mock = begin();
    wait(25);
    practice.pause();
    Practice later = later();
    later.resume(mock);
    assertThat(later.present().orElseThrow().seconds(watch.instant())).isEqualTo(25);
  }

  @Test
  void whoIsToldOfTheEndFindsItWrittenDown() {
    Mock mock = begin();
    List<Boolean> written = new ArrayList<>();
    practice
        .roundProperty()
        .addListener(
            (property, before, now) -> {
              if (now.filter(Round::isOver).isPresent()) {
                written.add(mock.hasEnded(rehearsal.log()));
              }
            });
    practice.end();
    assertThat(written).containsExactly(true);
  }

  @Test
  void theTimeEndsItAfterTheTalkAboutTheLastAnswer() {
    Mock mock = begin();
    answer(practice, 15 * 60 + 1, 2);
    assertThat(present().turn()).isInstanceOf(Turn.Probe.class);
    answer(practice, 20, 0);
    answer(practice, 20, 0);
    assertThat(practice.round().orElseThrow().isOver()).isTrue();
    assertThat(mock.hasEnded(rehearsal.log())).isTrue();
  }

  @Test
  void lookingAtTheReportOfABrokenOffInterviewDoesNotEndIt() {
    Mock mock = begin();
    answer(practice, 30, 1);
    wait(9);
    practice.report(mock);
    Round round = practice.round().orElseThrow();
    assertThat(round.present()).isEmpty();
    assertThat(round.results()).hasSize(1);
    assertThat(Sitting.of(BANK, rehearsal.log(), mock).hasEnded()).isFalse();
    practice.resume(mock);
    assertThat(seconds()).isEqualTo(9);
  }
}
