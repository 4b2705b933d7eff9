package attentionlab.benchmark;

import atlantafx.base.theme.PrimerLight;
import attentionlab.app.App;
import attentionlab.app.page.MainPage;
import attentionlab.app.page.Rehearsed;
import attentionlab.app.state.AppState;
import attentionlab.app.state.CardDesk;
import attentionlab.app.state.LessonSession;
import attentionlab.app.state.Settled;
import attentionlab.app.state.Worker;
import attentionlab.app.text.Fonts;
import attentionlab.app.text.Texts;
import attentionlab.lesson.Course;
import attentionlab.lesson.Lesson;
import attentionlab.lessons.Lessons;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** What is left on the heap after lessons were opened again and again in the main window. */
final class HeapBenchmark {
  private static final int OPENINGS = 1000;

  private static final int COLLECTIONS = 4;
  private static final double MB = 1e6;

  private final Course course = Lessons.course();
  private final Worker worker = new Worker(Platform::runLater);
  private final Worker reader = new Worker(Platform::runLater);
  private final LessonSession session;
  private final Stage stage;

  private HeapBenchmark() {
    session = Painting.onFxThread(() -> new LessonSession(course, course.lessons().get(0), worker));
    stage = Painting.onFxThread(this::show);
  }

  static void print() {
    System.out.println("| Lessons opened in the main window | Heap, MB |\n|---|---:|");
    HeapBenchmark benchmark = new HeapBenchmark();
    benchmark.open(course(benchmark));
    System.out.printf(Locale.ROOT, "| each once | %.1f |%n", benchmark.heap());
    benchmark.open(OPENINGS);
    System.out.printf(Locale.ROOT, "| and %d more | %.1f |%n", OPENINGS, benchmark.heap());
    System.out.println();
    benchmark.close();
  }

  private static int course(HeapBenchmark benchmark) {
    return benchmark.course.lessons().size();
  }

  private Stage show() {
    Fonts.load();
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    AppState state = new AppState(Locale.ENGLISH);
    Texts texts = new Texts(state.languageProperty());
    MainPage page =
        new MainPage(
            state,
            session,
            course,
            texts,
            new CardDesk(course, reader),
            Rehearsed.inMemory(),
            Rehearsed.NO_FILES,
            () -> reader,
            (file, text) -> Optional.empty());
    Scene scene = new Scene(page.load(), 1440, 900);
    scene.getStylesheets().add(App.class.getResource("style.css").toExternalForm());
    Stage window = new Stage();
    window.setScene(scene);
    window.show();
    return window;
  }

  /** Opens lessons one after the other, from the first one on, and paints each. */
  private void open(int openings) {
    List<Lesson> lessons = course.lessons();
    for (int i = 0; i < openings; i++) {
      Lesson lesson = lessons.get(i % lessons.size());
      shown(() -> session.open(lesson));
    }
    shown(() -> session.open(lessons.get(0)));
  }

  /** Does something, waits for what is computed after it, and paints it. */
  private void shown(Runnable action) {
    CountDownLatch settled = new CountDownLatch(1);
    Platform.runLater(
        () -> {
          action.run();
          Settled.then(session, settled::countDown);
        });
    try {
      settled.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    Painting.onFxThread(
        () -> {
          Painting.paint();
          return null;
        });
  }

  /** What is used after the garbage was collected, in megabytes. */
  private double heap() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
      Painting.onFxThread(
          () -> {
            Painting.paint();
            return null;
          });
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MB;
  }

  private void close() {
    Painting.onFxThread(
        () -> {
          stage.close();
          return stage;
        });
    worker.close();
    reader.close();
  }
}
