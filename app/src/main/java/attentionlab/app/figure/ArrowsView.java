package attentionlab.app.figure;

import attentionlab.figure.Arrows;
import attentionlab.figure.Arrows.Arrow;
import attentionlab.graph.Numbers;
import attentionlab.graph.Role;
import attentionlab.graph.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;

/** Vectors of the plane as arrows. The tips of some can be dragged, or moved with the keyboard. */
final class ArrowsView extends CanvasView<Arrows> {
  private static final double NEAR = 12;

  private final List<TipHandle> handles = new ArrayList<>();
  private int hovered = -1;
  private At cursor = new At(0, 0);

  ArrowsView(Interaction interaction) {
    super(interaction);
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(tipAt(event.getX(), event.getY())));
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover(-1));
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    setFocusTraversable(true);
  }

  @Override
  protected void title(FigureTitle line) {
    line.show("", Role.NEUTRAL, look().words().panel(figure().id()), "", look());
  }

  @Override
  protected void prepare() {
    int count = figure().arrows().size();
    while (handles.size() < count) {
      TipHandle handle = new TipHandle(this, handles.size());
      handles.add(handle);
      getChildren().add(handle);
    }
    for (int i = 0; i < handles.size(); i++) {
      handles.get(i).setVisible(i < count && figure().arrows().get(i).setting().isPresent());
    }
    List<String> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(describe(i));
      handles.get(i).setAccessibleText(describe(i));
    }
    setAccessibleText(String.join("; ", all));
  }

  private String describe(int index) {
    Arrow arrow = figure().arrows().get(index);
    Symbol symbol = ArrowsPainter.symbol(arrow, look());
    String name = symbol.base() + symbol.script();
    String x = Numbers.brief(arrow.x(), 2);
    return look().words().text("figure.arrow", name, x, Numbers.brief(arrow.y(), 2));
  }

  @Override
  public Units units() {
    double em = look().textSize();
    return new Units(3 * em, titleHeight() + 1.5 * em, 7, 6, leastOfPlot());
  }

  /** The square that fits beside the numbers of the axes. */
  private Plane plane() {
    double em = look().textSize();
    double width = getWidth() - 2.2 * em - 0.8 * em;
    double height = getHeight() - top() - 0.7 * em - 1.4 * em;
    double side = Math.max(1, Math.floor(Math.min(width, height)));
    return new Plane(Math.ceil(2.2 * em), Math.ceil(0.7 * em), side, figure().limit());
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    Plane plane = plane();
    for (int i = 0; i < figure().arrows().size(); i++) {
      Arrow arrow = figure().arrows().get(i);
      TipHandle handle = handles.get(i);
      boolean finite = Double.isFinite(arrow.x()) && Double.isFinite(arrow.y());
      double x = finite ? plane.x(hold(arrow.x())) : plane.x(0);
      double y = finite ? plane.y(hold(arrow.y())) : plane.y(0);
      handle.place(x, y + top(), look().palette());
    }
  }

  private double hold(double value) {
    return Math.max(-figure().limit(), Math.min(figure().limit(), value));
  }

  private int tipAt(double x, double y) {
    Plane plane = plane();
    for (int i = figure().arrows().size() - 1; i >= 0; i--) {
      Arrow arrow = figure().arrows().get(i);
      double away = Math.hypot(plane.x(arrow.x()) - x, plane.y(arrow.y()) + top() - y);
      if (away < NEAR) {
        return i;
      }
    }
    return -1;
  }

  /** Shows the coordinates of an arrow, or of none. */
  void hover(int index) {
    if (hovered != index) {
      hovered = index;
      cursor = index >= 0 ? new At(index, 0) : cursor;
      point(index < 0 ? Optional.empty() : cell(cursor));
      redraw();
    }
  }

  /** A coordinate of an arrow: 0 for x, 1 for y. */
  private record At(int arrow, int coordinate) {}

  private Optional<Term.Cell> cell(At at) {
    if (at.arrow() >= figure().arrows().size()) {
      return Optional.empty();
    }
    Arrow arrow = figure().arrows().get(at.arrow());
    return Optional.of(arrow.node().cell(arrow.row(), at.coordinate()));
  }

  /** A tip is asked for its x, and once that is explained for its y. */
  private void clicked(MouseEvent event) {
    int tip = event.isStillSincePress() ? tipAt(event.getX(), event.getY()) : -1;
    if (tip >= 0) {
      Optional<Term.Cell> x = cell(new At(tip, 0));
      boolean known = new Marks(lit(), x.orElseThrow().node()).isPinned(x.get().row(), 0);
      cursor = new At(tip, known ? 1 : 0);
      cell(cursor).ifPresent(interaction()::pin);
    }
  }

  @Override
  protected void keyboard(boolean here) {
    point(here ? cell(cursor) : Optional.empty());
  }

  @Override
  protected boolean key(KeyCode code, boolean shift) {
    int last = figure().arrows().size() - 1;
    switch (code) {
      case LEFT -> walk(new At(Math.max(0, cursor.arrow() - 1), cursor.coordinate()));
      case RIGHT -> walk(new At(Math.min(last, cursor.arrow() + 1), cursor.coordinate()));
      case HOME -> walk(new At(0, 0));
      case UP -> walk(new At(cursor.arrow(), 0));
      case DOWN -> walk(new At(cursor.arrow(), 1));
      case ENTER, SPACE -> cell(cursor).ifPresent(interaction()::pin);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void walk(At to) {
    cursor = to;
    hovered = to.arrow();
    if (to.arrow() >= 0 && to.arrow() < figure().arrows().size()) {
      setAccessibleText(describe(to.arrow()));
    }
    point(cell(to));
    redraw();
  }

  /** Moves a tip to a place on the screen, in the coordinates of this view. */
  void drag(int index, double x, double y) {
    Plane plane = plane();
    change(index, plane.valueX(x), plane.valueY(y - top()));
  }

  /** Moves a tip by so much. */
  void nudge(int index, double dx, double dy) {
    Arrow arrow = figure().arrows().get(index);
    change(index, arrow.x() + dx, arrow.y() + dy);
  }

  private void change(int index, double x, double y) {
    Arrow arrow = figure().arrows().get(index);
    double newX = Plane.snap(x, figure().reach());
    double newY = Plane.snap(y, figure().reach());
    if (newX != arrow.x() || newY != arrow.y()) {
      String text = Plane.write(newX, newY);
      arrow.setting().ifPresent(id -> interaction().change(id, text));
    }
  }

  @Override
  protected void draw(Pencil pen, double width, double height) {
    new ArrowsPainter(figure(), look(), lit(), pen).paint(plane(), hovered);
  }
}
