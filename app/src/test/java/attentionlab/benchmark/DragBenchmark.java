package attentionlab.benchmark;

import atlantafx.base.theme.PrimerLight;
import attentionlab.app.App;
import attentionlab.app.page.MainPage;
import attentionlab.app.state.AppState;
import attentionlab.app.state.CardDesk;
import attentionlab.app.state.LessonSession;
import attentionlab.app.state.Worker;
import attentionlab.app.text.Fonts;
import attentionlab.app.text.Texts;
import attentionlab.lesson.Course;
import attentionlab.lesson.Lesson;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** From a changed setting to the painted main window, as while a slider is dragged. */
final class DragBenchmark {
  private DragBenchmark() {}

  static void print() {
    System.out.println("| A changed setting to the painted main window" + Painting.Times.HEAD);
    System.out.println(measure().row("four heatmaps of 64 × 64 cells, 1440 × 900 pixels"));
    System.out.println();
  }

  private static Painting.Times measure() {
    Worker worker = new Worker(Platform::runLater);
    Lesson lesson = new WideLesson();
    Course course = new Course(List.of(new Course.Unit("U2", List.of(lesson))));
    LessonSession session = Painting.onFxThread(() -> new LessonSession(course, lesson, worker));
    Stage stage = Painting.onFxThread(() -> show(course, session));
    Painting.Times times =
        Painting.measure(i -> () -> session.set(WideLesson.TEMPERATURE, 0.5 + (i % 250) / 100.0));
    Painting.onFxThread(
        () -> {
          stage.close();
          return stage;
        });
    worker.close();
    return times;
  }

  private static Stage show(Course course, LessonSession session) {
    Fonts.load();
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    AppState state = new AppState(Locale.ENGLISH);
    MainPage page =
        new MainPage(
            state,
            session,
            course,
            new Texts(state.languageProperty()),
            new CardDesk(course, new Worker(Platform::runLater)));
    Stage stage = new Stage();
    Scene scene = new Scene(page.load(), 1440, 900);
    scene.getStylesheets().add(App.class.getResource("style.css").toExternalForm());
    stage.setScene(scene);
    stage.show();
    return stage;
  }
}
