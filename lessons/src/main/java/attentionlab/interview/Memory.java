package attentionlab.interview;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What is remembered of a question, and when it comes back, by the SM-2 schedule (P. A. Woźniak,
 * 1990): the first gaps are 1 and 6 days, each later one is the last one times the ease, which
 * every answer changes and which is at least 1.3; a failed answer starts over with a gap of a day
 * and leaves the ease.
 *
 * @param successes how many answers in a row were no failure
 * @param ease by how much gaps grow
 * @param gap the gap after the last answer, in days
 * @param last the last answer
 */
public record Memory(int successes, double ease, int gap, Review last) {
  private static final double FIRST_EASE = 2.5;
  private static final double LEAST_EASE = 1.3;
  private static final int BEST = 5;
  private static final int FAILURE_BELOW = 3;
  private static final int SECOND_GAP = 6;
  private static final int LONGEST_GAP = 3650;

  /**
   * Towards an interview a gap takes at most this part of the days that are left: for about a week
   * the best gap is a fifth to two fifths of it (Cepeda and others, 2008).
   */
  private static final double PART_OF_TIME_LEFT = 0.3;

  /** What is remembered after the first answer. */
  static Memory first(Review review) {
    return new Memory(0, FIRST_EASE, 0, review).after(review);
  }

  /** What is remembered after one more answer. */
  Memory after(Review review) {
    int quality = review.grade().quality();
    if (quality < FAILURE_BELOW) {
      return new Memory(0, ease, 1, review);
    }
    int lack = BEST - quality;
    double newEase = Math.max(LEAST_EASE, hundredths(ease + 0.1 - lack * (0.08 + lack * 0.02)));
    int newGap =
        switch (successes) {
          case 0 -> 1;
          case 1 -> SECOND_GAP;
          default -> (int) Math.min(LONGEST_GAP, Math.ceil(hundredths(gap * ease)));
        };
    return new Memory(successes + 1, newEase, newGap, review);
  }

  /** All of the schedule is in hundredths: what a sum of doubles adds must not become a day. */
  private static double hundredths(double value) {
    return Math.round(value * 100) / 100.0;
  }

  /**
   * The day it comes back.
   *
   * @param goal the day of the interview, towards which gaps shrink
   */
  public LocalDate due(ZoneId zone, Optional<LocalDate> goal) {
    LocalDate answered = LocalDate.ofInstant(last.when(), zone);
    long left = goal.map(day -> ChronoUnit.DAYS.between(answered, day)).orElse(0L);
    long most = left > 0 ? Math.max(1, (long) (left * PART_OF_TIME_LEFT)) : gap;
    return answered.plusDays(Math.min(gap, most));
  }

  /** Whether the last answer was no pass, by the grade or by the points. */
  public boolean isWeak() {
    return last.grade().compareTo(Grade.HARD) <= 0 || last.share() < Grade.PASS;
  }
}
