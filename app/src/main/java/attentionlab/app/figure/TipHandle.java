package attentionlab.app.figure;

import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

/** The tip of an arrow as something to take hold of. */
final class TipHandle extends Region {
  private static final double SIZE = 22;
  private static final double STEP = 0.1;
  private static final double STRIDE = 0.5;

  private final ArrowsView view;
  private final int index;
  private Point2D grip = Point2D.ZERO;
  private final Circle ring = new Circle(SIZE / 2, SIZE / 2, 8);

  TipHandle(ArrowsView view, int index) {
    this.view = view;
    this.index = index;
    setManaged(false);
    setFocusTraversable(true);
    setCursor(Cursor.HAND);
    setAccessibleRole(AccessibleRole.SLIDER);
    ring.setMouseTransparent(true);
    getChildren().add(ring);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(MouseEvent.MOUSE_ENTERED, event -> view.hover(index));
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    hoverProperty().addListener(observed -> emphasise());
    pressedProperty().addListener(observed -> emphasise());
    focusVisibleProperty().addListener((property, was, is) -> focus(is));
    emphasise();
  }

  /** Centres the handle on a point of the view. */
  void place(double x, double y, Palette palette) {
    ring.setStroke(palette.text());
    ring.setFill(Color.TRANSPARENT);
    resizeRelocate(Math.round(x) - SIZE / 2, Math.round(y) - SIZE / 2, SIZE, SIZE);
  }

  private void focus(boolean visible) {
    view.hover(visible ? index : -1);
    emphasise();
  }

  private void emphasise() {
    boolean strong = isHover() || isPressed() || isFocusVisible();
    ring.setStrokeWidth(strong ? 2 : 1);
    ring.setOpacity(strong ? 1 : 0.3);
  }

  private void press(MouseEvent event) {
    requestFocus();
    grip = new Point2D(event.getX() - SIZE / 2, event.getY() - SIZE / 2);
    event.consume();
  }

  private void drag(MouseEvent event) {
    Point2D tip = localToParent(event.getX(), event.getY()).subtract(grip);
    view.drag(index, tip.getX(), tip.getY());
    event.consume();
  }

  private void key(KeyEvent event) {
    double step = event.isShiftDown() ? STRIDE : STEP;
    switch (event.getCode()) {
      case LEFT -> view.nudge(index, -step, 0);
      case RIGHT -> view.nudge(index, step, 0);
      case UP -> view.nudge(index, 0, step);
      case DOWN -> view.nudge(index, 0, -step);
      default -> {
        return;
      }
    }
    event.consume();
  }
}
