package attentionlab.task;

import java.util.List;
import java.util.Map;
import org.commonmark.node.Node;

/**
 * The words of a task in one language.
 *
 * @param id the task
 * @param title its heading
 * @param statement what is to be written
 * @param hints one after the other, for those who ask
 * @param cases what each case is called
 * @param mistakes the known mistakes
 */
public record TaskText(
    String id,
    String title,
    List<Node> statement,
    List<List<Node>> hints,
    Map<String, String> cases,
    Map<String, MistakeText> mistakes) {
  public TaskText {
    statement = List.copyOf(statement);
    hints = List.copyOf(hints);
    cases = Map.copyOf(cases);
    mistakes = Map.copyOf(mistakes);
  }

  /**
   * A known mistake.
   *
   * @param name what it is called
   * @param why what happens and how to repair it
   */
  public record MistakeText(String name, List<Node> why) {
    public MistakeText {
      why = List.copyOf(why);
    }
  }
}
