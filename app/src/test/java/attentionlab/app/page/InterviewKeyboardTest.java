package attentionlab.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.Toolkit;
import attentionlab.interview.Question;
import attentionlab.interview.Review;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The interview page by keyboard alone: each key does its work, and only where it should. */
class InterviewKeyboardTest {
  /** All keys of a round. */
  private static final String KEYS = "1234abcdesnwfp";

  private Window window;

  @BeforeEach
  void open() {
    window = Window.at("L2.1 s4", text -> text, 1280, 800);
    press(KeyCode.CONTROL, KeyCode.I);
  }

  @AfterEach
  void close() {
    window.close();
  }

  // ---- what is to be seen

  private Node focus() {
    return Toolkit.call(() -> window.stage().getScene().getFocusOwner());
  }

  /** Presses keys together, and looks whether the keyboard is somewhere sensible after it. */
  private void press(KeyCode... keys) {
    window.robot.push(keys);
    window.settle();
    Node focus = focus();
    assertThat(focus).as(List.of(keys) + "").isNotNull();
    assertThat(WordsCheck.isSeen(focus)).as(focus + "").isTrue();
    assertThat(isInPage(focus)).as(List.of(keys) + ": " + focus).isTrue();
  }

  private boolean isInPage(Node node) {
    Parent interview = Toolkit.call(() -> (Parent) root().lookup("#interview.interview-page"));
    boolean there = interview != null && WordsCheck.isSeen(interview);
    for (Node at = node; at != null; at = at.getParent()) {
      if (at == interview) {
        return true;
      }
    }
    return !there;
  }

  private Parent root() {
    return window.stage().getScene().getRoot();
  }

  private boolean isThere(String selector) {
    return window.all(selector).stream().anyMatch(WordsCheck::isSeen);
  }

  private boolean isChosen(String id) {
    return ((ToggleButton) window.button(id)).isSelected();
  }

  private long ticked() {
    return window.all(".rubric .check-box").stream()
        .filter(box -> ((CheckBox) box).isSelected())
        .count();
  }

  private boolean isAtQuestion() {
    return focus().getStyleClass().contains("turn-view");
  }

  private boolean isOnInterviewPage() {
    return isThere("#interview.interview-page");
  }

  /** Opens the first question of the bank. */
  private Question card() {
    window.fire("tab-bank");
    ListView<Question> list = window.find("#bank-list");
    window.act(
        () -> {
          list.getSelectionModel().select(0);
          list.requestFocus();
        });
    press(KeyCode.ENTER);
    assertThat(isAtQuestion()).isTrue();
    return list.getItems().get(0);
  }

  private List<Review> reviews() {
    return window.rehearsal.get().log().entries().stream()
        .flatMap(entry -> Review.of(entry).stream())
        .toList();
  }

  // ---- each key

  @Test
  void aCardIsAnsweredFromBeginningToEnd() {
    card();
    press(KeyCode.DIGIT3);
    assertThat(isChosen("confidence-3")).isTrue();
    press(KeyCode.N);
    assertThat(focus().getId()).isEqualTo("notes");
    press(KeyCode.ESCAPE);
    assertThat(isAtQuestion()).isTrue();
    press(KeyCode.P);
    assertThat(isThere("#paused")).isTrue();
    assertThat(focus().getId()).isEqualTo("go-on");
    press(KeyCode.SPACE);
    assertThat(isThere("#paused")).isFalse();
    assertThat(isAtQuestion()).isTrue();
    press(KeyCode.SPACE);
    assertThat(isThere(".rubric")).isTrue();
    assertThat(isAtQuestion()).isTrue();
    press(KeyCode.A);
    press(KeyCode.C);
    assertThat(ticked()).isEqualTo(2);
    press(KeyCode.C);
    assertThat(ticked()).isEqualTo(1);
    press(KeyCode.W);
    press(KeyCode.W);
    assertThat(window.all(".board-line")).hasSizeGreaterThan(1);
    press(KeyCode.F);
    assertThat(isThere("#follow-up")).isFalse();
    press(KeyCode.S);
    assertThat(isOnInterviewPage()).isFalse();
    press(KeyCode.S);
    assertThat(isAtQuestion()).isTrue();
    press(KeyCode.DIGIT2);
    assertThat(reviews()).hasSize(1);
    assertThat(reviews().get(0).confidence()).isEqualTo(3);
    assertThat(reviews().get(0).points()).hasSize(1);
    press(KeyCode.ESCAPE);
    assertThat(focus().getId()).isEqualTo("search-bank");
  }

