package attentionlab.app.page.interview;

import attentionlab.app.widget.BreakingRow;
import attentionlab.app.widget.Options;
import attentionlab.interview.Mock;
import attentionlab.interview.Question;
import attentionlab.interview.Report.Answered;
import attentionlab.interview.ReportPage;
import attentionlab.interview.ReportPage.Fact;
import attentionlab.interview.Sitting;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** What came of a mock interview. */
final class ReportView extends VBox {
  private final Room room;
  private final Parts parts;
  private final ReportWords words;
  private final Sitting sitting;

  ReportView(Room room, Mock mock) {
    this.room = room;
    parts = new Parts(room);
    sitting = Sitting.of(room.rehearsal().bank(), room.rehearsal().log(), mock);
    words = new ReportWords(room);
    ReportPage page = words.page(sitting, Map.of());
    getStyleClass().addAll("turn-view", "report");
    setId("report");
    setFocusTraversable(true);
    setAccessibleText(page.verdict() + " " + page.advice());
    getChildren()
        .addAll(
            Parts.label(page.title(), "position"),
            Parts.label(page.verdict(), "asked", "verdict"),
            Parts.label(page.advice()),
            actions(),
            facts(page.facts()),
            Parts.label(page.agreed(), "provenance"));
    if (!page.scores().entries().isEmpty()) {
      getChildren().addAll(heading(page.scores()), new ScoreBars(page.scores().entries()));
    }
    if (!page.revisit().entries().isEmpty()) {
      getChildren().addAll(heading(page.revisit()), revisit());
    }
    if (!page.answers().entries().isEmpty()) {
      getChildren()
          .addAll(heading(page.answers()), new AnsweredList(room, sitting.report().answers()));
    }
  }

  private static VBox heading(ReportPage.Part<?> part) {
    return new VBox(Parts.label(part.title(), "control-name", "report-heading"));
  }

  static Options facts(List<Fact> facts) {
    Options row = new Options();
    row.getStyleClass().add("report-facts");
    for (Fact fact : facts) {
      VBox tile =
          new VBox(Parts.tag(fact.value(), "fact-value"), Parts.tag(fact.name(), "fact-name"));
      tile.getStyleClass().add("report-fact");
      row.getChildren().add(tile);
    }
    return row;
  }

  private Options revisit() {
    Options places = new Options();
    words
        .places(sitting.report())
        .forEach((place, questions) -> places.getChildren().add(live(place, questions.get(0))));
    return places;
  }

  private Button live(String place, Question question) {
    Button live =
        Parts.button(place, () -> room.live().accept(question.show(), question.id()), "small");
    live.getStyleClass().add("revisit");
    return live;
  }

  private BreakingRow actions() {
    BreakingRow row = new BreakingRow();
    row.getStyleClass().add("row");
    List<Question> missed = sitting.report().revisit().stream().map(Answered::question).toList();
    if (!sitting.hasEnded()) {
      String left = Parts.clock(sitting.secondsLeft());
      row.getChildren()
          .add(
              named(
                  "report-go-on",
                  parts.text("interview.mock.go-on", left),
                  () -> room.practice().resume(sitting.mock()),
                  "accent"));
    }
    if (!missed.isEmpty()) {
      row.getChildren()
          .add(
              named(
                  "practise-missed",
                  parts.text("interview.report.practise", missed.size()),
                  () -> room.practice().cards(missed),
                  sitting.hasEnded() ? "accent" : ""));
    }
    row.getChildren().addAll(new ReportOut(room, sitting).buttons());
    row.getChildren()
        .add(named("round-done", parts.text("interview.done"), room.practice()::leave, ""));
    return row;
  }

  private static Button named(String id, String words, Runnable action, String style) {
    Button button = Parts.button(words, action);
    button.setId(id);
    if (!style.isEmpty()) {
      button.getStyleClass().add(style);
    }
    return button;
  }
}
