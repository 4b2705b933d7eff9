package attentionlab.benchmark;

import attentionlab.app.state.LessonSession;
import attentionlab.app.state.Worker;
import attentionlab.lesson.Course;
import attentionlab.lesson.Lesson;
import attentionlab.lessons.Lessons;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.stage.Stage;

/** What a thousand lesson openings leave behind in the heap. */
final class MemoryBenchmark {
  private static final int OPENINGS = 1000;

  private MemoryBenchmark() {}

  static void print() {
    Course course = Lessons.course();
    List<Lesson> lessons = course.lessons();
    Worker worker = new Worker(Platform::runLater);
    LessonSession session =
        Painting.onFxThread(() -> new LessonSession(course, lessons.get(0), worker));
    Stage stage = Painting.onFxThread(() -> DragBenchmark.show(course, session));
    open(session, lessons, lessons.size());
    double before = heap();
    open(session, lessons, OPENINGS);
    open(session, lessons, 1);
    double after = heap();
    System.out.println("| Heap after collection, MB | Before | After | Grown by |");
    System.out.println("|---|---:|---:|---:|");
    System.out.printf(
        Locale.ROOT,
        "| %d lesson openings | %.1f | %.1f | %.1f |%n%n",
        OPENINGS,
        before,
        after,
        after - before);
    Painting.onFxThread(
        () -> {
          stage.close();
          return stage;
        });
    worker.close();
  }

  /** Opens lessons in turn, each until it is painted. */
  private static void open(LessonSession session, List<Lesson> lessons, int count) {
    for (int i = 0; i < count; i++) {
      Lesson lesson = lessons.get(i % lessons.size());
      Painting.measure(() -> session.open(lesson), () -> !session.snapshot().busy());
    }
  }

  private static double heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
      System.runFinalization();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
  }
}
