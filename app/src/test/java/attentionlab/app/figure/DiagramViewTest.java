package attentionlab.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.figure.Diagram;
import attentionlab.figure.Diagram.Box;
import attentionlab.figure.Diagram.State;
import attentionlab.figure.Diagram.Wire;
import attentionlab.figure.Network;
import attentionlab.figure.Wiring;
import attentionlab.figure.Wiring.Sequence;
import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Figures of how things are joined: diagrams, wirings and networks. */
class DiagramViewTest {
  private static final Node CARRIED = square("z", 3, Role.OUTPUT);

  @BeforeAll
  static void startToolkit() throws Exception {
    Shown.startToolkit();
  }

  private static Node square(String id, int size, Role role) {
    List<String> tokens = Shown.APPLE.subList(0, size);
    return Node.input(
        new Name(id, "Z", role),
        Matrix.of(size, size, (row, col) -> 1.0 / (row + col + 1)),
        Axis.tokens("n_q", tokens),
        Axis.tokens("n_k", tokens),
        Provenance.HAND_SET);
  }

  private static Diagram diagram(State state) {
    return new Diagram(
        "d",
        List.of(
            Box.of("below", 0, 1, Role.INPUT).in(state).turning("part"),
            Box.of("above", 0, 0, Role.OUTPUT)),
        List.of(Wire.carrying(CARRIED, "below", "above")));
  }

  @Test
  void aClickOnABoxWithASwitchTurnsIt() {
    Shown[] shown =
        Shown.onFxThread(
            () -> {
              Shown on = Shown.of(diagram(State.LIT), 300, 240);
              on.mouse(MouseEvent.MOUSE_CLICKED, 150, 190);
              Shown off = Shown.of(diagram(State.OFF), 300, 240);
              off.press(KeyCode.ENTER);
              return new Shown[] {on, off};
            });
    assertThat(shown[0].changes).containsExactly("part=off");
    assertThat(shown[1].changes).containsExactly("part=on");
    assertThat(shown[1].view.getAccessibleText()).isEqualTo("figure.diagram.off[below]");
  }

  @Test
  void thePictureOnAnArrowIsPointedAtAndPinned() {
    Shown shown =
        Shown.onFxThread(
            () -> {
              Shown figure = Shown.of(diagram(State.PLAIN), 300, 240);
              figure.mouse(MouseEvent.MOUSE_MOVED, 150, 130);
              figure.mouse(MouseEvent.MOUSE_CLICKED, 150, 130);
              return figure;
            });
    assertThat(shown.pointed).singleElement().matches(Optional::isPresent);
    assertThat(shown.pinned).singleElement().matches(cell -> cell.node() == CARRIED);
    assertThat(shown.changes).isEmpty();
  }

  @Test
  void arrowKeysGoToWhatLiesInThatDirection() {
    Shown shown =
        Shown.onFxThread(
            () -> {
              Shown figure = Shown.of(diagram(State.PLAIN), 300, 240);
              figure.press(KeyCode.UP);
              figure.press(KeyCode.ENTER);
              return figure;
            });
    assertThat(shown.pinned).containsExactly(CARRIED.cell(0, 0));
    assertThat(shown.view.getAccessibleText()).isEqualTo("figure.diagram.wire[z, below, above]");
  }

  private static Wiring wiring(int asking, int size) {
    List<Sequence> sequences =
        List.of(new Sequence("a", Shown.APPLE), new Sequence("b", List.of("I", "ate")));
    return new Wiring("w", sequences, asking, 0, square("a", size, Role.WEIGHTS));
  }

  @Test
  void withoutMotionANewWiringIsThereAtOnce() {
    Image[] pictures =
        Shown.onFxThread(
            () -> {
              Shown changed = Shown.of(wiring(0, 8), 600, 300);
              changed.show(wiring(1, 2));
              return new Image[] {changed.picture(), Shown.of(wiring(1, 2), 600, 300).picture()};
            });
    assertThat(differing(pictures[0], pictures[1])).isZero();
  }

  private static int differing(Image a, Image b) {
    int differing = 0;
    for (int x = 0; x < a.getWidth(); x++) {
      for (int y = 0; y < a.getHeight(); y++) {
        boolean same = a.getPixelReader().getArgb(x, y) == b.getPixelReader().getArgb(x, y);
        differing += same ? 0 : 1;
      }
    }
    return differing;
  }

  private static Network network() {
    Node weights = square("a", 4, Role.WEIGHTS);
    return new Network(weights, weights, -1, Optional.of("mask"), Optional.of("focus"));
  }

  /** Clicks on the first point, on top, and on the third, at the bottom. */
  private static void clickTwo(Shown shown) {
    Pixels dots = Pixels.within(shown.picture(), Palette.LIGHT.muted(), 290, 310);
    shown.mouse(MouseEvent.MOUSE_CLICKED, 300, dots.top() + 8);
    shown.mouse(MouseEvent.MOUSE_CLICKED, 300, dots.bottom() - 8);
  }

  @Test
  void aClickOnTwoPointsPutsTheFirstInFocusAndPartsThem() {
    Shown shown =
        Shown.onFxThread(
            () -> {
              Shown figure = Shown.of(network(), 600, 300);
              clickTwo(figure);
              return figure;
            });
    assertThat(shown.changes).containsExactly("focus=0", "mask=1,1,0,1;1,1,1,1;0,1,1,1;1,1,1,1");
  }

  @Test
  void theKeyboardPartsTwoPointsToo() {
    Shown shown =
        Shown.onFxThread(
            () -> {
              Shown figure = Shown.of(network(), 600, 300);
              figure.press(KeyCode.RIGHT);
              figure.press(KeyCode.ENTER);
              return figure;
            });
    assertThat(shown.changes).containsExactly("mask=1,0,1,1;0,1,1,1;1,1,1,1;1,1,1,1");
  }
}
