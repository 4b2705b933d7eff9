package attentionlab.app.page;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

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
    Label title = new Label();
    context.texts().bind(title.textProperty(), "shortcuts.title");
    title.getStyleClass().add("step-title");
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
    ScrollPane scroll = new ScrollPane(table);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinHeight(0);
    scroll.setFocusTraversable(false);
    VBox card = new VBox(title, scroll);
    card.getStyleClass().addAll("card", "dialog-card");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    getChildren().add(card);
  }

  void toggle() {
    if (getChildren().isEmpty()) {
      build();
    }
    setVisible(!isVisible());
  }
}
