package attentionlab.app.figure;

import attentionlab.figure.Heatmap;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Term;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * A heatmap: the cells as an image, labels, numbers where they fit, and a colour bar with its
 * limits. The mouse points at cells and pins them; the arrow keys walk them; {@link CellHand}
 * changes them.
 */
final class HeatmapView extends FigureView<Heatmap> {
  /** The side that a large matrix keeps, in em. */
  private static final double LEAST_SIDE = 32;

  /** The width of the smallest, in em. */
  private static final double NARROWEST = 6.4;

  private final FigureTitle title = new FigureTitle();
  private final Canvas base = new Canvas();
  private final Canvas overlay = new Canvas();
  private final HeatmapPainter painter = new HeatmapPainter();
  private final HeatmapLabels measure = new HeatmapLabels();
  private final CellHand hand;
  private final MaskBrush brush = new MaskBrush();
  private HeatmapGeometry.Labels labels;
  private HeatmapGeometry geometry;
  private final HeatmapZoom zoom = new HeatmapZoom(this, () -> geometry, this::repaint);
  private final HeatmapCursor cursor = new HeatmapCursor();

  HeatmapView(Interaction interaction) {
    super(interaction);
    hand = new CellHand(interaction, new HeatmapGround(this));
    getStyleClass().add("heatmap");
    getChildren().addAll(base, overlay, title, hand.field());
    overlay.setMouseTransparent(true);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    setOnMouseMoved(this::point);
    setOnMouseExited(event -> interaction().point(Optional.empty()));
    setOnMouseClicked(this::click);
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnMouseReleased(event -> release());
    setOnContextMenuRequested(this::menu);
    setOnKeyPressed(this::key);
    focusedProperty().addListener((property, before, now) -> focusMoved(now));
  }

  @Override
  public Units units() {
    return units(Double.MAX_VALUE, Double.MAX_VALUE);
  }

  @Override
  public Units units(double room, double unit) {
    Matrix matrix = figure().node().value();
    double narrowest = Math.max(NARROWEST * look().textSize(), title.leastWidth());
    double side = LEAST_SIDE * look().textSize();
    return HeatmapGeometry.units(
        matrix.rows(), matrix.cols(), labels, unit, leastCell(), side, narrowest);
  }

  @Override
  protected void update() {
    Node node = figure().node();
    hand.follow(node);
    title.show(node, look());
    setAccessibleHelp(title.getAccessibleText());
    labels = measure.of(figure(), look());
    cursor.stayIn(node.value());
    say("");
    repaint();
  }

  @Override
  protected void updateHighlight() {
    repaintOverlay();
  }

  @Override
  protected void layoutChildren() {
    title.resizeRelocate(0, 0, titleWidth(), look().textSize() * 1.7);
    boolean resized = base.getWidth() != getWidth() || base.getHeight() != getHeight();
    if (resized && getWidth() > 0 && getHeight() > 0) {
      base.setWidth(getWidth());
      base.setHeight(getHeight());
      overlay.setWidth(getWidth());
      overlay.setHeight(getHeight());
      repaint();
      hand.laidOut();
    }
  }

  private void repaint() {
    if (base.getWidth() > 0 && figure() != null) {
      Matrix matrix = figure().node().value();
      HeatmapGeometry whole =
          HeatmapGeometry.fit(
              matrix.rows(), matrix.cols(), labels, base.getWidth(), base.getHeight());
      geometry = zoom.of(whole, labels, look().textSize());
      painter.paint(base.getGraphicsContext2D(), figure(), geometry, look());
      repaintOverlay();
    }
  }

  private void repaintOverlay() {
    if (geometry == null) {
      return;
    }
    overlay.setVisible(HeatmapOverlay.isNeeded(figure(), lit()));
    if (overlay.isVisible()) {
      HeatmapOverlay.paint(
          overlay.getGraphicsContext2D(), figure(), geometry, lit(), isFocused(), look());
    }
  }

  private Optional<Term.Cell> cellAt(MouseEvent event) {
    return cellAt(event.getX(), event.getY());
  }

  private Optional<Term.Cell> cellAt(double x, double y) {
    if (geometry == null) {
      return Optional.empty();
    }
    int row = geometry.row(y);
    int col = geometry.col(x);
    if (row < 0 || col < 0) {
      return Optional.empty();
    }
    int[] shown = new CellBlocks(figure(), geometry).shownFor(row, col);
    return Optional.of(figure().node().cell(shown[0], shown[1]));
  }

