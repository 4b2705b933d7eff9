package attentionlab.app.page.interview;

import attentionlab.app.state.InterviewDay;
import attentionlab.app.widget.BreakingRow;
import attentionlab.lesson.Message;
import attentionlab.lesson.Refused;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The day of the interview, towards which questions come back more often. */
final class DayCard extends VBox {
  /** The example of a day that an empty field shows lies so many days ahead. */
  private static final int EXAMPLE = 30;

  private final Room room;
  private final Parts parts;
  private final Label title = Parts.label("", "control-name");
  private final Label says = Parts.label("");
  private final Label refusal = Parts.label("", "refusal");
  private final TextField field = new TextField();
  private final Button set;
  private final Button off;
  private Optional<Message> refused = Optional.empty();

  DayCard(Room room) {
    this.room = room;
    parts = new Parts(room);
    getStyleClass().addAll("card", "today-card");
    field.setId("interview-day");
    field.getStyleClass().add("day-field");
    field.setOnAction(event -> take());
    set = Parts.button("", this::take);
    set.setId("set-day");
    off = Parts.button("", this::takeOff, "flat");
    off.setId("no-day");
    BreakingRow row = new BreakingRow(field, set, off);
    row.getStyleClass().add("row");
    getChildren().addAll(title, says, row, refusal);
    room.rehearsal().logProperty().addListener((property, before, now) -> show());
    room.texts().languageProperty().addListener((property, before, now) -> show());
    room.navigation().pageProperty().addListener((property, before, now) -> show());
    field.setText(goal().map(LocalDate::toString).orElse(""));
    show();
  }

  private Optional<LocalDate> goal() {
    return room.rehearsal().log().goal();
  }

  private void take() {
    try {
      LocalDate day = InterviewDay.parse(field.getText(), room.rehearsal().today());
      refused = Optional.empty();
      room.rehearsal().aim(Optional.of(day));
      field.setText(day.toString());
    } catch (Refused e) {
      refused = Optional.of(e.reason());
    }
    show();
  }

  private void takeOff() {
    refused = Optional.empty();
    field.clear();
    room.rehearsal().aim(Optional.empty());
    show();
  }

  private void show() {
    title.setText(parts.text("interview.today.day"));
    says.setText(goal().map(this::words).orElse(parts.text("interview.today.day.none")));
    field.setPromptText(room.rehearsal().today().plusDays(EXAMPLE).toString());
    field.setAccessibleText(parts.text("interview.today.day"));
    set.setText(parts.text("interview.today.day.set"));
    off.setText(parts.text("interview.today.day.off"));
    off.setVisible(goal().isPresent());
    off.setManaged(goal().isPresent());
    refusal.setText(refused.map(room.texts()::sentence).orElse(""));
    refusal.setVisible(refused.isPresent());
    refusal.setManaged(refused.isPresent());
  }

  private String words(LocalDate day) {
    long left = ChronoUnit.DAYS.between(room.rehearsal().today(), day);
    if (left < 0) {
      return parts.text("interview.today.day.over", day);
    }
    return left == 0
        ? parts.text("interview.today.day.now")
        : parts.text("interview.today.day.left", left);
  }
}
