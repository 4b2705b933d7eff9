package attentionlab.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.state.Practice.Round;
import attentionlab.interview.Grade;
import attentionlab.interview.Length;
import attentionlab.interview.Review;
import attentionlab.interview.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A round of cards. */
class PracticeRoundTest {
  private final Learner learner = new Learner();

  @Test
  void beforeARoundBeginsThereIsNone() {
    assertThat(learner.practice.round()).isEmpty();
    assertThat(learner.practice.present()).isEmpty();
    assertThat(learner.practice.lengthProperty().get()).isEqualTo(Length.SECONDS_30);
    learner.practice.reveal();
    learner.practice.grade(Grade.GOOD, Learner.POINTS);
    learner.practice.leave();
    learner.practice.end();
    assertThat(learner.practice.round()).isEmpty();
    assertThat(learner.kept.entries).isEmpty();
  }

  @Test
  void aRoundGoesFromTheFirstCardToTheLast() {
    learner.begin("IQ-002", "IQ-001");
    assertThat(learner.round().planned()).isEqualTo(2);
    assertThat(learner.round().mock()).isEmpty();
    assertThat(learner.present()).isEqualTo(begun("IQ-002"));

    learner.practice.confide(3);
    learner.watch.pass(31);
    learner.practice.reveal();
    learner.watch.pass(500); // reading the answer takes no time of one's own
    learner.practice.tick("b");
    learner.practice.tick("a");
    learner.practice.tick("c");
    learner.practice.tick("c");
    learner.practice.grade(Grade.GOOD, Learner.POINTS);
    Review first =
        new Review(
            learner.watch.instant(),
            "IQ-002",
            Grade.GOOD,
            3,
            List.of("a", "b"),
            List.of("c"),
            31,
            "");
    assertThat(learner.kept.entries).containsExactly(first.entry());

    assertThat(learner.present()).isEqualTo(begun("IQ-001"));
    assertThat(learner.round().isOver()).isFalse();
    learner.answer(12, Grade.AGAIN);
    assertThat(learner.round().isOver()).isTrue();
    assertThat(learner.round().results())
        .containsExactly(
            new Turn.Result(new Turn.Main("IQ-002"), 2.0 / 3, List.of("c"), 31),
            new Turn.Result(new Turn.Main("IQ-001"), 0, Learner.POINTS, 12));
    assertThat(learner.round().seconds(learner.watch.instant())).isEqualTo(43);
    assertThat(learner.rehearsal.log().reviews()).hasSize(2);
    assertThat(learner.rehearsal.log().entries()).isEqualTo(learner.kept.entries);
  }

  private Answering begun(String question) {
    return Answering.begun(new Turn.Main(question), learner.watch.instant());
  }

  @Test
  void gradingBeforeRevealingDoesNothing() {
    learner.begin("IQ-001", "IQ-002");
    Answering before = learner.present();
    learner.practice.grade(Grade.EASY, Learner.POINTS);
    assertThat(learner.present()).isEqualTo(before);
    assertThat(learner.kept.entries).isEmpty();
    assertThat(learner.round().results()).isEmpty();
  }

  @Test
  void gradingTwiceDoesNotGradeTheNextCard() {
    learner.begin("IQ-001", "IQ-002");
    learner.answer(5, Grade.EASY, "a", "b", "c");
    learner.practice.grade(Grade.EASY, Learner.POINTS);
    assertThat(learner.kept.entries).hasSize(1);
    assertThat(learner.present().turn()).isEqualTo(new Turn.Main("IQ-002"));
  }

  @Test
  void ticksBeforeRevealingDoNothing() {
    learner.begin("IQ-001");
    learner.practice.tick("a");
    assertThat(learner.present().said()).isEmpty();
    learner.answer(5, Grade.AGAIN);
    assertThat(learner.rehearsal.log().reviews().get(0).points()).isEmpty();
  }

