package attentionlab.interview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A mock interview that was held, or broken off.
 *
 * @param mock what was agreed
 * @param began when it began
 * @param hasEnded whether it is over; otherwise it can be gone on with
 * @param report what came of it so far
 */
public record Sitting(Mock mock, Instant began, boolean hasEnded, Report report) {
  private static final int SECONDS_OF_A_MINUTE = 60;

  /** All interviews of a logbook, the latest first. */
  public static List<Sitting> in(Bank bank, Logbook log) {
    List<Sitting> sittings = new ArrayList<>();
    log.entries(Mock.KIND)
        .forEach(
            entry ->
                Mock.of(entry).ifPresent(mock -> sittings.add(of(bank, log, mock, entry.when()))));
    Collections.reverse(sittings);
    return sittings;
  }

  /** One interview of a logbook. */
  public static Sitting of(Bank bank, Logbook log, Mock mock) {
    Instant began =
        log.entries(Mock.KIND)
            .filter(entry -> entry.subject().equals(mock.id()))
            .map(Entry::when)
            .findFirst()
            .orElse(Instant.EPOCH);
    return of(bank, log, mock, began);
  }

  private static Sitting of(Bank bank, Logbook log, Mock mock, Instant began) {
    return new Sitting(mock, began, mock.hasEnded(log), Report.of(bank, mock.results(log)));
  }

  /** How much of the agreed time is left, in seconds. */
  public int secondsLeft() {
    return Math.max(0, mock.minutes() * SECONDS_OF_A_MINUTE - report.seconds());
  }
}
