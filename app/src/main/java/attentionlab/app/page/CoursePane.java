package attentionlab.app.page;

import attentionlab.app.figure.Look;
import attentionlab.app.state.Progress;
import attentionlab.lesson.Course;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Message;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** The left of the window: the course, and how far each lesson has come. */
final class CoursePane extends VBox {
  private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");

  // in em, as in the style sheet
  private static final double SIZE = 0.93;
  private static final double BESIDE_TITLE = 4.2;
  private static final double ABOVE_AND_BELOW = 1;

  private final Context context;
  private final Map<Lesson, Button> entries = new LinkedHashMap<>();
  private final Map<Lesson, Region> marks = new LinkedHashMap<>();

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
    Label title = new Label();
    title
        .textProperty()
        .bind(
            javafx.beans.binding.Bindings.createStringBinding(
                () -> context.texts().sentence(Message.of("unit." + unit.id())),
                context.texts().languageProperty()));
    title.getStyleClass().add("unit");
    title.setWrapText(true);
    getChildren().add(title);
    for (Lesson lesson : unit.lessons()) {
      Region mark = new Region();
      mark.getStyleClass().add("mark");
      Button entry = new Button();
      entry.setGraphic(mark);
      entry.setId("lesson-" + lesson.id());
      entry.getStyleClass().add("lesson-entry");
      entry.setMaxWidth(Double.MAX_VALUE);
      entry.setWrapText(true);
      entry.setMnemonicParsing(false);
      entry.setOnAction(event -> context.session().open(lesson));
      entries.put(lesson, entry);
      marks.put(lesson, mark);
      getChildren().add(entry);
    }
  }

  private void show() {
    Lesson present = context.session().snapshot().place().lesson();
    entries.forEach(
        (lesson, entry) -> {
          Progress.State state = context.state().progress().of(lesson);
          entry.setText(context.lessonTexts().title(lesson));
          entry.pseudoClassStateChanged(PRESENT, lesson == present);
          entry.setAccessibleText(
              entry.getText() + ", " + context.texts().text("progress." + name(state)));
          marks.get(lesson).getStyleClass().setAll("mark", name(state));
          entry.setMinHeight(heightOf(entry.getText()));
        });
  }

  /** Titles are written on as many lines as they need; a button by itself cuts them off. */
  private double heightOf(String title) {
    Look look = context.look().getValue();
    Text measure = new Text(title);
    measure.setFont(look.bold(SIZE));
    measure.setWrappingWidth(look.textSize() * (MainController.COURSE_WIDTH - BESIDE_TITLE));
    return measure.getLayoutBounds().getHeight() + look.textSize() * ABOVE_AND_BELOW;
  }

  private static String name(Progress.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
