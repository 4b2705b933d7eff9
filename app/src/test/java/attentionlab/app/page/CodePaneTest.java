package attentionlab.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.state.CellRef;
import attentionlab.graph.Matrix;
import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Language;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Settings;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** The program of a panel beside the figures, and an own matrix compared with it. */
class CodePaneTest {
  private Window window;

  @AfterEach
  void close() {
    window.close();
  }

  private void open(String bookmark) {
    window = Window.at(bookmark);
    window.robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
    window.settle();
  }

  private String program() {
    return window.<TextArea>find("#code .listing").getText();
  }

  /** Waits until a text is there: what takes long comes when it is ready. */
  private void awaitIn(Supplier<String> place, String part) {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> place.get().contains(part));
    } catch (TimeoutException e) {
      throw new AssertionError(part + " in " + place.get(), e);
    }
  }

  private String verdict() {
    return window.<Label>find("#verdict-of-mine").getText();
  }

  private void choose(String node) {
    window.act(() -> window.<ComboBox<String>>find("#code .combo-box").setValue(node));
  }

  private void paste(String text) {
    TextArea mine = window.find("#mine");
    window.act(() -> mine.setText(text));
  }

  @Test
  void theKeyOpensItWithTheKeyboardInItAndEscapeClosesIt() {
    open("L3.2 s2");
    assertThat(window.find("#code").isVisible()).isTrue();
    assertThat(window.find("#code .combo-box").isFocused()).isTrue();
    window.robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    window.settle();
    assertThat(window.find("#code").isVisible()).isFalse();
  }

  @Test
  void theProgramIsOfThePanelAndTheLanguageThatAreChosen() {
    open("L3.2 s2");
    choose("weights");
    awaitIn(this::program, "import numpy");
    awaitIn(this::program, "# (n, n) = (6, 6)\nprint(");
    window.fire("code-TORCH");
    awaitIn(this::program, "import torch");
    window.fire("code-JAVA");
    awaitIn(this::program, "SimpleMatrix weights = ");
  }

  @Test
  void theArrowKeysWalkThroughTheLanguagesAndNotThroughTheSteps() {
    open("L3.2 s2");
    window.act(() -> window.button("code-NUMPY").requestFocus());
    window.robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
    awaitIn(this::program, "import torch");
    assertThat(window.bookmark()).isEqualTo("L3.2 s2");
  }

  @Test
  void theProgramFollowsTheSettingsAndTheKeptCell() {
    open("L3.2 s2");
    window.act(() -> window.session.pin(new CellRef("scaled", 0, 0)));
    awaitIn(this::program, "print(scaled)");
    window.act(() -> window.session.pin(new CellRef("weights", 0, 0)));
    awaitIn(this::program, "print(weights)");
    awaitIn(this::program, "keep = np.array(");
    window.act(() -> window.session.set("mask", "none"));
    awaitIn(this::program, "keep = np.full((6, 6), 1.0)");
  }

  @Test
  void theFirstCellThatDiffersIsNamedAndKeptAndTheCauseGuessed() {
    open("L3.2 s2");
    choose("weights");
    paste("1 0 0 0 0 0\n.5 .5 0 0 0 0\n");
    awaitIn(this::verdict, "Yours is (2, 6)");
    Lesson lesson = window.course.lesson("L3.2");
    Settings open = Bookmark.parse("L3.2 s2 mask=none").resolve(lesson);
    Matrix unmasked = Live.of(lesson, open).graph().node("weights").value();
    paste(
        IntStream.range(0, 6)
            .mapToObj(r -> Arrays.toString(unmasked.row(r)).replaceAll("[\\[\\]]", ""))
            .collect(Collectors.joining("\n")));
    awaitIn(this::verdict, "row 我, column 我");
    assertThat(verdict()).contains("mask missing");
    assertThat(window.session.pinnedProperty().get()).contains(new CellRef("weights", 0, 0));
    window.act(() -> window.state.languageProperty().set(Language.CHINESE));
    awaitIn(this::verdict, "缺少掩码");
  }

  @Test
  void whatIsNoMatrixIsToldWithItsPlace() {
    open("L3.2 s2");
    paste("[[1, 2],\n [3, oops]]");
    awaitIn(this::verdict, "Line 2, column 6: “oops” is not a number.");
    paste("");
    assertThat(verdict()).isEmpty();
  }

  @Test
  void whatAPredictionCoversIsNotInTheList() {
    open("L2.1 s4");
    ComboBox<String> panels = window.find("#code .combo-box");
    assertThat(panels.getItems()).contains("scaled").doesNotContain("weights");
  }
}