  private void point(MouseEvent event) {
    Optional<Term.Cell> cell = cellAt(event);
    boolean moves = !paintable() && cell.filter(CellHand::isGiven).isPresent();
    setCursor(moves ? Cursor.V_RESIZE : Cursor.DEFAULT);
    interaction().point(cell);
  }

  private void click(MouseEvent event) {
    requestFocus();
    if (event.getButton() != MouseButton.PRIMARY || hand.wasDragged()) {
      return;
    }
    boolean twice = event.getClickCount() == 2;
    if (twice && event.getY() < labels.title()) {
      interaction().fill(figure().id());
    } else if (twice) {
      geometry.tokenAt(figure().node(), event.getX(), event.getY()).ifPresent(interaction()::knock);
    } else if (geometry.row(event.getY()) >= 0 && event.getX() < geometry.left()) {
      interaction().row(figure().node(), geometry.row(event.getY()));
    }
    cellAt(event)
        .ifPresent(
            cell -> {
              cursor.moveTo(cell.row(), cell.col());
              if (twice && !paintable()) {
                hand.edit(cell);
              } else if (!paintable()) {
                interaction().pin(cell);
              }
            });
  }

  private void menu(ContextMenuEvent event) {
    Optional<Term.Cell> cell =
        event.isKeyboardTrigger() ? Optional.of(cursor()) : cellAt(event.getX(), event.getY());
    cell.ifPresent(at -> cursor.moveTo(at.row(), at.col()));
    Point2D place =
        event.isKeyboardTrigger()
            ? localToScreen(middle(cursor()))
            : new Point2D(event.getScreenX(), event.getScreenY());
    interaction().menu(figure().id(), cell, () -> hand.edit(cursor()), place);
    event.consume();
  }

  private void press(MouseEvent event) {
    if (paintable() && event.getButton() == MouseButton.PRIMARY) {
      cellAt(event).ifPresent(cell -> paint(cell.row(), cell.col()));
    } else {
      hand.pressed(event, cellAt(event));
    }
  }

  private void release() {
    brush.lift();
    hand.released();
  }

  private void paint(int row, int col) {
    cursor.moveTo(row, col);
    painted(brush.start(figure(), row, col));
  }

  private void drag(MouseEvent event) {
    if (brush.isDown()) {
      cellAt(event).flatMap(cell -> brush.move(cell.row(), cell.col())).ifPresent(this::painted);
    } else {
      hand.dragged(event);
    }
  }

  private void painted(String mask) {
    interaction().change(figure().edit().orElseThrow().setting(), mask);
  }

  private void key(KeyEvent event) {
    boolean paints = paintable() && event.getCode() == KeyCode.ENTER;
    boolean adds = event.getCode() == KeyCode.SPACE && event.isShiftDown();
    if (zoom.key(event, cursor.row(), cursor.col())
        || adds && interaction().row(figure().node(), cursor.row())
        || !paints && hand.key(event)
        || own(event.getCode())) {
      event.consume();
    }
  }

  private boolean own(KeyCode code) {
    switch (code) {
      case R -> say(cursor.wholeRow(figure().node(), look()));
      case UP -> walk(-1, 0);
      case DOWN -> walk(1, 0);
      case LEFT -> walk(0, -1);
      case RIGHT -> walk(0, 1);
      case SPACE, ENTER -> act();
      case F -> interaction().fill(figure().id());
      case L -> interaction().turn(figure().id());
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Paints the present cell, or pins it. */
  private void act() {
    if (paintable()) {
      paint(cursor.row(), cursor.col());
      brush.lift();
    } else {
      interaction().pin(cursor());
    }
  }

  private void walk(int rows, int cols) {
    Node node = figure().node();
    cursor.walk(node.value(), rows, cols);
    zoom.reveal(cursor.row(), cursor.col());
    interaction().point(Optional.of(cursor()));
    say(cursor.freshRow(node, look()));
  }

  private void focusMoved(boolean focused) {
    if (!focused) {
      interaction().point(Optional.empty());
    } else if (figure() != null) {
      say(new Spoken(figure().node(), look()).panel() + " ");
    }
    repaintOverlay();
  }

  /** The cell the keyboard is at. */
  Term.Cell cursor() {
    return cursor.in(figure().node());
  }

  /** The present cell in words, after what is new about its row or its figure. */
  private void say(String before) {
    setAccessibleText(before + cursor.cell(figure().node(), look()));
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  /** The middle of a cell, brought into view. */
  Point2D middle(Term.Cell cell) {
    zoom.reveal(cell.row(), cell.col());
    return geometry.middle(cell.row(), cell.col());
  }

  private boolean paintable() {
    return figure().edit().filter(edit -> edit.way() == Heatmap.Way.PAINTING).isPresent();
  }
}
