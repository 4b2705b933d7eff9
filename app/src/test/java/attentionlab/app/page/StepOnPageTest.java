package attentionlab.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.Toolkit;
import attentionlab.app.state.CellRef;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a learner does on a step: predict, point, change, go wrong. */
class StepOnPageTest {
  private Window window;

  @AfterEach
  void close() {
    window.close();
  }

  private void open(String bookmark) {
    window = Window.at(bookmark);
  }

  private List<Node> visible(String selector) {
    return window.all(selector).stream().filter(Node::isVisible).toList();
  }

  private String notice() {
    return window.find(".notice").isVisible() ? window.text(".notice") : "";
  }

  @Test
  void aPredictionHidesItsFigureUntilItIsAnswered() {
    open("L2.1 s4");
    assertThat(visible(".heatmap")).hasSize(1);
    assertThat(visible(".cover")).hasSize(1);
    assertThat(window.all(".verdict")).isEmpty();
    window.robot.clickOn(window.button("option-predict-0.99"));
    window.settle();
    assertThat(visible(".heatmap")).hasSize(2);
    assertThat(visible(".cover")).isEmpty();
    assertThat(window.all(".option.right")).hasSize(1);
    assertThat(window.text(".option.right")).isEqualTo("0.92");
    assertThat(window.text(".option.wrong")).isEqualTo("0.99");
    assertThat(window.text(".verdict")).isEqualTo("Not quite.");
    assertThat(window.button("option-predict-0.92").isDisabled()).isTrue();
  }

  @Test
  void theRightOptionIsTheOnlyOneMarked() {
    open("L2.1 s4");
    window.fire("option-predict-0.92");
    assertThat(window.text(".option.right")).isEqualTo("0.92");
    assertThat(window.all(".option.wrong")).isEmpty();
    assertThat(window.text(".verdict")).isEqualTo("Right.");
    assertThat(window.all(".explanation")).isNotEmpty();
  }

  @Test
  void seeingWithoutPredictingShowsTheFigureAndNoMark() {
    open("L2.1 s4");
    Button skip = window.robot.lookup("Show me without predicting").queryButton();
    window.act(skip::fire);
    assertThat(visible(".heatmap")).hasSize(2);
    assertThat(window.all(".verdict")).isEmpty();
  }

  @Test
  void anAnswerIsStillThereOnTheWayBack() {
    open("L2.1 s4");
    window.fire("option-predict-0.92");
    window.fire("next");
    window.fire("back");
    assertThat(visible(".cover")).isEmpty();
    assertThat(window.text(".option.right")).isEqualTo("0.92");
  }

  @Test
  void pointingAtACellExplainsItAndAClickKeepsIt() {
    open("L2.1 s3");
    assertThat(window.text(".derivation-hint")).startsWith("Point at a cell");
    Node scores = window.all(".heatmap").get(2);
    Bounds bounds = Toolkit.call(() -> scores.localToScreen(scores.getLayoutBounds()));
    window.robot.moveTo(bounds.getCenterX(), bounds.getCenterY());
    assertThat(window.text(".derivation-question")).startsWith("Why ");
    String explained = window.text(".derivation-lines");
    assertThat(explained).contains("=");
    window.robot.clickOn(bounds.getCenterX(), bounds.getCenterY()).moveTo("#next");
    assertThat(window.session.pinnedProperty().get()).map(CellRef::node).contains("scaled");
    assertThat(window.text(".derivation-lines")).isEqualTo(explained);
  }

  @Test
  void anOperandOfADerivationLeadsOneLevelFurtherBack() {
    open("L2.1 s3");
    window.act(() -> window.session.pin(new CellRef("scaled", 5, 4)));
    String scaled = window.text(".derivation-lines");
    List<Node> cells = window.all(".derivation-lines .linked");
    Node operand = cells.get(cells.size() - 1);
    window.act(() -> operand.getOnMouseClicked().handle(null));
    assertThat(window.session.pinnedProperty().get()).isPresent();
    assertThat(window.session.pinnedProperty().get()).map(CellRef::node).isNotEqualTo("scaled");
    assertThat(window.text(".derivation-lines")).isNotEqualTo(scaled);
  }

  private void type(String text) {
    TextField field = window.find(".number-field");
    Toolkit.run(
        () -> {
          field.requestFocus();
          field.setText(text);
        });
    window.robot.type(KeyCode.ENTER);
    window.settle();
  }

  @Test
  void aNumberIsTypedIntoItsField() {
    open("L2.1 s2");
    type("3");
    assertThat(window.bookmark()).isEqualTo("L2.1 s2 focus=3");
    assertThat(notice()).isEmpty();
  }

  @Test
  void eachTypedNumberIsUndoneByItself() {
    open("L2.1 s2");
    type("3");
    type("4");
    window.fire("undo");
    assertThat(window.bookmark()).isEqualTo("L2.1 s2 focus=3");
  }

  @Test
  void aWrongNumberIsExplainedAndTheSettingsStay() {
    open("L2.1 s2 focus=2");
    type("abc");
    assertThat(notice()).contains("“abc” is not a number");
    assertThat(window.bookmark()).isEqualTo("L2.1 s2 focus=2");
    TextField field = window.find(".number-field");
    assertThat(field.getText()).isEqualTo("2");
    type("99");
    assertThat(notice()).contains("99 is outside");
    type("3");
    assertThat(notice()).isEmpty();
  }

  @Test
  void aNumberCountsWhenItsFieldIsLeft() {
    open("L2.1 s2");
    TextField field = window.find(".number-field");
    Toolkit.run(
        () -> {
          field.requestFocus();
          field.setText("3");
        });
    window.act(() -> window.find("#next").requestFocus());
    assertThat(window.bookmark()).isEqualTo("L2.1 s2 focus=3");
  }

  @Test
  void whatIsHalfTypedWhenTheStepChangesIsNoSettingOfTheNext() {
    open("L2.1 s2");
    TextField field = window.find(".number-field");
    Toolkit.run(
        () -> {
          field.requestFocus();
          field.setText("99");
        });
    window.robot.type(KeyCode.PAGE_DOWN);
    assertThat(window.bookmark()).isEqualTo("L2.1 s3");
    assertThat(notice()).isEmpty();
  }

  private void openBookmark(String bookmark) {
    window.robot.push(KeyCode.CONTROL, KeyCode.O);
    window.robot.clickOn(".dialog-pane .text-field").write(bookmark).type(KeyCode.ENTER);
    window.settle();
  }

  @Test
  void aBadBookmarkIsExplainedAndChangesNothing() {
    open("L2.1 s2");
    openBookmark("L9.9 s1");
    assertThat(notice()).contains("There is no lesson “L9.9”.");
    assertThat(window.bookmark()).isEqualTo("L2.1 s2");
    openBookmark("L2.1 s3");
    assertThat(window.bookmark()).isEqualTo("L2.1 s3");
    assertThat(notice()).isEmpty();
  }

  @Test
  void aLessonEndsWithTheInterviewQuestionsItPreparesForAndTheirProofs() {
    open("L2.3 s7");
    assertThat(visible(".interview .link")).isEmpty();
    window.fire("next");
    assertThat(window.text(".interview")).contains("Why divide by √d");
    Node question = visible(".interview .link").get(0);
    window.act(() -> question.getOnMouseClicked().handle(null));
    assertThat(window.bookmark()).isEqualTo("L2.3 s2");
  }
}
