package attentionlab.app.page;

import attentionlab.app.state.Progress;
import attentionlab.app.widget.Scrolling;
import attentionlab.lesson.Course;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** The left of the window: the course, and how far each lesson has come. */
final class CoursePane extends VBox {

  /** What stands beside a title, in em. */
  private static final double BESIDE_TITLE = 4;

  private final Context context;
  private final Map<Lesson, LessonEntry> entries = new LinkedHashMap<>();
  private Lesson revealed;

  CoursePane(Context context) {
    this.context = context;
    getStyleClass().add("course");
    addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
    context.course().units().forEach(this::unit);
    context.session().snapshotProperty().addListener((property, before, now) -> show());
    context.look().addListener((property, before, now) -> show());
    context.state().progress().changesProperty().addListener((property, before, now) -> show());
    show();
  }

  /** The arrow keys walk the lessons. */
  private void walk(KeyEvent event) {
    List<LessonEntry> all = List.copyOf(entries.values());
    int here = all.indexOf(event.getTarget());
    int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
    if (here >= 0 && step != 0) {
      LessonEntry next = all.get(Math.max(0, Math.min(here + step, all.size() - 1)));
      next.requestFocus();
      Scrolling.reveal(next);
      event.consume();
    }
  }

  private void unit(Course.Unit unit) {
    Label name = new Label();
    name.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> context.texts().sentence(Message.of("unit." + unit.id())),
                context.texts().languageProperty()));
    name.getStyleClass().add("unit");
    name.setWrapText(true);
    name.setMinHeight(USE_PREF_SIZE);
    getChildren().add(name);
    unit.lessons().forEach(lesson -> getChildren().add(entry(lesson)));
  }

  private LessonEntry entry(Lesson lesson) {
    LessonEntry entry = new LessonEntry(() -> context.session().open(lesson));
    entry.setId("lesson-" + lesson.id());
    entries.put(lesson, entry);
    return entry;
  }

  private void show() {
    Lesson present = context.session().snapshot().place().lesson();
    if (present != revealed) {
      revealed = present;
      Platform.runLater(this::reveal); // once it has its place
    }
    entries.forEach(
        (lesson, entry) -> {
          String state = name(context.state().progress().of(lesson));
          String spoken = context.texts().text("progress." + state);
          String title = context.lessonTexts().title(lesson);
          entry.show(title, wrappingWidth(), state, spoken, lesson == present);
        });
  }

  /** Scrolls to the present lesson. */
  void reveal() {
    Scrolling.reveal(entries.get(revealed));
  }

  private double wrappingWidth() {
    return context.look().getValue().textSize() * (MainController.COURSE_WIDTH - BESIDE_TITLE);
  }

  private static String name(Progress.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
