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
        Optional<List<Node>> results = mistake.results(other);
        Optional<List<Node>> given = each.getValue();
        if (results.isPresent()
            && !given.map(nodes -> Closeness.are(results.get(), nodes)).orElse(false)) {
          return false;
        }
        if (results.isEmpty()
            && given.map(nodes -> Closeness.are(task.expected(other), nodes)).orElse(false)) {
          return false;
        }
        seen |= results.isPresent();
      }
    }
    return seen;
  }
}
