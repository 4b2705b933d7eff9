package attentionlab.interview;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** How well a question is known, on a day. */
public enum Standing {
  /** Answered well; it comes back later. */
  KNOWN,
  /** Answered well; it comes back today, or should have. */
  DUE,
  /** The last answer was no pass. */
  WEAK,
  /** Never asked. */
  NEW;

  /** How texts refer to it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** That of a question. */
  public static Standing of(Question question, Logbook log, LocalDate today, ZoneId zone) {
    if (log.memory(question).isEmpty()) {
      return NEW;
    }
    if (log.isWeak(question)) {
      return WEAK;
    }
    return log.isDue(question, today, zone) ? DUE : KNOWN;
  }

  /** How many questions of each topic stand how; topics without questions are left out. */
  static Map<Topic, Map<Standing, Integer>> counts(
      Bank bank, Logbook log, LocalDate today, ZoneId zone) {
    Map<Topic, Map<Standing, Integer>> counts = new EnumMap<>(Topic.class);
    for (Question question : bank.all()) {
      counts
          .computeIfAbsent(question.topic(), topic -> new EnumMap<>(Standing.class))
          .merge(of(question, log, today, zone), 1, Integer::sum);
    }
    return counts;
  }
}
