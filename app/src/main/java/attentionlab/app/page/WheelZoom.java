package attentionlab.app.page;

import attentionlab.app.state.AppState;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;

/** The wheel with Ctrl makes everything in the window larger; over a heatmap, its cells. */
final class WheelZoom {
  private static final double NOTCH = 40;

  private final AppState state;
  private double turned;

  WheelZoom(AppState state) {
    this.state = state;
  }

  void install(Node root) {
    root.addEventFilter(ScrollEvent.SCROLL, this::scroll);
  }

  private void scroll(ScrollEvent event) {
    if (!event.isShortcutDown() || isOverHeatmap(event.getTarget())) {
      return;
    }
    turned += event.getDeltaY() / NOTCH;
    int steps = (int) turned;
    turned -= steps;
    if (steps != 0) {
      state.zoom(steps);
    }
    event.consume();
  }

  /** Whether the cells of a figure are zoomed there. */
  static boolean isOverHeatmap(EventTarget target) {
    Node node = target instanceof Node found ? found : null;
    while (node != null && !node.getStyleClass().contains("heatmap")) {
      node = node.getParent();
    }
    return node != null;
  }
}
