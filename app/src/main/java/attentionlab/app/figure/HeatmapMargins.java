package attentionlab.app.figure;

import attentionlab.figure.Heatmap;
import attentionlab.figure.Scale;
import attentionlab.graph.Axis;
import attentionlab.graph.Numbers;
import java.util.Set;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * What stands around the cells of a heatmap: the labels of those that can be seen, the colour bar,
 * which part is enlarged, and what a pixel stands for.
 */
record HeatmapMargins(GraphicsContext g, Heatmap heatmap, HeatmapGeometry at, Look look) {
  private static final double THUMB = 2;

  /** Beside each other angled lines are nearer than above each other. */
  private static final double ANGLED_LINE = 1.35;

  void paint(Ramp ramp) {
    rowLabels();
    colLabels();
    colorBar(ramp);
    thumbs();
    caption();
  }

  private void rowLabels() {
    CellSpan down = at.down();
    int every = every(look.textSize() * 1.05, down.cell());
    g.setTextAlign(TextAlignment.RIGHT);
    g.setTextBaseline(VPos.CENTER);
    for (int r = start(down, every); r < down.end(); r += every) {
      style(heatmap.emphasis().rows(), r);
      String label = label(heatmap.node().rows(), r);
      g.fillText(label, at.left() - 7, at.y(r) + at.cellHeight() / 2);
    }
  }

  private void colLabels() {
    CellSpan across = at.across();
    int every = at.angled() ? every(look.textSize() * ANGLED_LINE, across.cell()) : 1;
    g.setTextAlign(at.angled() ? TextAlignment.LEFT : TextAlignment.CENTER);
    g.setTextBaseline(at.angled() ? VPos.CENTER : VPos.BOTTOM);
    for (int c = start(across, every); c < across.end(); c += every) {
      style(heatmap.emphasis().cols(), c);
      g.save();
      g.translate(at.x(c) + at.cellWidth() / 2, at.top() - (at.angled() ? 6 : 4));
      if (at.angled()) {
        g.rotate(-45);
      }
      g.fillText(label(heatmap.node().cols(), c), 0, 0);
      g.restore();
    }
  }

  /** The same labels are written wherever the enlarged part begins. */
  private static int start(CellSpan span, int every) {
    return (span.first() + every - 1) / every * every;
  }

  private String label(Axis axis, int index) {
    return HeatmapLabels.fitted(look.words().label(axis.marked(index)), look);
  }

  private void style(Set<Integer> emphasised, int index) {
    boolean chosen = emphasised.contains(index);
    Palette palette = look.palette();
    Font font = chosen ? look.bold(0.85) : look.text(0.85);
    Color color = chosen ? palette.role(heatmap.node().role()) : palette.muted();
    g.setFont(font);
    g.setFill(color);
  }

  /** Every how many-th label is written so that none overlap. */
  private static int every(double line, double cell) {
    return (int) Math.max(1, Math.ceil(line / cell));
  }

  private void colorBar(Ramp ramp) {
    Scale scale = heatmap.scale();
    double x = Math.round(at.left() + at.width() + HeatmapGeometry.BAR_GAP);
    double height = Math.max(at.height(), 1);
    if (HeatmapMarks.areUsed(at, look)) {
      new HeatmapMarks(g, heatmap, at, look).legend(x, HeatmapGeometry.BAR_WIDTH);
    } else {
      g.drawImage(ramp.image(), x, at.top(), HeatmapGeometry.BAR_WIDTH, height);
    }
    HeatmapPainter.frame(g, x, at.top(), HeatmapGeometry.BAR_WIDTH, height, look.palette());
    g.setFont(look.text(0.75));
    g.setFill(look.palette().muted());
    g.setTextAlign(TextAlignment.LEFT);
    double textX = x + HeatmapGeometry.BAR_WIDTH + 4;
    if (height < look.textSize() * 1.7) {
      g.setTextBaseline(VPos.CENTER);
      g.fillText(range(scale), textX, at.top() + height / 2);
      return;
    }
    g.setTextBaseline(VPos.TOP);
    g.fillText(limit(scale.high()), textX, at.top() - 2);
    g.setTextBaseline(VPos.BOTTOM);
    g.fillText(limit(scale.low()), textX, at.top() + height + 2);
    if (scale.low() < 0 && height > look.textSize() * 4) {
      g.setTextBaseline(VPos.CENTER);
      g.fillText("0", textX, at.top() + (1 - scale.position(0)) * height);
    }
  }

  /** Which part of the rows and columns is enlarged, as two short bars beside the cells. */
  private void thumbs() {
    g.setFill(look.palette().accent());
    if (!at.down().isWhole()) {
      double from = part(at.down().first(), at.down()) * at.height();
      double to = part(at.down().end(), at.down()) * at.height();
      g.fillRect(at.left() + at.width() + 3, at.top() + from, THUMB, Math.max(4, to - from));
    }
    if (!at.across().isWhole()) {
      double from = part(at.across().first(), at.across()) * at.width();
      double to = part(at.across().end(), at.across()) * at.width();
      g.fillRect(at.left() + from, at.top() + at.height() + 1, Math.max(4, to - from), THUMB);
    }
  }

  private static double part(int index, CellSpan span) {
    return (double) index / span.total();
  }

  private void caption() {
    if (at.isReduced()) {
      int rows = at.down().perPixel();
      int cols = at.across().perPixel();
      g.setFont(look.text(0.75));
      g.setFill(look.palette().muted());
      g.setTextAlign(TextAlignment.LEFT);
      g.setTextBaseline(VPos.TOP);
      String caption = look.words().text("figure.pixels", rows, cols);
      g.fillText(caption, at.left(), at.top() + at.height() + 4);
    }
  }

  /** Both limits in one, where there is room for one line. */
  private static String range(Scale scale) {
    return (scale.low() < 0 ? "±" : "") + limit(scale.high());
  }

  /** A limit of the scale, short. */
  static String limit(double value) {
    return Numbers.brief(value, Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
  }
}
