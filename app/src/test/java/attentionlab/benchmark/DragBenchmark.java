package attentionlab.benchmark;

import atlantafx.base.theme.PrimerLight;
import attentionlab.app.App;
import attentionlab.app.page.MainPage;
import attentionlab.app.page.Rehearsed;
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
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;

/**
 * The main window with four linked heatmaps: from a changed setting, as while a slider is dragged,
 * and from a cell that is pointed at, to the painted window.
 */
final class DragBenchmark {
  private final LessonSession session;
  private final Stage stage;
  private final Worker worker = new Worker(Platform::runLater);

  private DragBenchmark(int n) {
    Lesson lesson = new WideLesson(n);
    Course course = new Course(List.of(new Course.Unit("U2", List.of(lesson))));
    session = Painting.onFxThread(() -> new LessonSession(course, lesson, worker));
    stage = Painting.onFxThread(() -> show(course, session));
  }

  static void print() {
    System.out.println("| A changed setting to the painted main window" + Painting.Times.HEAD);
    for (int n : List.of(64, 128, 512)) {
      DragBenchmark page = new DragBenchmark(n);
      System.out.println(page.drag().row("four heatmaps of %1$d × %1$d cells".formatted(n)));
      page.close();
    }
    System.out.println();
    System.out.println("| A cell pointed at to its operands lit" + Painting.Times.HEAD);
    DragBenchmark page = new DragBenchmark(128);
    System.out.println(page.hover(128).row("four heatmaps of 128 × 128 cells"));
    page.close();
    System.out.println();
  }

  /** The change, until what the computation leaves for later has come too. */
  private Painting.Times drag() {
    return Painting.measure(
        i -> () -> session.set(WideLesson.TEMPERATURE, 0.5 + (i % 250) / 100.0),
        () -> !session.snapshot().busy());
  }

  private Painting.Times hover(int n) {
    List<Node> maps =
        Painting.onFxThread(() -> List.copyOf(stage.getScene().getRoot().lookupAll(".heatmap")));
    return Painting.measure(i -> () -> point(maps.get(i % maps.size()), i * 37 % n, i * 53 % n, n));
  }

  /** Moves the mouse over a cell. */
  private static void point(Node map, int row, int col, int n) {
    double side = Math.min(map.getLayoutBounds().getWidth(), map.getLayoutBounds().getHeight());
    Point2D place = map.localToScene(60 + col * (side - 120) / n, 60 + row * (side - 120) / n);
    double x = place.getX();
    double y = place.getY();
    map.fireEvent(
        new MouseEvent(
            MouseEvent.MOUSE_MOVED,
            x,
            y,
            x,
            y,
            MouseButton.NONE,
            0,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            true,
            null));
  }

  private void close() {
    Painting.onFxThread(
        () -> {
          stage.close();
          return stage;
        });
    worker.close();
  }

  static Stage show(Course course, LessonSession session) {
    Fonts.load();
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    AppState state = new AppState(Locale.ENGLISH);
    MainPage page =
        new MainPage(
            state,
            session,
            course,
            new Texts(state.languageProperty()),
            new CardDesk(course, new Worker(Platform::runLater)),
            Rehearsed.inMemory(),
            Rehearsed.NO_FILES,
            () -> new Worker(Platform::runLater),
            (file, text) -> Optional.empty());
    Stage stage = new Stage();
    Scene scene = new Scene(page.load(), 1440, 900);
    scene.getStylesheets().add(App.class.getResource("style.css").toExternalForm());
    stage.setScene(scene);
    stage.show();
    return stage;
  }
}
