package attentionlab.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.Toolkit;
import attentionlab.app.state.CellRef;
import attentionlab.lesson.Language;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pinning a state and comparing with it, by mouse and by keyboard. */
class ComparePaneTest {
  private Window window;

  @AfterEach
  void close() {
    window.close();
  }

  private void open(String bookmark) {
    window = Window.at(bookmark);
  }

  private void goTo(String bookmark) {
    window.act(() -> window.session.open(bookmark));
  }

  private void press(KeyCode... keys) {
    window.robot.press(keys).release(keys);
    window.settle();
  }

  private long heatmaps() {
    return window.all(".heatmap").stream().filter(Node::isVisible).count();
  }

  private boolean isOn(String id) {
    return ((ToggleButton) window.button(id)).isSelected();
  }

  private String table() {
    return window.text(".pins");
  }

  @Test
  void everyFigureIsShownThreeTimesUntilComparingIsOver() {
    open("L2.1 s3");
    window.fire("pin-state");
    assertThat(heatmaps()).isEqualTo(3);
    window.fire("compare");
    assertThat(heatmaps()).isEqualTo(9);
    window.fire("compare");
    assertThat(heatmaps()).isEqualTo(3);
  }

  @Test
  void theKeyboardPinsAndComparesAndAColumnNamesWhatDiffers() {
    open("L2.1 s3");
    press(KeyCode.CONTROL, KeyCode.P);
    goTo("L2.1 s3 temperature=2.5");
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    assertThat(heatmaps()).isEqualTo(9);
    assertThat(table()).contains("Temperature").contains("Ⓐ").contains("Ⓑ").contains("2.5");
    assertThat(table()).doesNotContain("Candidates");
  }

  @Test
  void theTableIsInTheLanguageOfTheUser() {
    open("L2.1 s3");
    window.fire("pin-state");
    goTo("L2.1 s3 candidates=all focus=2");
    window.fire("compare");
    window.act(() -> window.state.languageProperty().set(Language.CHINESE));
    assertThat(table()).contains("当前词元").contains("打开").contains("移除");
  }

  @Test
  void aPinnedCellIsAColumnOfResults() {
    open("L2.1 s3");
    window.fire("pin-state");
    goTo("L2.1 s3 temperature=2");
    window.fire("compare");
    window.act(() -> window.session.pin(new CellRef("scaled@diff", 5, 4)));
    assertThat(table()).contains("scaled scores [它, 苹果]");
    assertThat(window.button("pin-1").getAccessibleText())
        .isEqualTo("Ⓐ, Temperature: 1, scaled scores [它, 苹果]: 4");
    assertThat(window.text(".derivation-question")).isEqualTo("Why −2?");
  }

  @Test
  void aStateIsChosenOpenedAndRemoved() {
    open("L2.1 s3");
    window.fire("pin-state");
    goTo("L2.1 s3 temperature=2");
    window.fire("pin-state");
    window.fire("compare");
    assertThat(window.button("pin-2").getText()).isEqualTo("Ⓐ");
    window.fire("pin-1");
    assertThat(window.button("pin-1").getText()).isEqualTo("Ⓐ");
    assertThat(window.button("pin-1").getAccessibleText()).isEqualTo("Ⓐ, Temperature: 1");
    window.fire("open-pin-1");
    assertThat(window.bookmark()).isEqualTo("L2.1 s3");
    Toolkit.run(() -> window.button("pin-2").requestFocus());
    press(KeyCode.DELETE);
    assertThat(window.all("#pin-2")).isEmpty();
    window.fire("remove-pin-1");
    assertThat(heatmaps()).as("nothing is left to compare with").isEqualTo(3);
  }

  @Test
  void withNothingInCommonThePageSaysHowToGoOn() {
    open("L2.1 s3");
    window.fire("pin-state");
    window.fire("compare");
    goTo("L9.1 s1");
    assertThat(window.text(".notice")).contains("nothing to compare").contains("Ctrl+P");
    goTo("L2.1 s3");
    assertThat(window.find(".notice").isVisible()).isFalse();
    assertThat(heatmaps()).isEqualTo(9);
  }

  @Test
  void theScaleIsChosen() {
    open("L2.1 s3");
    window.fire("pin-state");
    window.fire("compare");
    window.fire("scale-separate");
    assertThat(isOn("scale-separate")).isTrue();
    window.fire("scale-shared");
    assertThat(isOn("scale-shared")).isTrue();
  }
}
