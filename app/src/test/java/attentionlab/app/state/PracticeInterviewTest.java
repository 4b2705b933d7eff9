package attentionlab.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.interview.Entry;
import attentionlab.interview.Grade;
import attentionlab.interview.Mock;
import attentionlab.interview.Topic;
import attentionlab.interview.Turn;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What of a mock interview is kept. */
class PracticeInterviewTest {
  private static final Mock MOCK =
      new Mock("m1", 5, 15, Set.of(Topic.FOUNDATIONS), OptionalInt.empty());

  private final Learner learner = new Learner();

  @Test
  void anInterviewIsKeptFromItsBeginToItsEnd() {
    learner.practice.interview(MOCK);
    Instant begun = learner.watch.instant();
    learner.answer(20, Grade.EASY, "a", "b", "c");
    learner.practice.end();
    learner.practice.end();
    assertThat(learner.kept.entries)
        .extracting(Entry::text)
        .containsExactly(
            MOCK.begins(begun).text(),
            learner.rehearsal.log().reviews().get(0).entry().text(),
            MOCK.ends(learner.watch.instant()).text());
    assertThat(learner.rehearsal.log().reviews().get(0).mock()).isEqualTo("m1");
    assertThat(MOCK.hasEnded(learner.rehearsal.log())).isTrue();
  }

  @Test
  void inAnInterviewQuestionsAreGradedAndTheTalkAfterThemIsJudged() {
    learner.practice.interview(MOCK);
    learner.practice.reveal();
    learner.practice.judge(true);
    assertThat(learner.kept.entries).as("a question is not judged").hasSize(1);
    learner.answer(20, Grade.EASY, "a", "b", "c");
    assertThat(learner.present().turn()).isInstanceOf(Turn.FollowUp.class);
    learner.watch.pass(7);
    learner.practice.judge(true);
    assertThat(learner.kept.entries).as("nothing is judged before it is revealed").hasSize(2);
    learner.practice.reveal();
    learner.practice.grade(Grade.EASY, Learner.POINTS);
    assertThat(learner.kept.entries).as("a follow-up is not graded").hasSize(2);
    learner.practice.judge(true);
    assertThat(learner.kept.entries).hasSize(3);
    assertThat(learner.round().results().get(1))
        .extracting(Turn.Result::share, Turn.Result::seconds)
        .containsExactly(1.0, 7);
    assertThat(learner.present().turn()).isInstanceOf(Turn.Main.class);
  }

  @Test
  void anInterviewThatWasLeftGoesOnFromItsEntries() {
    learner.practice.interview(MOCK);
    learner.answer(20, Grade.HARD, "a");
    Turn probe = learner.present().turn();
    learner.practice.leave();
    assertThat(MOCK.hasEnded(learner.rehearsal.log())).isFalse();

    Rehearsal later = new Rehearsal(Kept.BANK, new Kept(), learner.watch, ZoneOffset.UTC);
    later.remember(learner.kept.entries, Map.of());
    Practice again = new Practice(later);
    again.resume(MOCK);
    assertThat(again.present().orElseThrow().turn()).isEqualTo(probe);
    assertThat(again.round().orElseThrow().seconds(learner.watch.instant())).isEqualTo(20);
    assertThat(Mock.in(later.log())).as("it did not begin once more").containsExactly(MOCK);
  }
}
