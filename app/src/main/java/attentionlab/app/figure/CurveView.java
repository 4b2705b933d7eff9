package attentionlab.app.figure;

import attentionlab.figure.Curve;
import attentionlab.figure.Curve.Series;
import attentionlab.graph.Role;
import java.util.StringJoiner;
import java.util.stream.DoubleStream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;

/** Lines or points over two number axes. The pointer or the arrow keys read off their numbers. */
final class CurveView extends CanvasView<Curve> {
  private double[] stops = {};
  private int cursor = -1;
  private Plot plot;

  CurveView(Interaction interaction) {
    super(interaction);
    setFocusTraversable(true);
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> read(nearest(event.getX())));
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> read(-1));
  }

  @Override
  protected void title(FigureTitle line) {
    line.show("", Role.NEUTRAL, look().words().panel(figure().id()), "", look());
  }

  @Override
  protected void prepare() {
    stops =
        Ticks.within(
            figure().x(), figure().series().stream().flatMapToDouble(s -> DoubleStream.of(s.x())));
    cursor = Math.min(cursor, stops.length - 1);
    describe();
  }

  @Override
  public Units units() {
    double legend = new CurvePainter(figure(), look(), pencil()).legendHeight(20 * em());
    return new Units(2 * em(), titleHeight() + legend + 2 * em(), 7, 6, leastOfPlot());
  }

  private double em() {
    return look().textSize();
  }

  /** The number on the horizontal axis at which some series has a point, nearest to a position. */
  private int nearest(double x) {
    if (plot == null || x < plot.left() - em() || x > plot.right() + em()) {
      return -1;
    }
    int best = -1;
    double distance = Double.MAX_VALUE;
    for (int i = 0; i < stops.length; i++) {
      double away = Math.abs(plot.x(stops[i]) - x);
      if (away < distance) {
        distance = away;
        best = i;
      }
    }
    return best;
  }

  private void read(int stop) {
    if (stop != cursor) {
      cursor = stop;
      describe();
      redraw();
    }
  }

  @Override
  protected void keyboard(boolean here) {
    read(here && stops.length > 0 ? Math.max(0, cursor) : -1);
  }

  @Override
  protected boolean key(KeyCode code, boolean shift) {
    int stride = shift ? 10 : 1;
    switch (code) {
      case LEFT -> walk(cursor - stride);
      case RIGHT -> walk(cursor + stride);
      case HOME -> walk(0);
      case END -> walk(stops.length - 1);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void walk(int stop) {
    read(Math.max(0, Math.min(stop, stops.length - 1)));
  }

  private void describe() {
    setAccessibleText(
        cursor < 0 || cursor >= stops.length
            ? look().words().panel(figure().id())
            : reading(stops[cursor]).replace("\n", ", "));
  }

  /** The horizontal number and, on a line each, the numbers of all series there. */
  private String reading(double x) {
    StringJoiner lines = new StringJoiner("\n");
    lines.add(look().words().panel(figure().x().id()) + " = " + CurvePainter.number(x));
    for (Series series : figure().series()) {
      int index = indexOf(series.x(), x);
      if (index >= 0) {
        String name = look().words().panel(series.id());
        lines.add(name + ": " + CurvePainter.number(series.y()[index]));
      }
    }
    return lines.toString();
  }

  private static int indexOf(double[] numbers, double x) {
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] == x) {
        return i;
      }
    }
    return -1;
  }

  @Override
  protected void draw(Pencil pen, double width, double height) {
    CurvePainter painter = new CurvePainter(figure(), look(), pen);
    plot = painter.paint(width, height);
    if (cursor >= 0 && cursor < stops.length) {
      double x = stops[cursor];
      painter.crosshair(plot, x, reading(x));
    }
  }
}
