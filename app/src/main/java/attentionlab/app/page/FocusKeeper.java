package attentionlab.app.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Remembers where in a part of the page the keyboard was, for when that part is made anew. */
public final class FocusKeeper {
  private final Parent part;
  private final Optional<Node> owner;
  private final List<Integer> path = new ArrayList<>();

  private FocusKeeper(Parent part) {
    this.part = part;
    Node node = part.getScene() == null ? null : part.getScene().getFocusOwner();
    Node found = node;
    while (node != null && node != part) {
      Parent parent = node.getParent();
      path.add(0, parent == null ? 0 : parent.getChildrenUnmodifiable().indexOf(node));
      node = parent;
    }
    owner = node == null || node == found ? Optional.empty() : Optional.of(found);
  }

  public static FocusKeeper of(Parent part) {
    return new FocusKeeper(part);
  }

  /** The keyboard comes to what now is in the place of what it was at. */
  public void restore() {
    restoreAt(at());
  }

  /** The keyboard comes to a node, if it was in the part and what it was at is gone. */
  public void restoreAt(Node node) {
    if (owner.isPresent() && owner.get().getScene() == null) {
      node.requestFocus();
    }
  }

  private Node at() {
    Node node = part;
    for (int step : path) {
      if (!(node instanceof Parent parent) || step >= parent.getChildrenUnmodifiable().size()) {
        break;
      }
      node = parent.getChildrenUnmodifiable().get(step);
    }
    return node;
  }
}
