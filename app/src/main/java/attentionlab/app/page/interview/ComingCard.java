package attentionlab.app.page.interview;

import attentionlab.interview.Agenda;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Collections;
import java.util.StringJoiner;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How many questions come back on each of the next days. */
final class ComingCard extends VBox {
  /** The tallest column, in em. */
  private static final double TALLEST = 7.5;

  /** A column for a day on which nothing comes back, in em. */
  private static final double FLAT = 0.15;

  private final Room room;
  private final Parts parts;
  private final Agenda agenda;

  ComingCard(Room room, Agenda agenda) {
    this.room = room;
    this.agenda = agenda;
    parts = new Parts(room);
    HBox days = new HBox();
    days.getStyleClass().add("coming");
    days.setId("coming");
    days.setAccessibleRole(AccessibleRole.TEXT);
    days.setFocusTraversable(true);
    StringJoiner said = new StringJoiner(", ");
    for (int day = 0; day < Agenda.DAYS; day++) {
      days.getChildren().add(column(day));
      LocalDate date = agenda.today().plusDays(day);
      said.add(parts.text("interview.today.legend", date, agenda.coming().get(day)));
    }
    days.setAccessibleText(said.toString());
    VBox.setVgrow(days, Priority.ALWAYS);
    getStyleClass().addAll("card", "today-card", "today-half");
    getChildren()
        .addAll(
            Parts.label(parts.text("interview.today.coming", Agenda.DAYS), "control-name"),
            Parts.label(parts.text("interview.today.coming.words", agenda.coming().get(0), sum())),
            days);
  }

  private int sum() {
    return agenda.coming().stream().mapToInt(Integer::intValue).sum();
  }

  private VBox column(int day) {
    LocalDate date = agenda.today().plusDays(day);
    int count = agenda.coming().get(day);
    double most = Math.max(1, Collections.max(agenda.coming()));
    Region bar = new Region();
    bar.getStyleClass().add("coming-bar");
    double height = Math.max(FLAT, TALLEST * count / most) * room.look().getValue().textSize();
    bar.setMinHeight(height);
    bar.setPrefHeight(height);
    String weekday =
        date.getDayOfWeek()
            .getDisplayName(TextStyle.SHORT_STANDALONE, room.texts().language().locale());
    Label number = Parts.tag(count == 0 ? "" : count + "");
    VBox column =
        new VBox(number, bar, Parts.tag(weekday, "weekday"), Parts.tag(date.getDayOfMonth() + ""));
    column.getStyleClass().add("coming-day");
    if (day == 0) {
      column.getStyleClass().add("is-today");
    }
    if (agenda.goal().filter(date::equals).isPresent()) {
      column.getStyleClass().add("is-goal");
    }
    HBox.setHgrow(column, Priority.ALWAYS);
    column.setMinWidth(0);
    column.setPrefWidth(1);
    return column;
  }
}
