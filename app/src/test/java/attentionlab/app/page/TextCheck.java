package attentionlab.app.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.fxmisc.flowless.VirtualizedScrollPane;

/**
 * No text of a window is cut off: none has an ellipsis, none sticks out of what it stands in, and
 * no control lies over another. What may scroll up and down may be partly hidden there. Used on the
 * JavaFX thread.
 */
final class TextCheck {
  /** Half pixels are rounded. */
  private static final double ROUNDING = 2.5;

  /** By how much of their size letters may stand out: indices, and the space at a line's end. */
  private static final double AIR = 0.6;

  /** What is meant to be shortened where it is narrow; a tooltip has the whole text. */
  private static final Set<String> SHORTENED =
      Set.of("crumb", "bookmark", "figure-name", "code-panel");

  private final List<String> found = new ArrayList<>();
  private final List<Node> controls = new ArrayList<>();

  private TextCheck() {}

  /** What is cut off in a scene that was laid out. */
  static List<String> problems(Parent root) {
    TextCheck check = new TextCheck();
    List<Node> layers = root.getChildrenUnmodifiable();
    check.look(root);
    for (Node layer : layers.isEmpty() ? List.<Node>of(root) : layers) {
      check.layer(layer);
    }
    drawers(root).forEach(check::layer);
    return check.found;
  }

  private void layer(Node layer) {
    controls.clear();
    collect(layer);
    apart();
  }

  /** What lies over its neighbours. */
  private static Stream<Node> drawers(Node root) {
    return root.lookupAll(".side").stream().filter(TextCheck::isDrawer);
  }

  private static boolean isDrawer(Node node) {
    return node.getPseudoClassStates().stream()
        .anyMatch(state -> state.getPseudoClassName().equals("drawer"));
  }

  private void look(Node node) {
    if (!node.isVisible() || node.getOpacity() == 0 || node instanceof VirtualizedScrollPane<?>) {
      return; // a program scrolls to all sides
    }
    if (node instanceof Labeled labeled) {
      whole(labeled);
    }
    if (node instanceof TextInputControl input) {
      inside(input);
      prompt(input);
      return;
    }
    if (node instanceof Text text && !text.getText().isBlank() || node instanceof ButtonBase) {
      inside(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::look);
    }
  }

  /** Whether the words of a label are all there. */
  private void whole(Labeled labeled) {
    String text = labeled.getText();
    boolean hidden = labeled.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY;
    if (text == null || text.isBlank() || hidden) {
      return;
    }
    labeled.getChildrenUnmodifiable().stream()
        .filter(Text.class::isInstance)
        .map(node -> ((Text) node).getText())
        .filter(shown -> !plain(shown).equals(plain(text)) && !mayBeShort(labeled))
        .forEach(shown -> found.add(path(labeled) + " shows “" + shown + "” of “" + text + "”"));
  }

  private static String plain(String text) {
    return text.replace("_", "").replaceAll("\\s+", " ").strip();
  }

  private static boolean mayBeShort(Labeled labeled) {
    Tooltip tip = labeled.getTooltip();
    return labeled.getStyleClass().stream().anyMatch(SHORTENED::contains)
        && tip != null
        && tip.getText().contains(labeled.getText());
  }

  /** The hint in an empty field. */
  private void prompt(TextInputControl input) {
    String prompt = input.getPromptText();
    if (input.getText().isEmpty() && prompt != null && !prompt.isBlank()) {
      input.lookupAll("*").stream()
          .filter(node -> node instanceof Text text && prompt.equals(text.getText()))
          .forEach(
              node -> within(node, scene(node), scene(input, input.getLayoutBounds()), true, ""));
    }
  }

  /** Whether a node is inside all it stands in. */
  private void inside(Node node) {
    Bounds box = scene(node);
    boolean scrolls = false;
    for (Parent around = node.getParent(); around != null; around = around.getParent()) {
      if (around instanceof ScrollPane pane && !pane.isFitToWidth()) {
        return; // it scrolls to all sides
      }
      scrolls |= isViewport(around) || isViewport(around.getParent());
      Bounds room = room(around);
      boolean free = isFree(around) || isFree(around.getParent());
      if (room != null
          && !free
          && !within(node, box, room, scrolls || isLine(around), path(around))) {
        return;
      }
    }
  }

  /** An index stands out of its line, upwards or downwards. */
  private static boolean isLine(Parent around) {
    return around instanceof TextFlow;
  }

  /** Whether a viewport scrolls to all sides. */
  private static boolean isFree(Parent viewport) {
    return isViewport(viewport)
        && viewport.getParent() instanceof ScrollPane pane
        && !pane.isFitToWidth();
  }

