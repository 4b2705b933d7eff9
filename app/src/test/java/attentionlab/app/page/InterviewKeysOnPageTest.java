package attentionlab.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.Toolkit;
import attentionlab.interview.Mock;
import attentionlab.interview.Question;
import attentionlab.lesson.Language;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The interview page with the keyboard alone. */
class InterviewKeysOnPageTest {
  private Window window;

  @BeforeEach
  void open() {
    window = Window.at("L0.1 s1");
    window.fire("interview");
  }

  @AfterEach
  void close() {
    window.close();
  }

  private Scene scene() {
    return window.stage().getScene();
  }

  private Node focus() {
    return Toolkit.call(() -> scene().getFocusOwner());
  }

  private void press(KeyCode key) {
    window.robot.type(key);
    window.settle();
  }

  /** As a keyboard does it: what a key writes comes after what it does. */
  private void strike(KeyCode key, String character) {
    fire(KeyEvent.KEY_PRESSED, "", key);
    fire(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED);
    fire(KeyEvent.KEY_RELEASED, "", key);
  }

  private void fire(EventType<KeyEvent> type, String character, KeyCode key) {
    KeyEvent event = new KeyEvent(type, character, "", key, false, false, false, false);
    window.act(() -> Event.fireEvent(scene().getFocusOwner(), event));
  }

  /** Goes to a part of the page. */
  private void go(String tab) {
    window.fire("tab-" + tab);
  }

  private boolean isShown(String selector) {
    return window.all(selector).stream().anyMatch(node -> node.isManaged() && node.isVisible());
  }

  @Test
  void theFirstRoundBeginsWithTheSpaceBar() {
    assertThat(focus().getId()).isEqualTo("learn-new");
    press(KeyCode.SPACE);
    assertThat(isShown("#reveal")).isTrue();
  }

  @Test
  void theKeyThatLeadsToTheNotesIsNotWrittenThere() {
    window.fire("learn-new");
    strike(KeyCode.N, "n");
    strike(KeyCode.K, "k");
    window.settle();
    TextArea notes = window.find("#notes");
    assertThat(focus()).isEqualTo(notes);
    assertThat(notes.getText()).isEqualTo("k");
  }

  @Test
  void anAnswerThatIsReadHasTheKeysThatItsButtonsName() {
    go("bank");
    window.fire("read-answer");
    assertThat(focus().getId()).startsWith("length-");
    press(KeyCode.F);
    assertThat(isShown("#follow-up")).isFalse();
    press(KeyCode.W);
    assertThat(isShown(".board")).isTrue();
    press(KeyCode.S);
    assertThat(window.bookmark()).isNotEqualTo("L0.1 s1");
  }

  @Test
  void anAnswerStaysOpenWhenTheLanguageChanges() {
    go("bank");
    window.fire("read-answer");
    window.act(() -> window.state.languageProperty().set(Language.CHINESE));
    assertThat(isShown(".answer")).isTrue();
  }

  @Test
  void whatIsAskedNextIsChosenInTheListThatLeftItOut() {
    go("bank");
    ListView<Question> list = window.find("#bank-list");
    TextField search = window.find("#search-bank");
    Question first = list.getItems().get(0);
    window.act(() -> search.setText("30 seconds"));
    assertThat(list.getItems()).containsExactly(first);
    window.fire("read-answer");
    Node next = window.all(".further .button").get(0);
    window.act(() -> ((Button) next).fire());
    assertThat(list.getSelectionModel().getSelectedItem().id()).isEqualTo(first.next().get(0));
    assertThat(list.getItems()).hasSizeGreaterThan(50);
  }

  @Test
  void aNumberThatIsNoneIsRefusedBesideItsField() {
    go("drills");
    window.fire("begin-drills");
    TextField field = (TextField) window.all(".drill-field").get(0);
    Toolkit.run(field::requestFocus);
    window.act(() -> window.all(".drill-field").forEach(f -> ((TextField) f).setText("lots")));
    window.fire("check-drill");
    assertThat(window.text(".drill-marks")).contains("lots");
    assertThat(isShown(".notice")).isFalse();
    assertThat(focus()).isEqualTo(field);
    assertThat(field.getSelectedText()).isEqualTo("lots");
    window.act(() -> window.all(".drill-field").forEach(f -> ((TextField) f).setText("1")));
    window.fire("check-drill");
    assertThat(window.text(".drill-marks")).doesNotContain("lots");
  }

  @Test
  void inAnInterviewADigitGradesTooOnceTheAnswerShows() {
    go("mock");
    window.fire("start-mock");
    press(KeyCode.SPACE);
    press(KeyCode.DIGIT2);
    Mock held = Mock.in(window.rehearsal.get().log()).get(0);
    assertThat(held.results(window.rehearsal.get().log())).hasSize(1);
  }

  @Test
  void aBraceThatClosesABlockStandsWhereItsLineStands() {
    go("tasks");
    CodeArea area = window.find("#program");
    Toolkit.run(
        () -> {
          area.clear();
          area.requestFocus();
        });
    window.robot.write("if (a) {");
    press(KeyCode.ENTER);
    window.robot.write("b;");
    press(KeyCode.ENTER);
    window.robot.write("}");
    window.settle();
    assertThat(area.getText()).isEqualTo("if (a) {\n  b;\n}");
  }
}
