package attentionlab.app.page.interview;

import attentionlab.app.figure.Look;
import attentionlab.app.figure.Palette;
import attentionlab.app.page.Rehearsed;
import attentionlab.app.state.CardDesk;
import attentionlab.app.state.Coding.Desk;
import attentionlab.app.state.Coding.Dialect;
import attentionlab.app.text.BankTexts;
import attentionlab.app.text.CardTexts;
import attentionlab.app.text.Texts;
import attentionlab.graph.Node;
import attentionlab.task.KnownMistake;
import attentionlab.task.Task;
import attentionlab.task.TaskCase;
import attentionlab.task.TaskText;
import attentionlab.task.TaskTexts;
import attentionlab.task.run.Outcome;
import attentionlab.task.run.Outcome.Comparison;
import attentionlab.task.run.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.VBox;

/** What the judge says of programs that nobody wrote or ran. */
public final class Said {
  private final Room room;

  /**
   * @param textSize the size of its text in pixels
   */
  public Said(Texts texts, CardDesk desk, double textSize) {
    Look look = new Look(Palette.LIGHT, textSize, new DrillLook(null, texts), true);
    room =
        new Room(
            Rehearsed.inMemory().get(),
            null,
            null,
            null,
            texts,
            new BankTexts(texts),
            null,
            new CardTexts(texts),
            desk,
            new SimpleObjectProperty<>(look),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
  }

  /** Wrong numbers in the largest case, with a mistake that is known and everything broken. */
  public VBox wrong(Task task) {
    TaskCase largest =
        task.cases().stream().max(Comparator.comparingInt(each -> cells(task, each))).orElseThrow();
    List<Node> expected = task.expected(largest);
    List<Node> actual =
        task.mistakes().stream()
            .filter(mistake -> mistake.concerns(largest))
            .map(mistake -> mistake.results(largest))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(expected);
    List<Comparison> results =
        IntStream.range(0, expected.size())
            .mapToObj(
                i ->
                    new Comparison(
                        expected.get(i), actual.get(i), Optional.of(new Comparison.Place(0, 0))))
            .toList();
    String mistake = longest(task);
    Outcome outcome =
        new Outcome.Wrong(
            results, Optional.of(mistake), List.copyOf(largest.invariants()), Optional.empty());
    List<Verdict.CaseReport> cases =
        task.cases().stream().map(each -> new Verdict.CaseReport(each, Optional.empty())).toList();
    return view(
        task, new Verdict(outcome, Optional.of(largest), cases, "row 1 of the weights\n", true));
  }

  private static int cells(Task task, TaskCase of) {
    return task.expected(of).stream().mapToInt(n -> n.value().rows() * n.value().cols()).sum();
  }

  private String longest(Task task) {
    return task.mistakes().stream()
        .map(KnownMistake::id)
        .max(Comparator.comparingInt(id -> text(task).mistakes().get(id).name().length()))
        .orElseThrow();
  }

  /** A program that the compiler refused. */
  public VBox notCompiled(Task task) {
    List<Outcome.Problem> problems =
        List.of(
            new Outcome.Problem(3, 9, "incompatible types: double[] cannot be converted to double"),
            new Outcome.Problem(12, 1, "reached end of file while parsing"));
    List<Verdict.CaseReport> cases =
        task.cases().stream().map(each -> new Verdict.CaseReport(each, Optional.empty())).toList();
    return view(
        task, new Verdict(new Outcome.NotCompiled(problems), Optional.empty(), cases, "", false));
  }

  private TaskText text(Task task) {
    return TaskTexts.read(room.texts().language()).get(task.id());
  }

  private VBox view(Task task, Verdict verdict) {
    Desk desk = new Desk(task, Dialect.JAVA, Optional.empty(), false, Optional.of(verdict));
    return new TaskResult(room, text(task), desk, (line, column) -> {});
  }
}
