package attentionlab.task;

import attentionlab.graph.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A part of attention to be written by hand.
 *
 * @param id {@code CT-01} and so on
 * @param bookmark the step of the lesson that teaches it
 * @param functions what has to be written
 * @param starter the sources a learner begins with; they compile and fail
 * @param cases what decides whether a program is right
 * @param right what the functions give, by their {@link Function#key}
 * @param mistakes the ways to go wrong that are named, the more special ones first
 */
public record Task(
    String id,
    String bookmark,
    List<Function> functions,
    Starter starter,
    List<TaskCase> cases,
    Map<String, Answers> right,
    List<KnownMistake> mistakes) {
  public Task {
    functions = List.copyOf(functions);
    cases = List.copyOf(cases);
    right = Map.copyOf(right);
    mistakes = List.copyOf(mistakes);
  }

  /** The sources a learner begins with. */
  public record Starter(String java, String python) {}

  /** The right results of a case. */
  public List<Node> expected(TaskCase of) {
    return right.get(of.function()).of(of.calls());
  }

  /** The identifiers of the mistakes, each once. */
  public List<String> mistakeIds() {
    return new ArrayList<>(
        mistakes.stream()
            .map(KnownMistake::id)
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  /** A case by its identifier. */
  public TaskCase find(String caseId) {
    return cases.stream()
        .filter(each -> each.id().equals(caseId))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(id + " has no case " + caseId));
  }
}
