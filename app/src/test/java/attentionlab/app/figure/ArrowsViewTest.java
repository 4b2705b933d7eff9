package attentionlab.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.figure.Arrows;
import attentionlab.figure.Arrows.Arrow;
import attentionlab.graph.Role;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ArrowsViewTest {
  private static final double CENTRE = 11;

  @BeforeAll
  static void startToolkit() throws Exception {
    Shown.startToolkit();
  }

  /** A query that can be dragged, and a key straight down as long as the plane. */
  private static Arrows arrows(double x, double y) {
    return new Arrows(
        "plane",
        List.of(
            Arrow.draggable(Shown.row("q", Role.QUERY, x, y), "query"),
            Arrow.fixed(Shown.row("k", Role.KEY, 0, -4))),
        4);
  }

  private static Pixels pixels(Image picture, Role role) {
    return Pixels.of(picture, Palette.LIGHT.role(role));
  }

  private static Node handle(Shown shown) {
    return shown.view.getChildrenUnmodifiable().stream()
        .filter(node -> node instanceof TipHandle && node.isVisible())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anArrowReachesFromTheOriginToItsPoint() {
    Image picture = Shown.onFxThread(() -> Shown.of(arrows(2, 0), 460, 440).picture());
    Pixels query = pixels(picture, Role.QUERY);
    Pixels key = pixels(picture, Role.KEY);
    assertThat(key.height()).isGreaterThan(150);
    assertThat(query.left()).isBetween(key.middle() - 2, key.middle() + 4);
    assertThat(query.right() - key.middle()).isBetween(key.height() / 2 - 5, key.height() / 2 + 3);
  }

  @Test
  void theHandleOfADraggableArrowIsAtItsTipAndOthersHaveNone() {
    Shown shown = Shown.onFxThread(() -> Shown.of(arrows(2, 0), 460, 440));
    Pixels query = Shown.onFxThread(() -> pixels(shown.picture(), Role.QUERY));
    assertThat(handle(shown).getLayoutX() + CENTRE)
        .isBetween(query.right() - 2.0, query.right() + 4.0);
    assertThat(shown.view.getChildrenUnmodifiable().stream().filter(TipHandle.class::isInstance))
        .filteredOn(Node::isVisible)
        .hasSize(1);
  }

  private static void drag(Shown shown, double dx, double dy) {
    Node handle = handle(shown);
    Shown.mouse(MouseEvent.MOUSE_PRESSED, handle, CENTRE + 3, CENTRE - 3);
    Shown.mouse(MouseEvent.MOUSE_DRAGGED, handle, CENTRE + 3 + dx, CENTRE - 3 + dy);
  }

  @Test
  void draggingATipChangesTheSettingInStepsOfATwentieth() {
    List<String> changes =
        Shown.onFxThread(
            () -> {
              Shown shown = Shown.of(arrows(2, 0), 460, 440);
              double unit = pixels(shown.picture(), Role.KEY).height() / 4.0;
              drag(shown, 0.49 * unit, -1.26 * unit);
              return shown.changes;
            });
    assertThat(changes).containsExactly("query=2.5,1.25");
  }

  @Test
  void aTipStaysInsideThePlane() {
    List<String> changes =
        Shown.onFxThread(
            () -> {
              Shown shown = Shown.of(arrows(2, 0), 460, 440);
              drag(shown, 5000, 5000);
              return shown.changes;
            });
    assertThat(changes).containsExactly("query=4,-4");
  }

  @Test
  void theSameHandleGoesOnWhenTheFigureHasChanged() {
    boolean same =
        Shown.onFxThread(
            () -> {
              Shown shown = Shown.of(arrows(2, 0), 460, 440);
              Node before = handle(shown);
              double x = before.getLayoutX();
              shown.show(arrows(3, 0));
              return handle(shown) == before && before.getLayoutX() > x + 20;
            });
    assertThat(same).isTrue();
  }

  @Test
  void arrowKeysNudgeATipAndShiftMakesTheStepsLarger() {
    List<String> changes =
        Shown.onFxThread(
            () -> {
              Shown shown = Shown.of(arrows(2, 0), 460, 440);
              Event.fireEvent(handle(shown), Shown.key(KeyCode.UP));
              Event.fireEvent(
                  handle(shown),
                  new KeyEvent(
                      KeyEvent.KEY_PRESSED, "", "", KeyCode.LEFT, true, false, false, false));
              return shown.changes;
            });
    assertThat(changes).containsExactly("query=2,0.1", "query=1.5,0");
  }

  @Test
  void aScreenReaderHearsTheCoordinates() {
    Shown shown = Shown.onFxThread(() -> Shown.of(arrows(2, -0.5), 460, 440));
    assertThat(handle(shown).getAccessibleText()).isEqualTo("figure.arrow[, 2, −0.5]");
  }
}
