package attentionlab.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.state.CellRef;
import attentionlab.figure.Figure;
import attentionlab.lesson.Language;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Gradients in place of the numbers, by mouse and by keyboard, and what the figures cost. */
class BackwardPaneTest {
  private Window window;

  @AfterEach
  void close() {
    window.close();
  }

  private void press(KeyCode... keys) {
    window.robot.press(keys).release(keys);
    window.settle();
  }

  private void pin(String node, int row, int col) {
    window.act(() -> window.session.pin(new CellRef(node, row, col)));
  }

  private List<String> figures() {
    return window.session.snapshot().shown().panels().figures().map(Figure::id).toList();
  }

  private String target() {
    return window.text(".backward-target");
  }

  @Test
  void oneSwitchShowsGradientsInTheSamePanelsAndTakesThemOffAgain() {
    window = Window.at("L2.1 s3");
    window.fire("gradients");
    assertThat(figures()).containsExactly("q@grad", "k@grad", "scaled@grad");
    assertThat(target()).isEqualTo("Gradients of scaled scores [它, 苹果]");
    window.fire("gradients");
    assertThat(figures()).containsExactly("q", "k", "scaled");
  }

  @Test
  void theKeyboardSwitchesThemOnForTheCellThatIsKeptAndThenForAnother() {
    window = Window.at("L2.1 s3");
    pin("scaled", 2, 3);
    press(KeyCode.CONTROL, KeyCode.B);
    assertThat(target()).isEqualTo("Gradients of scaled scores [吃了, 一个]");
    pin("q@grad", 5, 2);
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
    assertThat(target()).isEqualTo("Gradients of query [它, edible]");
    assertThat(figures()).containsExactly("q@grad", "k@nograd", "scaled@nograd");
  }

  @Test
  void theMouseChoosesTheKeptCellAndGoesBackToTheDefault() {
    window = Window.at("L2.1 s3");
    window.fire("gradients");
    assertThat(window.button("gradients-kept").isDisabled()).isTrue();
    pin("scaled@grad", 0, 0);
    window.fire("gradients-kept");
    assertThat(target()).isEqualTo("Gradients of scaled scores [我, 我]");
    window.fire("gradients-default");
    assertThat(target()).isEqualTo("Gradients of scaled scores [它, 苹果]");
    assertThat(window.button("gradients-default").isVisible()).isFalse();
  }

  @Test
  void aGradientIsAskedWhyBackToTheTargetWhoseOwnIsOne() {
    window = Window.at("L2.1 s3");
    window.fire("gradients");
    pin("q@grad", 5, 2);
    assertThat(window.text(".derivation-question")).isEqualTo("Why 0.5?");
    pin("scaled@grad", 5, 4);
    assertThat(window.text(".derivation-question")).isEqualTo("Why 1?");
  }

  @Test
  void gradientsStayWhileStepsAreWalkedAndStepsWithoutAnySayWhy() {
    window = Window.at("L2.1 s2");
    window.fire("gradients");
    window.act(() -> window.session.next());
    assertThat(figures()).containsExactly("q@grad", "k@grad", "scaled@grad");
    window.act(() -> window.session.goTo(0));
    assertThat(window.session.snapshot().shown().view().refusal()).isPresent();
  }

  @Test
  void theCostIsInTheLanguageOfTheUserAndFollowsTheStep() {
    window = Window.at("L2.1 s5");
    assertThat(window.button("cost").getText())
        .isEqualTo("parameters 48 · multiply-adds 896 · n² memory 3 × 8 × 8 × 4 B = 768 B");
    window.act(() -> window.state.languageProperty().set(Language.CHINESE));
    assertThat(window.button("cost").getText())
        .isEqualTo("参数 48 · 乘加 896 · n² 内存 3 × 8 × 8 × 4 B = 768 B");
    window.act(() -> window.session.goTo(0));
    assertThat(window.button("cost").isVisible()).isFalse();
  }

  @Test
  void memoryIsWrittenInUnitsThatCanBeRead() {
    window = Window.at("L2.1 s1");
    assertThat(CostLine.bytes(1536)).isEqualTo("1,536 B");
    assertThat(CostLine.bytes(64 * 1024)).isEqualTo("64.0 KiB");
    assertThat(CostLine.bytes(3 << 20)).isEqualTo("3.0 MiB");
  }
}
