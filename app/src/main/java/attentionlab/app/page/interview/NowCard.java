package attentionlab.app.page.interview;

import attentionlab.app.widget.BreakingRow;
import attentionlab.interview.Agenda;
import attentionlab.interview.Mock;
import attentionlab.interview.Question;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What there is to do now. */
final class NowCard extends VBox {
  /** How many questions one learns at a time. */
  private static final int FRESH = 5;

  private final Room room;
  private final Parts parts;
  private final Agenda agenda;

  NowCard(Room room, Agenda agenda) {
    this.room = room;
    this.agenda = agenda;
    parts = new Parts(room);
    getStyleClass().addAll("card", "today-card", "now-card");
    if (agenda.isFirstDay()) {
      welcome();
    } else {
      due();
    }
    agenda.unfinished().ifPresent(this::unfinished);
  }

  private void welcome() {
    getChildren()
        .addAll(
            Parts.label(parts.text("interview.today.welcome"), "asked"),
            Parts.label(parts.text("interview.today.welcome.words")));
    if (!agenda.fresh().isEmpty()) {
      getChildren().add(learn("interview.today.begin", "accent"));
    }
  }

  private void due() {
    int count = agenda.due().size();
    Label number = Parts.tag(count + "", "due-number");
    Label words = Parts.label(parts.text("interview.today.due"), "due-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox head = new HBox(number, words);
    head.getStyleClass().add("due-head");
    getChildren().add(head);
    BreakingRow row = new BreakingRow();
    row.getStyleClass().add("row");
    if (count == 0) {
      getChildren().add(Parts.label(parts.text("interview.today.due.none", next())));
    } else {
      row.getChildren()
          .add(practise("interview.today.practise", "practise-due", agenda.due(), "accent"));
    }
    if (!agenda.fresh().isEmpty()) {
      row.getChildren().add(learn("interview.today.learn", count == 0 ? "accent" : ""));
    }
    if (!agenda.weak().isEmpty()) {
      row.getChildren().add(practise("interview.today.weak", "practise-weak", agenda.weak(), ""));
    }
    getChildren().addAll(row);
    getChildren()
        .add(Parts.label(parts.text("interview.today.left", agenda.fresh().size()), "provenance"));
  }

  private String next() {
    return agenda
        .next()
        .map(
            days ->
                days == 1
                    ? parts.text("interview.today.next.tomorrow")
                    : parts.text("interview.today.next", agenda.today().plusDays(days)))
        .orElse("");
  }

  private Button learn(String key, String style) {
    List<Question> first = agenda.fresh().stream().limit(FRESH).toList();
    return practise(key, "learn-new", first, style);
  }

  private Button practise(String key, String id, List<Question> questions, String style) {
    Button button =
        Parts.button(parts.text(key, questions.size()), () -> room.practice().cards(questions));
    if (!style.isEmpty()) {
      button.getStyleClass().addAll(style, InterviewController.START);
    }
    button.setId(id);
    return button;
  }

  /** A mock interview that was broken off: it goes on, or ends with its report. */
  private void unfinished(Mock mock) {
    int minutes =
        mock.results(room.rehearsal().log()).stream().mapToInt(r -> r.seconds()).sum() / 60;
    Button resume =
        Parts.button(
            parts.text("interview.today.mock.resume"), () -> room.practice().resume(mock), "small");
    resume.setId("resume-mock");
    Button end =
        Parts.button(
            parts.text("interview.today.mock.end"),
            () -> {
              room.practice().resume(mock);
              room.practice().end();
            },
            "small",
            "flat");
    end.setId("end-mock");
    BreakingRow row = new BreakingRow(resume, end);
    row.getStyleClass().add("row");
    VBox box =
        new VBox(Parts.label(parts.text("interview.today.mock", minutes, mock.minutes())), row);
    box.getStyleClass().add("card-section");
    getChildren().add(box);
  }
}