  private static boolean isViewport(Parent around) {
    return around instanceof ListView<?>
        || around != null
            && (around.getStyleClass().contains("viewport")
                || around.getStyleClass().contains("clipped-container"));
  }

  private static Bounds room(Parent around) {
    if (around.getClip() != null) {
      return scene(around, around.getClip().getBoundsInParent());
    }
    boolean measured = around instanceof Region && !isInsideOfScroller(around);
    return measured ? scene(around, around.getLayoutBounds()) : null;
  }

  /** The sheet that moves in a list has no size of its own. */
  private static boolean isInsideOfScroller(Parent around) {
    return around.getStyleClass().contains("sheet");
  }

  private boolean within(Node node, Bounds box, Bounds room, boolean scrolls, String around) {
    double left = room.getMinX() - box.getMinX();
    double right = box.getMaxX() - room.getMaxX();
    double up = scrolls ? 0 : room.getMinY() - box.getMinY();
    double down = scrolls ? 0 : box.getMaxY() - room.getMaxY();
    double worst = Math.max(Math.max(left, right), Math.max(up, down));
    double size = node instanceof Text text ? text.getFont().getSize() : 0;
    boolean high = worst == up || worst == down || node.getParent() instanceof TextFlow;
    double tolerance = high ? Math.max(ROUNDING, AIR * size) : ROUNDING;
    if (worst > tolerance) {
      String side =
          worst == left ? "left" : worst == right ? "right" : worst == up ? "top" : "bottom";
      found.add("%s sticks out by %.0f at the %s of %s".formatted(path(node), worst, side, around));
    }
    return worst <= tolerance;
  }

  private static Bounds scene(Node node) {
    return scene(node, node.getLayoutBounds());
  }

  private static Bounds scene(Node node, Bounds bounds) {
    return node.localToScene(bounds);
  }

  // ---- nothing lies over another

  private void collect(Node node) {
    if (!node.isVisible() || node.getOpacity() == 0) {
      return;
    }
    boolean words = node instanceof Labeled labeled && !blank(labeled);
    boolean free = Stream.of("busy", "cell-editor").anyMatch(node.getStyleClass()::contains);
    if ((words || node instanceof TextInputControl || node instanceof Slider) && !free) {
      controls.add(node);
    } else if (node instanceof Parent parent && !(node instanceof ScrollBar) && !free) {
      parent.getChildrenUnmodifiable().stream()
          .filter(child -> !isDrawer(child))
          .forEach(this::collect);
    }
  }

  private static boolean blank(Labeled labeled) {
    return labeled.getGraphic() == null
        && (labeled.getText() == null || labeled.getText().isBlank());
  }

  private void apart() {
    List<Bounds> boxes = controls.stream().map(TextCheck::seen).toList();
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = 0; j < i; j++) {
        Bounds a = boxes.get(i);
        Bounds b = boxes.get(j);
        double across = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
        double down = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
        if (across > ROUNDING && down > ROUNDING) {
          found.add(
              "%s lies over %s by %.0f × %.0f"
                  .formatted(path(controls.get(i)), path(controls.get(j)), across, down));
        }
      }
    }
  }

  /** What is to be seen of a node that may be scrolled. */
  private static Bounds seen(Node node) {
    Bounds box = scene(node);
    for (Parent around = node.getParent(); around != null; around = around.getParent()) {
      if (around instanceof ScrollPane || around instanceof ListView<?>) {
        Bounds room = scene(around);
        double left = Math.max(box.getMinX(), room.getMinX());
        double top = Math.max(box.getMinY(), room.getMinY());
        double width = Math.min(box.getMaxX(), room.getMaxX()) - left;
        double height = Math.min(box.getMaxY(), room.getMaxY()) - top;
        box = new BoundingBox(left, top, Math.max(0, width), Math.max(0, height));
      }
    }
    return box;
  }

  /** A node as a line: what it is, and in what it is. */
  static String path(Node node) {
    List<String> parts = new ArrayList<>();
    for (Node at = node; at != null && parts.size() < 5; at = at.getParent()) {
      parts.add(at.getClass().getSimpleName() + name(at));
    }
    return String.join(" < ", parts);
  }

  private static String name(Node node) {
    String name = node.getId() == null ? "" : "#" + node.getId();
    List<String> styles = node.getStyleClass().stream().limit(3).toList();
    String words =
        node instanceof Text text
            ? text.getText()
            : node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
    String text =
        words.isEmpty() ? "" : "“" + words.substring(0, Math.min(30, words.length())) + "”";
    return name + (node instanceof Control || node instanceof Region ? "." + styles : "") + text;
  }
}
