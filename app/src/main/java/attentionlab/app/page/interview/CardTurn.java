package attentionlab.app.page.interview;

import attentionlab.app.page.interview.RoundView.TurnView;
import attentionlab.app.state.Answering;
import attentionlab.app.state.Practice.Round;
import attentionlab.app.text.ProseView;
import attentionlab.app.widget.Options;
import attentionlab.app.widget.TabKey;
import attentionlab.interview.Grade;
import attentionlab.interview.Question;
import attentionlab.interview.QuestionText.Point;
import attentionlab.interview.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A question of the bank: asked first; then the points to tick, the grade, and the answer. */
final class CardTurn extends TurnView {
  private static final PseudoClass SUGGESTED = PseudoClass.getPseudoClass("suggested");
  private static final int ROWS = 5;

  private final List<ToggleButton> confidences = new ArrayList<>();
  private final List<CheckBox> points = new ArrayList<>();
  private final List<ProseView> rubric = new ArrayList<>();
  private final List<Button> grades = new ArrayList<>();
  private final Label said = Parts.label("", "section-name");
  private final TextArea notes = new TextArea();
  private AnswerView answer;

  CardTurn(Room room, Question question, Answering answering) {
    super(room, question);
    getChildren()
        .addAll(
            Parts.label(parts.about(question), "position"),
            Parts.question(words.question(), "asked"));
    notes.setText(room.rehearsal().draft("note." + question.id()));
    notes.positionCaret(notes.getLength());
    notes.setId("notes");
    notes.setWrapText(true);
    TabKey.leaves(notes);
    notes.setPrefRowCount(ROWS);
    notes.setPromptText(parts.text("interview.notes"));
    notes
        .textProperty()
        .addListener(
            (property, before, now) -> room.rehearsal().draft("note." + question.id(), now));
    if (answering.isRevealed()) {
      answer = new AnswerView(room, question, this::add);
      if (isMock()) {
        answer.withoutWhatIsAskedNext();
      }
      revealed();
      parts.numbers(question, this::fill);
    } else {
      asking();
    }
    follow(answering);
  }

  private boolean isMock() {
    return room.practice().round().flatMap(Round::mock).isPresent();
  }

  private void add(Question next) {
    room.practice().cards(List.of(next));
  }

  // ---- before the answer shows

  private void asking() {
    Options chips = new Options();
    for (int i = 1; i <= Review.MOST_CONFIDENT; i++) {
      int confidence = i;
      ToggleButton chip = Options.breaking(new ToggleButton());
      chip.setText(parts.text("interview.confidence." + i));
      chip.setId("confidence-" + i);
      chip.setOnAction(
          event -> {
            chip.setSelected(true);
            room.practice().confide(confidence);
            requestFocus();
          });
      confidences.add(chip);
      chips.getChildren().add(chip);
    }
    VBox sure = new VBox(Parts.label(parts.text("interview.confidence"), "control-name"), chips);
    sure.getStyleClass().add("turn-part");
    Button reveal = Parts.button(parts.text("interview.reveal"), room.practice()::reveal, "accent");
    reveal.setId("reveal");
    Label hint = Parts.label(parts.text("interview.aloud"), "provenance");
    getChildren().addAll(hint, notes, sure, reveal);
  }

  @Override
  void write() {
    notes.requestFocus();
  }

  // ---- once the answer shows

  private void revealed() {
    VBox own = new VBox(rubric(), isMock() ? nextBox() : gradeBox(), notes);
    own.getStyleClass().add("turn-own");
    HBox columns = new HBox(own, answer);
    columns.getStyleClass().add("turn-columns");
    HBox.setHgrow(answer, Priority.ALWAYS);
    HBox.setHgrow(own, Priority.ALWAYS);
    columns.setFillHeight(true);
    own.prefWidthProperty().bind(columns.widthProperty().multiply(0.42));
    answer.prefWidthProperty().bind(columns.widthProperty().multiply(0.58));
    own.setMinWidth(0);
    answer.setMinWidth(0);
    getChildren().add(columns);
  }

  private VBox rubric() {
    VBox box = new VBox(Parts.label(parts.text("interview.rubric"), "control-name"));
    box.getStyleClass().addAll("card", "rubric");
    char letter = 'A';
    for (Point point : words.rubric()) {
      CheckBox tick = new CheckBox(String.valueOf(letter++));
      tick.setId("point-" + point.id());
      tick.setMinWidth(USE_PREF_SIZE);
      tick.setOnAction(event -> room.practice().tick(point.id()));
      ProseView says = parts.prose(point.says(), Map.of());
      rubric.add(says);
      says.setOnMouseClicked(event -> room.practice().tick(point.id()));
      HBox.setHgrow(says, Priority.ALWAYS);
      HBox row = new HBox(tick, says);
      row.getStyleClass().add("row");
      points.add(tick);
      box.getChildren().add(row);
    }
    box.getChildren().add(said);
    return box;
  }

  /** In an interview the points that were said are what counts. */
  private VBox nextBox() {
    Button next = Parts.button(parts.text("interview.mock.next"), this::accept, "accent");
    next.setId("next-turn");
    VBox box = new VBox(next);
    box.getStyleClass().add("turn-part");
    return box;
  }

  private VBox gradeBox() {
    Options row = new Options();
    for (Grade grade : Grade.values()) {
      Button button =
          Parts.button(
              parts.text("interview.grade", grade.number(), parts.text(key(grade))),
              () -> give(grade));
      button.setId("grade-" + grade.number());
      grades.add(button);
      row.getChildren().add(button);
    }
    VBox box = new VBox(Parts.label(parts.text("interview.how"), "control-name"), row);
    box.getStyleClass().add("turn-part");
    return box;
  }

  private static String key(Grade grade) {
    return "interview.grade." + grade.id();
  }

  private void fill(Map<String, String> numbers) {
    answer.fill(numbers);
    rubric.forEach(says -> says.fill(numbers));
  }

  @Override
  void tick(int index) {
    if (index < points.size()) {
      room.practice().tick(words.rubric().get(index).id());
    }
  }

  @Override
  void grade(int number) {
    give(Grade.values()[number - 1]);
  }

  private void give(Grade grade) {
    room.practice().grade(grade, words.rubric().stream().map(Point::id).toList());
  }

  @Override
  void accept() {
    if (isMock() && answer != null) {
      int ticked = (int) points.stream().filter(CheckBox::isSelected).count();
      give(Grade.suggested((double) ticked / points.size()));
    }
  }

  @Override
  void showBoard() {
    if (answer != null) {
      answer.showBoard();
    }
  }

  @Override
  void answerFollowUp() {
    if (answer != null) {
      answer.answerFollowUp();
    }
  }

  @Override
  void showLive() {
    if (answer != null) {
      super.showLive();
    }
  }

  @Override
  void follow(Answering answering) {
    for (int i = 0; i < confidences.size(); i++) {
      confidences.get(i).setSelected(answering.confidence() == i + 1);
    }
    for (int i = 0; i < points.size(); i++) {
      points.get(i).setSelected(answering.said().contains(words.rubric().get(i).id()));
    }
    int all = words.rubric().size();
    int ticked = answering.said().size();
    said.setText(parts.text("interview.said", ticked, all));
    Grade suggested = Grade.suggested((double) ticked / all);
    for (Button button : grades) {
      button.pseudoClassStateChanged(
          SUGGESTED, button.getId().equals("grade-" + suggested.number()));
    }
  }
}
