package attentionlab.app.page.interview;

import attentionlab.app.figure.Look;
import attentionlab.app.figure.StillFigure;
import attentionlab.app.state.Coding.Desk;
import attentionlab.app.text.Texts;
import attentionlab.app.widget.BreakingRow;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Scale;
import attentionlab.graph.Node;
import attentionlab.graph.Term;
import attentionlab.task.TaskCase;
import attentionlab.task.TaskText;
import attentionlab.task.TaskText.MistakeText;
import attentionlab.task.run.Outcome;
import attentionlab.task.run.Outcome.Comparison;
import attentionlab.task.run.Outcome.NotCompiled;
import attentionlab.task.run.Outcome.Problem;
import attentionlab.task.run.Outcome.Wrong;
import attentionlab.task.run.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What the judge says: what happened, the failing case beside the right one, and every case. */
final class TaskResult extends VBox {
  private static final double CELL = 2.7;
  private static final double SMALL_CELL = 2.2;
  private static final double MOST = 29;

  private final Room room;
  private final Parts parts;
  private final TaskText text;
  private final BiConsumer<Integer, Integer> goTo;

  /**
   * @param goTo goes to a line and column of the program
   */
  TaskResult(Room room, TaskText text, Desk desk, BiConsumer<Integer, Integer> goTo) {
    this.room = room;
    this.text = text;
    this.goTo = goTo;
    parts = new Parts(room);
    getStyleClass().add("task-said");
    if (desk.running()) {
      ProgressIndicator busy = new ProgressIndicator();
      busy.getStyleClass().add("busy-mark");
      HBox row = new HBox(busy, Parts.label(parts.text("task.running"), "provenance"));
      row.getStyleClass().add("row");
      getChildren().add(row);
    } else if (desk.verdict().isPresent()) {
      say(desk.verdict().get());
    } else {
      getChildren().add(Parts.label(parts.text("task.before"), "provenance"));
      desk.task().cases().stream()
          .filter(TaskCase::visible)
          .forEach(each -> getChildren().add(Parts.label("○  " + name(each))));
      long hidden = desk.task().cases().stream().filter(each -> !each.visible()).count();
      getChildren().add(Parts.label(parts.text("task.hidden", hidden), "provenance"));
    }
  }

  private String name(TaskCase of) {
    return text.cases().getOrDefault(of.id(), of.id());
  }

  private void say(Verdict verdict) {
    Outcome outcome = verdict.outcome();
    Label sentence =
        Parts.label(
            room.texts().sentence(outcome.sentence()),
            "verdict",
            outcome.passed() ? "right" : "wrong");
    sentence.setId("verdict");
    verdict
        .at()
        .ifPresent(
            at -> getChildren().add(Parts.label(parts.text("task.case", name(at)), "position")));
    getChildren().add(sentence);
    outcome.knownMistake().map(text.mistakes()::get).ifPresent(this::mistake);
    if (outcome instanceof Wrong wrong) {
      wrong.results().forEach(this::compare);
      wrong
          .broken()
          .forEach(
              each ->
                  getChildren()
                      .add(Parts.label(parts.text("task.invariant." + each.id()), "provenance")));
    } else if (outcome instanceof NotCompiled refused) {
      refused.problems().forEach(this::problem);
    }
    if (outcome instanceof Wrong) {
      verdict.at().ifPresent(this::inputs);
    }
    cases(verdict);
    if (!verdict.printed().isEmpty()) {
      getChildren()
          .addAll(
              Parts.label(parts.text("task.printed"), "section-name"),
              Parts.label(verdict.printed() + (verdict.cut() ? "…" : ""), "printed"));
    }
  }

  /** What the program was given in a case. */
  private void inputs(TaskCase of) {
    List<Node> inputs = of.calls().get(0).inputs();
    if (!inputs.isEmpty()) {
      BreakingRow row = new BreakingRow();
      row.getStyleClass().add("drill-given");
      inputs.forEach(
          node ->
              row.getChildren()
                  .add(still("task.input", node, Scale.signed(node.value()), SMALL_CELL)));
      getChildren().addAll(Parts.label(parts.text("task.inputs"), "section-name"), row);
    }
  }

  private void mistake(MistakeText known) {
    VBox box =
        new VBox(
            Parts.label(parts.text("task.mistake"), "section-name"),
            Parts.question(known.name(), "answered-title"),
            parts.prose(known.why(), Map.of()));
    box.getStyleClass().addAll("card-section", "says");
    box.setId("known-mistake");
    getChildren().add(box);
  }

  /** Both on one scale, so that equal colours are equal numbers. */
  private void compare(Comparison comparison) {
    Scale scale = scale(comparison);
    BreakingRow row = new BreakingRow();
    row.getStyleClass().add("drill-given");
    row.getChildren()
        .addAll(
            figure("task.expected", comparison.expected(), scale, comparison),
            figure("task.actual", comparison.actual(), scale, comparison));
    getChildren().add(row);
  }

  private static Scale scale(Comparison comparison) {
    return Scale.signed(comparison.expected().value());
  }

  private VBox figure(String key, Node node, Scale scale, Comparison comparison) {
    StillFigure figure = still(key, node, scale, CELL);
    comparison
        .first()
        .ifPresent(
            at -> {
              if (at.row() < node.value().rows() && at.col() < node.value().cols()) {
                Set<Term.Cell> cell = Set.of(node.cell(at.row(), at.col()));
                figure.light(cell);
              }
            });
    return new VBox(figure);
  }

  private StillFigure still(String key, Node node, Scale scale, double cell) {
    Look look = room.look().getValue();
    Look own =
        new Look(
            look.palette(),
            look.textSize(),
            new CaseWords(parts.text(key), room.texts()),
            look.reducedMotion(),
            look.reading());
    return new StillFigure(Heatmap.signed(node).on(scale), own, cell, MOST, pointed -> {});
  }

  private void problem(Problem problem) {
    Button line =
        Parts.button(
            parts.text("task.line", problem.line(), problem.words()),
            () -> goTo.accept(problem.line(), problem.column()),
            "small",
            "flat");
    getChildren().add(line);
  }

  private void cases(Verdict verdict) {
    getChildren().add(Parts.label(parts.text("task.cases"), "section-name"));
    for (Verdict.CaseReport report : verdict.cases()) {
      String mark = report.outcome().map(each -> each.passed() ? "✓" : "✕").orElse("–");
      String style = report.outcome().map(each -> each.passed() ? "good" : "bad").orElse("open");
      HBox row = new HBox(Parts.tag(mark, style), Parts.label(name(report.of())));
      row.getStyleClass().add("row");
      getChildren().add(row);
    }
  }

  /** The words of the two figures: what came back, and what is right. */
  private record CaseWords(String name, Texts texts) implements Look.Words {
    @Override
    public String panel(String id) {
      return name;
    }

    @Override
    public String label(String label) {
      return label;
    }

    @Override
    public String text(String key, Object... arguments) {
      return texts.text(key, arguments);
    }
  }
}
