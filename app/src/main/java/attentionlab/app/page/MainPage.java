package attentionlab.app.page;

import attentionlab.app.figure.Look;
import attentionlab.app.figure.Palette;
import attentionlab.app.figure.Palettes;
import attentionlab.app.state.AppState;
import attentionlab.app.state.CardDesk;
import attentionlab.app.state.Colours;
import attentionlab.app.state.LessonSession;
import attentionlab.app.state.Navigation;
import attentionlab.app.state.Pins;
import attentionlab.app.state.Rehearsal;
import attentionlab.app.state.Saving;
import attentionlab.app.state.Theme;
import attentionlab.app.state.Transfer;
import attentionlab.app.state.Worker;
import attentionlab.app.text.CardTexts;
import attentionlab.app.text.LessonTexts;
import attentionlab.app.text.Texts;
import attentionlab.lesson.Course;
import attentionlab.lesson.LessonText;
import attentionlab.lesson.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
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

  /**
   * @param rehearsal what was practised, brought when it is first needed
   * @param transfer carries what is remembered to files and back
   * @param workers makes what computes beside the window
   * @param saving writes the files that the user asks for
   */
  public MainPage(
      AppState state,
      LessonSession session,
      Course course,
      Texts texts,
      CardDesk desk,
      Supplier<Rehearsal> rehearsal,
      Transfer transfer,
      Supplier<Worker> workers,
      Saving saving) {
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
            look(state, session, texts, lessonTexts),
            new Navigation(),
            rehearsal,
            transfer,
            workers,
            saving);
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
                    palette(state),
                    state.textSizeProperty().get(),
                    new LessonWords(words.getValue(), texts),
                    state.reducedMotionProperty().get(),
                    reading(state)),
            state.themeProperty(),
            state.textSizeProperty(),
            state.reducedMotionProperty(),
            state.coloursProperty(),
            state.patternsProperty(),
            state.digitsProperty(),
            words);
    return look;
  }

  private static Palette palette(AppState state) {
    boolean dark = state.themeProperty().get() == Theme.DARK;
    return switch (state.coloursProperty().get()) {
      case STANDARD -> dark ? Palette.DARK : Palette.LIGHT;
      case RED_GREEN -> Palettes.redGreen(dark);
      case BLUE_YELLOW -> Palettes.blueYellow(dark);
      case GREY -> Palettes.grey(dark);
      case PROJECTOR -> Palettes.projector(dark);
    };
  }

  /** Greys do not tell signs apart well enough: marks do. */
  private static Look.Reading reading(AppState state) {
    boolean grey = state.coloursProperty().get() == Colours.GREY;
    return new Look.Reading(state.digitsProperty().get(), grey || state.patternsProperty().get());
  }
}
