package attentionlab.app.page.interview;

import attentionlab.app.page.FocusKeeper;
import attentionlab.app.state.Coding;
import attentionlab.app.state.Coding.Desk;
import attentionlab.app.state.Coding.Dialect;
import attentionlab.app.text.ProseView;
import attentionlab.app.widget.BreakingRow;
import attentionlab.app.widget.Options;
import attentionlab.app.widget.Scrolling;
import attentionlab.lesson.Language;
import attentionlab.task.Task;
import attentionlab.task.TaskText;
import attentionlab.task.TaskTexts;
import attentionlab.task.run.PythonSearch;
import java.util.EnumMap;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Ten tasks to be written by hand: what to write, the program, and what the judge says. */
final class TasksView extends StackPane {
  private static final Map<Language, Map<String, TaskText>> TEXTS = new EnumMap<>(Language.class);

  /** Where there are fewer em, what the judge says stands below the program. */
  private static final double ROOM_FOR_BOTH = 78;

  private static final double RESULT_WIDTH = 33;
  private static final double EDITOR_HEIGHT = 24;

  private final Room room;
  private final Parts parts;
  private final Coding coding;
  private final Options chips = new Options();
  private final VBox statement = new VBox();
  private final CodeEditor editor;
  private final BreakingRow bar = new BreakingRow();
  private final VBox work = new VBox();
  private final VBox result = new VBox();
  private final BorderPane wide = new BorderPane();
  private final ScrollPane beside = new ScrollPane();
  private final ScrollPane whole = new ScrollPane();
  private final Button run;
  private Desk shown;
  private int hints;

  TasksView(Room room) {
    this.room = room;
    parts = new Parts(room);
    coding = new Coding(room.rehearsal(), room.runs());
    run = Parts.button("", this::runOrStop, "accent");
    run.setId("run-program");
    editor = new CodeEditor(coding::keep, run::requestFocus);
    getStyleClass().add("tasks");
    statement.getStyleClass().add("turn-part");
    bar.getStyleClass().add("row");
    work.getStyleClass().add("task-work");
    result.getStyleClass().add("task-result");
    for (ScrollPane scroll : new ScrollPane[] {beside, whole}) {
      scroll.setFitToWidth(true);
      scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
      Scrolling.paintDirectly(scroll);
    }
    addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
    coding.deskProperty().addListener((property, before, now) -> follow(now));
    room.texts().languageProperty().addListener((property, before, now) -> again());
    room.look().addListener((property, before, now) -> again());
    widthProperty().addListener(observed -> arrange());
    again();
    offerPython();
  }

  /** NumPy is offered where there is a Python that knows it; the search takes its time. */
  private void offerPython() {
    new PythonSearch()
        .found()
        .thenAccept(
            found -> found.ifPresent(python -> Platform.runLater(() -> coding.offer(python))));
  }

