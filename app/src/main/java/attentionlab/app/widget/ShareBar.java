package attentionlab.app.widget;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** A bar whose parts lie where their shares of the whole width are. */
public final class ShareBar extends Pane {
  /** What lies between two shares, from 0 to 1; a mark where they are the same. */
  private record Part(Region node, double from, double to) {}

  private final List<Part> parts = new ArrayList<>();

  public ShareBar(String... styles) {
    getStyleClass().add("share-bar");
    getStyleClass().addAll(styles);
    setMinWidth(0);
  }

  /** Adds a part that reaches from one share to another. */
  public void part(Region node, double from, double to) {
    parts.add(new Part(node, from, to));
    getChildren().add(node);
  }

  /** Adds a mark at a share; it is as wide as it wants to be. */
  public void mark(Region node, double at) {
    part(node, at, at);
  }

  @Override
  protected void layoutChildren() {
    for (Part part : parts) {
      double from = snapPositionX(part.from() * getWidth());
      double to = snapPositionX(part.to() * getWidth());
      double own = Math.ceil(part.node().prefWidth(-1));
      boolean isMark = part.from() == part.to();
      double left = isMark ? Math.max(0, Math.min(getWidth() - own, from - own / 2)) : from;
      part.node().resizeRelocate(left, 0, isMark ? own : to - from, getHeight());
    }
  }
}
