package attentionlab.app.page;

import attentionlab.app.Toolkit;
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

/** Walks with the Tab key and looks where the keyboard is. */
final class FocusRings {
  private static final int MOST_STOPS = 90;
  private static final double MARGIN = 8;

  /** The fewest pixels that a ring has. */
  private static final int FEWEST = 12;

  private final Window window;

  FocusRings(Window window) {
    this.window = window;
  }

  private Node focus() {
    return Toolkit.call(() -> window.stage().getScene().getFocusOwner());
  }

  /** What the nodes look like while the Tab key has come to them, each once. */
  private Map<Node, Image> stops(String start) {
    Map<Node, Image> stops = new LinkedHashMap<>();
    window.act(() -> window.find("#" + start).requestFocus());
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
            Math.min(node.getScene().getWidth(), at.getWidth()) + 2 * MARGIN,
            Math.min(node.getScene().getHeight(), at.getHeight()) + 2 * MARGIN));
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

  /**
   * The stops of the Tab key that do not show that the keyboard is there.
   *
   * @param start the identifier of the control that it starts at
   */
  List<String> unseen(String start) {
    List<String> unseen = new ArrayList<>();
    stops(start)
        .forEach(
            (stop, with) -> {
              boolean last = "help".equals(stop.getId());
              window.act(() -> window.find(last ? "#view" : "#help").requestFocus());
              Image without = Toolkit.call(() -> around(stop));
              if (changed(without, with) < FEWEST) {
                unseen.add(TextCheck.path(stop));
              }
            });
    return unseen;
  }
}
