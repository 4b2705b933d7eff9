package attentionlab.interview;

import attentionlab.interview.Turn.Main;
import attentionlab.interview.Turn.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What came of a mock interview.
 *
 * @param answers the questions that were asked, in their order
 * @param topics the score of each topic that came up
 * @param seconds how long it took
 */
public record Report(List<Answered> answers, Map<Topic, Score> topics, int seconds) {

  /**
   * A question and what was said to it.
   *
   * @param share the part of the points that was said at once
   * @param missed the points that were not
   * @param caught how many turns of the talk about it afterwards were answered
   * @param asked how many such turns there were
   * @param seconds how long it took, with the talk about it
   */
  public record Answered(
      Question question, double share, List<String> missed, int caught, int asked, int seconds) {
    public Answered {
      missed = List.copyOf(missed);
    }

    public boolean hasPassed() {
      return share >= Grade.PASS;
    }
  }

  /**
   * A score.
   *
   * @param questions how many questions were asked
   * @param share the mean part of the points that was said
   */
  public record Score(int questions, double share) {}

  public Report {
    answers = List.copyOf(answers);
  }

  /** What came of these turns. A question that the bank does not have is left out with its talk. */
  public static Report of(Bank bank, List<Result> results) {
    List<Answered> answers = new ArrayList<>();
    for (Result result : results) {
      if (result.turn() instanceof Main main) {
        bank.find(main.question())
            .ifPresent(
                q ->
                    answers.add(
                        new Answered(q, result.share(), result.missed(), 0, 0, result.seconds())));
      } else if (isAboutLast(answers, result)) {
        int last = answers.size() - 1;
        answers.set(last, talked(answers.get(last), result));
      }
    }
    return new Report(answers, scores(answers), results.stream().mapToInt(Result::seconds).sum());
  }

  private static boolean isAboutLast(List<Answered> answers, Result result) {
    return !answers.isEmpty()
        && answers.get(answers.size() - 1).question().id().equals(result.turn().question());
  }

  private static Answered talked(Answered so, Result result) {
    return new Answered(
        so.question(),
        so.share(),
        so.missed(),
        so.caught() + (result.share() > 0 ? 1 : 0),
        so.asked() + 1,
        so.seconds() + result.seconds());
  }

  private static Map<Topic, Score> scores(List<Answered> answers) {
    Map<Topic, Score> scores = new EnumMap<>(Topic.class);
    for (Topic topic : Topic.values()) {
      List<Answered> of = answers.stream().filter(a -> a.question().topic() == topic).toList();
      if (!of.isEmpty()) {
        scores.put(topic, new Score(of.size(), mean(of)));
      }
    }
    return scores;
  }

  private static double mean(List<Answered> answers) {
    return answers.stream().mapToDouble(Answered::share).average().orElse(0);
  }

  /** The mean part of the points that was said, over all questions. */
  public double share() {
    return mean(answers);
  }

  /** How many probes and follow-ups were answered. */
  public int caught() {
    return answers.stream().mapToInt(Answered::caught).sum();
  }

  /** How many probes and follow-ups were asked. */
  public int asked() {
    return answers.stream().mapToInt(Answered::asked).sum();
  }

  /** Whether enough was said, over all questions. */
  public boolean hasPassed() {
    return share() >= Grade.PASS;
  }

  /** The questions with missed points, the worst first. */
  public List<Answered> revisit() {
    return answers.stream()
        .filter(answered -> !answered.missed().isEmpty())
        .sorted(Comparator.comparingDouble(Answered::share))
        .toList();
  }
}