  @Test
  void confidenceIsToldBeforeTheAnswerShowsAndCanBeChangedUntilThen() {
    learner.begin("IQ-001", "IQ-002");
    learner.practice.confide(4);
    learner.practice.confide(2);
    learner.practice.reveal();
    learner.practice.confide(1);
    assertThat(learner.present().confidence()).isEqualTo(2);
    learner.practice.grade(Grade.GOOD, Learner.POINTS);
    assertThat(learner.present().confidence()).as("of the next card").isZero();
    assertThat(learner.rehearsal.log().reviews().get(0).confidence()).isEqualTo(2);
  }

  @Test
  void pointsThatTheRubricDoesNotHaveAreNoPoints() {
    learner.begin("IQ-001");
    learner.answer(5, Grade.HARD, "c", "x", "a");
    assertThat(learner.rehearsal.log().reviews().get(0).points()).containsExactly("a", "c");
    assertThat(learner.rehearsal.log().reviews().get(0).missed()).containsExactly("b");
  }

  @Test
  void leavingForgetsOnlyTheAnswerThatWasBeingGiven() {
    learner.begin("IQ-001", "IQ-002");
    learner.answer(5, Grade.GOOD, "a", "b");
    learner.practice.reveal();
    learner.practice.leave();
    assertThat(learner.practice.round()).isEmpty();
    learner.practice.grade(Grade.GOOD, Learner.POINTS);
    learner.practice.tick("a");
    learner.practice.goOn();
    assertThat(learner.practice.round()).isEmpty();
    assertThat(learner.rehearsal.log().reviews())
        .extracting(Review::question)
        .containsExactly("IQ-001");
    learner.begin("IQ-002");
    assertThat(learner.present()).isEqualTo(begun("IQ-002"));
  }

  @Test
  void anotherRoundTakesThePlaceOfTheOneUnderWay() {
    learner.begin("IQ-001", "IQ-002");
    learner.answer(5, Grade.GOOD);
    learner.begin("IQ-003");
    assertThat(learner.round().results()).isEmpty();
    assertThat(learner.round().planned()).isEqualTo(1);
    assertThat(learner.present().turn()).isEqualTo(new Turn.Main("IQ-003"));
  }

  @Test
  void aRoundWithoutCardsIsOverAtOnce() {
    learner.begin();
    assertThat(learner.round().isOver()).isTrue();
    assertThat(learner.round().seconds(learner.watch.instant())).isZero();
    assertThat(learner.kept.entries).isEmpty();
  }

  @Test
  void whenTheRoundIsOverNothingHappensAnyMore() {
    learner.begin("IQ-001");
    learner.answer(5, Grade.GOOD, "a", "b");
    Round over = learner.round();
    learner.practice.reveal();
    learner.practice.tick("a");
    learner.practice.confide(1);
    learner.practice.pause();
    learner.practice.goOn();
    learner.practice.grade(Grade.AGAIN, Learner.POINTS);
    learner.practice.judge(true);
    learner.practice.end();
    assertThat(learner.round()).isEqualTo(over);
    assertThat(learner.kept.entries).hasSize(1);
  }

  @Test
  void aRoundOfCardsCanBeEndedBeforeItsLast() {
    learner.begin("IQ-001", "IQ-002");
    learner.answer(5, Grade.GOOD);
    learner.practice.end();
    assertThat(learner.round().isOver()).isTrue();
    assertThat(learner.round().results()).hasSize(1);
    assertThat(learner.kept.entries).as("no entry tells the end of cards").hasSize(1);
  }

  @Test
  void cardsAreNotJudged() {
    learner.begin("IQ-001");
    learner.practice.reveal();
    learner.practice.judge(true);
    assertThat(learner.kept.entries).isEmpty();
    assertThat(learner.present().turn()).isEqualTo(new Turn.Main("IQ-001"));
  }

  @Test
  void everyChangeIsTold() {
    List<Optional<Round>> told = new ArrayList<>();
    learner.practice.roundProperty().addListener((property, before, now) -> told.add(now));
    learner.begin("IQ-001");
    learner.practice.reveal();
    learner.practice.grade(Grade.GOOD, Learner.POINTS);
    learner.practice.leave();
    assertThat(told).hasSize(4);
    assertThat(told.get(3)).isEmpty();
  }
}
