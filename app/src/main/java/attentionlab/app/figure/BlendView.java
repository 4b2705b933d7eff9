package attentionlab.app.figure;

import attentionlab.figure.Blend;
import attentionlab.graph.Node;
import attentionlab.graph.Numbers;
import attentionlab.graph.Term;
import java.util.Optional;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/**
 * A weighted sum as it adds up. When it is first seen, and when another row is summed, the weighted
 * rows slide into their sum; a click or any key ends that at once.
 */
final class BlendView extends CanvasView<Blend> {
  private static final Duration SLIDE = Duration.millis(800);

  private final DoubleProperty progress = new SimpleDoubleProperty(1);
  private final Timeline slide =
      new Timeline(
          new KeyFrame(Duration.ZERO, new KeyValue(progress, 0)),
          new KeyFrame(SLIDE, new KeyValue(progress, 1, Interpolator.EASE_BOTH)));
  private BlendPainter painter;
  private int animatedRow = -1;
  private int cursorRow;
  private int cursorCol;

  BlendView(Interaction interaction) {
    super(interaction);
    setFocusTraversable(true);
    progress.addListener(observed -> redraw());
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(cellAt(event)));
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(Optional.empty()));
    addEventHandler(MouseEvent.MOUSE_PRESSED, event -> skip());
    addEventHandler(MouseEvent.MOUSE_CLICKED, e -> cellAt(e).ifPresent(interaction()::pin));
    sceneProperty().addListener(observed -> animate());
  }

  @Override
  protected void title(FigureTitle line) {
    line.show(figure().total(), look());
  }

  @Override
  protected void prepare() {
    cursorRow = Math.max(0, Math.min(cursorRow, parts()));
    cursorCol = Math.max(0, Math.min(cursorCol, cols() - 1));
    describe();
    animate();
  }

  private int parts() {
    return figure().values().value().rows();
  }

  private int cols() {
    return figure().values().value().cols();
  }

  private void animate() {
    if (figure() == null || getScene() == null || animatedRow == figure().row()) {
      return;
    }
    animatedRow = figure().row();
    if (!look().reducedMotion()) {
      progress.set(0);
      slide.playFromStart();
    }
  }

  private void skip() {
    slide.stop();
    progress.set(1);
  }

  private Optional<Term.Cell> cellAt(MouseEvent event) {
    return painter == null ? Optional.empty() : painter.cellAt(event.getX(), event.getY() - top());
  }

  /** The cell of a row of the drawing; the row after the last part is the total. */
  private Term.Cell cell(int row, int col) {
    return row < parts()
        ? figure().values().cell(row, col)
        : figure().total().cell(figure().row(), col);
  }

  @Override
  protected void keyboard(boolean here) {
    point(here && cols() > 0 ? Optional.of(cell(cursorRow, cursorCol)) : Optional.empty());
  }

  @Override
  protected boolean key(KeyCode code, boolean shift) {
    skip();
    switch (code) {
      case LEFT -> walk(0, -1);
      case RIGHT -> walk(0, 1);
      case UP -> walk(-1, 0);
      case DOWN -> walk(1, 0);
      case ENTER, SPACE -> interaction().pin(cell(cursorRow, cursorCol));
      default -> {
        return false;
      }
    }
    return true;
  }

  private void walk(int down, int right) {
    cursorRow = Math.max(0, Math.min(cursorRow + down, parts()));
    cursorCol = Math.max(0, Math.min(cursorCol + right, cols() - 1));
    describe();
    point(Optional.of(cell(cursorRow, cursorCol)));
  }

  private void describe() {
    if (cols() == 0) {
      return;
    }
    Node values = figure().values();
    String col = look().words().label(values.cols().marked(cursorCol));
    String number = Numbers.brief(cell(cursorRow, cursorCol).value(), look().digits(3));
    if (cursorRow == parts()) {
      setAccessibleText(look().words().text("figure.blend.total", col, number));
    } else {
      double weight = figure().weights().value().get(figure().row(), cursorRow);
      String row = look().words().label(values.rows().marked(cursorRow));
      String times = Numbers.brief(weight, look().digits(3));
      setAccessibleText(look().words().text("figure.blend.part", row, col, times, number));
    }
  }

  @Override
  public Units units() {
    BlendPainter measured = new BlendPainter(figure(), look(), lit(), pencil());
    return new Units(
        measured.leftMargin() + measured.extraWidth() + 2,
        titleHeight() + measured.headerHeight() + BlendGrid.RULE,
        Math.max(2, cols() * 1.1),
        (parts() + 1) * 0.75,
        0.5 * leastOfPlot());
  }

  @Override
  protected void draw(Pencil pen, double width, double height) {
    painter = new BlendPainter(figure(), look(), lit(), pen);
    painter.paint(width, height, progress.get());
  }
}
