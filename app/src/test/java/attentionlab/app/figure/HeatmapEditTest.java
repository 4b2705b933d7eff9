package attentionlab.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.Toolkit;
import attentionlab.figure.Heatmap;
import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HeatmapEditTest {
  private static final Node CELLS =
      Node.input(
          new Name("x", "", Role.INPUT),
          Matrix.of(2, 2, 1, -0.5, 1.0 / 3, 4),
          Axis.features("n", 2),
          Axis.features("d", 2),
          Provenance.GIVEN);

  @BeforeAll
  static void startToolkit() {
    Toolkit.start();
  }

  private static Shown shown(Consumer<Shown> actions) {
    return Shown.onFxThread(
        () -> {
          Shown shown = Shown.of(Heatmap.signed(CELLS).editing("grid"), 300, 300);
          actions.accept(shown);
          return shown;
        });
  }

  private static TextField editor(Shown shown) {
    return (TextField) shown.view.lookup(".cell-editor");
  }

  private static void type(Shown shown, String text) {
    editor(shown).setText(text);
    Event.fireEvent(editor(shown), new ActionEvent());
  }

  private static void doubleClick(Shown shown, double x, double y, MouseButton button) {
    Event.fireEvent(
        shown.view,
        new MouseEvent(
            MouseEvent.MOUSE_CLICKED,
            x,
            y,
            x,
            y,
            button,
            2,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            true,
            null));
  }

  @Test
  void enterOpensTheNumberOfTheCellToBeTypedOver() {
    Shown shown =
        shown(
            s -> {
              s.press(KeyCode.RIGHT);
              s.press(KeyCode.ENTER);
            });
    assertThat(editor(shown).isVisible()).isTrue();
    assertThat(editor(shown).getText()).isEqualTo("−0.5");
    assertThat(shown.pinned).isEmpty();
  }

  @Test
  void enterInTheEditorGivesWhatWasTypedAndLeavesIt() {
    Shown shown =
        shown(
            s -> {
              s.press(KeyCode.DOWN);
              s.press(KeyCode.RIGHT);
              s.press(KeyCode.F2);
              type(s, "0,25 ");
            });
    assertThat(shown.changes).containsExactly("grid[1, 1]=0,25 ");
    assertThat(editor(shown).isVisible()).isFalse();
  }

  @Test
  void escapeGivesUp() {
    Shown shown =
        shown(
            s -> {
              s.press(KeyCode.ENTER);
              editor(s).setText("9");
              Event.fireEvent(editor(s), Shown.key(KeyCode.ESCAPE));
            });
    assertThat(shown.changes).isEmpty();
    assertThat(editor(shown).isVisible()).isFalse();
  }

  @Test
  void arrowKeysInTheEditorMoveItsNumberAndTheCellThatWasOpenedIsChanged() {
    Shown shown =
        shown(
            s -> {
              s.press(KeyCode.RIGHT);
              s.press(KeyCode.ENTER);
              editor(s).setText("7");
              Event.fireEvent(editor(s), Shown.key(KeyCode.DOWN));
              Event.fireEvent(editor(s), Shown.key(KeyCode.F2));
              type(s, editor(s).getText());
            });
    assertThat(shown.changes).containsExactly("grid[0, 1]=6.9");
    assertThat(shown.pointed).as("before the editor was open").hasSize(1);
  }

  @Test
  void draggingUpwardsMovesANumberThatIsGivenAndPinsNothing() {
    Shown shown =
        shown(
            s -> {
              Pixels cell = Pixels.within(s.picture(), Palette.LIGHT.positive(), 0, 300 - 60);
              double y = (cell.top() + cell.bottom()) / 2.0;
              s.mouse(MouseEvent.MOUSE_PRESSED, cell.middle(), y);
              s.mouse(MouseEvent.MOUSE_DRAGGED, cell.middle(), y - 25);
              s.mouse(MouseEvent.MOUSE_RELEASED, cell.middle(), y - 25);
              s.mouse(MouseEvent.MOUSE_CLICKED, cell.middle(), y - 25);
            });
    assertThat(shown.changes).containsExactly("grid[1, 1]~5.0", "settle");
    assertThat(shown.pinned).isEmpty();
  }

  @Test
  void aHandThatTrembledMovesNothing() {
    Shown shown =
        shown(
            s -> {
              s.mouse(MouseEvent.MOUSE_PRESSED, 150, 150);
              s.mouse(MouseEvent.MOUSE_DRAGGED, 150, 148);
              s.mouse(MouseEvent.MOUSE_RELEASED, 150, 148);
              s.mouse(MouseEvent.MOUSE_CLICKED, 150, 148);
            });
    assertThat(shown.changes).isEmpty();
    assertThat(shown.pinned).hasSize(1);
  }

  @Test
  void draggingDoesNotMoveANumberThatIsComputed() {
    Shown shown =
        Shown.onFxThread(
            () -> {
              Shown s = Shown.of(Heatmap.signed(CELLS.times(2)), 300, 300);
              s.mouse(MouseEvent.MOUSE_PRESSED, 150, 150);
              s.mouse(MouseEvent.MOUSE_DRAGGED, 150, 100);
              s.mouse(MouseEvent.MOUSE_RELEASED, 150, 100);
              return s;
            });
    assertThat(shown.changes).isEmpty();
  }

  @Test
  void altWithAnArrowMovesTheNumberByAStep() {
    Shown shown = shown(s -> s.pressWithAlt(KeyCode.UP));
    assertThat(shown.changes).containsExactly("grid[0, 0]~1.1");
  }

  @Test
  void deleteKnocksTheTokenOfTheColumnOut() {
    Shown shown = knockingTheSecondOf("my", "dog");
    assertThat(shown.changes).containsExactly("knock 1 dog", "knock 1 dog");
  }

  @Test
  void aTokenThatStandsTwiceIsKnockedOutByItsOwnWord() {
    Shown shown = knockingTheSecondOf("dog", "dog");
    assertThat(shown.changes).containsExactly("knock 1 dog", "knock 1 dog");
  }

  /** By key, and by mouse at the label of its row. */
  private static Shown knockingTheSecondOf(String first, String second) {
    Axis tokens = Axis.tokens("n", java.util.List.of(first, second));
    Node weights =
        Node.input(
            new Name("a", "A", Role.WEIGHTS),
            Matrix.of(2, 2, 0.5, 0.5, 0.5, 0.5),
            tokens,
            tokens,
            Provenance.GIVEN);
    return Shown.onFxThread(
        () -> {
          Shown s = Shown.of(Heatmap.weights(weights), 300, 300);
          s.press(KeyCode.RIGHT);
          s.press(KeyCode.DELETE);
          doubleClick(s, 8, 250, MouseButton.PRIMARY);
          return s;
        });
  }

  @Test
  void aDoubleClickOnTheTitleFillsTheStage() {
    Shown shown = shown(s -> doubleClick(s, 60, 8, MouseButton.PRIMARY));
    assertThat(shown.changes).containsExactly("fill x");
  }

  @Test
  void oneClickPinsACellThatCanBeEdited() {
    Shown shown = shown(s -> s.mouse(MouseEvent.MOUSE_CLICKED, 150, 150));
    assertThat(editor(shown).isVisible()).isFalse();
    assertThat(shown.pinned).hasSize(1);
  }

  @Test
  void aDoubleClickOpensTheCellUnderIt() {
    Shown shown =
        shown(
            s -> {
              Pixels cell = Pixels.within(s.picture(), Palette.LIGHT.positive(), 0, 300 - 60);
              doubleClick(
                  s, cell.middle(), (cell.top() + cell.bottom()) / 2.0, MouseButton.PRIMARY);
              type(s, "2");
            });
    assertThat(shown.changes).containsExactly("grid[1, 1]=2");
  }

  @Test
  void anotherButtonOpensNothing() {
    Shown shown = shown(s -> doubleClick(s, 150, 150, MouseButton.SECONDARY));
    assertThat(editor(shown).isVisible()).isFalse();
    assertThat(shown.pinned).isEmpty();
  }

  @Test
  void aNumberOfManyDigitsIsOpenedWithAllThatCount() {
    Shown shown =
        shown(
            s -> {
              s.press(KeyCode.DOWN);
              s.press(KeyCode.ENTER);
            });
    assertThat(editor(shown).getText()).isEqualTo("0.333333");
  }
}
