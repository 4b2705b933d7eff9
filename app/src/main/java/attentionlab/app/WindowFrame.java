package attentionlab.app;

import attentionlab.app.state.AppState;
import attentionlab.app.state.AppState.WindowPlace;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Where the window is, across starts. A place that is on no screen any more is not used. */
final class WindowFrame {
  static final double WIDTH = 1440;
  static final double HEIGHT = 900;

  private WindowFrame() {}

  static void install(Stage stage, AppState state) {
    stage.setMinWidth(900);
    stage.setMinHeight(600);
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setWidth(Math.min(WIDTH, screen.getWidth()));
    stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
    state
        .windowProperty()
        .get()
        .flatMap(at -> screenOf(at).map(there -> within(at, there)))
        .ifPresent(at -> place(stage, at));
    InvalidationListener moved = observable -> remember(stage, state);
    stage.xProperty().addListener(moved);
    stage.yProperty().addListener(moved);
    stage.widthProperty().addListener(moved);
    stage.heightProperty().addListener(moved);
    stage.maximizedProperty().addListener(moved);
  }

  private static Optional<Rectangle2D> screenOf(WindowPlace at) {
    return Screen.getScreensForRectangle(at.x(), at.y(), at.width(), at.height()).stream()
        .map(Screen::getVisualBounds)
        .findFirst();
  }

  /** The screen may have become smaller since: the window comes inside of it as a whole. */
  static WindowPlace within(WindowPlace at, Rectangle2D screen) {
    double width = Math.min(at.width(), screen.getWidth());
    double height = Math.min(at.height(), screen.getHeight());
    double x = Math.max(screen.getMinX(), Math.min(at.x(), screen.getMaxX() - width));
    double y = Math.max(screen.getMinY(), Math.min(at.y(), screen.getMaxY() - height));
    return new WindowPlace(x, y, width, height, at.maximized());
  }

  private static void place(Stage stage, WindowPlace at) {
    stage.setX(at.x());
    stage.setY(at.y());
    stage.setWidth(at.width());
    stage.setHeight(at.height());
    stage.setMaximized(at.maximized());
  }

  /** While the window is maximised its former place is kept, to go back to. */
  private static void remember(Stage stage, AppState state) {
    WindowPlace now =
        new WindowPlace(
            stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    Optional<WindowPlace> before = state.windowProperty().get();
    state
        .windowProperty()
        .set(
            now.maximized() && before.isPresent()
                ? before.map(b -> new WindowPlace(b.x(), b.y(), b.width(), b.height(), true))
                : Optional.of(now).filter(place -> !Double.isNaN(place.x())));
  }
}
