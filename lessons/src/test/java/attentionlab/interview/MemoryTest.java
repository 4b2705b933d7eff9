package attentionlab.interview;

import static attentionlab.interview.Grade.AGAIN;
import static attentionlab.interview.Grade.EASY;
import static attentionlab.interview.Grade.GOOD;
import static attentionlab.interview.Grade.HARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** What is remembered after each of these answers, all given on the first day. */
  private static List<Memory> memories(List<Grade> grades) {
    List<Memory> memories = new ArrayList<>();
    for (Grade grade : grades) {
      Review review = Given.review(Given.noon(0), grade);
      memories.add(
          memories.isEmpty()
              ? Memory.first(review)
              : memories.get(memories.size() - 1).after(review));
    }
    return memories;
  }

  private static List<Integer> gaps(Grade... grades) {
    return memories(List.of(grades)).stream().map(Memory::gap).toList();
  }

  private static Memory last(Grade... grades) {
    return memories(List.of(grades)).get(grades.length - 1);
  }

  private static Memory at(String instant) {
    return Memory.first(Given.review(Instant.parse(instant), GOOD));
  }

  private static long daysUntilDue(Memory memory, Optional<LocalDate> goal) {
    return ChronoUnit.DAYS.between(Given.DAY, memory.due(ZoneOffset.UTC, goal));
  }

  @Test
  void goodAnswersComeBackAfterOneDaySixDaysAndTwoAndAHalfTimesTheLastGap() {
    // quality 4: 0.1 − 1·(0.08 + 1·0.02) = 0, the ease stays 2.5
    // 6·2.5 = 15; 15·2.5 = 37.5, up to 38; 38·2.5 = 95; 95·2.5 = 237.5, up to 238
    assertThat(gaps(GOOD, GOOD, GOOD, GOOD, GOOD, GOOD)).containsExactly(1, 6, 15, 38, 95, 238);
    assertThat(last(GOOD, GOOD, GOOD).ease()).isEqualTo(2.5);
  }

  @Test
  void easyAnswersMakeTheGapsGrowFaster() {
    // quality 5: the ease grows by 0.1 with each answer: 2.6, 2.7, 2.8, 2.9, 3.0, 3.1, 3.2
    // 6·2.7 = 16.2, up to 17; 17·2.8 = 47.6, up to 48; 48·2.9 = 139.2, up to 140;
    // 140·3.0 = 420; 420·3.1 = 1302; 1302·3.2 = 4166.4 is more than ten years
    assertThat(gaps(EASY, EASY, EASY, EASY, EASY, EASY, EASY, EASY))
        .containsExactly(1, 6, 17, 48, 140, 420, 1302, 3650);
    assertThat(last(EASY, EASY, EASY, EASY, EASY, EASY, EASY).ease()).isEqualTo(3.2);
  }

  @Test
  void hardAnswersMakeTheGapsGrowMoreSlowly() {
    // quality 3: 0.1 − 2·(0.08 + 2·0.02) = 0.1 − 0.24 = −0.14
    // the ease: 2.36, 2.22, 2.08, 1.94, 1.80, 1.66, 1.52, 1.38, then 1.24 is lifted to 1.30
    // 6·2.22 = 13.32, up to 14; 14·2.08 = 29.12; 30·1.94 = 58.2; 59·1.80 = 106.2;
    // 107·1.66 = 177.62; 178·1.52 = 270.56; 271·1.38 = 373.98; 374·1.30 = 486.2
    List<Memory> memories = memories(Collections.nCopies(10, HARD));
    assertThat(memories.stream().map(Memory::gap))
        .containsExactly(1, 6, 14, 30, 59, 107, 178, 271, 374, 487);
    assertThat(memories.stream().map(Memory::ease))
        .containsExactly(2.36, 2.22, 2.08, 1.94, 1.8, 1.66, 1.52, 1.38, 1.3, 1.3);
  }

  @Test
  void theEaseIsNeverLessThanOnePointThree() {
    Memory memory = memories(Collections.nCopies(40, HARD)).get(39);
    assertThat(memory.ease()).isEqualTo(1.3);
    assertThat(memory.after(Given.review(Given.noon(0), EASY)).ease()).isEqualTo(1.4);
  }

  @Test
  void aMixOfGradesGivesWhatIsReckonedByHand() {
    // HARD: ease 2.5 − 0.14 = 2.36, gap 1; EASY: ease 2.46, gap 6;
    // GOOD: ease 2.46, gap 6·2.46 = 14.76, up to 15; EASY: gap 15·2.46 = 36.9, up to 37, ease 2.56;
    // HARD: gap 37·2.56 = 94.72, up to 95, ease 2.42
    assertThat(gaps(HARD, EASY, GOOD, EASY, HARD)).containsExactly(1, 6, 15, 37, 95);
    assertThat(last(HARD, EASY, GOOD, EASY, HARD).ease()).isCloseTo(2.42, within(1e-12));
  }

  @Test
  void aGapOfWholeDaysIsNotRoundedUp() {
    // the ease 2.5, then twice hard: 2.36 and 2.22
    // 6·2.5 = 15; 15·2.5 = 37.5; 38·2.36 = 89.68; 90·2.22 = 199.8; 200·2.22 = 444 and no more,
    // though the product of the doubles is 444.00000000000006
    assertThat(gaps(GOOD, GOOD, GOOD, HARD, HARD, GOOD, HARD))
        .containsExactly(1, 6, 15, 38, 90, 200, 444);
  }

  @Test
  void aFailureStartsOverAndLeavesTheEase() {
    // the ease is 2.5 + 3·0.1 = 2.8 when it fails; afterwards 1, 6 and 6·2.8 = 16.8, up to 17
    assertThat(gaps(EASY, EASY, EASY, AGAIN, GOOD, GOOD, GOOD))
        .containsExactly(1, 6, 17, 1, 1, 6, 17);
    assertThat(last(EASY, EASY, EASY, AGAIN).ease()).isEqualTo(2.8);
    assertThat(last(EASY, EASY, EASY, AGAIN).successes()).isZero();
  }

  @Test
  void failuresInARowComeBackTheNextDayEachTime() {
    assertThat(gaps(AGAIN, AGAIN, AGAIN, GOOD, GOOD)).containsExactly(1, 1, 1, 1, 6);
    assertThat(last(AGAIN, AGAIN, AGAIN).ease()).isEqualTo(2.5);
  }

  @Test
  void withoutAnInterviewTheGapIsTakenAsItIs() {
    assertThat(daysUntilDue(last(GOOD, GOOD, GOOD, GOOD, GOOD), Optional.empty())).isEqualTo(95);
  }

  @ParameterizedTest
  @CsvSource({
    // the days that are left, and the days until the question comes back: three tenths of them,
    // rounded down, at least one, and never more than the gap of 15 days
    "1, 1",
    "2, 1",
    "3, 1",
    "4, 1",
    "6, 1",
    "7, 2",
    "10, 3",
    "20, 6",
    "30, 9",
    "49, 14",
    "50, 15",
    "51, 15",
    "400, 15",
    // from the day of the interview on there is nothing to shrink for
    "0, 15",
    "-1, 15",
    "-100, 15"
  })
  void gapsShrinkTowardsTheInterview(int left, int days) {
    Optional<LocalDate> goal = Optional.of(Given.DAY.plusDays(left));
    assertThat(daysUntilDue(last(GOOD, GOOD, GOOD), goal)).isEqualTo(days);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void noQuestionComesBackAfterTheInterview(int answers) {
    Memory memory = memories(Collections.nCopies(answers, EASY)).get(answers - 1);
    long before = 0;
    for (int left = 1; left <= 500; left++) {
      long days = daysUntilDue(memory, Optional.of(Given.DAY.plusDays(left)));
      assertThat(days).isBetween(Math.max(1, before), Math.min(left, (long) memory.gap()));
      before = days;
    }
  }

  @Test
  void theLastDayTheCalendarHasIsAnInterviewLikeAnyOther() {
    assertThat(daysUntilDue(last(GOOD), Optional.of(LocalDate.MAX))).isEqualTo(1);
    assertThat(daysUntilDue(last(GOOD), Optional.of(LocalDate.MIN))).isEqualTo(1);
  }

  @Test
  void aDayEndsAtMidnightWhereTheLearnerIs() {
    Memory before = at("2026-11-21T15:59:00Z"); // 23:59 in Shanghai
    Memory after = at("2026-11-21T16:01:00Z"); // 00:01 of the next day
    assertThat(before.due(SHANGHAI, Optional.empty())).isEqualTo("2026-11-22");
    assertThat(after.due(SHANGHAI, Optional.empty())).isEqualTo("2026-11-23");
    assertThat(before.due(ZoneOffset.UTC, Optional.empty()))
        .isEqualTo(after.due(ZoneOffset.UTC, Optional.empty()))
        .isEqualTo("2026-11-22");
  }

  @Test
  void aJourneyMovesTheDayByTheLocalDateAndNoMore() {
    Memory memory = at("2026-11-21T23:30:00Z");
    assertThat(memory.due(ZoneId.of("America/Los_Angeles"), Optional.empty()))
        .isEqualTo("2026-11-22");
    assertThat(memory.due(ZoneId.of("Pacific/Auckland"), Optional.empty())).isEqualTo("2026-11-23");
  }

  @Test
  void theNightInWhichTheClocksChangeIsADayLikeAnyOther() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    assertThat(at("2026-10-24T21:59:00Z").due(berlin, Optional.empty())).isEqualTo("2026-10-25");
    assertThat(at("2026-10-25T22:59:00Z").due(berlin, Optional.empty())).isEqualTo("2026-10-26");
  }

  @Test
  void anAnswerIsWeakByItsGradeOrByItsPoints() {
    assertThat(last(AGAIN).isWeak()).isTrue();
    assertThat(last(HARD).isWeak()).isTrue();
    assertThat(last(GOOD).isWeak()).isFalse();
    assertThat(last(EASY).isWeak()).isFalse();
    assertThat(last(EASY, HARD).isWeak()).isTrue();
    assertThat(last(AGAIN, GOOD).isWeak()).isFalse();
    assertThat(Memory.first(Given.told(0, 2)).isWeak()).as("two of four points").isTrue();
    assertThat(Memory.first(Given.told(0, 3)).isWeak()).as("three of four points").isFalse();
  }
}
