package attentionlab.app.page.interview;

import attentionlab.interview.Mock;
import attentionlab.interview.Report;
import javafx.scene.layout.VBox;

/** What came of a mock interview. */
final class ReportView extends VBox {
  ReportView(Room room, Mock mock) {
    Report report = Report.of(room.rehearsal().bank(), mock.results(room.rehearsal().log()));
    getStyleClass().add("turn-view");
    getChildren().add(new AnsweredList(room, report.answers()));
  }
}
