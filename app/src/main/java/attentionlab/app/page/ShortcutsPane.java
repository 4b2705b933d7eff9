package attentionlab.app.page;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** All keys at a glance, over the window. */
final class ShortcutsPane extends StackPane {
  private static final List<String> SHORTCUTS =
      List.of(
          "step",
          "page",
          "home",
          "walk",
          "hear",
          "pin",
          "trail",
          "edit",
          "nudge",
          "knock",
          "fill",
          "menu",
          "compare",
          "backward",
          "weights",
          "row",
          "lines",
          "code",
          "cards",
          "undo",
          "redo",
          "zoom",
          "panelzoom",
          "view",
          "open",
          "interview",
          "card",
          "points",
          "proof",
          "board",
          "run",
          "tab",
          "help");

  private final Context context;

  ShortcutsPane(Context context) {
    this.context = context;
    getStyleClass().add("shade");
    setAlignment(Pos.CENTER);
    setOnMouseClicked(event -> toggle());
    setId("keys");
    setVisible(false);
  }

  /** What is in it, made when it is opened for the first time. */
  private void build() {
    GridPane table = new GridPane();
    table.getStyleClass().add("shortcuts");
    for (int i = 0; i < SHORTCUTS.size(); i++) {
      Label keys = new Label();
      Label does = new Label();
      keys.getStyleClass().add("keys");
      keys.setMinWidth(Region.USE_PREF_SIZE);
      does.setWrapText(true);
      context.texts().bind(keys.textProperty(), "shortcuts." + SHORTCUTS.get(i) + ".keys");
      context.texts().bind(does.textProperty(), "shortcuts." + SHORTCUTS.get(i));
      table.addRow(i, keys, does);
    }
    getChildren().add(new DialogCard(context, "shortcuts.title", table));
  }

  void toggle() {
    if (getChildren().isEmpty()) {
      build();
    }
    setVisible(!isVisible());
  }
}
