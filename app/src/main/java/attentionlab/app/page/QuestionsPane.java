package attentionlab.app.page;

import attentionlab.app.state.Answer;
import attentionlab.app.state.Place;
import attentionlab.app.state.Shown;
import attentionlab.app.text.ProseView;
import attentionlab.lesson.Check;
import attentionlab.lesson.LessonText;
import attentionlab.lesson.Question;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What a step asks: its prediction, the checkpoints of the present state, and how a round goes. */
final class QuestionsPane extends VBox {
  private final Context context;
  private final Label score = new Label();
  private List<String> asked = List.of();
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
    List<Question> questions = asked(shown);
    asked = ids(questions);
    counted = counted(shown);
    getChildren().clear();
    if (counted.size() > asked.size()) {
      getChildren().add(score);
    }
    place
        .step()
        .prediction()
        .ifPresent(p -> add(shown, lesson, p.question(), facts, "prediction", "question.skip"));
    questions.forEach(q -> add(shown, lesson, q, facts, "check", "question.show"));
    count();
  }

  /** Whether the state asks something else than what is asked now. */
  boolean isStale(Shown shown) {
    return !asked.equals(ids(asked(shown)));
  }

  private static List<String> ids(List<Question> questions) {
    return questions.stream().map(Question::id).toList();
  }

  private static List<Question> asked(Shown shown) {
    return questions(shown, check -> check.asked().test(shown.live()));
  }

  private static List<Question> counted(Shown shown) {
    return questions(shown, check -> check.counted().test(shown.live()));
  }

  private static List<Question> questions(Shown shown, Predicate<Check> which) {
    return shown.place().step().checks().stream().filter(which).map(Check::question).toList();
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
