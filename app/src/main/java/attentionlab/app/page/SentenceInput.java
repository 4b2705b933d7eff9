package attentionlab.app.page;

import attentionlab.app.state.Editing;
import attentionlab.lesson.LessonText.SettingText;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Tokens;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A sentence of one's own. What is typed stays until it is used, even where it was refused. */
final class SentenceInput extends VBox {
  private final Context context;
  private final Tokens tokens;
  private final TextArea sentence = new TextArea();
  private List<String> followed = List.of();
  private boolean refused;

  SentenceInput(Context context, Tokens tokens, SettingText text) {
    this.context = context;
    this.tokens = tokens;
    getStyleClass().add("sentence-input");
    sentence.setId("setting-" + tokens.id());
    sentence.setWrapText(true);
    sentence.setPrefRowCount(3);
    sentence.setAccessibleText(text.name());
    sentence.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    Button use = new Button();
    context.texts().bind(use.textProperty(), "controls.use");
    use.getStyleClass().add("accent");
    use.setOnAction(event -> use());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(sentence, new HBox(space, use));
  }

  private void use() {
    new Editing(context.session()).sentence(tokens, sentence.getText());
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !event.isShiftDown()) {
      use();
      event.consume();
    } else if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
      event.consume();
      leave(event.isShiftDown());
    }
  }

  /** Tab goes on to the next control; a text area would write it down, but for this key. */
  private void leave(boolean back) {
    sentence.fireEvent(
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, back, true, false, false));
  }

  /** Shows the sentence of the settings where it is another one, or where a draft was given up. */
  void follow(Settings settings) {
    List<String> words = settings.get(tokens);
    boolean givenUp = refused && context.session().snapshot().refusal().isEmpty();
    if ((givenUp || !words.equals(followed)) && !tokens.sameWords(sentence.getText(), words)) {
      sentence.setText(String.join(" ", words));
    }
    followed = words;
    refused = context.session().snapshot().refusal().isPresent();
  }

  /** What is typed just now. */
  String draft() {
    return sentence.getText();
  }

  /** Takes over what was typed before the page was built anew. */
  void draft(String typed) {
    sentence.setText(typed);
  }

  Tokens tokens() {
    return tokens;
  }
}
