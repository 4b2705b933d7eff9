package attentionlab.app.widget;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/** A row that hides what matters least where it is narrow. */
public class FittingRow extends HBox {
  private final List<List<Node>> mayHide = new ArrayList<>();

  public FittingRow() {
    setMinWidth(0);
  }

  /** Children that may be hidden, all at once. Those named first are hidden first. */
  public void mayHide(Node... children) {
    mayHide.add(List.of(children));
  }

  /** What may be hidden is said anew. */
  public void hideNothing() {
    mayHide.clear();
  }

  @Override
  protected void layoutChildren() {
    Set<Node> optional = new HashSet<>();
    mayHide.forEach(optional::addAll);
    Set<Node> kept = new HashSet<>(getChildren());
    kept.removeIf(child -> !child.isManaged() && !optional.contains(child));
    for (List<Node> group : mayHide) {
      if (width(kept) > getWidth()) {
        group.forEach(kept::remove);
      }
    }
    for (Node child : optional) {
      child.setVisible(kept.contains(child));
      child.setManaged(kept.contains(child));
    }
    super.layoutChildren();
  }

  /** The least width these children can be shown in. */
  private double width(Collection<Node> children) {
    return snappedLeftInset()
        + snappedRightInset()
        + getSpacing() * Math.max(0, children.size() - 1)
        + children.stream().mapToDouble(child -> child.minWidth(-1)).sum();
  }

  /** The least width of what is shown now. */
  public double shownWidth() {
    return width(getChildren().filtered(Node::isManaged));
  }
}
