package attentionlab.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.Toolkit;
import attentionlab.figure.Figure;
import attentionlab.figure.TokenLines;
import attentionlab.stage.Weights;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The weights explorer, by mouse and by keyboard. */
class WeightsPaneTest {
  private Window window;

  @AfterEach
  void close() {
    window.close();
  }

  private void open(String bookmark) {
    window = Window.at(bookmark);
    window.robot.push(KeyCode.CONTROL, KeyCode.H);
    window.settle();
  }

  private Weights lens() {
    return window.session.lens(Weights.class).orElseThrow();
  }

  private List<String> figures() {
    return window.session.snapshot().shown().panels().figures().map(Figure::id).toList();
  }

  private boolean isPressed(String id) {
    return window.<ToggleButton>find("#" + id).isSelected();
  }

  private void focus(String id) {
    Toolkit.run(() -> window.find("#" + id).requestFocus());
  }

  private void press(KeyCode... keys) {
    window.robot.push(keys);
    window.settle();
  }

  @Test
  void aKeySwitchesTheExplorerOnAndOff() {
    open("L4.1 s1");
    assertThat(figures()).containsExactly("weights_1@mean_1_2");
    assertThat(isPressed("tool-weights")).isTrue();
    press(KeyCode.CONTROL, KeyCode.H);
    assertThat(window.session.lens(Weights.class)).isEmpty();
  }

  @Test
  void aLessonWithoutWeightsCannotBeExplored() {
    open("L6.2 s1");
    assertThat(window.session.lens(Weights.class)).isEmpty();
    assertThat(window.find("#tool-weights").isDisabled()).isTrue();
  }

  @Test
  void pointingAtAHeadShowsItLargeAndAClickHoldsIt() {
    open("L4.1 s1");
    Node picture = window.all(".head-picture").get(1);
    window.robot.moveTo(picture);
    window.settle();
    assertThat(figures()).containsExactly("weights_2");
    window.robot.moveTo("#next");
    window.settle();
    assertThat(figures()).containsExactly("weights_1@mean_1_2");
    window.robot.clickOn(picture).moveTo("#next");
    window.settle();
    assertThat(figures()).containsExactly("weights_2");
    assertThat(isPressed("head-1")).isFalse();
    window.fire("weights-all");
    assertThat(figures()).containsExactly("weights_1@mean_1_2");
  }

  @Test
  void aSquareLeavesAHeadOutAndADoubleClickShowsItAlone() {
    open("L9.3 s1");
    window.robot.clickOn("#head-3");
    window.settle();
    assertThat(figures()).containsExactly("weights_1@mean_1_2_4_to_8");
    window.robot.doubleClickOn("#head-5");
    window.settle();
    assertThat(lens().heads()).containsExactly(4);
    window.robot.moveTo("#next").doubleClickOn("#head-5");
    window.settle();
    assertThat(lens()).isEqualTo(Weights.START);
  }

  @Test
  void squaresAreWalkedAndPressedByKeyboard() {
    open("L9.3 s1");
    focus("head-1");
    press(KeyCode.RIGHT);
    press(KeyCode.SPACE);
    assertThat(lens().chosen(8)).containsExactly(0, 2, 3, 4, 5, 6, 7);
    press(KeyCode.RIGHT);
    press(KeyCode.SHIFT, KeyCode.ENTER);
    assertThat(lens().chosen(8)).containsExactly(2);
    assertThat(window.bookmark()).isEqualTo("L9.3 s1");
    press(KeyCode.SHIFT, KeyCode.ENTER);
    assertThat(lens()).isEqualTo(Weights.START);
    assertThat(window.find("#head-3").getAccessibleText()).contains("Head 3");
  }

  @Test
  void theSliderKeepsTheHeaviestPartAndItsShareIsShown() {
    open("L2.1 s5");
    focus("weights-share");
    press(KeyCode.LEFT);
    press(KeyCode.LEFT);
    assertThat(lens().percent()).isEqualTo(98);
    assertThat(figures()).containsExactly("weights@top_98", "weights@top_98@kept");
    assertThat(window.<Slider>find("#weights-share").getAccessibleText()).contains("98 %");
  }

  @Test
  void aClickOnTheLabelOfARowAddsItToTheSum() {
    open("L2.1 s5");
    Node heatmap = window.all(".heatmap").get(0);
    Bounds bounds = Toolkit.call(() -> heatmap.localToScreen(heatmap.getLayoutBounds()));
    window.robot.clickOn(bounds.getMinX() + 12, bounds.getMaxY() - 12);
    window.settle();
    assertThat(lens().queries()).containsExactly(7);
    assertThat(isPressed("row-7")).isTrue();
    window.fire("row-2");
    assertThat(figures()).containsExactly("weights", "weights@rows_2");
    window.fire("weights-none");
    assertThat(figures()).containsExactly("weights");
  }

  @Test
  void aRowIsAddedByKeyboardFromTheFigure() {
    open("L2.1 s5");
    Toolkit.run(window.all(".heatmap").get(0)::requestFocus);
    press(KeyCode.DOWN);
    press(KeyCode.SHIFT, KeyCode.SPACE);
    assertThat(lens().queries()).containsExactly(1);
  }

  @Test
  void weightsAreLinesInTheExplorerAndInTheStep() {
    open("L2.1 s4");
    window.fire("option-predict-0.92");
    window.fire("weights-lines");
    assertThat(isPressed("weights-lines")).isTrue();
    assertThat(isPressed("weights-matrix")).isFalse();
    press(KeyCode.CONTROL, KeyCode.H);
    Toolkit.run(window.all(".heatmap").get(1)::requestFocus);
    press(KeyCode.L);
    assertThat(window.session.snapshot().shown().panels().figures())
        .anyMatch(TokenLines.class::isInstance);
  }

  @Test
  void theNameOfThePanelSaysWhatWasDone() {
    open("L4.1 s1");
    window.act(() -> window.session.look(Weights.START.keeping(80)));
    assertThat(
            window.all(".heatmap").get(0).lookupAll(".label").stream()
                .map(label -> ((Labeled) label).getText()))
        .contains("weights: mean of heads 1, 2, top 80 %");
  }

  @Test
  void weightsOfWhichRowsAreHiddenAreHidden() {
    open("L9.3 s3");
    assertThat(window.all(".cover").stream().filter(Node::isVisible)).hasSize(1);
    assertThat(window.all(".head-picture .thumbnail")).noneMatch(Node::isVisible);
  }

  @Test
  void whatAPredictionHidesIsHiddenHereToo() {
    open("L2.1 s4");
    window.act(() -> window.session.look(Weights.START.keeping(80)));
    assertThat(window.all(".cover").stream().filter(Node::isVisible)).hasSize(2);
  }
}