  @Test
  void escapeLeavesACardThatNothingWasSaidOf() {
    card();
    press(KeyCode.ESCAPE);
    assertThat(reviews()).isEmpty();
    assertThat(isThere("#bank-list")).isTrue();
  }

  /** Presses a button as the keyboard does. */
  private void pressOn(String id) {
    window.act(() -> window.button(id).requestFocus());
    press(KeyCode.SPACE);
  }

  @Test
  void whatGoesAwayWhenItIsPressedLeavesTheKeyboardThere() {
    card();
    pressOn("confidence-1");
    assertThat(isAtQuestion()).isTrue();
    pressOn("reveal");
    assertThat(isAtQuestion()).isTrue();
    pressOn("follow-up");
    assertThat(focus().getStyleClass()).contains("follow-up");
    pressOn("board");
    pressOn("board-all");
    pressOn("grade-4");
    press(KeyCode.ESCAPE);
    pressOn("read-answer");
    assertThat(focus().getId()).startsWith("length-");
    pressOn("follow-up");
    assertThat(focus().getStyleClass()).contains("follow-up");
    window.fire("tab-tasks");
    pressOn("hint");
    assertThat(focus().getId()).isEqualTo("hint");
    pressOn("hint");
    pressOn("task-CT-03");
    assertThat(focus().getId()).isEqualTo("task-CT-03");
    window.fire("tab-drills");
    pressOn("begin-drills");
    assertThat(focus()).isInstanceOf(TextInputControl.class);
    pressOn("check-drill");
    pressOn("check-drill");
    press(KeyCode.ESCAPE);
    assertThat(focus().getId()).isEqualTo("begin-drills");
    window.fire("tab-mock");
    pressOn("mock-topic-scaling");
    pressOn("mock-topics-all");
    pressOn("start-mock");
    assertThat(isAtQuestion()).isTrue();
  }

  // ---- only where it should

  /** Types all keys of a round where the keyboard is, with a space between. */
  private void typeAll() {
    KEYS.toUpperCase(Locale.ROOT)
        .chars()
        .forEach(
            letter -> {
              String name = String.valueOf((char) letter);
              press(
                  Character.isDigit(letter)
                      ? KeyCode.valueOf("DIGIT" + name)
                      : KeyCode.valueOf(name));
            });
    press(KeyCode.SPACE);
  }

  private String typed() {
    Node focus = focus();
    return focus instanceof CodeArea program
        ? program.getText()
        : ((TextInputControl) focus).getText();
  }

  @Test
  void notesTakeAllLettersBeforeAndAfterTheAnswerShows() {
    card();
    press(KeyCode.N);
    typeAll();
    assertThat(typed()).isEqualTo(KEYS + " ");
    assertThat(isThere("#reveal")).isTrue();
    assertThat(isThere("#paused")).isFalse();
    assertThat(List.of(1, 2, 3, 4)).noneMatch(i -> isChosen("confidence-" + i));
    press(KeyCode.CONTROL, KeyCode.ENTER);
    press(KeyCode.N);
    typeAll();
    assertThat(typed()).isEqualTo(KEYS + " " + KEYS + " ");
    assertThat(reviews()).isEmpty();
    assertThat(ticked()).isZero();
    assertThat(isThere(".board")).isFalse();
    assertThat(isThere("#follow-up")).isTrue();
    assertThat(isOnInterviewPage()).isTrue();
  }

