package attentionlab.app.state;

import attentionlab.interview.Grade;
import attentionlab.interview.Interviewer;
import attentionlab.interview.Length;
import attentionlab.interview.Mock;
import attentionlab.interview.Question;
import attentionlab.interview.Review;
import attentionlab.interview.Turn;
import attentionlab.interview.Turn.Result;
import attentionlab.interview.Unfinished;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * A round of questions that is being answered: some cards, or a mock interview. What comes next
 * follows from how the answers so far went.
 */
public final class Practice {
  private final ReadOnlyObjectWrapper<Optional<Round>> round =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Length> length = new SimpleObjectProperty<>(Length.SECONDS_30);
  private final Rehearsal rehearsal;

  /**
   * A round.
   *
   * @param mock the mock interview it is; none for cards
   * @param planned how many cards there are; 0 where that shows only on the way
   * @param next what comes next
   * @param results how the answers so far went
   * @param present the answer that is being given; none when the round is over
   */
  public record Round(
      Optional<Mock> mock,
      int planned,
      Function<List<Result>, Optional<Turn>> next,
      List<Result> results,
      Optional<Answering> present) {
    public Round {
      results = List.copyOf(results);
    }

    /** How long all answers took, in seconds. */
    public int seconds(Instant now) {
      return results.stream().mapToInt(Result::seconds).sum()
          + present.map(answering -> answering.seconds(now)).orElse(0);
    }

    public boolean isOver() {
      return present.isEmpty();
    }

    private Round with(Answering answering) {
      return new Round(mock, planned, next, results, Optional.of(answering));
    }

    private Round after(Result result, Instant now) {
      List<Result> more = new ArrayList<>(results);
      more.add(result);
      return new Round(
          mock, planned, next, more, next.apply(more).map(turn -> Answering.begun(turn, now)));
    }
  }

  public Practice(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
  }

  public ReadOnlyObjectProperty<Optional<Round>> roundProperty() {
    return round.getReadOnlyProperty();
  }

  /** How long an answer shall be. */
  public ObjectProperty<Length> lengthProperty() {
    return length;
  }

  public Optional<Round> round() {
    return round.get();
  }

  /** The answer that is being given. */
  public Optional<Answering> present() {
    return round().flatMap(Round::present);
  }

  /** Begins a round of cards. */
  public void cards(List<Question> questions) {
    List<Turn> turns = questions.stream().<Turn>map(q -> new Turn.Main(q.id())).toList();
    begin(Optional.empty(), turns.size(), done -> turns.stream().skip(done.size()).findFirst());
  }

  /** Begins a mock interview. */
  public void interview(Mock mock) {
    rehearsal.add(mock.begins(rehearsal.now()));
    resume(mock);
  }

  /**
   * Goes on with a mock interview that was broken off: the answer that was being given goes on
   * where it was left.
   */
  public void resume(Mock mock) {
    begin(Optional.of(mock), 0, new Interviewer(rehearsal.bank(), mock)::next);
  }

  /** Shows what came of a mock interview, whether it is over or was broken off. */
  public void report(Mock mock) {
    leave();
    List<Result> results = mock.results(rehearsal.log());
    round.set(
        Optional.of(
            new Round(Optional.of(mock), 0, done -> Optional.empty(), results, Optional.empty())));
  }

  private void begin(
      Optional<Mock> mock, int planned, Function<List<Result>, Optional<Turn>> next) {
    leave();
    List<Result> results = mock.map(m -> m.results(rehearsal.log())).orElse(List.of());
    Optional<Answering> first = next.apply(results).map(turn -> begun(mock, turn));
    become(new Round(mock, planned, next, results, first));
  }

  private Answering begun(Optional<Mock> mock, Turn turn) {
    Instant now = rehearsal.now();
    return mock.flatMap(m -> Unfinished.of(rehearsal.log(), m, turn))
        .map(left -> Answering.goingOn(left, now))
        .orElse(Answering.begun(turn, now));
  }

  /** Leaves the round; what was graded is remembered, a mock interview can be gone on with. */
  public void leave() {
    keepPlace();
    round.set(Optional.empty());
  }

  /** Keeps how far the present answer of a mock interview has come. */
  private void keepPlace() {
    Instant now = rehearsal.now();
    round()
        .flatMap(Round::mock)
        .ifPresent(mock -> present().ifPresent(a -> rehearsal.add(a.left(now).entry(now, mock))));
  }

  /** Ends a mock interview before its time. */
  public void end() {
    change(r -> new Round(r.mock(), r.planned(), r.next(), r.results(), Optional.empty()));
  }

  /** Tells how sure one is of an answer that is being given. */
  public void confide(int confidence) {
    answer(answering -> answering.isRunning() ? answering.confident(confidence) : answering);
  }

  /** Shows the answer; the clock stops. */
  public void reveal() {
    answer(answering -> answering.isRunning() ? answering.revealed(rehearsal.now()) : answering);
  }

  /** Ticks a point of the rubric, or takes the tick off. */
  public void tick(String point) {
    answer(answering -> answering.isRevealed() ? answering.ticked(point) : answering);
  }

  /** Stops the clock of an answer that does not show yet. */
  public void pause() {
    if (present().filter(Answering::isRunning).isPresent()) {
      answer(answering -> answering.stopped(rehearsal.now()));
      keepPlace();
    }
  }

  /** The clock of an answer that does not show yet runs on. */
  public void goOn() {
    answer(answering -> answering.isRevealed() ? answering : answering.running(rehearsal.now()));
  }

  /**
   * Grades the answer and goes on.
   *
   * @param points all points of the rubric, in their order
   */
  public void grade(Grade grade, List<String> points) {
    Optional<Answering> given = present().filter(Answering::isRevealed);
    if (given.isEmpty() || !(given.get().turn() instanceof Turn.Main main)) {
      return;
    }
    Answering answering = given.get();
    Instant now = rehearsal.now();
    Review review =
        new Review(
            now,
            main.question(),
            grade,
            answering.confidence(),
            points.stream().filter(answering.said()::contains).toList(),
            points.stream().filter(point -> !answering.said().contains(point)).toList(),
            answering.seconds(now),
            round().flatMap(Round::mock).map(Mock::id).orElse(""));
    rehearsal.add(review.entry());
    change(
        r ->
            r.after(
                new Result(main, review.share(), review.missed(), answering.seconds(now)), now));
  }

  /** Says whether a probe or a follow-up was answered, and goes on. */
  public void judge(boolean answered) {
    Optional<Answering> given = present().filter(Answering::isRevealed);
    Optional<Mock> mock = round().flatMap(Round::mock);
    if (given.isEmpty() || mock.isEmpty() || given.get().turn() instanceof Turn.Main) {
      return;
    }
    Instant now = rehearsal.now();
    Answering answering = given.get();
    Result result =
        new Result(answering.turn(), answered ? 1 : 0, List.of(), answering.seconds(now));
    rehearsal.add(result.entry(now, mock.get()));
    change(r -> r.after(result, now));
  }

  /** Who is told of the end of an interview finds it written down. */
  private void become(Round now) {
    now.mock()
        .filter(mock -> now.isOver() && !mock.hasEnded(rehearsal.log()))
        .ifPresent(mock -> rehearsal.add(mock.ends(rehearsal.now())));
    round.set(Optional.of(now));
  }

  private void answer(java.util.function.UnaryOperator<Answering> changed) {
    change(r -> r.present().map(changed).map(r::with).orElse(r));
  }

  private void change(java.util.function.UnaryOperator<Round> changed) {
    round().ifPresent(r -> become(changed.apply(r)));
  }
}
