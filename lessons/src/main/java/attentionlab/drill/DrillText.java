package attentionlab.drill;

import java.util.List;
import java.util.Map;
import org.commonmark.node.Node;

/**
 * The words of a kind of drill in one language. What stands in double braces is filled in by the
 * computation of a drill, see {@link DrillWords#fill}.
 *
 * @param title its heading
 * @param question what is asked
 * @param explanation why the answer is what it is, in a sentence
 * @param cases the sentences that say which case it is, by identifier
 * @param asked what the numbers asked for are called, by identifier
 * @param slips the sentences that name a wrong answer, by identifier
 */
public record DrillText(
    String title,
    List<Node> question,
    List<Node> explanation,
    Map<String, String> cases,
    Map<String, String> asked,
    Map<String, String> slips) {
  public DrillText {
    question = List.copyOf(question);
    explanation = List.copyOf(explanation);
  }
}
