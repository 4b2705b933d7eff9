package attentionlab.app.figure;

import attentionlab.figure.Figure;
import attentionlab.graph.Node;
import attentionlab.graph.Term;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/**
 * A figure that is drawn below its title. It is one stop for the keyboard; the arrow keys move on
 * inside it.
 */
abstract class CanvasView<F extends Figure> extends FigureView<F> {
  private static final double SMALLEST = 12;
  private static final double GAP = 6;

  private static final double ROUND = 10;
  private static final double MARGIN = 5;

  private final Rectangle backdrop = new Rectangle();
  private final FigureTitle title = new FigureTitle();
  private final Canvas canvas = new Canvas();
  private final Pencil pencil = new Pencil(canvas);
  private final CellHand hand;
  private Optional<Term.Cell> pointed = Optional.empty();
  private Point2D pressed = new Point2D(0, 0);

  protected CanvasView(Interaction interaction) {
    super(interaction);
    hand = new CellHand(interaction, new Cells());
    canvas.setManaged(false);
    canvas.setMouseTransparent(true);
    title.setMouseTransparent(true);
    backdrop.setManaged(false);
    backdrop.setMouseTransparent(true);
    backdrop.setArcWidth(ROUND);
    backdrop.setArcHeight(ROUND);
    getChildren().addAll(backdrop, title, canvas, hand.field());
    focusVisibleProperty().addListener((property, was, is) -> focus(is));
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::mousePressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, hand::dragged);
    addEventHandler(MouseEvent.MOUSE_RELEASED, event -> hand.released());
    addEventFilter(MouseEvent.MOUSE_CLICKED, this::mouseClicked);
    setOnContextMenuRequested(this::menu);
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  /** Fills the title. */
  protected abstract void title(FigureTitle line);

  /** The node this is a figure of, if it is one of a single node. */
  protected Optional<Node> node() {
    return Optional.empty();
  }

  /** The cell at a place of the drawing, of figures that show cells. */
  protected Optional<Term.Cell> cellAt(double x, double y) {
    return Optional.empty();
  }

  /** The cell the keyboard is at, of figures that show cells. */
  protected Optional<Term.Cell> atCursor() {
    return Optional.empty();
  }

  /** How far apart the limits of its scale are. */
  protected double span() {
    return 2;
  }

  /** What is derived from a new figure before it is drawn. */
  protected void prepare() {}

  /** Draws the figure on a clean canvas of this size. */
  protected abstract void draw(Pencil pen, double width, double height);

  /** Acts on a key and says whether it was one of its own. */
  protected boolean key(KeyCode code, boolean shift) {
    return false;
  }

  /** Called when the keyboard has come here, or has left. */
  protected void keyboard(boolean here) {}

  private void focus(boolean visible) {
    if (figure() != null) {
      keyboard(visible);
      redraw();
    }
  }

  private void keyPressed(KeyEvent event) {
    if (figure() == null) {
      return;
    }
    boolean own = !event.isAltDown() && key(event.getCode(), event.isShiftDown());
    if (own || fills(event) || atCursor().isPresent() && hand.key(event)) {
      event.consume();
    }
  }

  private boolean fills(KeyEvent event) {
    if (event.getCode() == KeyCode.F && !event.isShortcutDown() && !event.isAltDown()) {
      interaction().fill(figure().id());
      return true;
    }
    return false;
  }

  private Optional<Term.Cell> cellAt(MouseEvent event) {
    return event.getY() < top() ? Optional.empty() : cellAt(event.getX(), event.getY() - top());
  }

  private void mousePressed(MouseEvent event) {
    requestFocus();
    pressed = new Point2D(event.getX(), event.getY());
    hand.pressed(event, cellAt(event));
  }

