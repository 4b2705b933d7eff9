package attentionlab.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.Toolkit;
import attentionlab.app.state.Theme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Wherever the keyboard is, that can be seen. */
class FocusVisibleTest {
  private static final int MOST_STOPS = 90;
  private static final double MARGIN = 8;

  /** The fewest pixels that a ring has. */
  private static final int FEWEST = 12;

  private Window window;

  @AfterEach
  void close() {
    window.close();
  }

  private Node focus() {
    return Toolkit.call(() -> window.find("#next").getScene().getFocusOwner());
  }

  /** What the nodes look like while the Tab key has come to them, each once. */
  private Map<Node, Image> stops() {
    Map<Node, Image> stops = new LinkedHashMap<>();
    window.act(() -> window.find("#next").requestFocus());
    for (int i = 0; i < MOST_STOPS; i++) {
      window.robot.type(KeyCode.TAB);
      window.settle();
      Node stop = focus();
      if (stops.containsKey(stop)) {
        break;
      }
      stops.put(stop, Toolkit.call(() -> around(stop)));
    }
    return stops;
  }

  private static Image around(Node node) {
    Bounds at = node.localToScene(node.getLayoutBounds());
    SnapshotParameters part = new SnapshotParameters();
    part.setViewport(
        new Rectangle2D(
            Math.max(0, at.getMinX() - MARGIN),
            Math.max(0, at.getMinY() - MARGIN),
            Math.min(1440, at.getWidth()) + 2 * MARGIN,
            Math.min(900, at.getHeight()) + 2 * MARGIN));
    return node.getScene().getRoot().snapshot(part, null);
  }

  private static int changed(Image before, Image after) {
    int changed = 0;
    for (int x = 0; x < before.getWidth(); x++) {
      for (int y = 0; y < before.getHeight(); y++) {
        boolean same =
            before.getPixelReader().getArgb(x, y) == after.getPixelReader().getArgb(x, y);
        changed += same ? 0 : 1;
      }
    }
    return changed;
  }

  private List<String> unseen() {
    List<String> unseen = new ArrayList<>();
    stops()
        .forEach(
            (stop, with) -> {
              boolean last = "next".equals(stop.getId());
              window.act(() -> window.find(last ? "#help" : "#next").requestFocus());
              Image without = Toolkit.call(() -> around(stop));
              if (changed(without, with) < FEWEST) {
                unseen.add(stop.toString());
              }
            });
    return unseen;
  }

  @Test
  void everyStopOfTheTabKeyShowsThatTheKeyboardIsThere() {
    window = Window.at("L2.1 own");
    assertThat(unseen()).isEmpty();
    window.act(() -> window.state.themeProperty().set(Theme.DARK));
    assertThat(unseen()).isEmpty();
  }
}
