package attentionlab.app.figure;

import attentionlab.figure.Heatmap;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Numbers;
import attentionlab.graph.Term;
import java.util.Optional;
import java.util.stream.DoubleStream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * A heatmap: the cells as an image, labels, numbers where they fit, and a colour bar with its
 * limits. The mouse points at cells and pins them; the arrow keys walk them; a double click or
 * Enter edits them where they can be edited.
 */
final class HeatmapView extends FigureView<Heatmap> {
  /** The side that a large matrix keeps, in em. */
  private static final double LEAST_SIDE = 32;

  private final FigureTitle title = new FigureTitle();
  private final Canvas base = new Canvas();
  private final Canvas overlay = new Canvas();
  private final HeatmapPainter painter = new HeatmapPainter();
  private final HeatmapLabels measure = new HeatmapLabels();
  private final CellEditor editor = new CellEditor();
  private final MaskBrush brush = new MaskBrush();
  private HeatmapGeometry.Labels labels;
  private HeatmapGeometry geometry;
  private final HeatmapZoom zoom = new HeatmapZoom(this, () -> geometry, this::repaint);
  private Node edited;
  private int cursorRow;
  private int cursorCol;

  HeatmapView(Interaction interaction) {
    super(interaction);
    getStyleClass().add("heatmap");
    getChildren().addAll(base, overlay, title, editor.field());
    overlay.setMouseTransparent(true);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    setOnMouseMoved(this::point);
    setOnMouseExited(event -> interaction().point(Optional.empty()));
    setOnMouseClicked(this::click);
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnMouseReleased(event -> brush.lift());
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
    double wide = HeatmapGeometry.wide(matrix.rows(), matrix.cols());
    double high = HeatmapGeometry.high(matrix.rows(), matrix.cols());
    boolean angled = HeatmapGeometry.isAngled(labels, unit * wide);
    double longest = Math.max(1, Math.max(matrix.cols() * wide, matrix.rows() * high));
    double least = Math.min(leastCell(), LEAST_SIDE * look().textSize() / longest);
    return new Units(
        labels.left() + labels.right() + labels.overhang(angled) + 2,
        labels.top(angled) + (least < 1 ? labels.line() : 0) + 4,
        matrix.cols() * wide,
        matrix.rows() * high,
        least);
  }

  @Override
  protected void update() {
    Node node = figure().node();
    if (editor.field().isVisible() && node != edited) {
      editor.cancel();
      requestFocus();
    }
    title.show(node, look());
    labels = measure.of(figure(), look());
    cursorRow = Math.min(cursorRow, node.value().rows() - 1);
    cursorCol = Math.min(cursorCol, node.value().cols() - 1);
    setAccessibleText(describe());
    repaint();
  }

  @Override
  protected void updateHighlight() {
    repaintOverlay();
  }

  @Override
  protected void layoutChildren() {
    title.resizeRelocate(0, 0, getWidth(), look().textSize() * 1.7);
    boolean resized = base.getWidth() != getWidth() || base.getHeight() != getHeight();
    if (resized && getWidth() > 0 && getHeight() > 0) {
      base.setWidth(getWidth());
      base.setHeight(getHeight());
      overlay.setWidth(getWidth());
      overlay.setHeight(getHeight());
      repaint();
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
    if (geometry == null) {
      return Optional.empty();
    }
    int row = geometry.row(event.getY());
    int col = geometry.col(event.getX());
    if (row < 0 || col < 0) {
      return Optional.empty();
    }
    int[] shown = new CellBlocks(figure(), geometry).shownFor(row, col);
    return Optional.of(figure().node().cell(shown[0], shown[1]));
  }

  private void point(MouseEvent event) {
    interaction().point(cellAt(event));
  }

  private void click(MouseEvent event) {
    requestFocus();
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    cellAt(event)
        .ifPresent(
            cell -> {
              cursorRow = cell.row();
              cursorCol = cell.col();
              if (event.getClickCount() == 2 && editable()) {
                edit();
              } else if (!paintable()) {
                interaction().pin(cell);
              }
            });
  }

  private void press(MouseEvent event) {
    if (paintable() && event.getButton() == MouseButton.PRIMARY) {
      cellAt(event).ifPresent(cell -> paint(cell.row(), cell.col()));
    }
  }

  private void paint(int row, int col) {
    cursorRow = row;
    cursorCol = col;
    painted(brush.start(figure(), row, col));
  }

  private void drag(MouseEvent event) {
    if (brush.isDown()) {
      cellAt(event).flatMap(cell -> brush.move(cell.row(), cell.col())).ifPresent(this::painted);
    }
  }

  private void painted(String mask) {
    interaction().change(figure().edit().orElseThrow().setting(), mask);
  }

  private void key(KeyEvent event) {
    if (zoom.key(event, cursorRow, cursorCol)) {
      event.consume();
      return;
    }
    switch (event.getCode()) {
      case UP -> walk(-1, 0);
      case DOWN -> walk(1, 0);
      case LEFT -> walk(0, -1);
      case RIGHT -> walk(0, 1);
      case SPACE -> act(false);
      case ENTER, F2 -> act(true);
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** Paints the present cell, edits it, or pins it. */
  private void act(boolean typing) {
    if (paintable()) {
      paint(cursorRow, cursorCol);
      brush.lift();
    } else if (typing && editable()) {
      edit();
    } else {
      interaction().pin(cursor());
    }
  }

  private void walk(int rows, int cols) {
    Matrix matrix = figure().node().value();
    cursorRow = Math.floorMod(cursorRow + rows, matrix.rows());
    cursorCol = Math.floorMod(cursorCol + cols, matrix.cols());
    pointAtCursor();
  }

  private void pointAtCursor() {
    zoom.reveal(cursorRow, cursorCol);
    interaction().point(Optional.of(cursor()));
    setAccessibleText(describe());
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  private void focusMoved(boolean focused) {
    if (!focused) {
      interaction().point(Optional.empty());
    }
    repaintOverlay();
  }

  private Term.Cell cursor() {
    return figure().node().cell(cursorRow, cursorCol);
  }

  /** The present cell in words: where it is, its value, and how it compares with its row. */
  private String describe() {
    Node node = figure().node();
    double value = node.value().get(cursorRow, cursorCol);
    double[] row = node.value().row(cursorRow);
    long larger = DoubleStream.of(row).filter(other -> other > value).count();
    return look()
        .words()
        .text(
            "figure.cell",
            look().words().panel(node.id()),
            look().words().label(node.rows().label(cursorRow)),
            look().words().label(node.cols().label(cursorCol)),
            Numbers.brief(value, 3),
            larger + 1,
            row.length);
  }

  private void edit() {
    zoom.reveal(cursorRow, cursorCol);
    double x = geometry.x(cursorCol) + geometry.cellWidth() / 2;
    double y = geometry.y(cursorRow) + geometry.cellHeight() / 2;
    edited = figure().node();
    Matrix matrix = edited.value();
    int row = cursorRow;
    int col = cursorCol;
    editor.edit(
        x,
        y,
        look(),
        Numbers.brief(matrix.get(row, col), 6),
        text -> interaction().changeCell(figure().edit().orElseThrow().setting(), row, col, text),
        this::requestFocus);
  }

  private boolean editable() {
    return edits(Heatmap.Way.TYPING);
  }

  private boolean paintable() {
    return edits(Heatmap.Way.PAINTING);
  }

  private boolean edits(Heatmap.Way way) {
    return figure().edit().filter(edit -> edit.way() == way).isPresent();
  }
}
