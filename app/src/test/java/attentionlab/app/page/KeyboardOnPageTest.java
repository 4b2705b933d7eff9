package attentionlab.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.Toolkit;
import java.util.Collections;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The keyboard alone: it keeps its place, and nothing typed is lost. */
class KeyboardOnPageTest {
  private Window window;

  @AfterEach
  void close() {
    window.close();
  }

  private void open(String bookmark) {
    window = Window.at(bookmark);
  }

  private Node focus() {
    return Toolkit.call(() -> window.find("#next").getScene().getFocusOwner());
  }

  private void press(KeyCode key) {
    window.robot.type(key);
    window.settle();
  }

  private TextArea typeSentence(String sentence) {
    TextArea area = window.find("#setting-tokens");
    Toolkit.run(
        () -> {
          area.requestFocus();
          area.setText(sentence);
        });
    return area;
  }

  @Test
  void aSentenceThatWasRefusedStaysAsItWasTyped() {
    open("L2.1 own");
    String sentence = String.join(" ", Collections.nCopies(2049, "word"));
    TextArea area = typeSentence(sentence);
    press(KeyCode.ENTER);
    assertThat(window.text(".notice")).contains("2049 words");
    assertThat(area.getText()).isEqualTo(sentence);
    window.fire("larger");
    assertThat(window.<TextArea>find("#setting-tokens").getText()).isEqualTo(sentence);
    window.fire("reset");
    assertThat(window.<TextArea>find("#setting-tokens").getText()).startsWith("my dog");
  }

  @Test
  void tabLeavesTheSentenceAsItIs() {
    open("L2.1 own");
    TextArea area = typeSentence("a b");
    press(KeyCode.TAB);
    assertThat(focus()).isNotEqualTo(area);
    assertThat(area.getText()).isEqualTo("a b");
  }

  @Test
  void anAnswerIsWhereTheKeyboardIsAfterwards() {
    open("L2.1 s4");
    Node option = window.button("option-predict-0.85");
    Toolkit.run(option::requestFocus);
    press(KeyCode.SPACE);
    assertThat(focus().getStyleClass()).contains("result");
  }

  @Test
  void aLinkThatWasOpenedKeepsTheKeyboard() {
    open("L2.1 s4");
    Node link = window.all(".word.link").get(1);
    Toolkit.run(link::requestFocus);
    press(KeyCode.ENTER);
    assertThat(window.bookmark()).isEqualTo("L2.1 s4 candidates=all");
    assertThat(focus()).isEqualTo(window.all(".word.link").get(1));
  }

  @Test
  void arrowKeysMoveTheTipOfAnArrowAndNotTheStep() {
    open("L0.1 s1");
    Node tip =
        Toolkit.call(
            () ->
                window.all(".figure").stream()
                    .flatMap(figure -> figure.lookupAll("*").stream())
                    .filter(node -> node.getClass().getSimpleName().equals("TipHandle"))
                    .findFirst()
                    .orElseThrow());
    Toolkit.run(tip::requestFocus);
    press(KeyCode.RIGHT);
    assertThat(window.bookmark()).startsWith("L0.1 s1 q=1.1,0");
  }

  private void editFirstCell(String typed) {
    Node heatmap = window.all(".heatmap").get(0);
    Toolkit.run(heatmap::requestFocus);
    press(KeyCode.ENTER);
    TextField cell = (TextField) focus();
    Toolkit.run(() -> cell.setText(typed));
  }

  @Test
  void aCellThatIsBeingEditedCountsWhenItIsLeft() {
    open("L2.2 s3");
    editFirstCell("3");
    press(KeyCode.TAB);
    assertThat(window.bookmark()).isEqualTo("L2.2 s3 q=3,0,0;0,1,0;0,0,1");
    editFirstCell("4");
    press(KeyCode.ESCAPE);
    assertThat(window.bookmark()).isEqualTo("L2.2 s3 q=3,0,0;0,1,0;0,0,1");
  }

  @Test
  void aCellThatIsBeingEditedWhenTheStepChangesIsNoSettingOfTheNext() {
    open("L2.2 s2");
    window.fire("next");
    editFirstCell("5");
    press(KeyCode.PAGE_DOWN);
    assertThat(window.bookmark()).isEqualTo("L2.2 s4");
    goTo("L0.1 s6");
    editFirstCell("5");
    press(KeyCode.PAGE_DOWN);
    assertThat(window.bookmark()).isEqualTo("L0.1 s7");
    assertThat(window.find(".cell-editor").isVisible()).isFalse();
  }

