package attentionlab.app.page.interview;

import attentionlab.app.state.Practice.Round;
import attentionlab.app.widget.BreakingRow;
import attentionlab.interview.Question;
import attentionlab.interview.Report;
import attentionlab.interview.Report.Answered;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** What came of a round of cards. */
final class RoundEnd extends VBox {
  RoundEnd(Room room, Round round) {
    Parts parts = new Parts(room);
    Report report = Report.of(room.rehearsal().bank(), round.results());
    getStyleClass().add("turn-view");
    getChildren()
        .addAll(
            Parts.label(parts.text("interview.over"), "asked"),
            Parts.label(
                parts.text(
                    "interview.over.words",
                    report.answers().size(),
                    Parts.percent(report.share()),
                    Parts.clock(report.seconds()))),
            new AnsweredList(room, report.answers()));
    List<Question> missed = report.revisit().stream().map(Answered::question).toList();
    BreakingRow row = new BreakingRow();
    row.getStyleClass().add("row");
    if (!missed.isEmpty()) {
      Button again =
          Parts.button(
              parts.text("interview.again", missed.size()), () -> room.practice().cards(missed));
      again.setId("practise-missed");
      row.getChildren().add(again);
    }
    Button done = Parts.button(parts.text("interview.done"), room.practice()::leave, "accent");
    done.setId("round-done");
    row.getChildren().add(done);
    getChildren().add(row);
  }
}
