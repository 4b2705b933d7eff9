package attentionlab.app;

import attentionlab.app.state.AppState;
import attentionlab.app.store.Folders;
import attentionlab.app.text.Texts;
import attentionlab.lesson.Message;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;

/**
 * Starts the application. It is no {@code Application} itself, so that it also starts from a plain
 * class path.
 */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    List<Message> problems = NativeLibraries.problems();
    if (!problems.isEmpty()) {
      Texts texts = new Texts(new AppState(Locale.getDefault()).languageProperty());
      problems.forEach(problem -> System.err.println(texts.sentence(problem)));
      System.exit(1);
    }
    Folders.prepareNativeCache();
    Application.launch(App.class, arguments);
  }
}
