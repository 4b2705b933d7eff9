package attentionlab.app.figure;

import attentionlab.figure.Figure;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Numbers;
import attentionlab.graph.Role;
import attentionlab.graph.Term;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;

/**
 * A figure of the cells of one matrix. The mouse points at cells and pins them; up and down walk
 * the rows, left and right the columns.
 */
abstract class CellsView<F extends Figure> extends CanvasView<F> {
  private int row;
  private int col;

  protected CellsView(Interaction interaction) {
    super(interaction);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> moved(event.getX(), event.getY() - top()));
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> left());
    addEventHandler(MouseEvent.MOUSE_CLICKED, event -> click(event.getX(), event.getY() - top()));
  }

  /** The matrix whose cells are walked. */
  protected abstract Node matrix();

  @Override
  protected abstract Optional<Term.Cell> cellAt(double x, double y);

  @Override
  protected Optional<Term.Cell> atCursor() {
    return isEmpty() ? Optional.empty() : Optional.of(cursor());
  }

  /** The pointer has moved to a place of the drawing. */
  protected void moved(double x, double y) {
    point(cellAt(x, y));
  }

  /** The pointer has left. */
  protected void left() {
    point(Optional.empty());
  }

  /** A place of the drawing was clicked. */
  protected void clicked(double x, double y) {
    cellAt(x, y).ifPresent(interaction()::pin);
  }

  /** Acts on Enter or the space bar. */
  protected void enter() {
    interaction().pin(cursor());
  }

  private void click(double x, double y) {
    cellAt(x, y).ifPresent(this::moveTo);
    clicked(x, y);
  }

  private void moveTo(Term.Cell cell) {
    row = cell.row();
    col = cell.col();
    describe();
  }

  protected final boolean isEmpty() {
    Matrix matrix = matrix().value();
    return matrix.rows() == 0 || matrix.cols() == 0;
  }

  /** The cell the keyboard is at. */
  protected final Term.Cell cursor() {
    return matrix().cell(row, col);
  }

  protected final Marks marks() {
    return new Marks(lit(), matrix());
  }

  @Override
  protected Optional<Node> node() {
    return Optional.of(matrix());
  }

  @Override
  protected void title(FigureTitle line) {
    if (matrix().id().equals(figure().id())) {
      line.show(matrix(), look());
    } else {
      line.show("", Role.NEUTRAL, look().words().panel(figure().id()), "", look());
    }
  }

  @Override
  protected void prepare() {
    row = Math.max(0, Math.min(row, matrix().value().rows() - 1));
    col = Math.max(0, Math.min(col, matrix().value().cols() - 1));
    describe();
  }

  @Override
  protected void keyboard(boolean here) {
    if (here && !isEmpty()) {
      say(new Spoken(matrix(), look()).panel());
    }
    point(here && !isEmpty() ? Optional.of(cursor()) : Optional.empty());
  }

  @Override
  protected boolean key(KeyCode code, boolean shift) {
    if (isEmpty()) {
      return false;
    }
    switch (code) {
      case UP -> walk(row - 1, col);
      case DOWN -> walk(row + 1, col);
      case LEFT -> walk(row, col - 1);
      case RIGHT -> walk(row, col + 1);
      case R -> sayRow();
      case HOME -> walk(row, 0);
      case END -> walk(row, matrix().value().cols() - 1);
      case ENTER, SPACE -> enter();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void walk(int newRow, int newCol) {
    int before = row;
    row = Math.max(0, Math.min(newRow, matrix().value().rows() - 1));
    col = Math.max(0, Math.min(newCol, matrix().value().cols() - 1));
    if (row == before) {
      describe();
      notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    } else {
      sayRow();
    }
    point(Optional.of(cursor()));
  }

  private void sayRow() {
    say(new Spoken(matrix(), look()).row(row));
  }

  /** The present cell, after what is new about its row or its figure. */
  private void say(String before) {
    setAccessibleText(before + " " + describe(cursor()));
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  private void describe() {
    if (isEmpty()) {
      setAccessibleText(look().words().panel(figure().id()));
    } else {
      setAccessibleText(describe(cursor()));
    }
  }

  /** A cell as a sentence. */
  protected String describe(Term.Cell cell) {
    double[] all = matrix().value().row(cell.row());
    int larger = 0;
    for (double other : all) {
      larger += other > cell.value() ? 1 : 0;
    }
    return look()
        .words()
        .text(
            "figure.cell",
            look().words().panel(figure().id()),
            rowLabel(cell),
            colLabel(cell),
            Numbers.readable(cell.value(), look().digits(3)),
            larger + 1,
            all.length);
  }

  protected final String rowLabel(Term.Cell cell) {
    return look().words().label(cell.rowLabel());
  }

  protected final String colLabel(Term.Cell cell) {
    return look().words().label(cell.colLabel());
  }

  /** What is written beside a cell that is pointed at. */
  protected final String callout(Term.Cell cell) {
    return rowLabel(cell)
        + ", "
        + colLabel(cell)
        + ":  "
        + Numbers.readable(cell.value(), look().digits(4));
  }
}
