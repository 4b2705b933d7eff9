package attentionlab.app.figure;

import attentionlab.figure.Emphasis;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Scale;
import attentionlab.graph.Axis;
import attentionlab.graph.Numbers;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Draws everything of a heatmap that does not follow the pointer. */
final class HeatmapPainter {
  private static final double GRID_FROM = 9;
  private static final double HATCH_FROM = 7;
  private static final double SMALLEST_NUMBER = 8;
  private static final double DIGIT_WIDTH = 0.56;
  private static final double MARGIN = 0.24;
  private static final double DIMMED = 0.62;

  private final CellImage cells = new CellImage();

  void paint(GraphicsContext g, Heatmap heatmap, HeatmapGeometry at, Look look) {
    Ramp ramp = Ramp.of(heatmap.scale(), heatmap.node().role(), look.palette());
    g.clearRect(0, 0, g.getCanvas().getWidth(), g.getCanvas().getHeight());
    cells.fill(heatmap, ramp, look.palette());
    cells.draw(g, at);
    hatchMasked(g, heatmap, at, look.palette());
    grid(g, at, look.palette());
    numbers(g, heatmap, at, ramp, look);
    dim(g, heatmap.emphasis(), at, look.palette());
    frame(g, at, look.palette());
    rowLabels(g, heatmap, at, look);
    colLabels(g, heatmap, at, look);
    colorBar(g, heatmap, at, ramp, look);
  }

  private static void hatchMasked(
      GraphicsContext g, Heatmap heatmap, HeatmapGeometry at, Palette palette) {
    if (at.cell() < HATCH_FROM) {
      return;
    }
    g.setStroke(palette.faint());
    g.setLineWidth(1);
    for (int r = 0; r < at.rows(); r++) {
      for (int c = 0; c < at.cols(); c++) {
        if (isOut(heatmap, r, c)) {
          g.strokeLine(at.x(c) + 2, at.y(r + 1) - 2, at.x(c + 1) - 2, at.y(r) + 2);
        }
      }
    }
  }

  private static boolean isOut(Heatmap heatmap, int row, int col) {
    return heatmap.isMasked(row, col)
        || heatmap.node().value().get(row, col) == Double.NEGATIVE_INFINITY;
  }

  private static void grid(GraphicsContext g, HeatmapGeometry at, Palette palette) {
    if (at.cell() < GRID_FROM) {
      return;
    }
    g.setStroke(Ramp.mix(palette.surface(), palette.line(), 0.75));
    g.setLineWidth(1);
    for (int c = 1; c < at.cols(); c++) {
      g.strokeLine(at.x(c) + 0.5, at.top(), at.x(c) + 0.5, at.top() + at.height());
    }
    for (int r = 1; r < at.rows(); r++) {
      g.strokeLine(at.left(), at.y(r) + 0.5, at.left() + at.width(), at.y(r) + 0.5);
    }
  }

  private static void frame(GraphicsContext g, HeatmapGeometry at, Palette palette) {
    g.setStroke(palette.line());
    g.setLineWidth(1);
    g.strokeRect(at.left() + 0.5, at.top() + 0.5, at.width() - 1, at.height() - 1);
  }

  private void numbers(
      GraphicsContext g, Heatmap heatmap, HeatmapGeometry at, Ramp ramp, Look look) {
    int decimals = decimals(heatmap, at.cell(), look);
    if (decimals < 0) {
      return;
    }
    double longest = longest(heatmap, decimals);
    double size =
        Math.min(
            look.textSize() * 1.15,
            (at.cell() - Math.max(4, at.cell() * MARGIN)) / (longest * DIGIT_WIDTH));
    g.setFont(look.text(size / look.textSize()));
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    for (int r = 0; r < at.rows(); r++) {
      for (int c = 0; c < at.cols(); c++) {
        double value = heatmap.node().value().get(r, c);
        g.setFill(numberColor(heatmap, r, c, value, ramp, look.palette()));
        g.fillText(cellText(value, decimals), at.x(c) + at.cell() / 2, at.y(r) + at.cell() / 2);
      }
    }
  }

  private static Color numberColor(
      Heatmap heatmap, int row, int col, double value, Ramp ramp, Palette palette) {
    if (isOut(heatmap, row, col)) {
      return palette.muted();
    }
    return Double.isNaN(value)
        ? Ramp.textOn(palette.bad(), palette)
        : Ramp.textOn(ramp.color(value), palette);
  }

  /**
   * The most digits after the point, 3 to 0, with which all numbers can be read in cells of that
   * size; −1 for none.
   */
  private static int decimals(Heatmap heatmap, double cell, Look look) {
    if (cell < SMALLEST_NUMBER + 4) {
      return -1;
    }
    int most = heatmap.scale().kind() == Scale.Kind.SEQUENTIAL ? 3 : 2;
    double smallest = Math.max(SMALLEST_NUMBER, look.textSize() * 0.68);
    for (int decimals = most; decimals >= 0; decimals--) {
      if (longest(heatmap, decimals) * DIGIT_WIDTH * smallest <= cell - 3) {
        return decimals == 0 && hidesAll(heatmap) ? -1 : decimals;
      }
    }
    return -1;
  }

