package attentionlab.app.page.interview;

import attentionlab.app.text.ProseView;
import attentionlab.interview.Question;
import attentionlab.interview.QuestionText.Point;
import attentionlab.interview.Report.Answered;
import attentionlab.lesson.References;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

/** Questions that were answered: how well, what was missed, and where it shows live. */
final class AnsweredList extends VBox {
  private final Map<Question, List<ProseView>> proses = new HashMap<>();

  AnsweredList(Room room, List<Answered> answers) {
    Parts parts = new Parts(room);
    getStyleClass().add("answered-list");
    answers.forEach(answered -> getChildren().add(row(room, parts, answered)));
    room.numbers().run(() -> numbers(room, answers), this::fill, failure -> fill(Map.of()));
  }

  /** What is filled into the points that were missed, by the text of each reference. */
  static Map<Question, Map<String, String>> numbers(Room room, List<Answered> answers) {
    Map<Question, Map<String, String>> numbers = new HashMap<>();
    for (Answered answered : answers) {
      Question question = answered.question();
      numbers.put(
          question,
          References.filled(room.course(), question.show(), room.bank().of(question).references()));
    }
    return numbers;
  }

  private void fill(Map<Question, Map<String, String>> numbers) {
    proses.forEach(
        (question, views) ->
            views.forEach(view -> view.fill(numbers.getOrDefault(question, Map.of()))));
  }

  private VBox row(Room room, Parts parts, Answered answered) {
    Question question = answered.question();
    TextFlow title = Parts.question(room.bank().of(question).question(), "answered-title");
    HBox.setHgrow(title, Priority.ALWAYS);
    Label share = Parts.tag(Parts.percent(answered.share()), answered.hasPassed() ? "good" : "bad");
    HBox head = new HBox(share, title, Parts.tag(Parts.clock(answered.seconds()), "time"));
    head.getStyleClass().add("row");
    VBox box = new VBox(head);
    box.getStyleClass().addAll("answered");
    for (Point point : room.bank().of(question).rubric()) {
      if (answered.missed().contains(point.id())) {
        ProseView says = parts.prose(point.says(), Map.of());
        proses.computeIfAbsent(question, q -> new ArrayList<>()).add(says);
        HBox missed = new HBox(Parts.tag("✕", "bad"), says);
        HBox.setHgrow(says, Priority.ALWAYS);
        missed.getStyleClass().addAll("row", "missed");
        box.getChildren().add(missed);
      }
    }
    if (answered.asked() > 0) {
      box.getChildren()
          .add(
              Parts.label(
                  parts.text("interview.talk", answered.caught(), answered.asked()), "provenance"));
    }
    if (!answered.missed().isEmpty()) {
      box.getChildren().add(parts.show(question.show(), question.id()));
    }
    return box;
  }
}
