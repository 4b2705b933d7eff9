package attentionlab.interview;

import attentionlab.interview.Turn.Main;
import attentionlab.interview.Turn.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Sits a mock interview without a screen: how well each question is answered is told. */
final class Candidate {
  private static final int MOST_TURNS = 1000;

  private final Bank bank;
  private final Bank.Texts texts;
  private final int seconds;

  /**
   * @param seconds how long each turn takes
   */
  Candidate(Bank bank, Bank.Texts texts, int seconds) {
    this.bank = bank;
    this.texts = texts;
    this.seconds = seconds;
  }

  /** All turns of an interview. */
  List<Result> sit(Mock mock, ToDoubleFunction<Question> share) {
    Interviewer interviewer = new Interviewer(bank, mock);
    List<Result> results = new ArrayList<>();
    Optional<Turn> next = interviewer.next(results);
    while (next.isPresent() && results.size() < MOST_TURNS) {
      results.add(answer(next.get(), share));
      next = interviewer.next(results);
    }
    return results;
  }

  /** An answer that says about this share of the points, the first ones. */
  Result answer(Turn turn, ToDoubleFunction<Question> share) {
    if (!(turn instanceof Main)) {
      return new Result(turn, 1, List.of(), seconds);
    }
    Question question = bank.find(turn.question()).orElseThrow();
    List<String> points = texts.of(question).rubric().stream().map(QuestionText.Point::id).toList();
    int said = (int) Math.round(share.applyAsDouble(question) * points.size());
    return new Result(
        turn, (double) said / points.size(), points.subList(said, points.size()), seconds);
  }

  /** The questions of the bank that were asked, in their order. */
  List<Question> questions(List<Result> results) {
    return results.stream()
        .filter(result -> result.turn() instanceof Main)
        .map(result -> bank.find(result.turn().question()).orElseThrow())
        .toList();
  }
}
