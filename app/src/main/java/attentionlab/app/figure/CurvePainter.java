package attentionlab.app.figure;

import attentionlab.figure.Curve;
import attentionlab.figure.Curve.Series;
import attentionlab.graph.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** Draws the axes, lines, legend and marker of a curve figure. */
final class CurvePainter {
  private static final double SAMPLE = 20;
  private static final int FEW = 12;
  private static final double[][] DASHES = {{}, {6, 4}, {2, 3}, {9, 3, 2, 3}};

  private final Curve curve;
  private final Look look;
  private final Pencil pen;
  private final Font small;

  CurvePainter(Curve curve, Look look, Pencil pen) {
    this.curve = curve;
    this.look = look;
    this.pen = pen;
    small = look.text(0.8);
  }

  /** A number as it is read off: more digits than along the axes. */
  static String number(double value) {
    boolean plain = !Double.isFinite(value) || value == 0 || Math.abs(value) >= 1e-3;
    return plain && !(Math.abs(value) >= 1e6 && Double.isFinite(value))
        ? Numbers.readable(value, 4)
        : Ticks.text(value);
  }

  double legendHeight(double width) {
    return curve.series().size() < 2 ? 0 : legend(width).lines() * pen.line(0.8) + 2;
  }

  private Flow legend(double width) {
    double[] widths =
        curve.series().stream()
            .mapToDouble(series -> SAMPLE + 6 + pen.width(name(series), small))
            .map(wide -> Math.min(wide, width))
            .toArray();
    return Flow.of(widths, 14, width);
  }

  private String name(Series series) {
    return look.words().panel(series.id());
  }

  Plot paint(double width, double height) {
    double top = legendHeight(width);
    PlotPainter painter = new PlotPainter(look, pen);
    Plot plot = painter.arrange(curve.x(), curve.y(), true, top, width, height);
    String across = look.words().panel(curve.x().id());
    painter.axes(plot, across, look.words().panel(curve.y().id()), given());
    if (top > 0) {
      drawLegend(width);
    }
    GraphicsContext g = pen.context();
    g.save();
    g.beginPath();
    g.rect(plot.left() - 4, plot.top() - 4, plot.width() + 8, plot.height() + 8);
    g.clip();
    curve.series().forEach(series -> draw(plot, series));
    g.restore();
    curve.marker().ifPresent(x -> marker(plot, x));
    return plot;
  }

  /** On a logarithmic axis few measured points are better ticks than round numbers. */
  private double[] given() {
    if (!curve.x().logarithmic() || curve.series().stream().noneMatch(Series::points)) {
      return new double[0];
    }
    DoubleStream all =
        curve.series().stream().filter(Series::points).flatMapToDouble(s -> DoubleStream.of(s.x()));
    double[] given = Ticks.within(curve.x(), all);
    return given.length <= FEW ? given : new double[0];
  }

  private Color hue(Series series) {
    return look.palette().role(series.role());
  }

  /** Lines of the same hue differ in their dashes. */
  private double[] dashes(Series series) {
    int before = 0;
    for (Series other : curve.series()) {
      if (other == series) {
        break;
      }
      before += hue(other).equals(hue(series)) ? 1 : 0;
    }
    return DASHES[before % DASHES.length];
  }

  private void drawLegend(double width) {
    Flow flow = legend(width);
    for (int i = 0; i < flow.places().size(); i++) {
      Series series = curve.series().get(i);
      Flow.Place place = flow.places().get(i);
      double y = (place.line() + 0.5) * pen.line(0.8);
      stroke(series);
      pen.context().strokeLine(place.x() + 1, y, place.x() + SAMPLE - 1, y);
      pen.context().setLineDashes();
      if (series.points()) {
        pen.dot(place.x() + SAMPLE / 2, y, 3, hue(series));
      }
      String name = pen.fit(name(series), place.width() - SAMPLE - 6, small);
      double x = place.x() + SAMPLE + 6;
      pen.text(name, x, y, Pos.CENTER_LEFT, small, look.palette().text());
    }
  }

  private void stroke(Series series) {
    pen.context().setStroke(hue(series));
    pen.context().setLineWidth(2);
    pen.context().setLineDashes(dashes(series));
  }

