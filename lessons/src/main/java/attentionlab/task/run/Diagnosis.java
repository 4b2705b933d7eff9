package attentionlab.task.run;

import attentionlab.graph.Node;
import attentionlab.task.KnownMistake;
import attentionlab.task.Task;
import attentionlab.task.TaskCase;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the known mistake behind wrong results. It explains a case where the program gave what a
 * program with the mistake gives, and has to explain every other case of the same function in which
 * it would show.
 *
 * @param task what was to be written
 * @param returned what came back, by the cases that were run; no results where something else
 *     happened
 */
record Diagnosis(Task task, Map<TaskCase, Optional<List<Node>>> returned) {

  /** The identifier of the mistake behind a case that went wrong. */
  Optional<String> of(TaskCase wrong) {
    return task.mistakes().stream()
        .filter(mistake -> mistake.concerns(wrong))
        .filter(mistake -> shows(mistake, wrong) && explains(mistake, wrong))
        .map(KnownMistake::id)
        .findFirst();
  }

  private boolean shows(KnownMistake mistake, TaskCase in) {
    return mistake
        .results(in)
        .map(results -> !Closeness.are(task.expected(in), results))
        .orElse(true);
  }

  private boolean explains(KnownMistake mistake, TaskCase wrong) {
    boolean seen = false;
    for (Map.Entry<TaskCase, Optional<List<Node>>> each : returned.entrySet()) {
      TaskCase other = each.getKey();
      if (other.function().equals(wrong.function()) && shows(mistake, other)) {
        Optional<List<Node>> predicted = mistake.results(other);
        Optional<List<Node>> given = each.getValue();
        boolean gives = predicted.isPresent() && given.isPresent();
        if (gives
            ? !Closeness.are(predicted.get(), given.get())
            : !mayFail(task.expected(other), predicted, given)) {
          return false;
        }
        seen |= gives;
      }
    }
    return seen;
  }

  /**
   * Whether a case without comparable results agrees with a mistake: where shapes do not fit, one
   * program throws and another one returns something else.
   */
  private static boolean mayFail(
      List<Node> right, Optional<List<Node>> predicted, Optional<List<Node>> given) {
    return given
        .map(nodes -> !Closeness.are(right, nodes))
        .orElseGet(() -> predicted.map(nodes -> !haveShapesOf(right, nodes)).orElse(true));
  }

  private static boolean haveShapesOf(List<Node> right, List<Node> nodes) {
    return shapes(right).equals(shapes(nodes));
  }

  private static List<String> shapes(List<Node> nodes) {
    return nodes.stream().map(node -> node.value().shape()).toList();
  }
}
