package attentionlab.interview;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An answer of a mock interview that was not finished when the interview was left, so that going on
 * later gives neither time nor a second look away.
 *
 * @param turn what was asked
 * @param seconds how long it had taken
 * @param isRevealed whether the answer showed
 * @param confidence from 1 to 4; 0 where it was not told
 * @param said the points that were ticked
 */
public record Unfinished(
    Turn turn, int seconds, boolean isRevealed, int confidence, List<String> said) {
  private static final String KIND = "mock-left";

  public Unfinished {
    said = List.copyOf(said);
    if (confidence < 0 || confidence > Review.MOST_CONFIDENT || seconds < 0) {
      throw new IllegalArgumentException(turn + ": " + confidence + ", " + seconds);
    }
  }

  /** As an entry of the interview that was left. */
  public Entry entry(Instant when, Mock mock) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("question", turn.question());
    facts.put("turn", kind(turn));
    facts.put("point", turn instanceof Turn.Probe probe ? probe.point() : "");
    facts.put("seconds", seconds + "");
    facts.put("revealed", isRevealed ? "yes" : "no");
    facts.put("confidence", confidence + "");
    facts.put("said", String.join(",", said));
    return new Entry(when, KIND, mock.id(), facts);
  }

  private static String kind(Turn turn) {
    if (turn instanceof Turn.Main) {
      return "main";
    }
    return turn instanceof Turn.Probe ? "probe" : "follow-up";
  }

  /** How this turn of an interview was left last; none when it was not begun before. */
  public static Optional<Unfinished> of(Logbook log, Mock mock, Turn turn) {
    return log.entries(KIND)
        .filter(entry -> entry.subject().equals(mock.id()))
        .filter(entry -> entry.fact("question").equals(turn.question()))
        .filter(entry -> entry.fact("turn").equals(kind(turn)))
        .filter(e -> !(turn instanceof Turn.Probe p) || e.fact("point").equals(p.point()))
        .reduce((before, after) -> after)
        .map(entry -> read(entry, turn));
  }

  private static Unfinished read(Entry entry, Turn turn) {
    int confidence = entry.number("confidence", 0);
    return new Unfinished(
        turn,
        Math.max(0, entry.number("seconds", 0)),
        entry.fact("revealed").equals("yes"),
        confidence < 0 || confidence > Review.MOST_CONFIDENT ? 0 : confidence,
        Stream.of(entry.fact("said").split(",")).filter(point -> !point.isEmpty()).toList());
  }
}