  private void draw(Plot plot, Series series) {
    GraphicsContext g = pen.context();
    stroke(series);
    g.beginPath();
    boolean drawing = false;
    int count = Math.min(series.x().length, series.y().length);
    for (int i = 0; i < count; i++) {
      double x = series.x()[i];
      double y = series.y()[i];
      if (!plot.has(x, y)) {
        drawing = false;
      } else if (drawing) {
        g.lineTo(plot.x(x), held(plot, plot.y(y)));
      } else {
        g.moveTo(plot.x(x), held(plot, plot.y(y)));
        drawing = true;
      }
    }
    g.stroke();
    g.setLineDashes();
    for (int i = 0; series.points() && i < count; i++) {
      if (plot.has(series.x()[i], series.y()[i])) {
        pen.dot(plot.x(series.x()[i]), plot.y(series.y()[i]), 3.5, hue(series));
      }
    }
  }

  /** Coordinates far outside are cut: renderers lose precision there. */
  private static double held(Plot plot, double y) {
    return Math.max(plot.top() - 1e4, Math.min(plot.bottom() + 1e4, y));
  }

  private void marker(Plot plot, double x) {
    double position = curve.x().position(x);
    if (!(position >= 0 && position <= 1)) {
      return;
    }
    double at = plot.x(x);
    pen.dashed(at, plot.top(), at, plot.bottom(), look.palette().muted());
    List<Reading> readings = new ArrayList<>();
    for (Series series : curve.series()) {
      double y = Samples.at(series.x(), series.y(), x, curve.x().logarithmic());
      if (plot.has(x, y) && plot.reaches(y)) {
        ring(at, plot.y(y), hue(series));
        double middle = plot.y(y) - pen.line(0.8) * 0.7;
        readings.add(new Reading(number(y), middle, hue(series), rises(series, x)));
      }
    }
    double line = pen.line(0.8);
    double[] middles = readings.stream().mapToDouble(Reading::middle).toArray();
    double[] apart = Spread.apart(middles, line, plot.top() + line / 2, plot.bottom() - line / 2);
    for (int i = 0; i < apart.length; i++) {
      label(plot, at, apart[i], readings.get(i));
    }
  }

  /** What a series is at the marker, and where that would best be written. */
  private record Reading(String text, double middle, Color color, boolean rises) {}

  private static boolean rises(Series series, double x) {
    int next = 0;
    while (next < series.x().length - 1 && series.x()[next] <= x) {
      next++;
    }
    return next > 0 && series.y()[next] > series.y()[next - 1];
  }

  /**
   * Written where the line leaves room: above it, before a line that rises, after one that falls.
   */
  private void label(Plot plot, double x, double middle, Reading reading) {
    Font font = look.bold(0.8);
    double wide = pen.width(reading.text(), font);
    boolean right = reading.rises() ? x - 8 - wide < plot.left() : x + 8 + wide <= plot.right();
    double high = pen.line(0.8);
    double left = right ? x + 8 : x - 8 - wide;
    Color veil = look.palette().surface().deriveColor(0, 1, 1, 0.8);
    pen.fill(left - 2, middle - high / 2, wide + 4, high, veil);
    pen.text(reading.text(), left, middle, Pos.CENTER_LEFT, font, reading.color());
  }

  private void ring(double x, double y, Color color) {
    pen.dot(x, y, 5, look.palette().surface());
    pen.dot(x, y, 4, color);
  }

  /** A line at x through all series, and what they are there. */
  void crosshair(Plot plot, double x, String reading) {
    double at = plot.x(x);
    pen.line(at, plot.top(), at, plot.bottom(), look.palette().faint());
    double middle = plot.top() + plot.height() / 2;
    for (Series series : curve.series()) {
      double y = Samples.at(series.x(), series.y(), x, curve.x().logarithmic());
      if (plot.has(x, y) && plot.reaches(y)) {
        ring(at, plot.y(y), hue(series));
        middle = plot.y(y);
      }
    }
    double wide = plot.right();
    Rectangle2D area = new Rectangle2D(0, plot.top(), wide, plot.height());
    pen.callout(reading, at, middle, area);
  }
}
