package attentionlab.app.widget;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

/**
 * Small things to choose from, side by side. They are one stop for the Tab key; the arrow keys walk
 * from one to the next.
 */
public final class Chips extends FlowPane {
  private List<? extends Node> stops = List.of();

  public Chips(String style) {
    getStyleClass().addAll("chips", style);
    addEventFilter(KeyEvent.KEY_PRESSED, this::walk); // before the buttons take the arrow keys
  }

  /** Shows these; each is where the keyboard stops. */
  public void fill(List<? extends Node> chips) {
    fill(chips, chips);
  }

  /**
   * Shows these.
   *
   * @param newStops what in them the keyboard stops at
   */
  public void fill(List<? extends Node> children, List<? extends Node> newStops) {
    stops = List.copyOf(newStops);
    for (Node stop : stops) {
      stop.setFocusTraversable(stop == stops.get(0));
      stop.focusedProperty().addListener((property, was, is) -> stopAt(stop, is));
    }
    getChildren().setAll(children);
  }

  private void stopAt(Node at, boolean focused) {
    if (focused && stops.contains(at)) {
      stops.forEach(stop -> stop.setFocusTraversable(stop == at));
    }
  }

  private void walk(KeyEvent event) {
    int present = stops.indexOf(event.getTarget());
    int next = next(event.getCode(), present);
    if (present >= 0 && next >= 0 && !event.isAltDown() && !event.isShortcutDown()) {
      stops.get(Math.min(next, stops.size() - 1)).requestFocus();
      event.consume();
    }
  }

  private int next(KeyCode code, int present) {
    return switch (code) {
      case LEFT, UP -> Math.max(0, present - 1);
      case RIGHT, DOWN -> present + 1;
      case HOME -> 0;
      case END -> stops.size() - 1;
      default -> -1;
    };
  }

  /** As wide as all of them in one row, where there is room. */
  @Override
  protected double computePrefWidth(double height) {
    double wide = snappedLeftInset() + snappedRightInset();
    int count = 0;
    for (Node child : getManagedChildren()) {
      wide += snapSizeX(child.prefWidth(-1));
      count++;
    }
    return wide + Math.max(0, count - 1) * snapSpaceX(getHgap());
  }

  /** Whether the arrow keys walk here. */
  public static boolean walksFrom(Object target) {
    for (Node node = target instanceof Node n ? n : null; node != null; node = node.getParent()) {
      if (node instanceof Chips) {
        return true;
      }
    }
    return false;
  }
}
