package attentionlab.app.figure;

import attentionlab.figure.Figure;
import attentionlab.graph.Axis;
import attentionlab.graph.Edits;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A figure in a scene of its own, with everything it told the application. */
final class Shown {
  static final List<String> APPLE = List.of("我", "昨天", "吃了", "一个", "苹果", "它", "非常", "甜");

  final List<Optional<Term.Cell>> pointed = new ArrayList<>();
  final List<Term.Cell> pinned = new ArrayList<>();
  final List<String> changes = new ArrayList<>();
  final FigureView<?> view;
  private final Scene scene;

  private Shown(Figure figure, double width, double height, Look look) {
    view = FigureViews.of(figure, new Recorder());
    FigureViews.show(view, figure, look);
    view.setManaged(false);
    view.resizeRelocate(0, 0, width, height);
    scene = new Scene(new Pane(view), Math.max(1, width), Math.max(1, height), Color.WHITE);
    picture();
  }

  static void startToolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  static <T> T onFxThread(Callable<T> action) {
    return WaitForAsyncUtils.waitForAsyncFx(10_000, action);
  }

  /** To be called on the JavaFX thread, like everything else here. */
  static Shown of(Figure figure, double width, double height) {
    return new Shown(figure, width, height, look());
  }

  /** As {@link #of}, with animations. */
  static Shown moving(Figure figure, double width, double height) {
    Look still = look();
    Look moving = new Look(still.palette(), still.textSize(), still.words(), false);
    return new Shown(figure, width, height, moving);
  }

  static Look look() {
    return new Look(Palette.LIGHT, 14, new Words(), true);
  }

  static Node row(String id, Role role, double... cells) {
    List<String> labels =
        cells.length <= APPLE.size()
            ? APPLE.subList(0, cells.length)
            : Axis.features("n", cells.length).labels();
    return Node.input(
        new Name(id, "", role),
        Matrix.row(cells),
        Axis.single("它"),
        Axis.tokens("n", labels),
        Provenance.HAND_SET);
  }

  Image picture() {
    return scene.snapshot(null);
  }

  void show(Figure figure) {
    FigureViews.show(view, figure, look());
    picture();
  }

  void press(KeyCode code) {
    Event.fireEvent(view, key(code));
  }

  void pressWithAlt(KeyCode code) {
    Event.fireEvent(
        view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, true, false));
  }

  static KeyEvent key(KeyCode code) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
  }

  void mouse(EventType<MouseEvent> type, double x, double y) {
    mouse(type, view, x, y);
  }

  static void mouse(EventType<MouseEvent> type, javafx.scene.Node target, double x, double y) {
    Point2D at = target.localToScene(x, y);
    boolean down = type != MouseEvent.MOUSE_MOVED;
    MouseButton button = down ? MouseButton.PRIMARY : MouseButton.NONE;
    Event.fireEvent(
        target,
        new MouseEvent(
            type, at.getX(), at.getY(), at.getX(), at.getY(), button, 1, false, false, false, false,
            down, false, false, false, false, true, null));
  }

  private final class Recorder implements Interaction {
    @Override
    public void point(Optional<Term.Cell> cell) {
      pointed.add(cell);
    }

    @Override
    public void pin(Term.Cell cell) {
      pinned.add(cell);
    }

    @Override
    public void open(String bookmark) {
      changes.add("open " + bookmark);
    }

    @Override
    public void change(String settingId, String value) {
      changes.add(settingId + "=" + value);
    }

    @Override
    public void edit(Term.Cell cell, Optional<String> setting, String typed) {
      changes.add(setting.orElse(cell.node().id()) + place(cell) + "=" + typed);
    }

    @Override
    public void scrub(Term.Cell cell, Optional<String> setting, double value) {
      changes.add(setting.orElse(cell.node().id()) + place(cell) + "~" + value);
    }

    @Override
    public void settle() {
      changes.add("settle");
    }

    @Override
    public void knock(Edits.Token token) {
      changes.add("knock " + token.index() + " " + token.label());
    }

    @Override
    public void restore(String node) {
      changes.add("restore " + node);
    }

    @Override
    public void fill(String figure) {
      changes.add("fill " + figure);
    }

    @Override
    public void menu(String figure, Optional<Term.Cell> cell, Runnable edit, Point2D screen) {
      changes.add("menu " + figure);
    }

    private static String place(Term.Cell cell) {
      return "[" + cell.row() + ", " + cell.col() + "]";
    }
  }

  private static final class Words implements Look.Words {
    @Override
    public String panel(String id) {
      return id;
    }

    @Override
    public String label(String label) {
      return label;
    }

    @Override
    public String text(String key, Object... arguments) {
      return key + Arrays.toString(arguments);
    }
  }
}
