package attentionlab.app.state;

import attentionlab.interview.Turn;
import attentionlab.interview.Unfinished;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * An answer that is being given. Immutable.
 *
 * @param turn what was asked
 * @param isRevealed whether the answer shows
 * @param confidence how sure the learner is, from 1 to 4, told before the answer shows; 0 not yet
 * @param said the points of the rubric that were ticked
 * @param before how long it took until {@code since}
 * @param since from when on the clock runs; none while it stands still
 */
public record Answering(
    Turn turn,
    boolean isRevealed,
    int confidence,
    Set<String> said,
    Duration before,
    Optional<Instant> since) {
  public Answering {
    said = Set.copyOf(said);
  }

  static Answering begun(Turn turn, Instant now) {
    return new Answering(turn, false, 0, Set.of(), Duration.ZERO, Optional.of(now));
  }

  /** Goes on with an answer that was left; its clock runs on where it stood. */
  static Answering goingOn(Unfinished left, Instant now) {
    return new Answering(
        left.turn(),
        left.isRevealed(),
        left.confidence(),
        Set.copyOf(left.said()),
        Duration.ofSeconds(left.seconds()),
        left.isRevealed() ? Optional.empty() : Optional.of(now));
  }

  /** What is to be kept when it is left as it is. */
  Unfinished left(Instant now) {
    return new Unfinished(
        turn, seconds(now), isRevealed, confidence, said.stream().sorted().toList());
  }

  /** Whether its clock was stopped before the answer showed. */
  public boolean isPaused() {
    return !isRevealed && !isRunning();
  }

  /** How long the answer has taken so far. */
  public Duration taken(Instant now) {
    return before.plus(since.map(start -> Duration.between(start, now)).orElse(Duration.ZERO));
  }

  public int seconds(Instant now) {
    return (int) Math.max(0, taken(now).toSeconds());
  }

  public boolean isRunning() {
    return since.isPresent();
  }

  Answering stopped(Instant now) {
    return new Answering(turn, isRevealed, confidence, said, taken(now), Optional.empty());
  }

  Answering running(Instant now) {
    return isRunning()
        ? this
        : new Answering(turn, isRevealed, confidence, said, before, Optional.of(now));
  }

  Answering confident(int newConfidence) {
    return new Answering(turn, isRevealed, newConfidence, said, before, since);
  }

  Answering revealed(Instant now) {
    Answering stopped = stopped(now);
    return new Answering(turn, true, confidence, said, stopped.before(), Optional.empty());
  }

  Answering ticked(String point) {
    Set<String> points = new LinkedHashSet<>(said);
    if (!points.remove(point)) {
      points.add(point);
    }
    return new Answering(turn, isRevealed, confidence, points, before, since);
  }
}
