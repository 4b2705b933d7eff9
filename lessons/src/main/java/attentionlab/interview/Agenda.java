package attentionlab.interview;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What there is to do on a day, and how far one has come.
 *
 * @param today the day
 * @param due the questions that come back today or should have, in the order to practise them in
 * @param weak those whose last answer was no pass
 * @param fresh those that were never asked, the easiest first
 * @param unfinished the latest mock interview that was broken off
 * @param standings how many questions of each topic stand how
 * @param coming how many questions come back on each day, today first with what waits from before
 * @param latest confidence against points over the latest answers
 * @param before the same over the answers before those
 * @param goal the day of the interview
 */
public record Agenda(
    LocalDate today,
    List<Question> due,
    List<Question> weak,
    List<Question> fresh,
    Optional<Mock> unfinished,
    Map<Topic, Map<Standing, Integer>> standings,
    List<Integer> coming,
    Calibration latest,
    Calibration before,
    Optional<LocalDate> goal) {
  /** How many days ahead it looks. */
  public static final int DAYS = 14;

  public Agenda {
    due = List.copyOf(due);
    weak = List.copyOf(weak);
    fresh = List.copyOf(fresh);
    coming = List.copyOf(coming);
  }

  /** That of a day. */
  public static Agenda of(Bank bank, Logbook log, LocalDate today, ZoneId zone) {
    return new Agenda(
        today,
        Interleaving.of(due(bank, log, today, zone)),
        Interleaving.of(bank.all().stream().filter(log::isWeak).toList()),
        fresh(bank, log),
        Mock.in(log).stream().filter(mock -> !mock.hasEnded(log)).reduce((one, later) -> later),
        Standing.counts(bank, log, today, zone),
        coming(bank, log, today, zone),
        Calibration.of(log.reviews(), 0),
        Calibration.of(log.reviews(), Calibration.LATEST),
        log.goal());
  }

  /** The questions that come back, the one that waits longest first. */
  private static List<Question> due(Bank bank, Logbook log, LocalDate today, ZoneId zone) {
    return bank.all().stream()
        .filter(question -> log.isDue(question, today, zone))
        .sorted(
            Comparator.comparing(
                question -> log.memory(question).orElseThrow().due(zone, log.goal())))
        .toList();
  }

  private static List<Question> fresh(Bank bank, Logbook log) {
    Map<Boolean, List<Question>> byAsked =
        bank.all().stream().collect(Collectors.partitioningBy(q -> log.memory(q).isPresent()));
    Map<Topic, Integer> asked =
        byAsked.get(true).stream()
            .collect(Collectors.toMap(Question::topic, question -> 1, Integer::sum));
    return Interleaving.easiestFirst(byAsked.get(false), asked);
  }

  private static List<Integer> coming(Bank bank, Logbook log, LocalDate today, ZoneId zone) {
    List<Integer> coming = new ArrayList<>(Collections.nCopies(DAYS, 0));
    bank.all().stream()
        .flatMap(question -> log.memory(question).stream())
        .mapToLong(memory -> ChronoUnit.DAYS.between(today, memory.due(zone, log.goal())))
        .filter(day -> day < DAYS)
        .mapToInt(day -> (int) Math.max(0, day))
        .forEach(day -> coming.set(day, coming.get(day) + 1));
    return coming;
  }

  /** Whether no question was ever answered. */
  public boolean isFirstDay() {
    return standings.values().stream()
        .allMatch(counts -> counts.keySet().equals(Set.of(Standing.NEW)));
  }

  /** In how many days the next questions come back; none within the days it looks ahead. */
  public Optional<Integer> next() {
    for (int day = 1; day < DAYS; day++) {
      if (coming.get(day) > 0) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  /** How many days are left until the interview; negative when it is over. */
  public Optional<Long> daysLeft() {
    return goal.map(day -> ChronoUnit.DAYS.between(today, day));
  }
}
