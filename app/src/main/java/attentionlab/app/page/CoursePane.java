package attentionlab.app.page;

import attentionlab.app.state.Progress;
import attentionlab.lesson.Course;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** The left of the window: the course, and how far each lesson has come. */
final class CoursePane extends VBox {
  private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");

  /** What stands beside a title, in em. */
  private static final double BESIDE_TITLE = 4;

  private final Context context;
  private final Map<Lesson, Button> entries = new LinkedHashMap<>();
  private final Map<Lesson, Text> titles = new LinkedHashMap<>();
  private final Map<Lesson, Region> marks = new LinkedHashMap<>();
  private Lesson revealed;

  CoursePane(Context context) {
    this.context = context;
    getStyleClass().add("course");
    context.course().units().forEach(this::unit);
    context.session().snapshotProperty().addListener((property, before, now) -> show());
    context.look().addListener((property, before, now) -> show());
    context.state().progress().changesProperty().addListener((property, before, now) -> show());
    show();
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
    getChildren().add(name);
    unit.lessons().forEach(lesson -> getChildren().add(entry(lesson)));
  }

  private Button entry(Lesson lesson) {
    Region mark = new Region();
    Text title = new Text();
    title.getStyleClass().add("title");
    HBox content = new HBox(mark, title);
    content.getStyleClass().add("content");
    Button entry = new Button();
    entry.setGraphic(content);
    entry.setId("lesson-" + lesson.id());
    entry.getStyleClass().add("lesson-entry");
    entry.setMaxWidth(Double.MAX_VALUE);
    entry.setOnAction(event -> context.session().open(lesson));
    entries.put(lesson, entry);
    titles.put(lesson, title);
    marks.put(lesson, mark);
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
          Progress.State state = context.state().progress().of(lesson);
          Text title = titles.get(lesson);
          title.setText(context.lessonTexts().title(lesson));
          title.setWrappingWidth(wrappingWidth());
          entry.pseudoClassStateChanged(PRESENT, lesson == present);
          entry.setAccessibleText(
              title.getText() + ", " + context.texts().text("progress." + name(state)));
          List<String> mark = List.of("mark", name(state));
          if (!marks.get(lesson).getStyleClass().equals(mark)) {
            marks.get(lesson).getStyleClass().setAll(mark);
          }
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
