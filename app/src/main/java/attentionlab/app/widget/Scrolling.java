package attentionlab.app.widget;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** What scrolls: brings into view what matters, and paints no more than needed. */
public final class Scrolling {
  private static final double MARGIN = 12;

  private Scrolling() {}

  /**
   * Lets a pane paint what has changed. By itself a scroll pane keeps an image of its content, and
   * makes it anew at each change.
   */
  public static void paintDirectly(ScrollPane pane) {
    pane.skinProperty()
        .addListener((property, before, now) -> pane.lookup(".viewport").setCache(false));
  }

  /** Scrolls as little as needed to show a node; of a long one the beginning. */
  public static void reveal(Node node) {
    Node pane = node.getParent();
    while (pane != null && !(pane instanceof ScrollPane)) {
      pane = pane.getParent();
    }
    if (pane instanceof ScrollPane scroll) {
      scroll.applyCss();
      scroll.layout();
      Node content = scroll.getContent();
      Bounds place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
      double room = scroll.getViewportBounds().getHeight();
      double hidden = content.getLayoutBounds().getHeight() - room;
      if (hidden > 0) {
        double top = scroll.getVvalue() * hidden;
        double end = Math.max(top, place.getMaxY() + MARGIN - room);
        double wanted = Math.min(end, place.getMinY() - MARGIN);
        scroll.setVvalue(Math.max(0, Math.min(1, wanted / hidden)));
      }
    }
  }
}
