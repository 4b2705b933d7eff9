package attentionlab.task.run;

import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.task.Call;
import attentionlab.task.Function;
import attentionlab.task.Invariant;
import attentionlab.task.Task;
import attentionlab.task.TaskCase;
import attentionlab.task.child.Kind;
import attentionlab.task.run.Outcome.Comparison;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what the child wrote about each case with what is right. */
final class Evaluation {
  private static final String YOURS = "@yours";

  private final Task task;
  private final Runner runner;
  private final Transcript transcript;
  private final Limits limits;

  Evaluation(Task task, Runner runner, Transcript transcript, Limits limits) {
    this.task = task;
    this.runner = runner;
    this.transcript = transcript;
    this.limits = limits;
  }

  /** Every case of the task in order. */
  List<Verdict.CaseReport> reports() {
    Map<TaskCase, Optional<List<Node>>> returned = new LinkedHashMap<>();
    for (TaskCase each : task.cases()) {
      event(each).ifPresent(event -> returned.put(each, matched(each, event)));
    }
    Diagnosis diagnosis = new Diagnosis(task, returned);
    List<Verdict.CaseReport> reports = new ArrayList<>();
    for (TaskCase each : task.cases()) {
      reports.add(
          new Verdict.CaseReport(each, event(each).map(event -> outcome(each, event, diagnosis))));
    }
    return reports;
  }

  private Optional<Event> event(TaskCase of) {
    return transcript.event(task.cases().indexOf(of));
  }

  private Outcome outcome(TaskCase of, Event event, Diagnosis diagnosis) {
    if (event instanceof Event.Returned returned) {
      return compared(of, returned, diagnosis);
    }
    if (event instanceof Event.Threw threw) {
      return new Outcome.Threw(threw.type(), threw.words(), threw.line(), diagnosis.of(of));
    }
    if (event instanceof Event.Overflow overflow) {
      return new Outcome.StackOverflow(overflow.line());
    }
    if (event instanceof Event.Memory memory) {
      return new Outcome.MemoryLimit(memory.line(), limits.heapMegabytes());
    }
    if (event instanceof Event.Missing missing) {
      Function function = function(of, missing);
      return new Outcome.Missing(missing.what(), function, runner.head(function), missing.found());
    }
    Event.Malformed malformed = (Event.Malformed) event;
    return new Outcome.Malformed(malformed.how(), malformed.result(), malformed.number());
  }

  /** The function of a case whose name was found missing. */
  private static Function function(TaskCase of, Event.Missing missing) {
    return of.calls().get(Math.min(missing.call(), of.calls().size() - 1)).function();
  }

  private Outcome compared(TaskCase of, Event.Returned event, Diagnosis diagnosis) {
    List<Node> expected = task.expected(of);
    Optional<List<Node>> matched = matched(of, event);
    if (matched.isEmpty()) {
      return new Outcome.Malformed(Kind.Malformed.COUNT, "", event.results().size());
    }
    List<Comparison> results = new ArrayList<>();
    for (int i = 0; i < expected.size(); i++) {
      results.add(compared(expected.get(i), matched.get().get(i)));
    }
    boolean right = results.stream().allMatch(Comparison::same);
    if (right && event.argument() < 0) {
      return new Outcome.Passed();
    }
    Optional<String> changed = changed(of, event);
    List<Invariant> broken = new ArrayList<>(of.invariants());
    broken.removeIf(invariant -> invariant.holds(matched.get()));
    changed.ifPresent(parameter -> broken.add(Invariant.INPUTS_KEPT));
    broken.sort(null);
    Optional<String> mistake = right ? Optional.empty() : diagnosis.of(of);
    return new Outcome.Wrong(results, mistake, broken, changed);
  }

  private static Optional<String> changed(TaskCase of, Event.Returned event) {
    if (event.argument() < 0) {
      return Optional.empty();
    }
    Call call = of.calls().get(event.call());
    return Optional.of(call.function().parameters().get(event.argument()).name());
  }

  private static Comparison compared(Node expected, Node actual) {
    boolean fits = expected.value().shape().equals(actual.value().shape());
    return new Comparison(
        expected,
        actual,
        fits ? Closeness.first(expected.value(), actual.value()) : Optional.empty());
  }

  /** What came back in the order of what is expected; empty where that is not so many matrices. */
  private Optional<List<Node>> matched(TaskCase of, Event event) {
    if (!(event instanceof Event.Returned returned)) {
      return Optional.empty();
    }
    List<Node> expected = task.expected(of);
    List<Matrix> given = new ArrayList<>(returned.results().values());
    if (given.size() != expected.size()) {
      return Optional.empty();
    }
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < expected.size(); i++) {
      Node right = expected.get(i);
      nodes.add(yours(right, returned.results().getOrDefault(right.id(), given.get(i))));
    }
    return Optional.of(nodes);
  }

  private static Node yours(Node right, Matrix given) {
    Name name =
        new Name(
            right.id() + YOURS, right.name().map(Name::latex).orElse(right.id()), right.role());
    return Node.input(
        name,
        given,
        fitting(right.rows(), given.rows()),
        fitting(right.cols(), given.cols()),
        Provenance.GIVEN);
  }

  private static Axis fitting(Axis right, int size) {
    return right.size() == size ? right : Axis.numbered(right.symbol(), right.kind(), size);
  }
}
