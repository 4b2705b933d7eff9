package attentionlab.app.page;

import attentionlab.app.text.Texts;
import attentionlab.graph.Derivation;
import attentionlab.graph.Dialect;
import attentionlab.graph.Program;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.Duration;

/** Copies a derivation as text, as LaTeX or as a program, and says for a moment that it did. */
final class CopyMenu extends MenuButton {
  private static final Duration MOMENT = Duration.seconds(1.6);

  private final Texts texts;
  private final Supplier<Optional<Derivation>> source;
  private final PauseTransition moment = new PauseTransition(MOMENT);

  CopyMenu(Texts texts, Supplier<Optional<Derivation>> source) {
    this.texts = texts;
    this.source = source;
    moment.setOnFinished(event -> texts.bind(textProperty(), "why.copy"));
    texts.bind(textProperty(), "why.copy");
    getStyleClass().addAll("flat", "small");
    setId("copy-derivation");
    setMinWidth(USE_PREF_SIZE);
    item("why.text", Derivation::text);
    item("why.latex", Derivation::latex);
    item("why.numpy", derivation -> code(derivation, Dialect.NUMPY));
    item("why.torch", derivation -> code(derivation, Dialect.TORCH));
    item("why.java", derivation -> code(derivation, Dialect.JAVA));
  }

  private static String code(Derivation derivation, Dialect dialect) {
    return Program.of(derivation.cell(), dialect).text();
  }

  private void item(String key, Function<Derivation, String> written) {
    MenuItem item = new MenuItem();
    texts.bind(item.textProperty(), key);
    item.setOnAction(event -> source.get().map(written).ifPresent(this::copy));
    getItems().add(item);
  }

  private void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
    texts.bind(textProperty(), "why.copied");
    moment.playFromStart();
  }
}
