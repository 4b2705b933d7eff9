package attentionlab.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.interview.Grade;
import org.junit.jupiter.api.Test;

/** How long an answer takes. */
class PracticeClockTest {
  private final Learner learner = new Learner();

  @Test
  void theClockStandsStillWhilePaused() {
    learner.begin("IQ-001");
    learner.watch.pass(10);
    learner.practice.pause();
    assertThat(learner.present().isRunning()).isFalse();
    learner.watch.pass(100);
    learner.practice.pause();
    learner.watch.pass(100);
    assertThat(learner.seconds()).isEqualTo(10);
    learner.practice.goOn();
    assertThat(learner.present().isRunning()).isTrue();
    learner.watch.pass(5);
    learner.practice.goOn(); // it runs already
    learner.watch.pass(5);
    assertThat(learner.seconds()).isEqualTo(20);
    assertThat(learner.round().seconds(learner.watch.instant())).isEqualTo(20);
    learner.answer(1, Grade.EASY, "a", "b", "c");
    assertThat(learner.rehearsal.log().reviews().get(0).seconds()).isEqualTo(21);
  }

  @Test
  void nothingIsRevealedWhileAPauseHidesTheQuestion() {
    learner.begin("IQ-001");
    learner.watch.pass(10);
    learner.practice.pause();
    learner.practice.reveal();
    assertThat(learner.practice.present().orElseThrow().isRevealed()).isFalse();
    learner.watch.pass(1000);
    learner.practice.goOn();
    learner.answer(0, Grade.HARD, "a");
    assertThat(learner.rehearsal.log().reviews().get(0).seconds()).isEqualTo(10);
  }

  @Test
  void partsOfSecondsAreNotLostInPauses() {
    learner.begin("IQ-001");
    for (int i = 0; i < 10; i++) {
      learner.watch.set(learner.watch.instant().plusMillis(600).toString());
      learner.practice.pause();
      learner.practice.goOn();
    }
    assertThat(learner.seconds()).isEqualTo(6);
  }

  @Test
  void onceRevealedTheTimeIsFixed() {
    learner.begin("IQ-001");
    learner.watch.pass(30);
    learner.practice.reveal();
    Answering revealed = learner.present();
    learner.watch.pass(30);
    learner.practice.reveal();
    assertThat(learner.present()).isEqualTo(revealed);
    learner.practice.goOn();
    assertThat(learner.present()).isEqualTo(revealed);
    learner.practice.pause();
    assertThat(learner.present()).isEqualTo(revealed);
    assertThat(learner.seconds()).isEqualTo(30);
  }

  @Test
  void aClockThatIsSetBackTakesNoTimeAway() {
    learner.begin("IQ-001");
    learner.watch.set("2026-11-21T11:00:00Z");
    assertThat(learner.seconds()).isZero();
    learner.answer(0, Grade.GOOD);
    assertThat(learner.rehearsal.log().reviews().get(0).seconds()).isZero();
  }
}
