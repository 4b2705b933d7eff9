package attentionlab.app.page;

import attentionlab.app.state.Answer;
import attentionlab.app.state.Place;
import attentionlab.app.state.Shown;
import attentionlab.app.text.ProseView;
import attentionlab.lesson.Check;
import attentionlab.lesson.LessonText;
import attentionlab.lesson.Live;
import attentionlab.lesson.Question;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What a step asks: its prediction, the checkpoints of the present state, and how a round goes. */
final class QuestionsPane extends VBox {
  private final Context context;
  private final Label score = new Label();
  private List<Check> asked = List.of();
  private List<Question> counted = List.of();
  private Place place;

  QuestionsPane(Context context) {
    this.context = context;
    getStyleClass().add("questions");
    score.getStyleClass().add("score");
    score.setWrapText(true);
    context.state().progress().changesProperty().addListener((property, before, now) -> count());
  }

  /** Asks what belongs to a state. Questions are marked with the numbers of this state. */
  void ask(Shown shown, LessonText lesson, ProseView.Context facts) {
    place = shown.place();
    asked = asked(shown);
    counted = counted(shown);
    getChildren().clear();
    if (counted.size() > asked.size()) {
      getChildren().add(score);
    }
    place
        .step()
        .prediction()
        .ifPresent(p -> add(shown, lesson, p.question(), facts, "prediction", "question.skip"));
    asked.forEach(check -> add(shown, lesson, check.question(), facts, "check", "question.show"));
    count();
  }

  /** Whether the state asks something else than what is asked now. */
  boolean isStale(Shown shown) {
    return !asked.equals(asked(shown));
  }

  private static List<Check> asked(Shown shown) {
    Live live = shown.live();
    return shown.place().step().checks().stream().filter(c -> c.asked().test(live)).toList();
  }

  private static List<Question> counted(Shown shown) {
    Live live = shown.live();
    return shown.place().step().checks().stream()
        .filter(check -> check.counted().test(live))
        .map(Check::question)
        .toList();
  }

  private void add(
      Shown shown,
      LessonText lesson,
      Question question,
      ProseView.Context facts,
      String style,
      String skipKey) {
    QuestionView view =
        new QuestionView(context, place, shown.live(), lesson, question, facts, skipKey);
    view.getStyleClass().add(style);
    getChildren().add(view);
  }

  private void count() {
    List<Answer> answers = counted.stream().map(this::answer).flatMap(Optional::stream).toList();
    long right = answers.stream().filter(Answer::isRight).count();
    score.setText(context.texts().text("question.score", answers.size(), counted.size(), right));
  }

  private Optional<Answer> answer(Question question) {
    return context.state().progress().answer(place.lesson(), place.step().id(), question.id());
  }
}
