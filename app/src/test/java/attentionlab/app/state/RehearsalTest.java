package attentionlab.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.interview.Entry;
import attentionlab.interview.Grade;
import attentionlab.interview.Logbook;
import attentionlab.interview.Question;
import attentionlab.interview.Review;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RehearsalTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final Watch watch = new Watch("2026-11-21T12:00:00Z");
  private final Kept kept = new Kept();
  private final Rehearsal rehearsal = new Rehearsal(Kept.BANK, kept, watch, ZoneOffset.UTC);

  /** An answer with three of four points. */
  private static Entry answered(String when, String question, Grade grade) {
    return new Review(
            Instant.parse(when), question, grade, 0, List.of("a", "b", "c"), List.of("d"), 30, "")
        .entry();
  }

  private static List<String> ids(List<Question> questions) {
    return questions.stream().map(Question::id).toList();
  }

  @Test
  void atFirstEverythingIsFresh() {
    assertThat(ids(rehearsal.fresh())).containsExactly("IQ-001", "IQ-002", "IQ-003");
    assertThat(rehearsal.due()).isEmpty();
    assertThat(rehearsal.weak()).isEmpty();
    assertThat(rehearsal.today()).isEqualTo("2026-11-21");
    assertThat(rehearsal.now()).isEqualTo(watch.instant());
  }

  @Test
  void whatIsAddedIsRememberedToldAndHandedOnAtOnce() {
    List<Logbook> told = new ArrayList<>();
    rehearsal.logProperty().addListener((property, before, now) -> told.add(now));
    Entry entry = answered("2026-11-21T12:00:00Z", "IQ-002", Grade.GOOD);
    rehearsal.add(entry);
    assertThat(kept.entries).containsExactly(entry);
    assertThat(rehearsal.log().entries()).containsExactly(entry);
    assertThat(told).containsExactly(rehearsal.log());
    assertThat(ids(rehearsal.fresh())).containsExactly("IQ-001", "IQ-003");
  }

  @Test
  void theQuestionThatWaitsLongestComesFirst() {
    rehearsal.add(answered("2026-11-18T12:00:00Z", "IQ-001", Grade.GOOD)); // due on the 19th
    rehearsal.add(answered("2026-11-16T12:00:00Z", "IQ-002", Grade.GOOD)); // on the 17th
    rehearsal.add(answered("2026-11-21T11:00:00Z", "IQ-003", Grade.GOOD)); // tomorrow
    assertThat(ids(rehearsal.due())).containsExactly("IQ-002", "IQ-001");
    watch.set("2026-11-22T00:00:00Z");
    assertThat(ids(rehearsal.due())).containsExactly("IQ-002", "IQ-001", "IQ-003");
    rehearsal.add(answered("2026-11-22T00:00:00Z", "IQ-002", Grade.GOOD)); // on the 28th
    assertThat(ids(rehearsal.due())).containsExactly("IQ-001", "IQ-003");
  }

  @Test
  void questionsOfOneDayComeInTheOrderOfTheBank() {
    rehearsal.add(answered("2026-11-20T08:00:00Z", "IQ-003", Grade.GOOD));
    rehearsal.add(answered("2026-11-20T09:00:00Z", "IQ-001", Grade.AGAIN));
    assertThat(ids(rehearsal.due())).containsExactly("IQ-001", "IQ-003");
  }

  @Test
  void theDayIsThatOfTheLearner() {
    Rehearsal there = new Rehearsal(Kept.BANK, kept, watch, SHANGHAI);
    watch.set("2026-11-21T15:59:00Z"); // 23:59
    there.add(answered("2026-11-21T15:59:00Z", "IQ-001", Grade.GOOD));
    assertThat(there.today()).isEqualTo("2026-11-21");
    assertThat(there.due()).isEmpty();
    watch.set("2026-11-21T16:01:00Z"); // 00:01, two minutes later
    there.add(answered("2026-11-21T16:01:00Z", "IQ-002", Grade.GOOD));
    assertThat(there.today()).isEqualTo("2026-11-22");
    assertThat(ids(there.due())).containsExactly("IQ-001");
    watch.set("2026-11-22T16:00:00Z");
    assertThat(ids(there.due())).containsExactly("IQ-001", "IQ-002");
  }

  @Test
  void weakIsWhatWasAnsweredWeaklyTheLastTime() {
    rehearsal.add(answered("2026-11-18T12:00:00Z", "IQ-003", Grade.HARD));
    rehearsal.add(answered("2026-11-18T12:01:00Z", "IQ-001", Grade.AGAIN));
    rehearsal.add(answered("2026-11-18T12:02:00Z", "IQ-002", Grade.AGAIN));
    rehearsal.add(answered("2026-11-19T12:00:00Z", "IQ-002", Grade.GOOD));
    assertThat(ids(rehearsal.weak())).containsExactly("IQ-001", "IQ-003");
  }

  @Test
  void answersToQuestionsThatTheBankDoesNotHaveAreKeptAndNotAsked() {
    rehearsal.add(answered("2026-11-18T12:00:00Z", "IQ-999", Grade.AGAIN));
    assertThat(rehearsal.due()).isEmpty();
    assertThat(rehearsal.weak()).isEmpty();
    assertThat(rehearsal.fresh()).hasSize(3);
    assertThat(kept.entries).hasSize(1);
  }

  @Test
  void theDayOfTheInterviewBringsQuestionsBackEarlier() {
    rehearsal.add(answered("2026-11-10T12:00:00Z", "IQ-001", Grade.GOOD));
    rehearsal.add(answered("2026-11-20T12:00:00Z", "IQ-001", Grade.GOOD)); // six days
    assertThat(rehearsal.due()).isEmpty();
    rehearsal.aim(Optional.of(LocalDate.of(2026, 11, 25))); // 5 days left, three tenths: 1 day
    assertThat(ids(rehearsal.due())).containsExactly("IQ-001");
    watch.pass(60);
    rehearsal.aim(Optional.empty());
    assertThat(rehearsal.due()).isEmpty();
    assertThat(kept.entries).hasSize(4);
  }

  @Test
  void whatWasKeptEarlierIsRememberedAndNotKeptOnceMore() {
    Entry entry = answered("2026-11-18T12:00:00Z", "IQ-001", Grade.GOOD);
    rehearsal.remember(List.of(entry), Map.of("note.IQ-001", "earlier"));
    assertThat(rehearsal.log().entries()).containsExactly(entry);
    assertThat(rehearsal.draft("note.IQ-001")).isEqualTo("earlier");
    assertThat(kept.entries).isEmpty();
    assertThat(kept.drafts).isEmpty();
  }

  @Test
  void whatIsBeingWrittenNowIsNotReplacedByWhatWasKeptEarlier() {
    rehearsal.draft("note.IQ-001", "now");
    rehearsal.remember(List.of(), Map.of("note.IQ-001", "earlier", "note.IQ-002", "other"));
    assertThat(rehearsal.drafts()).isEqualTo(Map.of("note.IQ-001", "now", "note.IQ-002", "other"));
  }

  @Test
  void takingOverAddsWhatIsNewAndKeepsWhatIsHere() {
    Entry here = answered("2026-11-18T12:00:00Z", "IQ-001", Grade.GOOD);
    Entry both = answered("2026-11-19T12:00:00Z", "IQ-001", Grade.AGAIN);
    Entry earlier = answered("2026-11-17T12:00:00Z", "IQ-002", Grade.GOOD);
    Entry unknown = Entry.parse("2026-11-20T12:00:00Z sketch IQ-003 of=later");
    rehearsal.add(here);
    rehearsal.add(both);
    int fresh =
        rehearsal.take(List.of(unknown, Entry.parse(both.text()), earlier, earlier), Map.of());
    assertThat(fresh).isEqualTo(2);
    assertThat(rehearsal.log().entries()).containsExactly(earlier, here, both, unknown);
    assertThat(kept.entries).containsExactlyInAnyOrder(here, both, unknown, earlier);
    assertThat(rehearsal.take(List.of(unknown, both, earlier), Map.of())).isZero();
    assertThat(kept.entries).hasSize(4);
    assertThat(ids(rehearsal.fresh())).containsExactly("IQ-003");
  }

  @Test
  void takingOverBringsADraftOnlyWhereNoneIsHere() {
    rehearsal.draft("note.IQ-001", "mine");
    rehearsal.draft("note.IQ-002", " \n");
    rehearsal.take(
        List.of(),
        Map.of("note.IQ-001", "theirs", "note.IQ-002", "theirs", "note.IQ-003", "theirs"));
    assertThat(rehearsal.drafts())
        .isEqualTo(Map.of("note.IQ-001", "mine", "note.IQ-002", "theirs", "note.IQ-003", "theirs"));
    assertThat(kept.drafts).isEqualTo(rehearsal.drafts());
  }

  @Test
  @Timeout(20)
  void takingOverALongRecordOnceMoreTakesNotLong() {
    List<Entry> many = new ArrayList<>();
    for (int i = 0; i < 60_000; i++) {
      many.add(
          new Entry(
              Instant.ofEpochSecond(1_700_000_000L + i), "note", "IQ-001", Map.of("n", "" + i)));
    }
    assertThat(rehearsal.take(many, Map.of())).isEqualTo(60_000);
    assertThat(rehearsal.take(many, Map.of())).isZero();
  }

  @Test
  void aDraftIsHandedOnWheneverItChanges() {
    assertThat(rehearsal.draft("note.IQ-001")).isEmpty();
    rehearsal.draft("note.IQ-001", "a");
    rehearsal.draft("note.IQ-001", "a");
    rehearsal.draft("note.IQ-001", "ab");
    rehearsal.draft("note.IQ-001", "");
    assertThat(kept.draftsInOrder).hasSize(3);
    assertThat(kept.drafts).containsEntry("note.IQ-001", "");
    assertThat(rehearsal.draft("note.IQ-001")).isEmpty();
  }

  @Test
  void withoutAKeeperEverythingElseWorks() {
    Rehearsal alone = new Rehearsal(Kept.BANK, Rehearsal.Keeping.NOTHING, watch, ZoneOffset.UTC);
    alone.add(answered("2026-11-18T12:00:00Z", "IQ-001", Grade.GOOD));
    alone.draft("note.IQ-001", "text");
    assertThat(ids(alone.due())).containsExactly("IQ-001");
    assertThat(alone.draft("note.IQ-001")).isEqualTo("text");
    assertThat(alone.bank()).isSameAs(Kept.BANK);
    assertThat(alone.zone()).isEqualTo(ZoneOffset.UTC);
  }
}
