package attentionlab.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogbookTest {
  private static final Question ONE = Given.question("IQ-001", Topic.FOUNDATIONS);
  private static final Question TWO = Given.question("IQ-002", Topic.FOUNDATIONS);

  private static Entry answered(int day, String question, Grade grade) {
    return Given.review(Given.noon(day), question, grade).entry();
  }

  private static Entry aimed(int day, Optional<LocalDate> goal) {
    return Logbook.goal(Given.noon(day), goal);
  }

  @Test
  void anEmptyLogbookRemembersNothing() {
    assertThat(Logbook.EMPTY.entries()).isEmpty();
    assertThat(Logbook.EMPTY.memories()).isEmpty();
    assertThat(Logbook.EMPTY.memory(ONE)).isEmpty();
    assertThat(Logbook.EMPTY.goal()).isEmpty();
    assertThat(Logbook.EMPTY.isDue(ONE, LocalDate.MAX, ZoneOffset.UTC)).isFalse();
    assertThat(Logbook.EMPTY.isWeak(ONE)).isFalse();
  }

  @Test
  void theSameEntryTwiceCountsOnce() {
    Entry entry = answered(0, "IQ-001", Grade.GOOD);
    Logbook log = new Logbook(List.of(entry, entry)).with(List.of(Entry.parse(entry.text())));
    assertThat(log.entries()).containsExactly(entry);
    assertThat(log.memory(ONE).orElseThrow().gap()).isEqualTo(1);
  }

  @Test
  void theOrderIsThatOfTimeHoweverTheEntriesCome() {
    List<Entry> entries = new ArrayList<>();
    for (int day = 0; day < 12; day++) {
      entries.add(answered(day, day % 2 == 0 ? "IQ-001" : "IQ-002", Grade.values()[day % 4]));
    }
    Logbook inOrder = new Logbook(entries);
    for (int seed = 0; seed < 10; seed++) {
      List<Entry> shuffled = new ArrayList<>(entries);
      Collections.shuffle(shuffled, new Random(seed));
      Logbook merged =
          new Logbook(shuffled.subList(0, 5)).with(shuffled.subList(3, shuffled.size()));
      assertThat(merged.entries()).isEqualTo(entries);
      assertThat(merged.memories()).isEqualTo(inOrder.memories());
      assertThat(merged.reviews()).isEqualTo(inOrder.reviews());
    }
  }

  @Test
  void memoryGrowsWithEachReviewOfItsOwnQuestion() {
    Logbook log =
        Logbook.EMPTY
            .with(List.of(answered(0, "IQ-001", Grade.GOOD)))
            .with(List.of(answered(0, "IQ-002", Grade.AGAIN)))
            .with(List.of(answered(1, "IQ-001", Grade.GOOD)))
            .with(List.of(answered(7, "IQ-001", Grade.GOOD)));
    Memory one = log.memory(ONE).orElseThrow();
    assertThat(one.gap()).isEqualTo(15);
    assertThat(one.successes()).isEqualTo(3);
    assertThat(one.last().when()).isEqualTo(Given.noon(7));
    assertThat(log.memory(TWO).orElseThrow().gap()).isEqualTo(1);
    assertThat(log.memories().keySet()).containsExactlyInAnyOrder("IQ-001", "IQ-002");
    assertThat(log.reviews()).hasSize(4);
  }

  @Test
  void aQuestionIsDueFromItsDayOn() {
    Logbook log =
        new Logbook(List.of(answered(0, "IQ-001", Grade.GOOD), answered(1, "IQ-001", Grade.GOOD)));
    assertThat(log.isDue(ONE, Given.DAY.plusDays(6), ZoneOffset.UTC)).isFalse();
    assertThat(log.isDue(ONE, Given.DAY.plusDays(7), ZoneOffset.UTC)).isTrue();
    assertThat(log.isDue(ONE, Given.DAY.plusDays(70), ZoneOffset.UTC)).isTrue();
    assertThat(log.isDue(TWO, Given.DAY.plusDays(70), ZoneOffset.UTC)).isFalse();
  }

  @Test
  void twoMinutesAroundMidnightAreTwoDays() {
    ZoneId shanghai = ZoneId.of("Asia/Shanghai");
    LocalDate next = LocalDate.of(2026, 11, 22);
    Entry before = Entry.parse("2026-11-21T15:59:00Z review IQ-001 grade=3"); // 23:59 in Shanghai
    Entry after = Entry.parse("2026-11-21T16:01:00Z review IQ-002 grade=3"); // 00:01
    Logbook log = new Logbook(List.of(before, after));
    assertThat(log.isDue(ONE, next, shanghai)).isTrue();
    assertThat(log.isDue(TWO, next, shanghai)).isFalse();
    assertThat(log.isDue(TWO, next.plusDays(1), shanghai)).isTrue();
    assertThat(log.isDue(TWO, next, ZoneOffset.UTC)).isTrue();
  }

  @Test
  void anInterviewBringsAQuestionBackEarlier() {
    List<Entry> answers =
        List.of(answered(-7, "IQ-001", Grade.GOOD), answered(0, "IQ-001", Grade.GOOD));
    LocalDate third = Given.DAY.plusDays(3);
    assertThat(new Logbook(answers).isDue(ONE, third, ZoneOffset.UTC)).isFalse();
    Logbook aiming =
        new Logbook(answers).with(List.of(aimed(0, Optional.of(Given.DAY.plusDays(10)))));
    assertThat(aiming.isDue(ONE, third, ZoneOffset.UTC)).isTrue();
    assertThat(aiming.isDue(ONE, third.minusDays(1), ZoneOffset.UTC)).isFalse();
    Logbook noMore = aiming.with(List.of(aimed(1, Optional.empty())));
    assertThat(noMore.isDue(ONE, third, ZoneOffset.UTC)).isFalse();
  }

  @Test
  void theDayThatWasToldLastIsTheGoal() {
    Optional<LocalDate> early = Optional.of(LocalDate.of(2026, 12, 1));
    Optional<LocalDate> late = Optional.of(LocalDate.of(2027, 2, 28));
    Logbook log = new Logbook(List.of(aimed(2, late), aimed(1, early)));
    assertThat(log.goal()).isEqualTo(late);
    assertThat(log.with(List.of(aimed(3, Optional.empty()))).goal()).isEmpty();
    assertThat(log.with(List.of(aimed(3, Optional.empty()), aimed(4, early))).goal())
        .isEqualTo(early);
    assertThat(Entry.parse(aimed(1, late).text())).isEqualTo(aimed(1, late));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "none", "tomorrow", "2026-02-30", "30.11.2026", "2026-12-01T10:00"})
  void aGarbledDayIsNone(String day) {
    Entry garbled = new Entry(Given.noon(5), "goal", day, Map.of());
    Optional<LocalDate> goal = Optional.of(Given.DAY);
    assertThat(new Logbook(List.of(aimed(1, goal), garbled)).goal()).isEmpty();
    assertThat(new Logbook(List.of(garbled, aimed(6, goal))).goal()).isEqualTo(goal);
  }

  @Test
  void whatThisVersionDoesNotKnowIsKeptAndHasNoEffect() {
    Entry unknown = Entry.parse("2026-11-21T12:00:00Z sketch IQ-001 grade=1");
    Entry broken = Entry.parse("2026-11-21T13:00:00Z review IQ-001 grade=9");
    Logbook log = new Logbook(List.of(unknown, answered(0, "IQ-001", Grade.GOOD), broken));
    assertThat(log.entries()).contains(unknown, broken);
    assertThat(log.reviews()).hasSize(1);
    assertThat(log.memory(ONE).orElseThrow().last().grade()).isEqualTo(Grade.GOOD);
    assertThat(log.entries("sketch")).containsExactly(unknown);
  }

  @Test
  void aLogbookNeverChanges() {
    List<Entry> entries = new ArrayList<>(List.of(answered(0, "IQ-001", Grade.AGAIN)));
    Logbook log = new Logbook(entries);
    entries.clear();
    log.with(List.of(answered(1, "IQ-001", Grade.EASY)));
    assertThat(log.entries()).hasSize(1);
    assertThat(log.isWeak(ONE)).isTrue();
    assertThatThrownBy(() -> log.memories().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
