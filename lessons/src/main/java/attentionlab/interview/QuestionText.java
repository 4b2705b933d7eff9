package attentionlab.interview;

import attentionlab.lesson.Markdown;
import attentionlab.lesson.Reference;
import attentionlab.lesson.References;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.Node;

/**
 * The words of a question in one language.
 *
 * @param question what is asked
 * @param answers the answer in each length
 * @param rubric the points of a full answer
 * @param trap the common wrong answer
 * @param refutation why it is wrong
 * @param followUp what is asked then
 * @param followUpAnswer the answer to that
 * @param board what is said while each line of the whiteboard is written
 */
public record QuestionText(
    String question,
    Map<Length, List<Node>> answers,
    List<Point> rubric,
    List<Node> trap,
    List<Node> refutation,
    List<Node> followUp,
    List<Node> followUpAnswer,
    List<List<Node>> board) {

  /**
   * A point of the rubric.
   *
   * @param id the same in every language
   * @param says what a full answer says
   * @param probe what an interviewer asks where it was missed
   */
  public record Point(String id, List<Node> says, List<Node> probe) {}

  public QuestionText {
    answers = Map.copyOf(answers);
    rubric = List.copyOf(rubric);
    board = List.copyOf(board);
  }

  /** All blocks but those of the whiteboard, whose numbers belong to other states. */
  public List<Node> blocks() {
    return Stream.of(
            Stream.of(Length.values()).flatMap(length -> answers.get(length).stream()),
            rubric.stream().flatMap(p -> Stream.concat(p.says().stream(), p.probe().stream())),
            Stream.of(trap, refutation, followUp, followUpAnswer).flatMap(List::stream))
        .flatMap(blocks -> blocks)
        .toList();
  }

  /** What the core fills in, in the state that proves the answer. */
  public List<Reference> references() {
    return References.in(blocks());
  }

  /** All its words in lower case, to be searched. */
  String searched() {
    return Stream.concat(Stream.of(question), blocks().stream().map(Markdown::plain))
        .collect(Collectors.joining(" "))
        .toLowerCase(Locale.ROOT);
  }
}
