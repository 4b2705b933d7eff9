package attentionlab.app.figure;

import attentionlab.figure.Curve;
import javafx.geometry.Pos;
import javafx.scene.text.Font;

/** Draws two number axes with a thin grid, their numbers and their titles. */
final class PlotPainter {
  private static final double GAP = 6;

  private final Look look;
  private final Pencil pen;
  private final Font small;

  PlotPainter(Look look, Pencil pen) {
    this.look = look;
    this.pen = pen;
    small = look.text(0.78);
  }

  /**
   * Finds room for the axes.
   *
   * @param top where the drawing starts
   * @param titled whether the horizontal axis has a title
   */
  Plot arrange(
      Curve.Axis across, Curve.Axis up, boolean titled, double top, double width, double height) {
    double line = pen.line(0.78);
    double above = top + line + GAP + 3;
    double high = Math.max(1, height - above - (titled ? 2 : 1) * line - GAP);
    double left = Math.ceil(widest(upTicks(up, high))) + GAP + 2;
    double right = Math.max(8, pen.width(Ticks.text(across.high()), small) / 2);
    return new Plot(left, above, Math.max(1, width - left - right), high, across, up);
  }

  private double[] upTicks(Curve.Axis up, double height) {
    return Ticks.of(up, (int) Math.max(2, height / (look.textSize() * 2.6)));
  }

  private double[] acrossTicks(Plot plot) {
    return Ticks.of(plot.across(), (int) Math.max(2, plot.width() / (look.textSize() * 3)));
  }

  private double widest(double[] ticks) {
    double widest = 0;
    for (double tick : ticks) {
      widest = Math.max(widest, pen.width(Ticks.text(tick), small));
    }
    return widest;
  }

  /** Draws the axes; {@code given} replaces the round numbers along the horizontal one. */
  void axes(Plot plot, String acrossTitle, String upTitle, double... given) {
    Palette palette = look.palette();
    for (double tick : upTicks(plot.up(), plot.height())) {
      double y = plot.y(tick);
      pen.line(plot.left(), y, plot.right(), y, palette.line());
      pen.text(Ticks.text(tick), plot.left() - GAP, y, Pos.CENTER_RIGHT, small, palette.muted());
    }
    across(plot, given.length > 0 ? given : acrossTicks(plot));
    pen.line(plot.left(), plot.bottom(), plot.right(), plot.bottom(), palette.faint());
    double line = pen.line(0.78);
    String up = pen.fit(upTitle, plot.right(), small);
    pen.text(up, 0, plot.top() - GAP - 3 - line / 2, Pos.CENTER_LEFT, small, palette.muted());
    String title = pen.fit(acrossTitle, plot.right(), small);
    double below = plot.bottom() + GAP + line * 1.5;
    pen.text(title, plot.right(), below, Pos.CENTER_RIGHT, small, palette.muted());
  }

  /** The last number is always written; others only where they keep a distance. */
  private void across(Plot plot, double[] ticks) {
    double y = plot.bottom() + GAP + pen.line(0.78) / 2;
    double free = Double.MAX_VALUE;
    for (int i = ticks.length - 1; i >= 0; i--) {
      double x = plot.x(ticks[i]);
      String text = Ticks.text(ticks[i]);
      double half = pen.width(text, small) / 2;
      pen.line(x, plot.bottom(), x, plot.bottom() + 3, look.palette().faint());
      if (x + half + GAP <= free) {
        pen.text(text, x, y, Pos.CENTER, small, look.palette().muted());
        free = x - half;
      }
    }
  }
}
