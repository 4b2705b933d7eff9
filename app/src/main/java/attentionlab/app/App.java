package attentionlab.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import attentionlab.app.page.MainPage;
import attentionlab.app.state.AppState;
import attentionlab.app.state.CardDesk;
import attentionlab.app.state.LessonSession;
import attentionlab.app.state.Theme;
import attentionlab.app.state.Workers;
import attentionlab.app.store.Folders;
import attentionlab.app.store.Store;
import attentionlab.app.text.Fonts;
import attentionlab.app.text.Texts;
import attentionlab.lesson.Course;
import attentionlab.lesson.Message;
import attentionlab.lesson.Refused;
import attentionlab.lessons.Lessons;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Puts the application together: what is kept, what is shown, and what links the two. */
public final class App extends Application {
  private final Workers workers = new Workers(Platform::runLater);
  private Keeper keeper;
  private Rehearsals rehearsals;
  private MainPage page;

  @Override
  public void start(Stage stage) {
    Fonts.load();
    AppState state = new AppState(Locale.getDefault());
    Store store = new Store(Folders.own());
    Optional<Message> damage = store.load(state::read).problem();
    Course course = Lessons.course();
    LessonSession session = new LessonSession(course, course.lessons().get(0), workers.get());
    Optional<Message> lost = reopen(session, state.bookmarkProperty().get());
    Texts texts = new Texts(state.languageProperty());
    rehearsals = new Rehearsals(Folders.own(), this::tell);
    page =
        new MainPage(
            state,
            session,
            course,
            texts,
            new CardDesk(course, workers.get()),
            rehearsals,
            new Transfers(state, rehearsals),
            workers,
            new SafeSaving());
    dress(state.themeProperty().get());
    state.themeProperty().addListener((property, before, now) -> dress(now));
    Scene scene = new Scene(page.load(), WindowFrame.WIDTH, WindowFrame.HEIGHT);
    scene.getStylesheets().add(App.class.getResource("style.css").toExternalForm());
    WindowFrame.install(stage, state);
    stage.titleProperty().bind(texts.bound("app.name"));
    stage.setScene(scene);
    keeper = new Keeper(store, state, this::tell);
    stage.show();
    damage.or(() -> lost).ifPresent(page::tell);
  }

  /**
   * Goes to the place the user was at last; a place that is no longer there is told and forgotten.
   */
  private static Optional<Message> reopen(LessonSession session, String bookmark) {
    if (bookmark.isEmpty()) {
      return Optional.empty();
    }
    try {
      session.resume(bookmark);
      return Optional.empty();
    } catch (Refused refused) {
      return Optional.of(refused.reason());
    }
  }

  /** Tells the user a sentence, from any thread. */
  private void tell(Message message) {
    Platform.runLater(() -> page.tell(message));
  }

  private static void dress(Theme theme) {
    setUserAgentStylesheet(
        theme == Theme.DARK
            ? new PrimerDark().getUserAgentStylesheetBSS()
            : new PrimerLight().getUserAgentStylesheetBSS());
  }

  @Override
  public void stop() {
    if (keeper != null) {
      keeper.close();
      rehearsals.close();
      workers.close();
    }
  }
}
