package attentionlab.interview;

import attentionlab.interview.Turn.FollowUp;
import attentionlab.interview.Turn.Main;
import attentionlab.interview.Turn.Probe;
import attentionlab.interview.Turn.Result;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks what an interviewer would ask. After an answer the first points that were missed are probed;
 * where none was missed the follow-up is asked. Look-alikes come side by side, and are sought where
 * none came up for a while. Without a fixed level a good answer leads deeper and a poor one to
 * something easier.
 */
public final class Interviewer {
  /** How many missed points are asked for after one answer. */
  private static final int MOST_PROBES = 2;

  /** After how many questions without look-alikes a pair of them is begun. */
  private static final int LONGEST_WITHOUT_ALIKE = 2;

  /** After how many questions about one topic another one is asked about. */
  private static final int LONGEST_IN_A_TOPIC = 3;

  private static final int SECONDS_OF_A_MINUTE = 60;

  private final Bank bank;
  private final Mock mock;
  private final List<Question> deck;

  public Interviewer(Bank bank, Mock mock) {
    this.bank = bank;
    this.mock = mock;
    List<Question> shuffled = new ArrayList<>(bank.all());
    Collections.shuffle(shuffled, new Random(mock.seed()));
    deck = shuffled.stream().filter(this::isAgreed).toList();
  }

  private boolean isAgreed(Question question) {
    return mock.topics().contains(question.topic())
        && (mock.level().isEmpty() || mock.level().getAsInt() == question.level());
  }

  /**
   * What comes next.
   *
   * @param results how the turns so far went
   * @return nothing when the time is over or every question was asked
   */
  public Optional<Turn> next(List<Result> results) {
    List<Result> known =
        results.stream().filter(r -> bank.find(r.turn().question()).isPresent()).toList();
    Optional<Turn> more = more(known);
    return more.isPresent() || isTimeOver(results)
        ? more
        : main(known).map(question -> new Main(question.id()));
  }

  /** An answer that was begun is talked over to its end, even when the time is over. */
  private Optional<Turn> more(List<Result> results) {
    List<Result> talk = sinceLastMain(results);
    if (talk.isEmpty()) {
      return Optional.empty();
    }
    Result main = talk.get(0);
    String id = main.turn().question();
    int asked = talk.size() - 1;
    if (main.missed().isEmpty()) {
      return asked == 0 ? Optional.of(new FollowUp(id)) : Optional.empty();
    }
    return asked < Math.min(MOST_PROBES, main.missed().size())
        ? Optional.of(new Probe(id, main.missed().get(asked)))
        : Optional.empty();
  }

  private static List<Result> sinceLastMain(List<Result> results) {
    for (int i = results.size() - 1; i >= 0; i--) {
      if (results.get(i).turn() instanceof Main) {
        return results.subList(i, results.size());
      }
    }
    return List.of();
  }

  private boolean isTimeOver(List<Result> results) {
    return results.stream().mapToInt(Result::seconds).sum() >= mock.minutes() * SECONDS_OF_A_MINUTE;
  }

  private Optional<Question> main(List<Result> results) {
    List<Result> mains = results.stream().filter(r -> r.turn() instanceof Main).toList();
    Set<String> asked = mains.stream().map(r -> r.turn().question()).collect(Collectors.toSet());
    List<Question> open = deck.stream().filter(q -> !asked.contains(q.id())).toList();
    if (mains.isEmpty()) {
      return easiest(open);
    }
    Result last = mains.get(mains.size() - 1);
    Question before = bank.find(last.turn().question()).orElseThrow();
    List<Question> fitting =
        open.stream().filter(q -> mock.level().isPresent() || fits(q, before, last)).toList();
    return partner(open, before, mains)
        .or(() -> elsewhere(fitting, before, mains))
        .or(() -> pair(fitting, mains))
        .or(() -> mock.level().isEmpty() ? adapted(fitting, before, last) : Optional.empty())
        .or(() -> first(open, q -> q.topic() != before.topic()))
        .or(() -> first(open, q -> true));
  }

  /** The other one of a pair that is easily mixed up, right after the first. */
  private Optional<Question> partner(List<Question> open, Question before, List<Result> mains) {
    return before.alike().isEmpty() || asked(before.alike().get(), mains) % 2 == 0
        ? Optional.empty()
        : first(open, q -> q.alike().equals(before.alike()));
  }

  /** Another topic, where the last questions all were about the same one. */
  private Optional<Question> elsewhere(
      List<Question> fitting, Question before, List<Result> mains) {
    int from = mains.size() - LONGEST_IN_A_TOPIC;
    boolean stayed =
        from >= 0
            && mains.subList(from, mains.size()).stream()
                .flatMap(r -> bank.find(r.turn().question()).stream())
                .allMatch(q -> q.topic() == before.topic());
    return stayed ? first(fitting, q -> q.topic() != before.topic()) : Optional.empty();
  }

  /** The first of a pair that did not come up yet, where none came up for a while. */
  private Optional<Question> pair(List<Question> open, List<Result> mains) {
    int from = mains.size() - LONGEST_WITHOUT_ALIKE;
    boolean mixes =
        from < 0
            || mains.subList(from, mains.size()).stream()
                .flatMap(r -> bank.find(r.turn().question()).stream())
                .anyMatch(q -> q.alike().isPresent());
    return mixes
        ? Optional.empty()
        : first(open, q -> q.alike().filter(a -> asked(a, mains) == 0 && isPair(a)).isPresent());
  }

  private long asked(Alike pair, List<Result> mains) {
    return mains.stream()
        .flatMap(r -> bank.find(r.turn().question()).stream())
        .filter(q -> q.alike().equals(Optional.of(pair)))
        .count();
  }

  private boolean isPair(Alike alike) {
    return deck.stream().filter(q -> q.alike().equals(Optional.of(alike))).count() > 1;
  }

  /** Whether a question is as deep as the last answer asks for. */
  private static boolean fits(Question question, Question before, Result last) {
    return last.share() < Grade.PASS
        ? question.level() < before.level() || question.level() == 1
        : question.level() >= before.level();
  }

  /** Deeper after a good answer, easier and elsewhere after a poor one. */
  private Optional<Question> adapted(List<Question> fitting, Question before, Result last) {
    if (last.share() < Grade.PASS) {
      List<Question> elsewhere = fitting.stream().filter(q -> q.topic() != before.topic()).toList();
      return first(elsewhere, q -> q.level() < before.level())
          .or(() -> first(elsewhere, q -> true))
          .or(() -> first(fitting, q -> true));
    }
    return before.next().stream()
        .flatMap(id -> fitting.stream().filter(q -> q.id().equals(id)))
        .findFirst()
        .or(() -> first(fitting, q -> q.topic() == before.topic() && q.level() > before.level()))
        .or(() -> first(fitting, q -> q.topic() != before.topic()));
  }

  private static Optional<Question> easiest(List<Question> open) {
    return Stream.iterate(1, level -> level <= Question.LEVELS, level -> level + 1)
        .flatMap(level -> open.stream().filter(q -> q.level() == level))
        .findFirst();
  }

  private static Optional<Question> first(List<Question> open, Predicate<Question> that) {
    return open.stream().filter(that).findFirst();
  }
}
