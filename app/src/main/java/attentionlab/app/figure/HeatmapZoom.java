package attentionlab.app.figure;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * The zoom of one heatmap: the wheel with Ctrl enlarges the cells about the pointer, the wheel
 * alone and the middle button move what is enlarged, and the keyboard does the same.
 */
final class HeatmapZoom {
  private static final double STEP = 1.25;
  private static final double NOTCH = 40;

  /** Beyond this even the smallest cells are as large as they get. */
  private static final double LARGEST = 10_000;

  /** How large a cell becomes, in em. */
  private static final double MOST = 4.5;

  private final Supplier<HeatmapGeometry> geometry;
  private final Runnable changed;
  private double factor = 1;
  private double row;
  private double col;
  private double grabX;
  private double grabY;

  /**
   * @param geometry where the cells are now
   * @param changed paints them anew
   */
  HeatmapZoom(Node view, Supplier<HeatmapGeometry> geometry, Runnable changed) {
    this.geometry = geometry;
    this.changed = changed;
    view.addEventHandler(ScrollEvent.SCROLL, this::scroll);
    view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::grab);
    view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
  }

  /** The cells as they are enlarged now. */
  HeatmapGeometry of(HeatmapGeometry whole, HeatmapGeometry.Labels labels, double em) {
    return isOn() ? whole.zoomed(factor, MOST * em, row, col, labels) : whole;
  }

  boolean isOn() {
    return factor > 1;
  }

  /** Acts on a key and says whether it was one of its own; it zooms about a cell. */
  boolean key(KeyEvent event, int aboutRow, int aboutCol) {
    if (!event.isShortcutDown() || !event.isShiftDown()) {
      return false;
    }
    HeatmapGeometry at = geometry.get();
    double x = at.x(aboutCol) + at.cellWidth() / 2;
    double y = at.y(aboutRow) + at.cellHeight() / 2;
    switch (event.getCode()) {
      case PLUS, EQUALS, ADD -> zoom(STEP, x, y);
      case MINUS, SUBTRACT -> zoom(1 / STEP, x, y);
      case DIGIT0, NUMPAD0 -> zoom(1 / factor, x, y);
      default -> {
        return false;
      }
    }
    reveal(aboutRow, aboutCol);
    return true;
  }

  /** Moves what is enlarged until a cell can be seen. */
  void reveal(int aRow, int aCol) {
    HeatmapGeometry at = geometry.get();
    if (isOn() && !at.shows(aRow, aCol)) {
      row = into(at.down(), aRow);
      col = into(at.across(), aCol);
      changed.run();
    }
  }

  private static double into(CellSpan span, int index) {
    return index < span.first()
        ? index
        : index >= span.end() ? index - span.count() + 1 : span.first();
  }

  private void scroll(ScrollEvent event) {
    HeatmapGeometry at = geometry.get();
    if (at == null) {
      return;
    }
    double amount = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
    if (event.isShortcutDown()) {
      zoom(Math.pow(STEP, amount / NOTCH), event.getX(), event.getY());
      event.consume();
    } else if (isOn()) {
      boolean sideways = event.isShiftDown() || event.getDeltaY() == 0;
      move(sideways ? 0 : -amount, sideways ? -amount : 0);
      event.consume();
    }
  }

  private void zoom(double times, double x, double y) {
    HeatmapGeometry before = geometry.get();
    double atRow = before.down().position(y);
    double atCol = before.across().position(x);
    factor = Math.max(1, Math.min(LARGEST, factor * times));
    changed.run();
    HeatmapGeometry after = geometry.get();
    row = atRow - (y - after.top()) / after.cellHeight();
    col = atCol - (x - after.left()) / after.cellWidth();
    keepInside(after);
    changed.run();
  }

  private void move(double down, double across) {
    HeatmapGeometry at = geometry.get();
    row += down / at.cellHeight();
    col += across / at.cellWidth();
    keepInside(at);
    changed.run();
  }

  private void keepInside(HeatmapGeometry at) {
    row = Math.max(0, Math.min(at.rows() - at.down().count(), row));
    col = Math.max(0, Math.min(at.cols() - at.across().count(), col));
  }

  private void grab(MouseEvent event) {
    grabX = event.getX();
    grabY = event.getY();
  }

  private void drag(MouseEvent event) {
    if (isOn() && event.getButton() == MouseButton.MIDDLE) {
      move(grabY - event.getY(), grabX - event.getX());
      grab(event);
      event.consume();
    }
  }
}
