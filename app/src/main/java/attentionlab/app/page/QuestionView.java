package attentionlab.app.page;

import attentionlab.app.state.Answer;
import attentionlab.app.state.Place;
import attentionlab.app.state.Progress;
import attentionlab.app.text.ProseView;
import attentionlab.app.widget.Options;
import attentionlab.app.widget.Scrolling;
import attentionlab.graph.Numbers;
import attentionlab.lesson.LessonText;
import attentionlab.lesson.LessonText.OptionText;
import attentionlab.lesson.LessonText.QuestionText;
import attentionlab.lesson.Live;
import attentionlab.lesson.Question;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.commonmark.node.Node;

/** A question, the ways to answer it, and after the answer the mark with its reason. */
final class QuestionView extends VBox {
  private final Context context;
  private final Place place;
  private final Live live;
  private final QuestionText words;
  private final LessonText lesson;
  private final ProseView.Context prose;
  private final String skipKey;

  /**
   * @param skipKey the text of the button that shows the answer without answering
   */
  QuestionView(
      Context context,
      Place place,
      Live live,
      LessonText lesson,
      Question question,
      ProseView.Context prose,
      String skipKey) {
    this.context = context;
    this.place = place;
    this.live = live;
    this.lesson = lesson;
    this.words = lesson.steps().get(place.step().id()).questions().get(question.words());
    this.prose = prose;
    this.skipKey = skipKey;
    getStyleClass().addAll("question");
    build(question);
  }

  private void build(Question question) {
    getChildren().clear();
    getChildren().add(prose(words.question(), "question-text"));
    Optional<Answer> answer = progress().answer(place.lesson(), place.step().id(), question.id());
    if (question instanceof Question.Pick pick) {
      options(pick, answer);
    } else if (question instanceof Question.Value value) {
      number(value, answer);
    } else if (question instanceof Question.Own) {
      own(question, answer);
    } else if (question instanceof Question.Rank rank) {
      getChildren()
          .add(
              new RankInput(
                  context,
                  lesson,
                  live.node(rank.node()),
                  answer,
                  order -> give(rank, RankInput.text(order), rank.mark(live, order))));
    } else if (question instanceof Question.Shade shade) {
      getChildren()
          .add(
              new ShadeInput(
                  context,
                  lesson,
                  live.node(shade.node()),
                  answer,
                  shaded -> give(shade, ShadeInput.text(shaded), shade.mark(live, shaded))));
    }
    answer.ifPresentOrElse(given -> result(question, given), () -> skip(question));
  }

  private Progress progress() {
    return context.state().progress();
  }

  private ProseView prose(Iterable<Node> blocks, String style) {
    ProseView view = new ProseView();
    view.getStyleClass().add(style);
    java.util.List<Node> list = new java.util.ArrayList<>();
    blocks.forEach(list::add);
    view.show(list, prose);
    return view;
  }

  private void options(Question.Pick pick, Optional<Answer> answer) {
    boolean brief = words.options().values().stream().allMatch(option -> option.text().isEmpty());
    Options row = new Options();
    VBox column = new VBox();
    column.getStyleClass().add("options");
    for (String option : pick.options()) {
      Button button = Options.breaking(new Button());
      words(button, optionText(option));
      button.setId("option-" + pick.id() + "-" + option);
      button.getStyleClass().add("option");
      button.setMaxWidth(Double.MAX_VALUE);
      button.setDisable(answer.isPresent());
      button.setOnAction(event -> give(pick, option, pick.mark(live, option)));
      answer.ifPresent(given -> mark(button, option, pick.right().apply(live), given));
      (brief ? row.getChildren() : column.getChildren()).add(button);
    }
    getChildren().add(brief ? row : column);
  }

  /** Words on a button; a lowered index needs a line of its own kind, which does not wrap. */
  private static void words(Button button, String words) {
    if (words.contains("_")) {
      button.setGraphic(ProseView.line(words, ""));
      button.setAccessibleText(words);
    } else {
      button.setText(words);
    }
  }

  private String optionText(String option) {
    OptionText text = words.options().get(option);
    return text.text().isEmpty() ? option : filled(text.text());
  }

