package attentionlab.app.figure;

import attentionlab.figure.Diagram;
import attentionlab.figure.Diagram.Box;
import attentionlab.figure.Diagram.State;
import attentionlab.figure.Diagram.Wire;
import attentionlab.graph.Node;
import attentionlab.graph.Role;
import attentionlab.graph.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;

/**
 * Boxes and arrows. Pictures of what flows can be pointed at and pinned; boxes with a switch can be
 * turned on and off. The arrow keys go from one to the next in that direction.
 */
final class DiagramView extends CanvasView<Diagram> {
  private List<CellImage> images = List.of();
  private DiagramGeometry geometry;
  private int cursor;
  private boolean keyboard;

  DiagramView(Interaction interaction) {
    super(interaction);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> moved(event.getX(), event.getY() - top()));
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(Optional.empty()));
    addEventHandler(MouseEvent.MOUSE_CLICKED, event -> click(event.getX(), event.getY() - top()));
  }

  @Override
  protected void title(FigureTitle line) {
    line.show("", Role.NEUTRAL, look().words().panel(figure().id()), "", look());
  }

  @Override
  protected void prepare() {
    geometry = null;
    images = DiagramPictures.images(figure().wires().size(), images);
    cursor = Math.max(0, Math.min(cursor, stops().size() - 1));
    describe();
  }

  @Override
  public Units units() {
    DiagramGrid grid = DiagramGrid.of(figure());
    double em = look().textSize();
    return new Units(
        grid.width() * 4 * em,
        titleHeight() + grid.height() / grid.step() * 2 * em,
        grid.width(),
        grid.height() / grid.step() * 0.6,
        0);
  }

  private double words(Box box) {
    return pencil().width(look().words().panel(box.id()), look().bold(0.92));
  }

  @Override
  protected void draw(Pencil pen, double width, double height) {
    geometry = DiagramGeometry.of(figure(), width, height, look().textSize(), this::words);
    int current = keyboard && cursor < figure().boxes().size() ? cursor : -1;
    new DiagramPainter(figure(), geometry, look(), lit(), pen).paint(images, current);
    wireOf(lit().pointed()).ifPresent(index -> callout(pen, index, width, height));
  }

  /** The arrow that carries the node of a cell. */
  private Optional<Integer> wireOf(Optional<Term.Cell> cell) {
    for (int i = 0; i < figure().wires().size(); i++) {
      Optional<Node> carried = figure().wires().get(i).carried();
      if (cell.isPresent() && carried.filter(n -> isSame(n, cell.get())).isPresent()) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static boolean isSame(Node node, Term.Cell cell) {
    return node.id().equals(cell.node().id());
  }

  private void callout(Pencil pen, int index, double width, double height) {
    picture(index)
        .ifPresent(
            at -> {
              Node node = figure().wires().get(index).carried().orElseThrow();
              String text = look().words().panel(node.id()) + "  " + node.value().shape();
              double x = at.left() + at.width() + look().textSize();
              Rectangle2D area = new Rectangle2D(0, 0, width, height);
              pen.callout(text, x, at.top() + at.height() / 2, area);
            });
  }

  private Optional<HeatmapGeometry> picture(int wire) {
    return geometry == null
        ? Optional.empty()
        : DiagramPictures.picture(
            figure().wires().get(wire), geometry.routes().get(wire), look().textSize());
  }

  /** The cell of a picture at a place. */
  @Override
  protected Optional<Term.Cell> cellAt(double x, double y) {
    for (int i = figure().wires().size() - 1; i >= 0; i--) {
      Optional<HeatmapGeometry> at = picture(i);
      if (at.isPresent() && at.get().row(y) >= 0 && at.get().col(x) >= 0) {
        Node node = figure().wires().get(i).carried().orElseThrow();
        return Optional.of(node.cell(at.get().row(y), at.get().col(x)));
      }
    }
    return Optional.empty();
  }

  private int boxAt(double x, double y) {
    for (int i = 0; geometry != null && i < geometry.places().size(); i++) {
      if (geometry.places().get(i).contains(x, y)) {
        return i;
      }
    }
    return -1;
  }

  private void moved(double x, double y) {
    int box = boxAt(x, y);
    boolean turns = box >= 0 && geometry.places().get(box).box().setting().isPresent();
    Optional<Term.Cell> cell = cellAt(x, y);
    setCursor(turns || cell.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
    point(cell);
  }

  private void click(double x, double y) {
    Optional<Term.Cell> cell = cellAt(x, y);
    int box = boxAt(x, y);
    if (cell.isPresent()) {
      interaction().pin(cell.get());
    } else if (box >= 0) {
      turn(geometry.places().get(box).box());
    }
  }

  private void turn(Box box) {
    String next = box.state() == State.OFF ? "on" : "off";
    box.setting().ifPresent(id -> interaction().change(id, next));
  }

  /** A box or the picture of an arrow: what the keyboard stops at. */
  private record Stop(Optional<Box> box, Optional<Wire> wire) {}

  /** Boxes first, in their order; then the arrows that carry something. */
  private List<Stop> stops() {
    List<Stop> stops = new ArrayList<>();
    figure().boxes().forEach(box -> stops.add(new Stop(Optional.of(box), Optional.empty())));
    for (Wire wire : figure().wires()) {
      if (wire.carried().isPresent()) {
        stops.add(new Stop(Optional.empty(), Optional.of(wire)));
      }
    }
    return stops;
  }

  private Optional<Point2D> middle(Stop stop) {
    if (stop.box().isPresent()) {
      return geometry.places().stream()
          .filter(place -> place.box() == stop.box().get())
          .findFirst()
          .map(place -> new Point2D(place.middleX(), place.middleY()));
    }
    int index = figure().wires().indexOf(stop.wire().orElseThrow());
    return picture(index)
        .map(at -> new Point2D(at.left() + at.width() / 2, at.top() + at.height() / 2));
  }

  @Override
  protected void keyboard(boolean here) {
    keyboard = here;
    point(here && !stops().isEmpty() ? cell(stops().get(cursor)) : Optional.empty());
  }

  private Optional<Term.Cell> cell(Stop stop) {
    return stop.wire()
        .flatMap(Wire::carried)
        .filter(node -> node.value().rows() > 0 && node.value().cols() > 0)
        .map(node -> node.cell(0, 0));
  }

  @Override
  protected boolean key(KeyCode code, boolean shift) {
    if (stops().isEmpty() || geometry == null) {
      return false;
    }
    switch (code) {
      case UP -> go(0, -1);
      case DOWN -> go(0, 1);
      case LEFT -> go(-1, 0);
      case RIGHT -> go(1, 0);
      case HOME -> goTo(0);
      case END -> goTo(stops().size() - 1);
      case ENTER, SPACE -> enter(stops().get(cursor));
      default -> {
        return false;
      }
    }
    return true;
  }

  private void enter(Stop stop) {
    stop.box().ifPresent(this::turn);
    cell(stop).ifPresent(interaction()::pin);
  }

  /** Goes to the nearest stop in a direction. */
  private void go(int dx, int dy) {
    List<Stop> stops = stops();
    Optional<Point2D> from = middle(stops.get(cursor));
    int best = -1;
    double least = Double.MAX_VALUE;
    for (int i = 0; i < stops.size() && from.isPresent(); i++) {
      Optional<Point2D> to = middle(stops.get(i));
      double away = to.map(point -> away(point.subtract(from.get()), dx, dy)).orElse(least);
      if (away < least) {
        least = away;
        best = i;
      }
    }
    goTo(best >= 0 ? best : from.isPresent() ? cursor : 0);
  }

  /** How far a step goes; what lies aside counts more, and what lies behind does not count. */
  private static double away(Point2D step, int dx, int dy) {
    double along = step.getX() * dx + step.getY() * dy;
    double aside = Math.abs(step.getX() * dy) + Math.abs(step.getY() * dx);
    return along < 2 || aside > 2.5 * along ? Double.MAX_VALUE : along + 2 * aside;
  }

  private void goTo(int stop) {
    cursor = stop;
    keyboard = true;
    describe();
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    point(cell(stops().get(stop)));
    redraw();
  }

  private void describe() {
    List<Stop> stops = stops();
    String title = look().words().panel(figure().id());
    setAccessibleText(stops.isEmpty() ? title : describe(stops.get(cursor)));
  }

  private String describe(Stop stop) {
    if (stop.wire().isPresent()) {
      Wire wire = stop.wire().get();
      Node node = wire.carried().orElseThrow();
      return text("figure.diagram.wire", name(node.id()), name(wire.from()), name(wire.to()));
    }
    Box box = stop.box().orElseThrow();
    boolean off = box.state() == State.OFF;
    if (box.setting().isPresent()) {
      return text(off ? "figure.diagram.off" : "figure.diagram.on", name(box.id()));
    }
    return off ? text("figure.diagram.out", name(box.id())) : name(box.id());
  }

  private String name(String id) {
    return look().words().panel(id);
  }

  private String text(String key, Object... arguments) {
    return look().words().text(key, arguments);
  }
}
