package attentionlab.app.page;

import attentionlab.app.figure.Look;
import attentionlab.app.state.LessonSession;
import attentionlab.app.state.Shown;
import attentionlab.app.widget.BreakingRow;
import attentionlab.graph.CrossEntropy;
import attentionlab.graph.Derivation;
import attentionlab.graph.Term;
import attentionlab.stage.Backward;
import attentionlab.stage.Scene;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Which number the gradients are those of, how another is chosen, and how they are read. */
final class BackwardPane extends BreakingRow {
  private final Context context;
  private final Label target = new Label();
  private final Label reading = new Label();
  private final Button kept = new Button();
  private final Button itself = new Button();

  BackwardPane(Context context) {
    this.context = context;
    getStyleClass().add("backward");
    target.getStyleClass().add("backward-target");
    target.setWrapText(true);
    reading.getStyleClass().add("stage-changed");
    reading.setWrapText(true);
    reading.setMinHeight(USE_PREF_SIZE);
    reading.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(reading, Priority.ALWAYS);
    context.texts().bind(reading.textProperty(), "backward.reading");
    button(kept, "backward.kept", "backward.kept.tip", () -> ofKept(context));
    button(
        itself,
        "backward.itself",
        "backward.itself.tip",
        () -> context.session().look(Backward.BY_ITSELF));
    kept.setId("gradients-kept");
    itself.setId("gradients-default");
    getChildren().addAll(target, reading, kept, itself);
    context.session().snapshotProperty().addListener(observed -> show());
    context.session().pinnedProperty().addListener(observed -> show());
    context.look().addListener(observed -> show());
    show();
  }

  /** The switch in the bar. */
  static ToggleButton tool(Context context, StageBar bar) {
    ToggleButton tool =
        bar.tool(
            "backward.tool",
            "backward.tool.tip",
            Backward.class,
            () -> start(context),
            () -> new BackwardPane(context));
    tool.setId("gradients");
    return tool;
  }

  /** What is switched on: the gradients of the cell that is kept, where that was computed. */
  static Backward start(Context context) {
    LessonSession session = context.session();
    return session
        .pinnedProperty()
        .get()
        .flatMap(cell -> cell.in(session.snapshot().shown().live().graph()))
        .filter(cell -> !cell.node().operands().isEmpty())
        .map(Backward::of)
        .orElse(Backward.BY_ITSELF);
  }

  /** Switches the gradients on and off. */
  static void toggle(Context context) {
    if (context.session().lens(Backward.class).isPresent()) {
      context.session().without(Backward.class);
    } else {
      context.session().look(start(context));
    }
  }

  /** The gradients of the cell in question: the one pointed at, or else the one that is kept. */
  static void ofKept(Context context) {
    context
        .lighting()
        .explainedProperty()
        .get()
        .map(Derivation::cell)
        .ifPresent(cell -> context.session().look(Backward.of(cell)));
  }

  private void button(Button button, String key, String tip, Runnable action) {
    context.texts().bind(button.textProperty(), key);
    Tooltip tooltip = new Tooltip();
    context.texts().bind(tooltip.textProperty(), tip);
    button.setTooltip(tooltip);
    button.getStyleClass().addAll("flat", "small");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
  }

  private void show() {
    Optional<Backward> lens = context.session().lens(Backward.class);
    Shown shown = context.session().snapshot().shown();
    Scene plain = new Scene(shown.live().graph(), shown.plain());
    Optional<Term.Cell> cell = lens.flatMap(backward -> backward.target(plain));
    target.setText(cell.map(at -> context.texts().text("backward.of", words(at))).orElse(""));
    kept.setDisable(context.session().pinnedProperty().get().isEmpty());
    boolean chosen = lens.flatMap(Backward::chosen).isPresent();
    itself.setVisible(chosen);
    itself.setManaged(chosen);
  }

  private String words(Term.Cell cell) {
    if (cell.node().op() instanceof CrossEntropy) {
      return context.texts().text("backward.loss");
    }
    Look look = context.look().getValue();
    if (cell.node().rows().size() * cell.node().cols().size() == 1) {
      return look.words().panel(cell.node().id());
    }
    return context
        .texts()
        .text(
            "backward.cell",
            look.words().panel(cell.node().id()),
            look.words().label(cell.rowLabel()),
            look.words().label(cell.colLabel()));
  }
}
