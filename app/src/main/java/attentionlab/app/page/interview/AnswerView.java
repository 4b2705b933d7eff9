package attentionlab.app.page.interview;

import attentionlab.app.page.FocusKeeper;
import attentionlab.app.text.ProseView;
import attentionlab.app.widget.BreakingRow;
import attentionlab.app.widget.Options;
import attentionlab.app.widget.Scrolling;
import attentionlab.cards.Deck;
import attentionlab.interview.Length;
import attentionlab.interview.Question;
import attentionlab.interview.QuestionText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.commonmark.node.Node;

/**
 * The answer to a question: in each length and on the whiteboard, its trap, its follow-up, where it
 * shows live, and what is asked next.
 */
final class AnswerView extends VBox {
  private final Room room;
  private final Parts parts;
  private final Question question;
  private final QuestionText words;
  private final StackPane answer = new StackPane();
  private final List<ProseView> proses = new ArrayList<>();
  private final ToggleGroup lengths = new ToggleGroup();
  private final ToggleButton board = new ToggleButton();
  private final VBox followUp = new VBox();
  private Map<String, String> numbers = Map.of();

  /**
   * @param open called with a question that is asked next
   */
  AnswerView(Room room, Question question, Consumer<Question> open) {
    this.room = room;
    this.question = question;
    parts = new Parts(room);
    words = room.bank().of(question);
    getStyleClass().add("answer");
    getChildren()
        .addAll(choice(), answer, live(), section("trap", words.trap(), words.refutation()));
    followUp.getStyleClass().addAll("card-section", "follow-up");
    askFollowUp(false);
    getChildren().addAll(followUp, further(open));
  }

  private BreakingRow choice() {
    BreakingRow row = new BreakingRow();
    row.getStyleClass().add("segments");
    for (Length length : Length.values()) {
      ToggleButton one = new ToggleButton(parts.text("interview.length." + length.id()));
      one.setToggleGroup(lengths);
      one.setId("length-" + length.id());
      one.setUserData(length);
      if (length == room.practice().lengthProperty().get()) {
        one.setSelected(true);
        read(length);
      }
      row.getChildren().add(one);
    }
    board.setText(parts.text("interview.board"));
    board.setToggleGroup(lengths);
    board.setId("board");
    row.getChildren().add(board);
    lengths.selectedToggleProperty().addListener((property, was, now) -> chosen(was, now));
    return row;
  }

  /** Mouse and arrow keys choose; one is always chosen. */
  private void chosen(Toggle was, Toggle now) {
    if (now == null) {
      was.setSelected(true);
    } else if (now.getUserData() instanceof Length length) {
      room.practice().lengthProperty().set(length);
      read(length);
    } else {
      answer.getChildren().setAll(new BoardView(room, question, words));
    }
  }

  private void read(Length length) {
    answer.getChildren().setAll(prose(words.answers().get(length)));
  }

  /** The whiteboard in place of words; its next line where it already is there. */
  void showBoard() {
    if (!answer.getChildren().isEmpty()
        && answer.getChildren().get(0) instanceof BoardView present) {
      present.write();
    }
    board.setSelected(true);
  }

  private ProseView prose(List<Node> blocks) {
    ProseView view = parts.prose(blocks, numbers);
    proses.add(view);
    return view;
  }

  /** Leaves out what an interviewer asks after the answer. */
  void withoutWhatIsAskedNext() {
    getChildren().remove(getChildren().indexOf(followUp), getChildren().size());
  }

  /** Fills in what the core computed. */
  void fill(Map<String, String> newNumbers) {
    numbers = newNumbers;
    proses.forEach(view -> view.fill(numbers));
  }

  private VBox section(String name, List<Node> says, List<Node> right) {
    VBox box =
        new VBox(
            Parts.label(parts.text("interview." + name), "section-name"),
            prose(says),
            Parts.label(parts.text("cards.right"), "section-name"),
            prose(right));
    box.getStyleClass().addAll("card-section", "says");
    return box;
  }

  /** The follow-up is a question of its own: its answer shows on demand. */
  private void askFollowUp(boolean answered) {
    followUp
        .getChildren()
        .setAll(
            Parts.label(parts.text("interview.follow-up"), "section-name"),
            prose(words.followUp()));
    if (answered) {
      followUp.getChildren().add(prose(words.followUpAnswer()));
    } else {
      Button show =
          Parts.button(parts.text("interview.follow-up.show"), this::answerFollowUp, "small");
      show.setId("follow-up");
      followUp.getChildren().add(show);
    }
  }

  /** Shows the answer to the follow-up. */
  void answerFollowUp() {
    FocusKeeper focus = FocusKeeper.of(followUp);
    askFollowUp(true);
    followUp.setFocusTraversable(true);
    focus.restoreAt(followUp);
    Scrolling.reveal(followUp);
  }

  /** The keyboard comes to the length that is read. */
  void takeFocus() {
    ((ToggleButton) lengths.getSelectedToggle()).requestFocus();
  }

  /** The keys of an answer that is read outside a round. */
  void typed(KeyEvent event) {
    switch (event.getCode()) {
      case S -> openLive();
      case W -> showBoard();
      case F -> answerFollowUp();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void openLive() {
    room.live().accept(question.show(), question.id());
  }

  private BreakingRow live() {
    BreakingRow row = new BreakingRow();
    row.getStyleClass().add("row");
    for (String bookmark : question.shows()) {
      boolean best = bookmark.equals(question.show());
      Button show =
          parts.show(best ? "interview.show" : "interview.show.too", bookmark, question.id());
      show.getStyleClass().add(best ? "accent" : "small");
      if (!best && isPlaceOfAnother(bookmark)) {
        show.setText(show.getText() + " · " + Parts.settings(bookmark));
      }
      if (best) {
        show.setId("show-live");
      }
      row.getChildren().add(show);
    }
    return row;
  }

  /** States of one step are told apart by their settings. */
  private boolean isPlaceOfAnother(String bookmark) {
    return question.shows().stream()
        .anyMatch(
            other -> !other.equals(bookmark) && parts.place(other).equals(parts.place(bookmark)));
  }

  private VBox further(Consumer<Question> open) {
    VBox box = new VBox(Parts.label(parts.text("interview.next"), "section-name"));
    box.getStyleClass().add("further");
    Options options = new Options();
    question.next().stream()
        .flatMap(id -> room.rehearsal().bank().find(id).stream())
        .forEach(
            next ->
                options
                    .getChildren()
                    .add(
                        Parts.questionButton(
                            room.bank().of(next).question(), () -> open.accept(next))));
    question
        .errata()
        .forEach(
            id ->
                options
                    .getChildren()
                    .add(
                        Parts.button(
                            parts.text("interview.erratum", id),
                            () -> room.desk().open(Deck.ERRATA, id),
                            "small",
                            "flat")));
    box.getChildren().add(options);
    return box;
  }
}
