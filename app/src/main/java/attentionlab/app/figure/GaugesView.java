package attentionlab.app.figure;

import attentionlab.figure.Gauges;
import attentionlab.figure.Gauges.Gauge;
import attentionlab.graph.Numbers;
import attentionlab.graph.Role;
import java.util.StringJoiner;
import javafx.geometry.Pos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** Single numbers as level bars between the ends of their scales. */
final class GaugesView extends CanvasView<Gauges> {
  private static final double GAP = 8;
  private static final double ROOM = 2.7;

  GaugesView(Interaction interaction) {
    super(interaction);
  }

  @Override
  protected void title(FigureTitle line) {
    line.show("", Role.NEUTRAL, look().words().panel(figure().id()), "", look());
  }

  @Override
  protected void prepare() {
    StringJoiner all = new StringJoiner("; ");
    for (Gauge gauge : figure().gauges()) {
      all.add(
          look()
              .words()
              .text(
                  "figure.gauge", name(gauge), value(gauge), end(gauge.low()), end(gauge.high())));
    }
    setAccessibleText(all.toString());
  }

  private String name(Gauge gauge) {
    return look().words().panel(gauge.id());
  }

  private static String value(Gauge gauge) {
    return Numbers.readable(gauge.value(), 4);
  }

  private static String end(double limit) {
    return Numbers.brief(limit, 2);
  }

  private Font label() {
    return look().text(0.9);
  }

  private Font strong() {
    return look().bold(0.9);
  }

  private double nameWidth() {
    return widest(figure().gauges().stream().map(this::name).toArray(String[]::new), label());
  }

  private double valueWidth() {
    double now = widest(figure().gauges().stream().map(GaugesView::value).toArray(String[]::new));
    return Math.max(now, pencil().width("−0.0000", strong()));
  }

  private double widest(String... texts) {
    return widest(texts, strong());
  }

  private double widest(String[] texts, Font font) {
    double widest = 0;
    for (String text : texts) {
      widest = Math.max(widest, pencil().width(text, font));
    }
    return Math.ceil(widest);
  }

  @Override
  public Units units() {
    double rows = figure().gauges().size() * Math.ceil(look().textSize() * ROOM);
    double names = Math.min(nameWidth(), 18 * look().textSize());
    return new Units(names + valueWidth() + 2 * GAP, titleHeight() + rows, 4, 0, leastOfPlot());
  }

  @Override
  protected void draw(Pencil pen, double width, double height) {
    int count = figure().gauges().size();
    double step = Math.min(look().textSize() * ROOM, height / Math.max(1, count));
    double left = Math.min(nameWidth(), width * 0.55) + GAP;
    double right = Math.max(left + 10, width - valueWidth() - GAP);
    for (int i = 0; i < count; i++) {
      gauge(pen, figure().gauges().get(i), left, right, i * step);
    }
  }

  private void gauge(Pencil pen, Gauge gauge, double left, double right, double top) {
    Palette palette = look().palette();
    double thick = Math.max(6, Math.round(look().textSize() * 0.7));
    double y = Math.round(top + look().textSize() * 0.35);
    double middle = y + thick / 2;
    Color hue = palette.role(gauge.role());
    String name = pen.fit(name(gauge), left - GAP, label());
    pen.text(name, 0, middle, Pos.CENTER_LEFT, label(), palette.text());
    pen.fill(left, y, right - left, thick, Ramp.mix(palette.surface(), hue, 0.13));
    if (Double.isFinite(gauge.value())) {
      double start = x(gauge, Math.max(gauge.low(), Math.min(gauge.high(), 0)), left, right);
      double end = x(gauge, gauge.value(), left, right);
      pen.fill(Math.min(start, end), y, Math.max(2, Math.abs(end - start)), thick, hue);
      if (gauge.low() < 0 && gauge.high() > 0) {
        pen.line(start, y - 2, start, y + thick + 1, palette.muted());
      }
    }
    pen.text(value(gauge), right + GAP, middle, Pos.CENTER_LEFT, strong(), palette.text());
    Font small = look().text(0.72);
    double below = y + thick + 2;
    pen.text(end(gauge.low()), left, below, Pos.TOP_LEFT, small, palette.muted());
    pen.text(end(gauge.high()), right, below, Pos.TOP_RIGHT, small, palette.muted());
  }

  private static double x(Gauge gauge, double value, double left, double right) {
    double position = (value - gauge.low()) / (gauge.high() - gauge.low());
    double held = Double.isFinite(position) ? Math.max(0, Math.min(1, position)) : 0;
    return left + held * (right - left);
  }
}
