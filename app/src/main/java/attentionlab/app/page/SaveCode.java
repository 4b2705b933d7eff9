package attentionlab.app.page;

import attentionlab.lesson.Message;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.stage.FileChooser;

/** Saves a program to a file the user chooses. */
final class SaveCode extends Button {
  private final Context context;
  private final Supplier<String> name;

  /**
   * @param name what the file is called when the user has no other idea
   */
  SaveCode(Context context, Supplier<Optional<String>> content, Supplier<String> name) {
    this.context = context;
    this.name = name;
    context.texts().bind(textProperty(), "code.save");
    getStyleClass().add("small");
    setMinWidth(USE_PREF_SIZE);
    setOnAction(event -> content.get().ifPresent(this::ask));
  }

  private void ask(String text) {
    FileChooser chooser = new FileChooser();
    chooser.setInitialFileName(name.get());
    File file = chooser.showSaveDialog(getScene().getWindow());
    if (file != null) {
      save(text, file);
    }
  }

  private void save(String text, File file) {
    try {
      Files.writeString(file.toPath(), text);
    } catch (IOException e) {
      context.notices().tell(Message.of("code.unsaved", file.getName()));
    }
  }
}
