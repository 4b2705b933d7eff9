package attentionlab.app.page;

import attentionlab.app.state.Editing;
import attentionlab.app.state.Snapshot;
import attentionlab.app.widget.BreakingRow;
import attentionlab.figure.Panels;
import attentionlab.graph.Edits;
import attentionlab.stage.CodeBeside;
import attentionlab.stage.Lens;
import attentionlab.stage.Zoom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The tools of the stage: other ways to look at its figures, and what was changed by hand. The
 * controls of a way to look stand below while it is on.
 */
final class StageBar extends BreakingRow {
  private final Context context;
  private final VBox panes = new VBox();
  private final Label changed = new Label();
  private final Button restore = new Button();
  private final Button whole = new Button();

  StageBar(Context context, Editing editing) {
    this.context = context;
    getStyleClass().add("stage-bar");
    panes.getStyleClass().add("stage-panes");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    // each further way to look is one line here
    getChildren().add(whole);
    getChildren().addAll(ComparePane.tools(context, this));
    getChildren().add(BackwardPane.tool(context, this));
    getChildren().add(WeightsTool.in(context, this));
    getChildren()
        .add(tool("code.tool", "code.tool.tip", CodeBeside.class, CodeBeside::new, Region::new));
    getChildren().addAll(space, changed, restore);
    changed.getStyleClass().add("stage-changed");
    button(restore, "stage.restore", "stage.restore.tip", editing::resetAll);
    button(whole, "stage.whole", "stage.whole.tip", () -> context.session().without(Zoom.class));
    context.session().snapshotProperty().addListener((property, before, now) -> show(now));
    context.texts().languageProperty().addListener(observed -> show(context.session().snapshot()));
    show(context.session().snapshot());
  }

  /** The controls of the ways to look that are on. */
  Node panes() {
    return panes;
  }

  /** A figure fills the stage, or stands among the others again. */
  void fill(String figure) {
    if (context.session().lens(Zoom.class).isPresent()) {
      context.session().without(Zoom.class);
    } else {
      context.session().look(new Zoom(figure));
    }
  }

  /**
   * A way to look at the figures, switched on and off.
   *
   * @param key the text of its name
   * @param tip the text of what it does
   * @param kind the lens it is
   * @param on makes the lens when it is switched on
   * @param controls makes what stands below the bar while it is on, when it is for the first time
   */
  <L extends Lens> ToggleButton tool(
      String key, String tip, Class<L> kind, Supplier<L> on, Supplier<Region> controls) {
    ToggleButton tool = new ToggleButton();
    context.texts().bind(tool.textProperty(), key);
    tip(tool, tip);
    tool.getStyleClass().addAll("small", "tool");
    tool.setMinWidth(USE_PREF_SIZE);
    tool.setOnAction(event -> switchOver(kind, on));
    List<Region> made = new ArrayList<>(1);
    Runnable follow =
        () -> {
          boolean isOn = context.session().lens(kind).isPresent();
          tool.setSelected(isOn);
          if (isOn && made.isEmpty()) {
            made.add(controls.get());
            panes.getChildren().addAll(made);
          }
          made.forEach(pane -> present(pane, isOn));
        };
    context.session().snapshotProperty().addListener((property, before, now) -> follow.run());
    follow.run();
    return tool;
  }

  private <L extends Lens> void switchOver(Class<L> kind, Supplier<L> on) {
    if (context.session().lens(kind).isPresent()) {
      context.session().without(kind);
    } else {
      context.session().look(on.get());
    }
  }

  private void button(Button button, String key, String tip, Runnable action) {
    context.texts().bind(button.textProperty(), key);
    tip(button, tip);
    button.getStyleClass().addAll("flat", "small");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
  }

  private void tip(Control control, String key) {
    Tooltip tooltip = new Tooltip();
    context.texts().bind(tooltip.textProperty(), key);
    control.setTooltip(tooltip);
  }

  private void show(Snapshot snapshot) {
    Edits edits = snapshot.place().settings().edits();
    changed.setText(edits.isEmpty() ? "" : context.texts().text("stage.changed", edits.count()));
    present(changed, !edits.isEmpty());
    present(restore, !edits.isEmpty());
    Panels panels = snapshot.shown().panels();
    present(whole, context.session().lens(Zoom.class).filter(z -> z.fills(panels)).isPresent());
  }

  private static void present(Node node, boolean is) {
    node.setVisible(is);
    node.setManaged(is);
  }
}
