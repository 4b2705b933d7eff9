package attentionlab.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.state.Practice.Round;
import attentionlab.interview.Entry;
import attentionlab.interview.Grade;
import attentionlab.interview.Length;
import attentionlab.interview.Mock;
import attentionlab.interview.Review;
import attentionlab.interview.Topic;
import attentionlab.interview.Turn;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PracticeRoundTest {
  private static final List<String> POINTS = List.of("a", "b", "c");
  private static final Mock MOCK =
      new Mock("m1", 5, 15, Set.of(Topic.FOUNDATIONS), OptionalInt.empty());

  private final Watch watch = new Watch("2026-11-21T12:00:00Z");
  private final Kept kept = new Kept();
  private final Rehearsal rehearsal = new Rehearsal(Kept.BANK, kept, watch, ZoneOffset.UTC);
  private final Practice practice = new Practice(rehearsal);

  private void begin(String... questions) {
    practice.cards(List.of(questions).stream().map(Kept::question).toList());
  }

  private Answering present() {
    return practice.present().orElseThrow();
  }

  private Round round() {
    return practice.round().orElseThrow();
  }

  private int seconds() {
    return present().seconds(watch.instant());
  }

  private void answer(int seconds, Grade grade, String... said) {
    watch.pass(seconds);
    practice.reveal();
    List.of(said).forEach(practice::tick);
    practice.grade(grade, POINTS);
  }

  @Test
  void beforeARoundBeginsThereIsNone() {
    assertThat(practice.round()).isEmpty();
    assertThat(practice.present()).isEmpty();
    assertThat(practice.lengthProperty().get()).isEqualTo(Length.SECONDS_30);
    practice.reveal();
    practice.grade(Grade.GOOD, POINTS);
    practice.leave();
    practice.end();
    assertThat(practice.round()).isEmpty();
    assertThat(kept.entries).isEmpty();
  }

  @Test
  void aRoundGoesFromTheFirstCardToTheLast() {
    begin("IQ-002", "IQ-001");
    assertThat(round().planned()).isEqualTo(2);
    assertThat(round().mock()).isEmpty();
    assertThat(present()).isEqualTo(begun("IQ-002"));

    practice.confide(3);
    watch.pass(31);
    practice.reveal();
    watch.pass(500); // reading the answer takes no time of one's own
    practice.tick("b");
    practice.tick("a");
    practice.tick("c");
    practice.tick("c");
    practice.grade(Grade.GOOD, POINTS);
    Review first =
        new Review(
            watch.instant(), "IQ-002", Grade.GOOD, 3, List.of("a", "b"), List.of("c"), 31, "");
    assertThat(kept.entries).containsExactly(first.entry());

    assertThat(present()).isEqualTo(begun("IQ-001"));
    assertThat(round().isOver()).isFalse();
    answer(12, Grade.AGAIN);
    assertThat(round().isOver()).isTrue();
    assertThat(round().results())
        .containsExactly(
            new Turn.Result(new Turn.Main("IQ-002"), 2.0 / 3, List.of("c"), 31),
            new Turn.Result(new Turn.Main("IQ-001"), 0, POINTS, 12));
    assertThat(round().seconds(watch.instant())).isEqualTo(43);
    assertThat(rehearsal.log().reviews()).hasSize(2);
    assertThat(rehearsal.log().entries()).isEqualTo(kept.entries);
  }

  private Answering begun(String question) {
    return Answering.begun(new Turn.Main(question), watch.instant());
  }

  @Test
  void theClockStandsStillWhilePaused() {
    begin("IQ-001");
    watch.pass(10);
    practice.pause();
    assertThat(present().isRunning()).isFalse();
    watch.pass(100);
    practice.pause();
    watch.pass(100);
    assertThat(seconds()).isEqualTo(10);
    practice.goOn();
    assertThat(present().isRunning()).isTrue();
    watch.pass(5);
    practice.goOn(); // it runs already
    watch.pass(5);
    assertThat(seconds()).isEqualTo(20);
    assertThat(round().seconds(watch.instant())).isEqualTo(20);
    answer(1, Grade.EASY, "a", "b", "c");
    assertThat(rehearsal.log().reviews().get(0).seconds()).isEqualTo(21);
  }

  @Test
  void nothingIsRevealedWhileAPauseHidesTheQuestion() {
    begin("IQ-001");
    watch.pass(10);
    practice.pause();
    practice.reveal();
    assertThat(present().isRevealed()).isFalse();
    watch.pass(1000);
    practice.goOn();
    answer(0, Grade.HARD, "a");
    assertThat(rehearsal.log().reviews().get(0).seconds()).isEqualTo(10);
  }

  @Test
  void partsOfSecondsAreNotLostInPauses() {
    begin("IQ-001");
    for (int i = 0; i < 10; i++) {
      watch.set(watch.instant().plusMillis(600).toString());
      practice.pause();
      practice.goOn();
    }
    assertThat(seconds()).isEqualTo(6);
  }

  @Test
  void gradingBeforeRevealingDoesNothing() {
    begin("IQ-001", "IQ-002");
    Answering before = present();
    practice.grade(Grade.EASY, POINTS);
    assertThat(present()).isEqualTo(before);
    assertThat(kept.entries).isEmpty();
    assertThat(round().results()).isEmpty();
  }

  @Test
  void gradingTwiceDoesNotGradeTheNextCard() {
    begin("IQ-001", "IQ-002");
    answer(5, Grade.EASY, "a", "b", "c");
    practice.grade(Grade.EASY, POINTS);
    assertThat(kept.entries).hasSize(1);
    assertThat(present().turn()).isEqualTo(new Turn.Main("IQ-002"));
  }

  @Test
  void ticksBeforeRevealingDoNothing() {
    begin("IQ-001");
    practice.tick("a");
    assertThat(present().said()).isEmpty();
    answer(5, Grade.AGAIN);
    assertThat(rehearsal.log().reviews().get(0).points()).isEmpty();
  }

  @Test
  void confidenceIsToldBeforeTheAnswerShowsAndCanBeChangedUntilThen() {
    begin("IQ-001", "IQ-002");
    practice.confide(4);
    practice.confide(2);
    practice.reveal();
    practice.confide(1);
    assertThat(present().confidence()).isEqualTo(2);
    practice.grade(Grade.GOOD, POINTS);
    assertThat(present().confidence()).as("of the next card").isZero();
    assertThat(rehearsal.log().reviews().get(0).confidence()).isEqualTo(2);
  }

  @Test
  void onceRevealedTheTimeIsFixed() {
    begin("IQ-001");
    watch.pass(30);
    practice.reveal();
    Answering revealed = present();
    watch.pass(30);
    practice.reveal();
    assertThat(present()).isEqualTo(revealed);
    practice.goOn();
    assertThat(present()).isEqualTo(revealed);
    practice.pause();
    assertThat(present()).isEqualTo(revealed);
    assertThat(seconds()).isEqualTo(30);
  }

  @Test
  void pointsThatTheRubricDoesNotHaveAreNoPoints() {
    begin("IQ-001");
    answer(5, Grade.HARD, "c", "x", "a");
    assertThat(rehearsal.log().reviews().get(0).points()).containsExactly("a", "c");
    assertThat(rehearsal.log().reviews().get(0).missed()).containsExactly("b");
  }

  @Test
  void leavingForgetsOnlyTheAnswerThatWasBeingGiven() {
    begin("IQ-001", "IQ-002");
    answer(5, Grade.GOOD, "a", "b");
    practice.reveal();
    practice.leave();
    assertThat(practice.round()).isEmpty();
    practice.grade(Grade.GOOD, POINTS);
    practice.tick("a");
    practice.goOn();
    assertThat(practice.round()).isEmpty();
    assertThat(rehearsal.log().reviews()).extracting(Review::question).containsExactly("IQ-001");
    begin("IQ-002");
    assertThat(present()).isEqualTo(begun("IQ-002"));
  }

  @Test
  void anotherRoundTakesThePlaceOfTheOneUnderWay() {
    begin("IQ-001", "IQ-002");
    answer(5, Grade.GOOD);
    begin("IQ-003");
    assertThat(round().results()).isEmpty();
    assertThat(round().planned()).isEqualTo(1);
    assertThat(present().turn()).isEqualTo(new Turn.Main("IQ-003"));
  }

  @Test
  void aRoundWithoutCardsIsOverAtOnce() {
    begin();
    assertThat(round().isOver()).isTrue();
    assertThat(round().seconds(watch.instant())).isZero();
    assertThat(kept.entries).isEmpty();
  }

  @Test
  void whenTheRoundIsOverNothingHappensAnyMore() {
    begin("IQ-001");
    answer(5, Grade.GOOD, "a", "b");
    Round over = round();
    practice.reveal();
    practice.tick("a");
    practice.confide(1);
    practice.pause();
    practice.goOn();
    practice.grade(Grade.AGAIN, POINTS);
    practice.judge(true);
    practice.end();
    assertThat(round()).isEqualTo(over);
    assertThat(kept.entries).hasSize(1);
  }

  @Test
  void aRoundOfCardsCanBeEndedBeforeItsLast() {
    begin("IQ-001", "IQ-002");
    answer(5, Grade.GOOD);
    practice.end();
    assertThat(round().isOver()).isTrue();
    assertThat(round().results()).hasSize(1);
    assertThat(kept.entries).as("no entry tells the end of cards").hasSize(1);
  }

  @Test
  void cardsAreNotJudged() {
    begin("IQ-001");
    practice.reveal();
    practice.judge(true);
    assertThat(kept.entries).isEmpty();
    assertThat(present().turn()).isEqualTo(new Turn.Main("IQ-001"));
  }

  @Test
  void aClockThatIsSetBackTakesNoTimeAway() {
    begin("IQ-001");
    watch.set("2026-11-21T11:00:00Z");
    assertThat(seconds()).isZero();
    answer(0, Grade.GOOD);
    assertThat(rehearsal.log().reviews().get(0).seconds()).isZero();
  }

  @Test
  void everyChangeIsTold() {
    List<Optional<Round>> told = new ArrayList<>();
    practice.roundProperty().addListener((property, before, now) -> told.add(now));
    begin("IQ-001");
    practice.reveal();
    practice.grade(Grade.GOOD, POINTS);
    practice.leave();
    assertThat(told).hasSize(4);
    assertThat(told.get(3)).isEmpty();
  }

  @Test
  void anInterviewIsKeptFromItsBeginToItsEnd() {
    practice.interview(MOCK);
    Instant begun = watch.instant();
    answer(20, Grade.EASY, "a", "b", "c");
    practice.end();
    practice.end();
    assertThat(kept.entries)
        .extracting(Entry::text)
        .containsExactly(
            MOCK.begins(begun).text(),
            rehearsal.log().reviews().get(0).entry().text(),
            MOCK.ends(watch.instant()).text());
    assertThat(rehearsal.log().reviews().get(0).mock()).isEqualTo("m1");
    assertThat(MOCK.hasEnded(rehearsal.log())).isTrue();
  }

  @Test
  void inAnInterviewQuestionsAreGradedAndTheTalkAfterThemIsJudged() {
    practice.interview(MOCK);
    practice.reveal();
    practice.judge(true);
    assertThat(kept.entries).as("a question is not judged").hasSize(1);
    answer(20, Grade.EASY, "a", "b", "c");
    assertThat(present().turn()).isInstanceOf(Turn.FollowUp.class);
    watch.pass(7);
    practice.judge(true);
    assertThat(kept.entries).as("nothing is judged before it is revealed").hasSize(2);
    practice.reveal();
    practice.grade(Grade.EASY, POINTS);
    assertThat(kept.entries).as("a follow-up is not graded").hasSize(2);
    practice.judge(true);
    assertThat(kept.entries).hasSize(3);
    assertThat(round().results().get(1))
        .extracting(Turn.Result::share, Turn.Result::seconds)
        .containsExactly(1.0, 7);
    assertThat(present().turn()).isInstanceOf(Turn.Main.class);
  }

  @Test
  void anInterviewThatWasLeftGoesOnFromItsEntries() {
    practice.interview(MOCK);
    answer(20, Grade.HARD, "a");
    Turn probe = present().turn();
    practice.leave();
    assertThat(MOCK.hasEnded(rehearsal.log())).isFalse();

    Rehearsal later = new Rehearsal(Kept.BANK, new Kept(), watch, ZoneOffset.UTC);
    later.remember(kept.entries, Map.of());
    Practice again = new Practice(later);
    again.resume(MOCK);
    assertThat(again.present().orElseThrow().turn()).isEqualTo(probe);
    assertThat(again.round().orElseThrow().seconds(watch.instant())).isEqualTo(20);
    assertThat(Mock.in(later.log())).as("it did not begin once more").containsExactly(MOCK);
  }
}
