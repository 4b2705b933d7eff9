package attentionlab.app.page.interview;

import attentionlab.app.page.interview.RoundView.TurnView;
import attentionlab.app.state.Answering;
import attentionlab.app.text.ProseView;
import attentionlab.app.widget.Options;
import attentionlab.interview.Grade;
import attentionlab.interview.Question;
import attentionlab.interview.QuestionText.Point;
import attentionlab.interview.Turn;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.commonmark.node.Node;

/** What an interviewer asks after an answer: for a point that was missed, or the follow-up. */
final class TalkTurn extends TurnView {
  TalkTurn(Room room, Question question, Answering answering) {
    super(room, question);
    boolean probe = answering.turn() instanceof Turn.Probe;
    ProseView asked = big(asked(answering));
    getChildren()
        .addAll(
            Parts.question(
                parts.text(
                    probe ? "interview.probe" : "interview.mock.follow-up", words.question()),
                "position"),
            asked);
    if (answering.isRevealed()) {
      ProseView answer = parts.prose(answer(answering), Map.of());
      VBox right = new VBox(Parts.label(parts.text("interview.answer"), "section-name"), answer);
      right.getStyleClass().addAll("card-section", "is-right");
      Options judging =
          new Options(
              judged("interview.judge.no", 1, "judge-no"),
              judged("interview.judge.yes", 2, "judge-yes"));
      getChildren().addAll(right, judging, parts.show(question.show(), question.id()));
      parts.numbers(
          question,
          numbers -> {
            asked.fill(numbers);
            answer.fill(numbers);
          });
    } else {
      parts.numbers(question, asked::fill);
      Button reveal =
          Parts.button(parts.text("interview.reveal"), room.practice()::reveal, "accent");
      reveal.setId("reveal");
      getChildren().addAll(Parts.label(parts.text("interview.mock.aloud"), "provenance"), reveal);
    }
  }

  private ProseView big(List<Node> blocks) {
    ProseView view = parts.prose(blocks, Map.of());
    view.getStyleClass().add("asked-prose");
    return view;
  }

  private List<Node> asked(Answering answering) {
    return answering.turn() instanceof Turn.Probe probe ? point(probe).probe() : words.followUp();
  }

  private List<Node> answer(Answering answering) {
    return answering.turn() instanceof Turn.Probe probe
        ? point(probe).says()
        : words.followUpAnswer();
  }

  private Point point(Turn.Probe probe) {
    return words.rubric().stream()
        .filter(point -> point.id().equals(probe.point()))
        .findFirst()
        .orElseThrow();
  }

  private Button judged(String key, int number, String id) {
    Button button = Parts.button(parts.text(key), () -> grade(number));
    button.setId(id);
    return button;
  }

  @Override
  void follow(Answering answering) {}

  /** 1 says it was not answered, all others that it was. */
  @Override
  void grade(int number) {
    room.practice().judge(number > Grade.AGAIN.number());
  }
}
