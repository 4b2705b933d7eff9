package attentionlab.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AgendaTest {
  private static final ZoneId ZONE = ZoneOffset.UTC;
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

  private final List<Question> questions = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();

  private Question question(Topic topic, int level, Alike... alike) {
    Question question =
        new Question(
            "IQ-%03d".formatted(questions.size() + 1),
            topic,
            level,
            List.of(),
            List.of("L1.1 s1"),
            List.of(),
            Stream.of(alike).findFirst(),
            List.of(),
            List.of());
    questions.add(question);
    return question;
  }

  private void answered(Question question, int daysAgo, Grade grade, int confidence) {
    boolean passed = grade.compareTo(Grade.HARD) > 0;
    entries.add(
        new Review(
                TODAY.minusDays(daysAgo).atTime(9, 0).toInstant(ZoneOffset.UTC),
                question.id(),
                grade,
                confidence,
                passed ? List.of("a", "b") : List.of(),
                passed ? List.of() : List.of("a", "b"),
                30,
                "")
            .entry());
  }

  private Agenda agenda() {
    return Agenda.of(new Bank(questions), new Logbook(entries), TODAY, ZONE);
  }

  @Test
  void onTheFirstDayNothingIsDueAndEverythingIsNew() {
    question(Topic.HEADS, 1);
    question(Topic.BLOCK, 1);
    assertThat(agenda().isFirstDay()).isTrue();
    assertThat(agenda().due()).isEmpty();
    assertThat(agenda().fresh()).hasSize(2);
    assertThat(agenda().next()).isEmpty();
    assertThat(agenda().latest().answers()).isZero();
  }

  @Test
  void everyQuestionStandsInOneWay() {
    answered(question(Topic.HEADS, 1), 0, Grade.GOOD, 0);
    answered(question(Topic.HEADS, 1), 1, Grade.GOOD, 0);
    answered(question(Topic.HEADS, 1), 5, Grade.AGAIN, 0);
    question(Topic.HEADS, 1);
    question(Topic.BLOCK, 1);
    assertThat(agenda().standings())
        .containsExactly(
            Map.entry(
                Topic.HEADS,
                Map.of(Standing.KNOWN, 1, Standing.DUE, 1, Standing.WEAK, 1, Standing.NEW, 1)),
            Map.entry(Topic.BLOCK, Map.of(Standing.NEW, 1)));
    assertThat(agenda().isFirstDay()).isFalse();
    assertThat(agenda().due()).containsExactlyInAnyOrder(questions.get(1), questions.get(2));
    assertThat(agenda().weak()).containsExactly(questions.get(2));
  }

  @Test
  void whatComesBackIsCountedByDayAndWhatWaitsCountsToday() {
    answered(question(Topic.HEADS, 1), 0, Grade.GOOD, 0); // tomorrow
    answered(question(Topic.HEADS, 1), 9, Grade.GOOD, 0); // waits since eight days
    Question twice = question(Topic.HEADS, 1); // after six days
    answered(twice, 1, Grade.GOOD, 0);
    answered(twice, 0, Grade.GOOD, 0);
    Question often = question(Topic.HEADS, 1); // after more than fourteen days
    List.of(9, 8, 1).forEach(ago -> answered(often, ago, Grade.EASY, 0));
    assertThat(agenda().coming())
        .containsExactly(1, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0)
        .hasSize(Agenda.DAYS);
    assertThat(agenda().next()).contains(1);
  }

  @Test
  void towardsTheInterviewQuestionsComeBackEarlier() {
    Question twice = question(Topic.HEADS, 1);
    answered(twice, 1, Grade.GOOD, 0);
    answered(twice, 0, Grade.GOOD, 0);
    assertThat(agenda().next()).contains(6);
    entries.add(
        Logbook.goal(
            Instant.parse("2026-03-10T10:00:00Z"), Optional.of(LocalDate.of(2026, 3, 20))));
    assertThat(agenda().next()).contains(3);
    assertThat(agenda().daysLeft()).contains(10L);
  }

  @Test
  void theLatestMockInterviewThatHasNotEndedCanBeGoneOnWith() {
    Mock ended = new Mock("one", 1, 15, Set.of(Topic.HEADS), OptionalInt.empty());
    Mock broken = new Mock("two", 2, 15, Set.of(Topic.HEADS), OptionalInt.empty());
    entries.add(broken.begins(Instant.parse("2026-03-09T09:00:00Z")));
    entries.add(ended.begins(Instant.parse("2026-03-09T10:00:00Z")));
    assertThat(agenda().unfinished()).contains(ended);
    entries.add(ended.ends(Instant.parse("2026-03-09T11:00:00Z")));
    assertThat(agenda().unfinished()).contains(broken);
  }

  @Test
  void confidenceIsComparedOverTheLatestAnswersAndOverThoseBefore() {
    Question question = question(Topic.HEADS, 1);
    for (int i = 0; i < 2 * Calibration.LATEST; i++) {
      boolean early = i < Calibration.LATEST;
      answered(question, 60 - i, early ? Grade.AGAIN : Grade.GOOD, early ? 4 : 3);
    }
    assertThat(agenda().before().bias()).isEqualTo(1);
    assertThat(agenda().latest().bias()).isEqualTo(-0.25);
  }
}