  @Test
  void searchFieldsDrillsAndProgramsTakeAllLetters() {
    window.fire("tab-bank");
    assertThat(focus().getId()).isEqualTo("search-bank");
    typeAll();
    assertThat(typed()).isEqualTo(KEYS + " ");
    window.fire("tab-drills");
    window.fire("begin-drills");
    typeAll();
    assertThat(typed()).isEqualTo(KEYS + " ");
    assertThat(isThere(".drill-field")).isTrue();
    window.fire("tab-tasks");
    window.act(() -> window.<CodeArea>find("#program").clear());
    typeAll();
    assertThat(typed()).isEqualTo(KEYS + " ");
    assertThat(isOnInterviewPage()).isTrue();
    assertThat(reviews()).isEmpty();
  }

  @Test
  void theCardsOverTheQuestionTakeAllLetters() {
    card();
    window.robot.push(KeyCode.CONTROL, KeyCode.G);
    window.settle();
    KEYS.chars().forEach(letter -> window.robot.type(KeyCode.getKeyCode(key((char) letter))));
    window.settle();
    assertThat(typed()).isEqualTo(KEYS);
    press(KeyCode.ESCAPE);
    assertThat(isAtQuestion()).isTrue();
    assertThat(isThere("#reveal")).isTrue();
    assertThat(List.of(1, 2, 3, 4)).noneMatch(i -> isChosen("confidence-" + i));
  }

  private static String key(char letter) {
    return String.valueOf(letter).toUpperCase(Locale.ROOT);
  }

  @Test
  void anotherSizeOrLanguageLeavesTheKeyboardAndWhatIsReadWhereItWas() {
    card();
    press(KeyCode.N);
    press(KeyCode.A);
    press(KeyCode.CONTROL, KeyCode.EQUALS);
    assertThat(focus().getId()).isEqualTo("notes");
    press(KeyCode.B);
    assertThat(typed()).isEqualTo("ab");
    press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(isThere(".rubric")).isTrue();
    window.act(() -> window.button("larger").requestFocus());
    window.robot.type(KeyCode.SPACE);
    window.settle();
    assertThat(focus().getId()).isEqualTo("larger");
    String point = window.all(".rubric .check-box").get(0).getId();
    window.act(() -> window.find("#" + point).requestFocus());
    press(KeyCode.CONTROL, KeyCode.MINUS);
    assertThat(focus().getId()).isEqualTo(point);
    press(KeyCode.ESCAPE);
    window.fire("read-answer");
    press(KeyCode.CONTROL, KeyCode.MINUS);
    assertThat(isThere(".answer")).isTrue();
    assertThat(focus().getId()).startsWith("length-");
    window.fire("tab-drills");
    window.fire("begin-drills");
    press(KeyCode.DIGIT1);
    press(KeyCode.CONTROL, KeyCode.EQUALS);
    press(KeyCode.DIGIT2);
    assertThat(typed()).isEqualTo("12");
    window.fire("tab-tasks");
    window.act(() -> window.<CodeArea>find("#program").clear());
    press(KeyCode.A);
    press(KeyCode.CONTROL, KeyCode.EQUALS);
    press(KeyCode.B);
    assertThat(typed()).isEqualTo("ab");
    window.fire("tab-today");
    window.act(() -> window.button("learn-new").requestFocus());
    press(KeyCode.CONTROL, KeyCode.MINUS);
    assertThat(focus().getId()).isEqualTo("learn-new");
  }

  @Test
  void everyStopOfTheTabKeyShowsThatTheKeyboardIsThere() {
    FocusRings rings = new FocusRings(window);
    assertThat(rings.unseen("tab-tasks")).isEmpty();
    card();
    assertThat(rings.unseen("tab-tasks")).isEmpty();
    window.fire("reveal");
    assertThat(rings.unseen("tab-tasks")).isEmpty();
    window.fire("tab-mock");
    assertThat(rings.unseen("tab-tasks")).isEmpty();
    window.fire("tab-drills");
    assertThat(rings.unseen("tab-tasks")).isEmpty();
  }
}