  private String filled(String text) {
    return attentionlab.lesson.Reference.PATTERN
        .matcher(text)
        .replaceAll(match -> prose.facts().getOrDefault(match.group(1), "…").replace("\"", ""));
  }

  private static void mark(Button button, String option, String right, Answer given) {
    if (option.equals(right)) {
      button.getStyleClass().add("right");
    } else if (option.equals(given.given())) {
      button.getStyleClass().add("wrong");
    }
  }

  private void number(Question.Value value, Optional<Answer> answer) {
    if (answer.isPresent()) {
      return;
    }
    NumberInput input =
        new NumberInput(
            context, typed -> give(value, Numbers.brief(typed, 6), value.mark(live, typed)));
    input.setId("answer-" + value.id());
    getChildren().add(input);
  }

  /** What the learner wrote stays above the model answer, to compare. */
  private void own(Question question, Optional<Answer> answer) {
    if (answer.isEmpty()) {
      String step = place.step().id();
      OwnInput input =
          new OwnInput(
              context,
              progress().draft(place.lesson(), step, question.id()),
              text -> progress().draft(place.lesson(), step, question.id(), text),
              text -> give(question, text, 0));
      input.setId("answer-" + question.id());
      getChildren().add(input);
      return;
    }
    answer
        .filter(given -> !given.isSkipped())
        .ifPresent(given -> getChildren().addAll(caption("question.yours"), written(given)));
  }

  private Label caption(String key) {
    Label caption = new Label();
    context.texts().bind(caption.textProperty(), key);
    caption.getStyleClass().add("caption");
    return caption;
  }

  private static Label written(Answer given) {
    Label written = new Label(given.given());
    written.setWrapText(true);
    written.getStyleClass().add("own-words");
    return written;
  }

  private void give(Question question, String given, double mark) {
    progress().answer(place.lesson(), place.step().id(), question.id(), new Answer(given, mark));
    context.notices().dismiss();
    build(question);
    lookup(".result").requestFocus();
    Scrolling.reveal(this);
  }

  private void skip(Question question) {
    Button show = Options.breaking(new Button());
    context.texts().bind(show.textProperty(), skipKey);
    show.getStyleClass().addAll("flat", "small");
    show.setOnAction(event -> give(question, Answer.SKIPPED.given(), Answer.SKIPPED.mark()));
    getChildren().add(new HBox(show));
  }

  private void result(Question question, Answer answer) {
    int first = getChildren().size();
    if (question instanceof Question.Own) {
      getChildren().add(caption("question.model"));
    } else if (!answer.isSkipped()) {
      getChildren().add(verdict(question, answer));
      Optional.ofNullable(words.options().get(answer.given()))
          .ifPresent(option -> getChildren().add(prose(option.reason(), "reason")));
    }
    if (question instanceof Question.Pick pick && !answer.isRight()) {
      String right = pick.right().apply(live);
      Optional.ofNullable(words.options().get(right))
          .ifPresent(
              option -> getChildren().addAll(heading(right), prose(option.reason(), "reason")));
    }
    getChildren().add(prose(words.explanation(), "explanation"));
    getChildren().get(first).getStyleClass().add("result");
  }

  /** The right option, above its reason. */
  private Label heading(String option) {
    Label heading = new Label(optionText(option));
    heading.setWrapText(true);
    heading.getStyleClass().add("right-option");
    return heading;
  }

  private Label verdict(Question question, Answer answer) {
    Label verdict = new Label(sentence(question, answer));
    verdict.setWrapText(true);
    verdict.getStyleClass().addAll("verdict", answer.isRight() ? "right" : "wrong");
    return verdict;
  }

  private String sentence(Question question, Answer answer) {
    if (question instanceof Question.Value value) {
      return context
          .texts()
          .text(
              answer.isRight() ? "question.right.number" : "question.wrong.number",
              answer.given(),
              Numbers.brief(value.answer().applyAsDouble(live), 4));
    }
    if (question instanceof Question.Pick) {
      return context.texts().text(answer.isRight() ? "question.right" : "question.wrong");
    }
    return context.texts().text("question.share", Math.round(answer.mark() * 100));
  }
}
