package attentionlab.interview;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What an interviewer says next. */
public sealed interface Turn {
  /** The identifier of the question of the bank that it is about. */
  String question();

  /** A question of the bank. */
  record Main(String question) implements Turn {}

  /** A question after a point of the rubric that was missed. */
  record Probe(String question, String point) implements Turn {}

  /** The follow-up of a question that was answered well. */
  record FollowUp(String question) implements Turn {}

  /**
   * How a turn went.
   *
   * @param turn the turn
   * @param share the part of it that was answered, from 0 to 1
   * @param missed the points that were missed, for a question of the bank
   * @param seconds how long it took
   */
  record Result(Turn turn, double share, List<String> missed, int seconds) {
    private static final String KIND = "turn";

    public Result {
      missed = List.copyOf(missed);
    }

    /** The result of a probe or a follow-up as an entry of the interview. */
    public Entry entry(Instant when, Mock mock) {
      Map<String, String> facts = new TreeMap<>();
      facts.put("mock", mock.id());
      facts.put("point", turn instanceof Probe probe ? probe.point() : "");
      facts.put("got", share > 0 ? "yes" : "no");
      facts.put("seconds", seconds + "");
      return new Entry(when, KIND, turn.question(), facts);
    }

    /** The result that an entry of this interview tells; none where it tells something else. */
    static Optional<Result> of(Entry entry, String mock) {
      if (!entry.fact("mock").equals(mock)) {
        return Optional.empty();
      }
      if (entry.kind().equals(KIND)) {
        String point = entry.fact("point");
        Turn turn =
            point.isEmpty() ? new FollowUp(entry.subject()) : new Probe(entry.subject(), point);
        double share = entry.fact("got").equals("yes") ? 1 : 0;
        return Optional.of(
            new Result(turn, share, List.of(), Math.max(0, entry.number("seconds", 0))));
      }
      return Review.of(entry)
          .map(
              review ->
                  new Result(
                      new Main(review.question()),
                      review.share(),
                      review.missed(),
                      review.seconds()));
    }
  }
}