  private void typed(KeyEvent event) {
    if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER) {
      event.consume();
      runOrStop();
    }
  }

  private void runOrStop() {
    if (coding.desk().running()) {
      coding.stop();
    } else {
      coding.run(room.texts().language());
    }
  }

  private TaskText text(Task task) {
    return TEXTS.computeIfAbsent(room.texts().language(), TaskTexts::read).get(task.id());
  }

  private void again() {
    shown = null;
    follow(coding.desk());
    arrange();
  }

  private void follow(Desk now) {
    boolean other = shown == null || shown.task() != now.task() || shown.dialect() != now.dialect();
    if (shown == null || shown.task() != now.task()) {
      hints = 0;
    }
    boolean turns = shown != null && shown.running() != now.running();
    shown = now;
    chips();
    if (other) {
      state();
      editor.show(coding.source(), now.dialect());
      editor.describe(parts.text("task.program", text(now.task()).title()));
    }
    bar();
    TaskResult said = new TaskResult(room, text(now.task()), now, editor::goTo);
    result.getChildren().setAll(said);
    if (turns) {
      Scrolling.reveal(said);
    }
  }

  private void chips() {
    FocusKeeper focus = FocusKeeper.of(chips);
    chips.getChildren().clear();
    for (Task task : coding.tasks()) {
      String mark = coding.passed(task).map(passed -> passed ? " ✓" : " …").orElse("");
      ToggleButton chip = Options.breaking(new ToggleButton(task.id() + mark));
      chip.getStyleClass().add("small");
      chip.setId("task-" + task.id());
      chip.setAccessibleText(text(task).title());
      chip.setTooltip(new javafx.scene.control.Tooltip(text(task).title()));
      chip.setSelected(task == shown.task());
      chip.setOnAction(
          event -> {
            chip.setSelected(true);
            coding.open(task);
          });
      chips.getChildren().add(chip);
    }
    focus.restore();
  }

  /** What is to be written; hints one by one. */
  private void state() {
    TaskText text = text(shown.task());
    statement.getChildren().setAll(Parts.question(text.title(), "asked"));
    statement.getChildren().add(parts.prose(text.statement(), Map.of()));
    for (int i = 0; i < Math.min(hints, text.hints().size()); i++) {
      ProseView hint = parts.prose(text.hints().get(i), Map.of());
      hint.getStyleClass().add("own-words");
      statement.getChildren().add(hint);
    }
    BreakingRow row = new BreakingRow();
    row.getStyleClass().add("row");
    if (hints < text.hints().size()) {
      Button hint =
          Parts.button(
              parts.text("task.hint", hints + 1, text.hints().size()), this::hint, "small");
      hint.setId("hint");
      row.getChildren().add(hint);
    }
    Button show = parts.show(shown.task().bookmark(), shown.task().id());
    show.getStyleClass().add("small");
    row.getChildren().add(show);
    statement.getChildren().add(row);
  }

  private void hint() {
    FocusKeeper focus = FocusKeeper.of(statement);
    hints++;
    state();
    boolean more = hints < text(shown.task()).hints().size();
    focus.restoreAt(statement.lookup(more ? "#hint" : ".show-live"));
  }

  private void bar() {
    FocusKeeper focus = FocusKeeper.of(bar);
    HBox languages = new HBox();
    languages.getStyleClass().add("segments");
    for (Dialect dialect : Dialect.values()) {
      ToggleButton one = new ToggleButton(parts.text("task." + dialect.id()));
      one.getStyleClass().add("small");
      one.setId("write-" + dialect.id());
      one.setSelected(dialect == shown.dialect());
      one.setDisable(dialect == Dialect.NUMPY && shown.python().isEmpty());
      one.setOnAction(
          event -> {
            one.setSelected(true);
            coding.write(dialect);
          });
      languages.getChildren().add(one);
    }
    run.setText(parts.text(shown.running() ? "task.stop" : "task.run"));
    Button reset =
        Parts.button(
            parts.text("task.reset"), () -> editor.replace(coding.starter()), "small", "flat");
    reset.setId("reset-program");
    bar.getChildren().setAll(languages, run, reset, Parts.gap());
    shown
        .python()
        .ifPresentOrElse(
            python -> bar.getChildren().add(Parts.label(python.version(), "provenance")),
            () -> bar.getChildren().add(Parts.label(parts.text("task.no-python"), "provenance")));
    focus.restore();
  }

  /** Beside each other where there is room, below each other where there is not. */
  private void arrange() {
    double em = room.look().getValue().textSize();
    boolean both = getWidth() > ROOM_FOR_BOTH * em;
    whole.setFitToHeight(both); // the program takes the room that is left
    whole.setContent(null);
    beside.setContent(null);
    wide.setLeft(null);
    wide.setCenter(null);
    wide.setRight(null);
    if (both) {
      work.getChildren().setAll(chips, statement, bar, editor);
      VBox.setVgrow(editor, Priority.ALWAYS);
      editor.setMinHeight(EDITOR_HEIGHT / 2 * em);
      editor.setPrefHeight(EDITOR_HEIGHT * em);
      beside.setContent(result);
      beside.setPrefWidth(RESULT_WIDTH * em);
      whole.setContent(work);
      wide.setCenter(whole);
      wide.setRight(beside);
      getChildren().setAll(wide);
    } else {
      work.getChildren().setAll(chips, statement, bar, editor, result);
      VBox.setVgrow(editor, Priority.NEVER);
      editor.setMinHeight(EDITOR_HEIGHT * em);
      whole.setContent(work);
      getChildren().setAll(whole);
    }
  }
}
