package attentionlab.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.Toolkit;
import attentionlab.app.state.CellRef;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Why a number is what it is: asked for, gone back, watched and copied. */
class WhyOnPageTest {
  private final Window window = Window.at("L2.1 s3");

  @AfterEach
  void close() {
    window.close();
  }

  private void ask(String node, int row, int col) {
    window.act(() -> window.session.pin(new CellRef(node, row, col)));
  }

  private List<Node> links() {
    return window.all(".derivation-lines .linked");
  }

  private String pinned() {
    return window.session.pinnedProperty().get().map(CellRef::node).orElse("");
  }

  @Test
  void theKeyboardGoesBackToAnInputAndReturnsOnTheTrail() {
    ask("scaled", 5, 4);
    Toolkit.run(() -> links().get(0).requestFocus());
    window.robot.type(KeyCode.ENTER);
    assertThat(pinned()).isEqualTo("scores");
    window.robot.type(KeyCode.ENTER);
    assertThat(pinned()).isEqualTo("q");
    assertThat(window.text(".trail")).contains("›").contains("Q");
    window.robot.type(KeyCode.BACK_SPACE);
    assertThat(pinned()).isEqualTo("scores");
    window.robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
    assertThat(pinned()).isEqualTo("scaled");
    window.robot.type(KeyCode.ESCAPE);
    assertThat(pinned()).isEmpty();
  }

  @Test
  void theTrailStaysWhileTheNumbersChange() {
    ask("scaled", 5, 4);
    Node scores = links().get(0);
    window.act(() -> scores.getOnMouseClicked().handle(null));
    String before = window.text(".trail");
    window.act(
        () ->
            window.session.change(
                "cell", settings -> settings.with(settings.edits().with("scores", 5, 4, 3))));
    assertThat(window.session.inquiry().trailProperty().get().cells()).hasSize(2);
    assertThat(window.text(".trail")).contains("›").isNotEqualTo(before);
  }

  @Test
  void anyKeySkipsHowAMatrixIsFilled() {
    ask("scores", 5, 4);
    String whole = window.text(".derivation-lines");
    Button play = window.find("#play-filling");
    window.act(play::fire);
    assertThat(window.text(".derivation-lines")).isNotEqualTo(whole);
    assertThat(underlined()).isNotEmpty();
    window.robot.type(KeyCode.SPACE);
    assertThat(window.text(".derivation-lines")).isEqualTo(whole);
    assertThat(pinned()).isEqualTo("scores");
  }

  private List<Text> underlined() {
    return links().stream().map(Text.class::cast).filter(Text::isUnderline).toList();
  }

  @Test
  void aCellIsCopiedAsAProgramThatPrintsIt() {
    ask("scores", 5, 4);
    MenuButton copy = window.find("#copy-derivation");
    List<MenuItem> items = copy.getItems();
    window.act(items.get(2)::fire);
    String code = Toolkit.call(() -> Clipboard.getSystemClipboard().getString());
    assertThat(code).startsWith("import numpy as np").endsWith("print(scores[5, 4])\n");
  }
}
