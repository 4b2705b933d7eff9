package attentionlab.interview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Questions and answers made for tests. */
final class Given {
  static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private Given() {}

  static Question question(String id, Topic topic) {
    return new Question(
        id,
        topic,
        1,
        List.of("scaling"),
        List.of("L2.3 s2"),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  /** Noon, UTC, some days after {@link #DAY}. */
  static Instant noon(int daysLater) {
    return DAY.plusDays(daysLater).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
  }

  static Review review(Instant when, Grade grade) {
    return review(when, "IQ-001", grade);
  }

  /** An answer to which three of four points were said. */
  static Review review(Instant when, String question, Grade grade) {
    return new Review(
        when, question, grade, 0, List.of("a", "b", "c"), List.of("d"), 30, /* mock= */ "");
  }

  /** An answer that was expected to say {@code confidence} of four points and said some. */
  static Review told(int confidence, int said) {
    return new Review(
        noon(0), "IQ-001", Grade.GOOD, confidence, points(0, said), points(said, 4), 30, "");
  }

  private static List<String> points(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "p" + i).toList();
  }
}
