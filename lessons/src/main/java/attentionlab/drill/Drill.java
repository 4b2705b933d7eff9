package attentionlab.drill;

import attentionlab.figure.Figure;
import attentionlab.graph.Graph;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A question with one to four numbers for an answer.
 *
 * @param line the text it can be made from again
 * @param kind what kind of question it is
 * @param graph the computation, wrong ways that people take included
 * @param given what the learner sees
 * @param cases the identifiers of sentences that say which case it is, such as “biases are counted”
 * @param asked the numbers that are asked for
 */
public record Drill(
    DrillLine line,
    DrillKind kind,
    Graph graph,
    List<Figure> given,
    List<String> cases,
    List<Asked> asked) {
  public static final int MOST_ASKED = 4;

  public Drill {
    given = List.copyOf(given);
    cases = List.copyOf(cases);
    asked = List.copyOf(asked);
    if (asked.isEmpty() || asked.size() > MOST_ASKED) {
      throw new IllegalArgumentException(line.text() + " asks for " + asked.size() + " numbers");
    }
  }

  /**
   * The marks of an answer, from the computation only.
   *
   * @param answers one for each number asked, NaN where there is none
   * @throws IllegalArgumentException when there are more or fewer
   */
  public List<Mark> mark(List<Double> answers) {
    if (answers.size() != asked.size()) {
      throw new IllegalArgumentException(
          answers.size() + " answers to " + asked.size() + " numbers of " + line.text());
    }
    return IntStream.range(0, asked.size())
        .mapToObj(i -> asked.get(i).mark(answers.get(i)))
        .toList();
  }
}