  /** A click that ends a drag is none; a double click opens a cell or fills the stage. */
  private void mouseClicked(MouseEvent event) {
    if (hand.wasDragged()) {
      event.consume();
    } else if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
      if (event.getY() < top()) {
        interaction().fill(figure().id());
        event.consume();
      } else {
        cellAt(event).ifPresent(hand::edit);
      }
    }
  }

  private void menu(ContextMenuEvent event) {
    Optional<Term.Cell> cell =
        event.isKeyboardTrigger() ? atCursor() : cellAt(event.getX(), event.getY() - top());
    Point2D at =
        event.isKeyboardTrigger()
            ? localToScreen(getWidth() / 2, getHeight() / 2)
            : new Point2D(event.getScreenX(), event.getScreenY());
    interaction().menu(figure().id(), cell, () -> cell.ifPresent(hand::edit), at);
    event.consume();
  }

  @Override
  protected final void update() {
    title(title);
    setAccessibleHelp(title.getAccessibleText());
    prepare();
    node().ifPresent(hand::follow);
  }

  @Override
  protected void updateHighlight() {
    redraw();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double top = top();
    backdrop.setX(-MARGIN - 0.5);
    backdrop.setY(-MARGIN - 0.5);
    backdrop.setWidth(Math.floor(width) + 2 * MARGIN + 1);
    backdrop.setHeight(Math.floor(getHeight()) + 2 * MARGIN + 1);
    title.resizeRelocate(0, 0, titleWidth(), top);
    canvas.relocate(0, top);
    canvas.setWidth(Math.max(0, Math.floor(width)));
    canvas.setHeight(Math.max(0, Math.floor(getHeight() - top)));
    redraw();
    hand.laidOut();
  }

  protected final void redraw() {
    if (figure() != null) {
      boolean named = node().filter(this::isNamed).isPresent();
      backdrop.setFill(named ? look().palette().hover() : Color.TRANSPARENT);
      backdrop.setStroke(isFocusVisible() ? look().palette().accent() : Color.TRANSPARENT);
      pencil.begin(look());
      if (canvas.getWidth() >= SMALLEST && canvas.getHeight() >= SMALLEST) {
        draw(pencil, canvas.getWidth(), canvas.getHeight());
      }
    }
  }

  /** For measuring text outside of {@link #draw}. */
  protected final Pencil pencil() {
    pencil.use(look());
    return pencil;
  }

  /** Where the drawing starts, below the title, at the present width. */
  protected final double top() {
    return getWidth() > 0 ? Math.ceil(title.prefHeight(getWidth())) + GAP : titleHeight();
  }

  /** The height of a title of one line and the gap below it. */
  protected final double titleHeight() {
    return Math.ceil(title.prefHeight(-1)) + GAP;
  }

  /** Points at a cell, or at none, once. */
  protected final void point(Optional<Term.Cell> cell) {
    if (!cell.equals(pointed)) {
      pointed = cell;
      interaction().point(cell);
    }
  }

  private boolean isNamed(Node node) {
    return lit().nodes().contains(node.id());
  }

  protected static boolean is(Optional<Term.Cell> cell, Node node, int row, int col) {
    return cell.filter(c -> c.node() == node && c.row() == row && c.col() == col).isPresent();
  }

  /** The cells under the hand. */
  private final class Cells implements CellHand.Ground {
    @Override
    public Term.Cell cursor() {
      return atCursor().orElseThrow();
    }

    /** Where the mouse was pressed, or else the middle. */
    @Override
    public Point2D middle(Term.Cell cell) {
      boolean here = cellAt(pressed.getX(), pressed.getY() - top()).equals(Optional.of(cell));
      return here ? pressed : new Point2D(getWidth() / 2, getHeight() / 2);
    }

    @Override
    public Optional<String> setting() {
      return Optional.empty();
    }

    @Override
    public double span() {
      return CanvasView.this.span();
    }

    @Override
    public Look look() {
      return CanvasView.this.look();
    }

    @Override
    public void requestFocus() {
      CanvasView.this.requestFocus();
    }
  }
}
