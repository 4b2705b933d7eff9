package attentionlab.interview;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One answer to one question, graded by the learner.
 *
 * @param when when it was graded
 * @param question the identifier of the question
 * @param grade how it went
 * @param confidence from 1 to 4, told before the answer was revealed; 0 where it was not told
 * @param points the points of the rubric that were said
 * @param missed the points that were not
 * @param seconds how long the answer took
 * @param mock the identifier of the mock interview it was part of; empty for none
 */
public record Review(
    Instant when,
    String question,
    Grade grade,
    int confidence,
    List<String> points,
    List<String> missed,
    int seconds,
    String mock) {
  /** The highest confidence. */
  public static final int MOST_CONFIDENT = 4;

  private static final String KIND = "review";

  public Review {
    points = List.copyOf(points);
    missed = List.copyOf(missed);
    if (confidence < 0 || confidence > MOST_CONFIDENT || seconds < 0) {
      throw new IllegalArgumentException(question + ": " + confidence + ", " + seconds);
    }
  }

  /** The part of the points that were said, from 0 to 1. */
  public double share() {
    int all = points.size() + missed.size();
    return all == 0 ? 0 : (double) points.size() / all;
  }

  /** As an entry; {@link #of(Entry)} reads it. */
  public Entry entry() {
    Map<String, String> facts = new TreeMap<>();
    facts.put("grade", grade.number() + "");
    facts.put("confidence", confidence + "");
    facts.put("points", String.join(",", points));
    facts.put("missed", String.join(",", missed));
    facts.put("seconds", seconds + "");
    if (!mock.isEmpty()) {
      facts.put("mock", mock);
    }
    return new Entry(when, KIND, question, facts);
  }

  /** The review that an entry tells; none where it tells something else. */
  public static Optional<Review> of(Entry entry) {
    int grade = entry.number("grade", 0);
    int confidence = entry.number("confidence", 0);
    int seconds = entry.number("seconds", 0);
    boolean told =
        entry.kind().equals(KIND)
            && grade >= 1
            && grade <= Grade.values().length
            && confidence >= 0
            && confidence <= MOST_CONFIDENT
            && seconds >= 0;
    return told
        ? Optional.of(
            new Review(
                entry.when(),
                entry.subject(),
                Grade.values()[grade - 1],
                confidence,
                words(entry.fact("points")),
                words(entry.fact("missed")),
                seconds,
                entry.fact("mock")))
        : Optional.empty();
  }

  private static List<String> words(String list) {
    return Stream.of(list.split(",")).filter(word -> !word.isEmpty()).toList();
  }
}
