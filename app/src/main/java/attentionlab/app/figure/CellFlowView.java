package attentionlab.app.figure;

import attentionlab.figure.CellFlow;
import attentionlab.graph.Axis;
import attentionlab.graph.Node;
import attentionlab.graph.Role;
import attentionlab.graph.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.util.Duration;

/** Numbered cells that fly to their new places when the blocks they stand in change. */
final class CellFlowView extends CanvasView<CellFlow> {
  private static final Duration FLIGHT = Duration.millis(800);
  private static final double SMALL = 0.8;

  private final DoubleProperty progress = new SimpleDoubleProperty(1);
  private final Timeline flight = new Timeline(new KeyFrame(FLIGHT, new KeyValue(progress, 1)));
  private FlowPlaces now;
  private Map<Integer, double[]> before = Map.of();
  private List<Node> shown = List.of();
  private int pointedNumber = -1;

  CellFlowView(Interaction interaction) {
    super(interaction);
    setFocusTraversable(true);
    progress.addListener((property, was, is) -> redraw());
    addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> pointAt(-1));
    addEventHandler(
        MouseEvent.MOUSE_CLICKED, event -> cell(pointedNumber).ifPresent(interaction()::pin));
  }

  private void moved(MouseEvent event) {
    pointAt(now == null ? -1 : numberAt(event.getX(), event.getY() - top()));
  }

  private void pointAt(int number) {
    if (pointedNumber != number) {
      pointedNumber = number;
      point(cell(number));
      redraw();
    }
  }

  private int numberAt(double x, double y) {
    return now.places().entrySet().stream()
        .filter(e -> x >= e.getValue()[0] && x < e.getValue()[0] + now.cell())
        .filter(e -> y >= e.getValue()[1] && y < e.getValue()[1] + now.cell())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(-1);
  }

  private Optional<Term.Cell> cell(int number) {
    for (Node block : figure().blocks()) {
      for (int r = 0; r < block.value().rows(); r++) {
        for (int c = 0; c < block.value().cols(); c++) {
          if (Math.round(block.value().get(r, c)) == number && number >= 0) {
            return Optional.of(block.cell(r, c));
          }
        }
      }
    }
    return Optional.empty();
  }

  @Override
  protected boolean key(KeyCode code, boolean shift) {
    int last = figure().groups().size() - 1;
    switch (code) {
      case LEFT, UP -> pointAt(Math.max(0, pointedNumber - 1));
      case RIGHT, DOWN -> pointAt(Math.min(last, pointedNumber + 1));
      case HOME -> pointAt(0);
      case END -> pointAt(last);
      case ENTER, SPACE -> cell(pointedNumber).ifPresent(interaction()::pin);
      default -> {
        return false;
      }
    }
    describe();
    return true;
  }

  private void describe() {
    setAccessibleText(
        cell(pointedNumber)
            .map(
                at ->
                    look()
                        .words()
                        .text(
                            "figure.flow",
                            pointedNumber,
                            look().words().panel(at.node().id()),
                            at.row() + 1,
                            at.col() + 1))
            .orElse(look().words().panel(figure().id())));
  }

  @Override
  protected void title(FigureTitle line) {
    line.show("", Role.NEUTRAL, look().words().panel(figure().id()), "", look());
  }

  @Override
  protected void prepare() {
    describe();
    List<List<Object>> wanted = layout(figure().blocks());
    if (!shown.isEmpty()
        && !wanted.equals(layout(shown))
        && now != null
        && !look().reducedMotion()) {
      before = resting();
      flight.stop();
      progress.set(0);
      flight.playFromStart();
    }
    shown = figure().blocks();
  }

  private static List<List<Object>> layout(List<Node> blocks) {
    return blocks.stream().map(block -> List.<Object>of(block.id(), block.value())).toList();
  }

  /** Where every number is at the moment. */
  private Map<Integer, double[]> resting() {
    Map<Integer, double[]> places = new HashMap<>();
    now.places().forEach((number, to) -> places.put(number, place(number, to)));
    return places;
  }

  private double[] place(int number, double[] to) {
    double[] from = before.get(number);
    return from == null || progress.get() >= 1 ? to : FlowPlaces.between(from, to, progress.get());
  }

  private double gutter(Node block) {
    double widest = 0;
    for (int r = 0; r < block.value().rows(); r++) {
      widest = Math.max(widest, pencil().width(label(block.rows(), r), look().text(SMALL)));
    }
    return Math.ceil(Math.min(widest, 5 * look().textSize())) + 6;
  }

  private String label(Axis axis, int index) {
    return look().words().label(axis.marked(index));
  }

  private List<Double> gutters() {
    return figure().blocks().stream().map(this::gutter).toList();
  }

  private double head() {
    return pencil().line(SMALL) + 4;
  }

  @Override
  public Units units() {
    int cols = figure().blocks().stream().mapToInt(b -> b.value().cols()).sum();
    int rows = figure().blocks().stream().mapToInt(b -> b.value().rows()).max().orElse(1);
    double fixed = gutters().stream().mapToDouble(g -> g).sum();
    return new Units(
        fixed,
        titleHeight() + head(),
        Math.max(1, cols + 0.7 * (figure().blocks().size() - 1)) * 0.72,
        Math.max(1, rows) * 0.72,
        0.5 * leastOfPlot());
  }

  @Override
  protected void draw(Pencil pen, double width, double height) {
    if (figure().blocks().isEmpty()) {
      now = null;
      return;
    }
    double most = 3.4 * look().textSize();
    now = FlowPlaces.of(figure().blocks(), gutters(), new double[] {width, height}, head(), most);
    if (progress.get() >= 1) {
      labels(pen);
    }
    now.places().forEach((number, to) -> cell(pen, number, place(number, to)));
  }

  private void labels(Pencil pen) {
    Font font = look().text(SMALL);
    Color muted = look().palette().muted();
    for (int i = 0; i < figure().blocks().size(); i++) {
      Node block = figure().blocks().get(i);
      double left = now.lefts().get(i);
      double room = Math.max(now.cell() * (block.value().cols() + 0.6), 1) + gutter(block);
      String name = pen.fit(look().words().panel(block.id()), room, look().bold(SMALL));
      double start = left - gutter(block);
      pen.text(name, start, head() / 2 - 2, Pos.CENTER_LEFT, look().bold(SMALL), muted);
      for (int r = 0; r < block.value().rows() && now.cell() >= pen.line(SMALL) * 0.8; r++) {
        double y = head() + (r + 0.5) * now.cell();
        String text = pen.fit(label(block.rows(), r), gutter(block) - 6, font);
        pen.text(text, left - 5, y, Pos.CENTER_RIGHT, font, muted);
      }
    }
  }

  private void cell(Pencil pen, int number, double[] at) {
    int group = number < figure().groups().size() ? figure().groups().get(number) : 0;
    Color hue = look().palette().series(group);
    double side = now.cell() - 1;
    pen.fill(at[0], at[1], side, side, Ramp.mix(look().palette().surface(), hue, 0.22));
    boolean strong = number == pointedNumber;
    pen.frame(at[0], at[1], side, side, strong ? look().palette().text() : hue, strong ? 2 : 1);
    double size = Math.min(0.9, side / (look().textSize() * 1.9));
    Font font = look().bold(size);
    String text = Integer.toString(number);
    if (size > 0.45 && pen.width(text, font) <= side - 2) {
      Color color = look().palette().text();
      pen.text(text, at[0] + side / 2, at[1] + side / 2, Pos.CENTER, font, color);
    }
  }
}
