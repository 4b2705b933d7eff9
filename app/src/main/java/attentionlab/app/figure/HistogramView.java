package attentionlab.app.figure;

import attentionlab.figure.Curve;
import attentionlab.figure.Histogram;
import attentionlab.graph.Numbers;
import java.util.Arrays;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;

/** How often numbers fall into intervals, and the normal distribution they may follow. */
final class HistogramView extends CanvasView<Histogram> {
  private static final int CURVE_POINTS = 120;

  private int cursor = -1;
  private Plot plot;

  HistogramView(Interaction interaction) {
    super(interaction);
    setFocusTraversable(true);
    addEventHandler(
        MouseEvent.MOUSE_MOVED, event -> read(intervalAt(event.getX(), event.getY() - top())));
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> read(-1));
  }

  private int intervalAt(double x, double y) {
    if (plot == null || y < plot.top() || y > plot.bottom() || x < plot.left()) {
      return -1;
    }
    int interval = (int) ((x - plot.left()) / plot.width() * intervals());
    return interval < intervals() ? interval : -1;
  }

  private int intervals() {
    return figure().counts().length;
  }

  private void read(int interval) {
    if (interval != cursor) {
      cursor = interval;
      describe();
      redraw();
    }
  }

  @Override
  protected void title(FigureTitle line) {
    line.show(
        "",
        figure().role(),
        look().words().panel(figure().id()),
        look().words().text("figure.histogram.total", figure().total()),
        look());
  }

  @Override
  protected void prepare() {
    cursor = Math.min(cursor, intervals() - 1);
    describe();
  }

  private void describe() {
    setAccessibleText(
        cursor < 0 ? look().words().panel(figure().id()) : reading().replace("\n", ", "));
  }

  private String reading() {
    return look()
        .words()
        .text(
            "figure.histogram.interval",
            number(edge(cursor)),
            number(edge(cursor + 1)),
            figure().counts()[cursor],
            figure().total());
  }

  private double edge(int interval) {
    double width = (figure().high() - figure().low()) / intervals();
    return figure().low() + interval * width;
  }

  private static String number(double value) {
    return Numbers.brief(value, 3);
  }

  @Override
  protected void keyboard(boolean here) {
    read(here && intervals() > 0 ? Math.max(0, cursor) : -1);
  }

  @Override
  protected boolean key(KeyCode code, boolean shift) {
    switch (code) {
      case LEFT -> walk(cursor - 1);
      case RIGHT -> walk(cursor + 1);
      case HOME -> walk(0);
      case END -> walk(intervals() - 1);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void walk(int interval) {
    read(Math.max(0, Math.min(interval, intervals() - 1)));
  }

  @Override
  public Units units() {
    double em = look().textSize();
    return new Units(2 * em, titleHeight() + 2 * em, 7, 5, leastOfPlot());
  }

  /** How many numbers a normal distribution puts into an interval around x. */
  private double expected(double x) {
    double deviation = figure().normal().orElse(1);
    double width = (figure().high() - figure().low()) / intervals();
    double density =
        Math.exp(-0.5 * (x / deviation) * (x / deviation)) / (deviation * Math.sqrt(2 * Math.PI));
    return figure().total() * width * density;
  }

  private double highest() {
    double highest = Arrays.stream(figure().counts()).max().orElse(0);
    double curve = figure().normal().isPresent() ? expected(0) : 0;
    double all = Math.max(highest, Double.isFinite(curve) ? Math.min(curve, 2 * highest) : 0);
    return Math.max(1, all) * 1.05;
  }

  @Override
  protected void draw(Pencil pen, double width, double height) {
    Curve.Axis across = Curve.Axis.linear("", figure().low(), figure().high());
    Curve.Axis up = Curve.Axis.linear("", 0, highest());
    PlotPainter painter = new PlotPainter(look(), pen);
    plot = painter.arrange(across, up, false, 0, width, height);
    painter.axes(plot, "", look().words().text("figure.histogram.count"));
    for (int i = 0; i < intervals(); i++) {
      bar(pen, i);
    }
    if (figure().normal().orElse(0) > 0) {
      normal(pen);
    }
    if (cursor >= 0 && cursor < intervals()) {
      double x = plot.x((edge(cursor) + edge(cursor + 1)) / 2);
      Rectangle2D area = new Rectangle2D(0, plot.top(), plot.right(), plot.height());
      pen.callout(reading(), x, plot.y(figure().counts()[cursor]), area);
    }
  }

  private void bar(Pencil pen, int interval) {
    double left = Math.round(plot.x(edge(interval)));
    double right = Math.round(plot.x(edge(interval + 1)));
    double gap = right - left >= 5 ? 1 : 0;
    double y = plot.y(figure().counts()[interval]);
    Color hue = look().palette().role(figure().role());
    Color color = interval == cursor ? hue : Ramp.mix(look().palette().surface(), hue, 0.6);
    pen.fill(left, y, Math.max(1, right - left - gap), plot.bottom() - y, color);
  }

  private void normal(Pencil pen) {
    GraphicsContext g = pen.context();
    g.setStroke(look().palette().text());
    g.setLineWidth(1.5);
    g.save();
    g.beginPath();
    g.rect(plot.left(), plot.top(), plot.width(), plot.height());
    g.clip();
    g.beginPath();
    for (int i = 0; i <= CURVE_POINTS; i++) {
      double x = figure().low() + (figure().high() - figure().low()) * i / CURVE_POINTS;
      g.lineTo(plot.x(x), plot.y(expected(x)));
    }
    g.stroke();
    g.restore();
    String deviation = number(figure().normal().orElse(1));
    String text = look().words().text("figure.histogram.normal", deviation);
    double beside = pen.width(look().words().text("figure.histogram.count"), look().text(0.78));
    boolean fits =
        beside + pen.width(text, look().text(0.78)) + 2 * look().textSize() <= plot.right();
    double line = pen.line(0.78) / 2;
    double y = fits ? plot.top() - 9 - line : plot.top() + line;
    pen.text(text, plot.right(), y, Pos.CENTER_RIGHT, look().text(0.78), look().palette().text());
  }
}
