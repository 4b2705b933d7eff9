package attentionlab.app.page;

import attentionlab.lesson.Language;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

/** A button that is down while its language is spoken. */
final class LanguageButton {
  private LanguageButton() {}

  static void install(Context context, ToggleButton button, Language language) {
    button.setAccessibleText(language.ownName());
    button.setTooltip(new Tooltip(language.ownName()));
    Runnable follow =
        () -> button.setSelected(context.state().languageProperty().get() == language);
    button.setOnAction(
        event -> {
          context.state().languageProperty().set(language);
          follow.run();
        });
    context.state().languageProperty().addListener((property, before, now) -> follow.run());
    follow.run();
  }
}
