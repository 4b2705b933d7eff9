package attentionlab.app.figure;

import attentionlab.figure.Strip;
import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Numbers;
import attentionlab.graph.Term;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;

/** One row of a matrix as bars. The arrow keys walk from bar to bar. */
final class StripView extends CanvasView<Strip> {
  private static final int WIDE = 16;

  private StripPainter painter;
  private int cursor;

  StripView(Interaction interaction) {
    super(interaction);
    setFocusTraversable(true);
    addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(Optional.empty()));
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
  }

  private void moved(MouseEvent event) {
    Optional<Term.Cell> cell = cellAt(event.getX(), event.getY() - top());
    setCursor(cell.filter(CellHand::isGiven).isPresent() ? Cursor.V_RESIZE : Cursor.DEFAULT);
    point(cell);
  }

  private void clicked(MouseEvent event) {
    if (event.getClickCount() == 1) {
      cellAt(event.getX(), event.getY() - top()).ifPresent(this::pin);
    }
  }

  @Override
  protected Optional<Term.Cell> cellAt(double x, double y) {
    int col = painter == null || y < 0 ? -1 : painter.colAt(x);
    return col < 0 ? Optional.empty() : Optional.of(cell(col));
  }

  @Override
  protected Optional<Term.Cell> atCursor() {
    return columns() > 0 ? Optional.of(cell(cursor)) : Optional.empty();
  }

  @Override
  protected double span() {
    return figure().scale().high() - figure().scale().low();
  }

  private Term.Cell cell(int col) {
    return figure().node().cell(figure().row(), col);
  }

  private void pin(Term.Cell cell) {
    cursor = cell.col();
    interaction().pin(cell);
  }

  @Override
  protected void title(FigureTitle line) {
    line.show(figure().node(), look());
  }

  @Override
  protected void prepare() {
    cursor = Math.max(0, Math.min(cursor, columns() - 1));
    describe();
  }

  @Override
  protected Optional<Node> node() {
    return Optional.of(figure().node());
  }

  private int columns() {
    return figure().node().value().cols();
  }

  @Override
  public Units units() {
    StripPainter measured = new StripPainter(figure(), look(), lit(), pencil());
    return new Units(
        measured.leftMargin() + StripPainter.RIGHT,
        titleHeight() + measured.usualMargins(),
        wide(columns()),
        3.5,
        0.7 * leastOfPlot());
  }

  /** A unit for each of the first columns; very long strips have narrower ones. */
  private static double wide(int columns) {
    return Math.max(4, Math.min(columns, WIDE) + Math.max(0, columns - WIDE) * 0.3);
  }

  @Override
  protected void draw(Pencil pen, double width, double height) {
    painter = new StripPainter(figure(), look(), lit(), pen);
    if (columns() > 0) {
      painter.paint(width, height);
    }
  }

  @Override
  protected void keyboard(boolean here) {
    point(here && columns() > 0 ? Optional.of(cell(cursor)) : Optional.empty());
  }

  @Override
  protected boolean key(KeyCode code, boolean shift) {
    switch (code) {
      case LEFT -> walk(cursor - 1);
      case RIGHT -> walk(cursor + 1);
      case HOME -> walk(0);
      case END -> walk(columns() - 1);
      case SPACE -> interaction().pin(cell(cursor));
      default -> {
        return false;
      }
    }
    return true;
  }

  private void walk(int col) {
    cursor = Math.max(0, Math.min(col, columns() - 1));
    describe();
    point(Optional.of(cell(cursor)));
  }

  /** Tells a screen reader about the bar at the cursor. */
  private void describe() {
    Node node = figure().node();
    if (columns() == 0) {
      return;
    }
    double value = node.value().get(figure().row(), cursor);
    String label = label(node.cols(), cursor);
    String number = Numbers.brief(value, look().digits(3));
    int rank = rank(node.value(), value);
    setAccessibleText(
        rank == 1
            ? look().words().text("figure.bar.largest", label, number, columns())
            : look().words().text("figure.bar", label, number, rank, columns()));
  }

  private String label(Axis axis, int index) {
    return look().words().label(axis.marked(index));
  }

  private int rank(Matrix value, double of) {
    int row = figure().row();
    return 1 + (int) IntStream.range(0, columns()).filter(col -> value.get(row, col) > of).count();
  }
}