  private void goTo(String bookmark) {
    window.act(() -> window.session.open(bookmark));
  }

  @Test
  void anotherStepIsReadFromItsBeginning() {
    open("L2.1 check");
    ScrollPane text = window.find("#text");
    window.act(() -> text.setVvalue(1));
    window.fire("back");
    assertThat(text.getVvalue()).isZero();
  }

  @Test
  void nothingReachesBeyondANarrowWindow() {
    open("L2.1 s4");
    window.act(
        () -> {
          javafx.stage.Window stage = window.find("#next").getScene().getWindow();
          stage.setWidth(900);
          stage.setHeight(600);
          window.state.textSizeProperty().set(22);
        });
    List<String> bars = List.of("#help", "#next", "#contents", "#text", "#back");
    for (String part : bars) {
      Node node = window.find(part);
      double right = Toolkit.call(() -> node.localToScene(node.getLayoutBounds()).getMaxX());
      double left = Toolkit.call(() -> node.localToScene(node.getLayoutBounds()).getMinX());
      assertThat(right).as(part).isBetween(1.0, 900.0);
      assertThat(left).as(part).isNotNegative();
    }
    assertThat(window.find("#course").isVisible()).isFalse();
    window.fire("contents");
    assertThat(window.find("#course").isVisible()).isTrue();
    press(KeyCode.ESCAPE);
    assertThat(window.find("#course").isVisible()).isFalse();
    window.fire("contents");
    window.choose("L2.2");
    assertThat(window.find("#course").isVisible()).isFalse();
  }

  @Test
  void playingIsPausedByItsButtonAndByAnyOtherKey() {
    open("L2.1 s1");
    Toolkit.run(window.button("play")::requestFocus);
    press(KeyCode.SPACE);
    assertThat(window.button("play").getText()).isEqualTo("⏸ Pause");
    press(KeyCode.SPACE);
    assertThat(window.button("play").getText()).isEqualTo("▶ Play");
    press(KeyCode.SPACE);
    press(KeyCode.RIGHT);
    assertThat(window.button("play").getText()).isEqualTo("▶ Play");
    assertThat(window.bookmark()).isEqualTo("L2.1 s2");
  }

  @Test
  void copyingALinkIsSaidForAMoment() {
    open("L2.1 s4");
    window.fire("copy");
    assertThat(window.button("copy").getText()).isEqualTo("✓ Copied");
  }

  @Test
  void theCourseIsOneStopAndItsLessonsAreWalkedWithTheArrowKeys() {
    open("L0.1 s1");
    List<Node> entries = window.all(".lesson-entry");
    assertThat(entries.stream().filter(Node::isFocusTraversable)).hasSize(1);
    Toolkit.run(entries.get(0)::requestFocus);
    press(KeyCode.DOWN);
    press(KeyCode.DOWN);
    press(KeyCode.UP);
    assertThat(focus()).isEqualTo(entries.get(1));
    press(KeyCode.ENTER);
    assertThat(window.bookmark()).isEqualTo("L1.1 s1");
    assertThat(entries.get(1).isFocusTraversable()).isTrue();
  }

  @Test
  void oneFigureFillsTheStageAndComesBackWithTheKeyboardOnIt() {
    open("L2.1 s3");
    int count = window.all(".heatmap").size();
    Node heatmap = window.all(".heatmap").get(1);
    Toolkit.run(heatmap::requestFocus);
    press(KeyCode.F);
    assertThat(window.all(".heatmap")).containsExactly(heatmap);
    assertThat(focus()).isEqualTo(heatmap);
    press(KeyCode.ESCAPE);
    assertThat(window.all(".heatmap")).hasSize(count);
    assertThat(focus()).isEqualTo(heatmap);
  }

  @Test
  void aNumberIsChangedATokenKnockedOutAndAllOfItUndone() {
    open("L2.1 s3");
    Node heatmap = window.all(".heatmap").get(2);
    Toolkit.run(heatmap::requestFocus);
    press(KeyCode.DELETE);
    assertThat(window.bookmark()).isEqualTo("L2.1 s3 ~=0:我");
    press(KeyCode.ENTER);
    Toolkit.run(() -> ((TextField) heatmap.lookup(".cell-editor")).setText("2.5"));
    press(KeyCode.ENTER);
    assertThat(window.bookmark()).isEqualTo("L2.1 s3 ~scaled=0,0:2.5 ~=0:我");
    assertThat(focus()).isEqualTo(heatmap);
    window.fire("undo");
    window.fire("undo");
    assertThat(window.bookmark()).isEqualTo("L2.1 s3");
  }
}
