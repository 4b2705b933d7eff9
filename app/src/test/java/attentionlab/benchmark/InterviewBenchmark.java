package attentionlab.benchmark;

import attentionlab.app.state.LessonSession;
import attentionlab.app.state.Worker;
import attentionlab.interview.Bank;
import attentionlab.lesson.Course;
import attentionlab.lesson.Language;
import attentionlab.lessons.Lessons;
import java.util.Locale;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/** The interview page: opening it, showing an answer, and going on to the next question. */
final class InterviewBenchmark {
  private final Worker worker = new Worker(Platform::runLater);
  private final Stage stage;

  private InterviewBenchmark() {
    Course course = Lessons.course();
    LessonSession session =
        Painting.onFxThread(() -> new LessonSession(course, course.lessons().get(0), worker));
    stage = Painting.onFxThread(() -> DragBenchmark.show(course, session));
  }

  static void print() {
    InterviewBenchmark page = new InterviewBenchmark();
    System.out.println("| Interview rehearsal, to the painted window" + Painting.Times.HEAD);
    double first = Painting.measure(() -> page.press("#interview.toggle-button"), () -> true);
    System.out.println(
        String.format(Locale.ROOT, "| the page, opened for the first time | %.0f | | |", first));
    long start = System.nanoTime();
    Bank.texts(Language.CHINESE);
    System.out.println(
        String.format(
            Locale.ROOT,
            "| all questions read in another language | %.0f | | |",
            (System.nanoTime() - start) / 1e6));
    Painting.onFxThread(
        () -> {
          page.press("#tab-bank");
          page.press("#practise-shown");
          return page;
        });
    System.out.println(
        Painting.measure(i -> page.after(KeyCode.DIGIT3, KeyCode.SPACE)).row("an answer shown"));
    System.out.println(
        Painting.measure(i -> page.after(KeyCode.SPACE, KeyCode.DIGIT3))
            .row("graded, and the next question"));
    page.close();
    System.out.println();
  }

  /** Presses one key beforehand, and another when it is measured. */
  private Runnable after(KeyCode before, KeyCode measured) {
    Painting.onFxThread(
        () -> {
          type(before);
          if (stage.getScene().lookup("#round-done") != null) {
            press("#round-done");
            press("#practise-shown");
            if (measured == KeyCode.DIGIT3) {
              type(KeyCode.SPACE);
            }
          }
          Painting.paint();
          return stage;
        });
    return () -> type(measured);
  }

  private void type(KeyCode code) {
    Node focus = stage.getScene().getFocusOwner();
    Event.fireEvent(
        focus == null ? stage.getScene().getRoot() : focus,
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  private void press(String id) {
    ((ButtonBase) stage.getScene().lookup(id)).fire();
  }

  private void close() {
    Painting.onFxThread(
        () -> {
          stage.close();
          return stage;
        });
    worker.close();
  }
}
