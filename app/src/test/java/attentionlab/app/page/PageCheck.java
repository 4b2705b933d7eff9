package attentionlab.app.page;

import attentionlab.app.figure.FigureView;
import attentionlab.app.state.Snapshot;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.Region;

/** What has to hold on the page whatever a step shows. Used on the JavaFX thread. */
final class PageCheck {
  /** Half pixels are rounded. */
  private static final double ROUNDING = 1.01;

  /** The shorter side of a figure that shows anything. */
  private static final double SHORTER = 20;

  /** The longer one. */
  private static final double LONGER = 70;

  private final Parent page;
  private final Region panels;
  private final TextPane text;

  PageCheck(Parent page) {
    this.page = page;
    panels = (Region) page.lookup(".panels");
    text = (TextPane) page.lookup(".text-pane");
  }

  /** What matches a selector in the text beside the figures. */
  List<Node> all(String selector) {
    return List.copyOf(text.lookupAll(selector));
  }

  private List<FigureView<?>> figures() {
    List<FigureView<?>> figures = new ArrayList<>();
    for (Node child : panels.getChildrenUnmodifiable()) {
      if (child instanceof FigureView<?> figure) {
        figures.add(figure);
      }
    }
    return figures;
  }

  /** What is wrong with the figures and the text. */
  List<String> drawn(Snapshot snapshot) {
    page.applyCss();
    page.layout();
    page.layout(); // a text that broke into lines may need another height
    List<String> found = new ArrayList<>();
    List<FigureView<?>> figures = figures();
    long wanted = snapshot.shown().panels().figures().count();
    if (figures.size() != wanted) {
      found.add(figures.size() + " figures instead of " + wanted);
    }
    if (!snapshot.shown().place().isStepOf(snapshot.place())) {
      found.add("shows another step");
    }
    for (int i = 0; i < figures.size(); i++) {
      place(figures.get(i), found);
      for (int j = 0; j < i; j++) {
        apart(figures.get(j), figures.get(i), found);
      }
    }
    found.addAll(WordsCheck.problems(text));
    return found;
  }

  /** What is wrong with the page, where nothing but a refused setting is told. */
  List<String> problems(Snapshot snapshot) {
    List<String> found = drawn(snapshot);
    boolean told = page.lookup(".notice").isVisible();
    if (told != snapshot.refusal().isPresent()) {
      found.add("notice: " + WordsCheck.texts(page.lookup(".notice")).toList());
    }
    return found;
  }

  private void place(FigureView<?> figure, List<String> found) {
    double shorter = Math.min(figure.getWidth(), figure.getHeight());
    double longer = Math.max(figure.getWidth(), figure.getHeight());
    if (shorter < SHORTER || longer < LONGER) {
      found.add("%s of %.0f × %.0f".formatted(name(figure), figure.getWidth(), figure.getHeight()));
    }
    Bounds bounds = figure.getBoundsInParent();
    if (bounds.getMinX() < -ROUNDING
        || bounds.getMinY() < -ROUNDING
        || bounds.getMaxX() > panels.getWidth() + ROUNDING
        || bounds.getMaxY() > panels.getHeight() + ROUNDING) {
      found.add(
          "%s is at %s, outside of %.0f × %.0f"
              .formatted(name(figure), box(bounds), panels.getWidth(), panels.getHeight()));
    }
  }

  private static void apart(FigureView<?> one, FigureView<?> other, List<String> found) {
    Bounds a = one.getBoundsInParent();
    Bounds b = other.getBoundsInParent();
    double across = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
    double down = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
    if (across > ROUNDING && down > ROUNDING) {
      found.add("%s over %s by %.0f × %.0f".formatted(name(other), name(one), across, down));
    }
  }

  private static String name(FigureView<?> figure) {
    return figure.getClass().getSimpleName();
  }

  private static String box(Bounds bounds) {
    return "%.0f %.0f – %.0f %.0f"
        .formatted(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY());
  }

  /** The figures that are blank on the screen; none where another page lies over them. */
  List<String> pictures() {
    if (!isSeen(panels)) {
      return List.of();
    }
    page.applyCss();
    page.layout();
    Image picture = panels.snapshot(new SnapshotParameters(), null);
    double left = panels.getBoundsInLocal().getMinX();
    double top = panels.getBoundsInLocal().getMinY();
    List<String> blank = new ArrayList<>();
    for (FigureView<?> figure : figures()) {
      int x = (int) Math.round(figure.getLayoutX() - left);
      int y = (int) Math.round(figure.getLayoutY() - top);
      if (isBlank(picture, x, y, (int) figure.getWidth(), (int) figure.getHeight())) {
        blank.add(name(figure) + " is blank");
      }
    }
    return blank;
  }

  private static boolean isSeen(Node node) {
    return node == null || node.isVisible() && isSeen(node.getParent());
  }

  private static boolean isBlank(Image picture, int left, int top, int width, int height) {
    PixelReader pixels = picture.getPixelReader();
    int right = Math.min((int) picture.getWidth(), left + width);
    int bottom = Math.min((int) picture.getHeight(), top + height);
    if (left < 0 || top < 0 || left >= right || top >= bottom) {
      return true;
    }
    int first = pixels.getArgb(left, top);
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        if (pixels.getArgb(x, y) != first) {
          return false;
        }
      }
    }
    return true;
  }
}
