package attentionlab.app.page;

import attentionlab.app.widget.Options;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** A field for a sentence or two and a button to compare them with the model answer. */
final class OwnInput extends VBox {
  private static final KeyCombination COMMIT =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

  /**
   * @param draft what had been written before
   * @param writing gets every change
   * @param committed gets what shall be compared
   */
  OwnInput(Context context, String draft, Consumer<String> writing, Consumer<String> committed) {
    getStyleClass().add("own-input");
    TextArea field = new TextArea(draft);
    field.textProperty().addListener((property, before, now) -> writing.accept(now));
    field.setWrapText(true);
    field.setPrefRowCount(4);
    field.setPrefColumnCount(1); // as wide as the pane
    context.texts().bind(field.promptTextProperty(), "question.own");
    Button compare = Options.breaking(new Button());
    context.texts().bind(compare.textProperty(), "question.compare");
    compare.getStyleClass().add("accent");
    compare.disableProperty().bind(field.textProperty().map(String::isBlank));
    compare.setOnAction(event -> committed.accept(field.getText().strip()));
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (COMMIT.match(event)) {
            compare.fire();
            event.consume();
          }
        });
    getChildren().addAll(field, compare);
  }
}
