package attentionlab.app.page;

import attentionlab.app.figure.FigureView;
import attentionlab.app.widget.Scrolling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import javafx.stage.Window;

/** What a user finds on the screen to act on. Used on the JavaFX thread. */
final class Targets {
  /** The buttons of the interview page that ask for a file. */
  private static final Set<String> FILES =
      Set.of(
          "save-everything",
          "take-everything",
          "anki-en",
          "anki-zh-CN",
          "anki-both",
          "save-report",
          "print-report");

  private final Random random;

  Targets(Random random) {
    this.random = random;
  }

  /** The window on top: a dialog, or else the main one. */
  static Stage top() {
    Stage top = null;
    for (Window window : Window.getWindows()) {
      if (window instanceof Stage stage && stage.isShowing() && stage.getScene() != null) {
        top = stage;
      }
    }
    return top;
  }

  /** Closes all windows but one: dialogs, menus, hints. */
  static void closeAllBut(Stage main) {
    List.copyOf(Window.getWindows()).stream()
        .filter(window -> window != main)
        .forEach(Window::hide);
  }

  /** Something to act on; all kinds have the same chance, however many of each there are. */
  Node any() {
    Map<String, List<Node>> kinds = new TreeMap<>();
    collect(layer(top().getScene().getRoot()), kinds);
    return pick(List.copyOf(kinds.values()));
  }

  /** Something of a class, or anything. */
  Node any(Class<? extends Node> kind) {
    Map<String, List<Node>> kinds = new TreeMap<>();
    collect(layer(top().getScene().getRoot()), kinds);
    List<List<Node>> chosen =
        kinds.values().stream()
            .map(nodes -> nodes.stream().filter(kind::isInstance).toList())
            .filter(nodes -> !nodes.isEmpty())
            .toList();
    return chosen.isEmpty() ? any() : pick(chosen);
  }

  private Node pick(List<List<Node>> kinds) {
    List<Node> nodes = kinds.get(random.nextInt(kinds.size()));
    return nodes.get(random.nextInt(nodes.size()));
  }

  /** What lies over the page is mostly used as long as it is there. */
  private Parent layer(Parent root) {
    List<Node> children = root.getChildrenUnmodifiable();
    for (int i = children.size() - 1; i > 0; i--) {
      if (children.get(i).isVisible() && children.get(i) instanceof Parent over) {
        return random.nextInt(5) == 0 ? root : over;
      }
    }
    return root;
  }

  private static void collect(Node node, Map<String, List<Node>> kinds) {
    if (!node.isVisible() || node.isDisabled() || asksForFile(node)) {
      return; // the headless screen has no dialog for files
    }
    if (acts(node) && !isEmpty(node)) {
      kinds.computeIfAbsent(kind(node), key -> new ArrayList<>()).add(node);
    }
    if (node instanceof Parent parent && !(node instanceof TextInputControl)) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, kinds));
    }
  }

  private static boolean asksForFile(Node node) {
    return node instanceof SaveCode
        || node.getStyleClass().contains("asks-for-file")
        || node.getId() != null && FILES.contains(node.getId());
  }

  private static boolean acts(Node node) {
    return node instanceof FigureView
        || node instanceof ButtonBase
        || node instanceof Slider
        || node instanceof TextInputControl
        || node instanceof ScrollBar
        || node instanceof ListCell<?> cell && !cell.isEmpty()
        || node.getOnMouseClicked() != null
        || node.getOnMousePressed() != null
        || node.getOnMouseEntered() != null
        || node.isFocusTraversable();
  }

  private static boolean isEmpty(Node node) {
    Bounds bounds = node.getLayoutBounds();
    return bounds.getWidth() < 1 || bounds.getHeight() < 1;
  }

  private static String kind(Node node) {
    if (node instanceof ButtonBase && node.getId() != null) {
      return node.getId().replaceAll("-.*", "");
    }
    String style = node.getStyleClass().stream().skip(1).findFirst().orElse("");
    return node.getClass().getSimpleName() + style;
  }

  /** Brings a node into view, as a user scrolls to it, and gives a point of it on the screen. */
  Point2D pointOn(Node node) {
    Scrolling.reveal(node);
    node.getScene().getRoot().layout();
    Bounds box = node.localToScene(node.getLayoutBounds());
    for (Parent around = node.getParent(); around != null; around = around.getParent()) {
      if (around instanceof ScrollPane) {
        box = common(box, around.localToScene(around.getLayoutBounds()));
      }
    }
    return onScreen(box);
  }

  /** Any point of the window on top. */
  Point2D anywhere() {
    Parent root = top().getScene().getRoot();
    return onScreen(root.localToScene(root.getLayoutBounds()));
  }

  private static Bounds common(Bounds box, Bounds room) {
    double left = Math.max(box.getMinX(), room.getMinX());
    double top = Math.max(box.getMinY(), room.getMinY());
    double width = Math.min(box.getMaxX(), room.getMaxX()) - left;
    double height = Math.min(box.getMaxY(), room.getMaxY()) - top;
    return new BoundingBox(left, top, Math.max(1, width), Math.max(1, height));
  }

  private Point2D onScreen(Bounds box) {
    Stage stage = top();
    return new Point2D(
        stage.getX()
            + stage.getScene().getX()
            + box.getMinX()
            + random.nextDouble() * box.getWidth(),
        stage.getY()
            + stage.getScene().getY()
            + box.getMinY()
            + random.nextDouble() * box.getHeight());
  }
}
