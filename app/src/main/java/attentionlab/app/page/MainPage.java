package attentionlab.app.page;

import attentionlab.app.figure.Look;
import attentionlab.app.figure.Palette;
import attentionlab.app.state.AppState;
import attentionlab.app.state.CardDesk;
import attentionlab.app.state.LessonSession;
import attentionlab.app.state.Pins;
import attentionlab.app.state.Theme;
import attentionlab.app.text.CardTexts;
import attentionlab.app.text.LessonTexts;
import attentionlab.app.text.Texts;
import attentionlab.lesson.Course;
import attentionlab.lesson.Language;
import attentionlab.lesson.LessonText;
import attentionlab.lesson.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Makes the main page: the frame of its FXML, filled with its parts. */
public final class MainPage {
  private final Notices notices = new Notices();
  private final Context context;

  public MainPage(
      AppState state, LessonSession session, Course course, Texts texts, CardDesk desk) {
    // told after the change that found it missing, which would dismiss it otherwise
    LessonTexts lessonTexts =
        new LessonTexts(texts, missing -> Platform.runLater(() -> notices.tell(missing)));
    context =
        new Context(
            state,
            session,
            new Pins(session),
            course,
            texts,
            lessonTexts,
            new CardTexts(texts),
            desk,
            new Lighting(session),
            notices,
            look(state, session, texts, lessonTexts));
  }

  /** Tells the user a sentence. */
  public void tell(Message message) {
    notices.tell(message);
  }

  /** The page. */
  public Parent load() {
    FXMLLoader loader = new FXMLLoader(MainPage.class.getResource("main.fxml"));
    loader.setController(new MainController(context));
    try {
      return loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObservableValue<Look> look(
      AppState state, LessonSession session, Texts texts, LessonTexts lessonTexts) {
    ObservableValue<LessonText> words =
        Bindings.createObjectBinding(
            () -> lessonTexts.of(session.snapshot().shown().place().lesson()),
            session.snapshotProperty(),
            texts.languageProperty());
    ObjectBinding<Look> look =
        Bindings.createObjectBinding(
            () ->
                new Look(
                    state.themeProperty().get() == Theme.DARK ? Palette.DARK : Palette.LIGHT,
                    state.textSizeProperty().get(),
                    new LessonWords(words.getValue(), texts),
                    state.reducedMotionProperty().get()),
            state.themeProperty(),
            state.textSizeProperty(),
            state.reducedMotionProperty(),
            words);
    return look;
  }

  /** The words of figures: those of the lesson, and those of the application. */
  private record LessonWords(LessonText lesson, Texts texts) implements Look.Words {
    @Override
    public String panel(String id) {
      return new PanelWords(lesson, texts).of(id);
    }

    @Override
    public String label(String label) {
      return lesson.label(label);
    }

    @Override
    public String gloss(String english) {
      return texts.language() == Language.CHINESE ? "" : english;
    }

    @Override
    public String text(String key, Object... arguments) {
      return texts.text(key, arguments);
    }
  }
}
