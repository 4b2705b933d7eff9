package attentionlab.app.page;

import attentionlab.app.text.Texts;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.Duration;

/** A button that copies a text, and says for a moment that it did. */
final class CopyButton extends Button {
  private static final Duration MOMENT = Duration.seconds(1.6);

  private final Texts texts;
  private final PauseTransition moment = new PauseTransition(MOMENT);

  /**
   * @param key the key of what is written on it
   */
  CopyButton(Texts texts, String key, Supplier<Optional<String>> content) {
    this.texts = texts;
    moment.setOnFinished(event -> texts.bind(textProperty(), key));
    texts.bind(textProperty(), key);
    setMinWidth(USE_PREF_SIZE);
    setOnAction(event -> content.get().ifPresent(this::copy));
  }

  private void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
    texts.bind(textProperty(), "copy.done");
    moment.playFromStart();
  }
}