  /** Whether numbers without digits after the point would say nothing. */
  private static boolean hidesAll(Heatmap heatmap) {
    return heatmap.scale().high() <= 2 && heatmap.scale().kind() == Scale.Kind.SEQUENTIAL;
  }

  private static double longest(Heatmap heatmap, int decimals) {
    double longest = 1;
    for (double value : heatmap.node().value().toArray()) {
      longest = Math.max(longest, cellText(value, decimals).length());
    }
    return longest;
  }

  /** Whole numbers without digits after the point, all others with the same number of them. */
  static String cellText(double value, int decimals) {
    return value == Math.rint(value) ? Numbers.fixed(value, 0) : Numbers.fixed(value, decimals);
  }

  private static void dim(
      GraphicsContext g, Emphasis emphasis, HeatmapGeometry at, Palette palette) {
    if (emphasis.isNone()) {
      return;
    }
    g.setFill(palette.surface().deriveColor(0, 1, 1, DIMMED));
    for (int r = 0; r < at.rows(); r++) {
      for (int c = 0; c < at.cols(); c++) {
        if (!emphasis.includes(r, c)) {
          g.fillRect(at.x(c), at.y(r), at.cell(), at.cell());
        }
      }
    }
  }

  private static void rowLabels(GraphicsContext g, Heatmap heatmap, HeatmapGeometry at, Look look) {
    Axis axis = heatmap.node().rows();
    int every = every(look.textSize() * 1.05, at.cell());
    g.setTextAlign(TextAlignment.RIGHT);
    g.setTextBaseline(VPos.CENTER);
    for (int r = 0; r < at.rows(); r += every) {
      boolean chosen = heatmap.emphasis().rows().contains(r);
      g.setFont(chosen ? look.bold(0.85) : look.text(0.85));
      g.setFill(labelColor(heatmap, chosen, look.palette()));
      g.fillText(look.words().label(axis.label(r)), at.left() - 7, at.y(r) + at.cell() / 2);
    }
  }

  private static void colLabels(GraphicsContext g, Heatmap heatmap, HeatmapGeometry at, Look look) {
    Axis axis = heatmap.node().cols();
    int every = at.angled() ? every(look.textSize() * 1.05, at.cell()) : 1;
    g.setTextAlign(at.angled() ? TextAlignment.LEFT : TextAlignment.CENTER);
    g.setTextBaseline(at.angled() ? VPos.CENTER : VPos.BOTTOM);
    for (int c = 0; c < at.cols(); c += every) {
      boolean chosen = heatmap.emphasis().cols().contains(c);
      g.setFont(chosen ? look.bold(0.85) : look.text(0.85));
      g.setFill(labelColor(heatmap, chosen, look.palette()));
      g.save();
      g.translate(at.x(c) + at.cell() / 2, at.top() - (at.angled() ? 6 : 4));
      if (at.angled()) {
        g.rotate(-45);
      }
      g.fillText(look.words().label(axis.label(c)), 0, 0);
      g.restore();
    }
  }

  private static Color labelColor(Heatmap heatmap, boolean chosen, Palette palette) {
    return chosen ? palette.role(heatmap.node().role()) : palette.muted();
  }

  /** Every how many-th label is written so that none overlap. */
  private static int every(double line, double cell) {
    return (int) Math.max(1, Math.ceil(line / cell));
  }

  private static void colorBar(
      GraphicsContext g, Heatmap heatmap, HeatmapGeometry at, Ramp ramp, Look look) {
    double x = Math.round(at.left() + at.width() + HeatmapGeometry.BAR_GAP);
    double height = Math.max(at.height(), 1);
    for (int y = 0; y < height; y++) {
      int index = (int) Math.round((1 - y / Math.max(1, height - 1)) * (Ramp.SIZE - 1));
      g.setFill(ramp.at(Math.max(0, Math.min(Ramp.SIZE - 1, index))));
      g.fillRect(x, at.top() + y, HeatmapGeometry.BAR_WIDTH, 1);
    }
    g.setStroke(look.palette().line());
    g.strokeRect(x + 0.5, at.top() + 0.5, HeatmapGeometry.BAR_WIDTH - 1, height - 1);
    g.setFont(look.text(0.75));
    g.setFill(look.palette().muted());
    g.setTextAlign(TextAlignment.LEFT);
    double textX = x + HeatmapGeometry.BAR_WIDTH + 4;
    g.setTextBaseline(VPos.TOP);
    g.fillText(limit(heatmap.scale().high()), textX, at.top() - 2);
    g.setTextBaseline(VPos.BOTTOM);
    g.fillText(limit(heatmap.scale().low()), textX, at.top() + height + 2);
    if (heatmap.scale().low() < 0 && height > look.textSize() * 4) {
      g.setTextBaseline(VPos.CENTER);
      double zero = 1 - heatmap.scale().position(0);
      g.fillText("0", textX, at.top() + zero * height);
    }
  }

  /** A limit of the scale, short. */
  static String limit(double value) {
    return Numbers.brief(value, Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
  }
}
