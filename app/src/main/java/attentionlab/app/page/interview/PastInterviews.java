package attentionlab.app.page.interview;

import attentionlab.app.widget.BreakingRow;
import attentionlab.interview.Mock;
import attentionlab.interview.Sitting;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The mock interviews that were held or broken off, the latest first. */
final class PastInterviews extends VBox {
  private static final int FIRST = 8;

  private final Room room;
  private final Parts parts;
  private final ReportWords words;
  private boolean showsAll;

  PastInterviews(Room room) {
    this.room = room;
    parts = new Parts(room);
    words = new ReportWords(room);
    getStyleClass().add("answered-list");
  }

  void show() {
    List<Sitting> sittings = Sitting.in(room.rehearsal().bank(), room.rehearsal().log());
    getChildren().setAll(Parts.label(parts.text("interview.mock.past"), "control-name"));
    if (sittings.isEmpty()) {
      getChildren().add(Parts.label(parts.text("interview.mock.past.none"), "provenance"));
    }
    sittings.stream()
        .limit(showsAll ? sittings.size() : FIRST)
        .forEach(sitting -> getChildren().add(row(sitting)));
    if (!showsAll && sittings.size() > FIRST) {
      getChildren()
          .add(
              Parts.button(
                  parts.text("interview.mock.past.all", sittings.size()), this::showAll, "small"));
    }
  }

  private void showAll() {
    showsAll = true;
    show();
  }

  private BreakingRow row(Sitting sitting) {
    Mock mock = sitting.mock();
    Label score = score(sitting);
    Label date = Parts.tag(words.when(sitting), "when");
    Label agreed = Parts.label(words.held(sitting));
    HBox.setHgrow(agreed, Priority.ALWAYS);
    BreakingRow row = new BreakingRow(score, date, agreed);
    row.getStyleClass().addAll("row", "answered", "past");
    if (!sitting.hasEnded()) {
      Button goOn =
          Parts.button(
              parts.text("interview.mock.go-on", Parts.clock(sitting.secondsLeft())),
              () -> room.practice().resume(mock),
              "small",
              "accent");
      goOn.setId("go-on-" + mock.id());
      row.getChildren().add(goOn);
    }
    Button report =
        Parts.button(
            parts.text(sitting.hasEnded() ? "interview.mock.report" : "interview.mock.so-far"),
            () -> room.practice().report(mock),
            "small");
    report.setId("report-" + mock.id());
    report.setDisable(sitting.report().answers().isEmpty() && !sitting.hasEnded());
    row.getChildren().add(report);
    return row;
  }

  private Label score(Sitting sitting) {
    return sitting.report().answers().isEmpty()
        ? Parts.tag("–", "past-score")
        : Parts.tag(
            Parts.percent(sitting.report().share()),
            "past-score",
            sitting.report().hasPassed() ? "good" : "bad");
  }
}
