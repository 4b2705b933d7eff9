package attentionlab.app.figure;

import attentionlab.figure.Emphasis;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Scale;
import attentionlab.graph.Matrix;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Draws everything of a heatmap that does not follow the pointer. */
final class HeatmapPainter {
  /** Smaller numbers cannot be read over the hatch of what is hidden, which says it alone. */
  private static final double READABLE_OVER_HATCH = 0.8;

  private static final double GRID_FROM = 9;
  private static final double HATCH_FROM = 7;
  private static final double SMALLEST_NUMBER = 8;
  private static final double DIGIT_WIDTH = 0.56;
  private static final double MARGIN = 0.24;
  private static final double LINE_IN_CELL = 0.6;
  private static final double LINE_BELOW_MARK = 0.3;
  private static final double DIMMED = 0.62;

  private final CellImage cells = new CellImage();

  void paint(GraphicsContext g, Heatmap heatmap, HeatmapGeometry at, Look look) {
    Ramp ramp = Ramp.of(heatmap.scale(), heatmap.node().role(), look.palette());
    g.clearRect(0, 0, g.getCanvas().getWidth(), g.getCanvas().getHeight());
    if (HeatmapMarks.areUsed(at, look)) {
      new HeatmapMarks(g, heatmap, at, look).paint();
    } else {
      cells.draw(g, heatmap, at, ramp, look.palette());
      hatchMasked(g, heatmap, at, look.palette());
    }
    grid(g, at, look.palette());
    numbers(g, heatmap, at, ramp, look);
    dim(g, heatmap.emphasis(), at, look.palette());
    frame(g, at.left(), at.top(), at.width(), at.height(), look.palette());
    new HeatmapMargins(g, heatmap, at, look).paint(ramp);
  }

  private static void hatchMasked(
      GraphicsContext g, Heatmap heatmap, HeatmapGeometry at, Palette palette) {
    if (at.cell() < HATCH_FROM) {
      return;
    }
    g.setStroke(palette.faint());
    g.setLineWidth(1);
    for (int r = at.down().first(); r < at.down().end(); r++) {
      for (int c = at.across().first(); c < at.across().end(); c++) {
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
    g.setFill(Ramp.mix(palette.surface(), palette.line(), 0.75));
    for (int c = at.across().first() + 1; c < at.across().end(); c++) {
      g.fillRect(at.x(c), at.top(), 1, at.height());
    }
    for (int r = at.down().first() + 1; r < at.down().end(); r++) {
      g.fillRect(at.left(), at.y(r), at.width(), 1);
    }
  }

  /** Four filled rectangles on whole pixels cost far less than a stroked one. */
  static void frame(
      GraphicsContext g, double x, double y, double width, double height, Palette palette) {
    g.setFill(palette.line());
    g.fillRect(x, y, width, 1);
    g.fillRect(x, y + height - 1, width, 1);
    g.fillRect(x, y, 1, height);
    g.fillRect(x + width - 1, y, 1, height);
  }

  private void numbers(
      GraphicsContext g, Heatmap heatmap, HeatmapGeometry at, Ramp ramp, Look look) {
    boolean marks = HeatmapMarks.areUsed(at, look);
    if (at.cell() < SMALLEST_NUMBER + 4 || marks && !HeatmapMarks.leaveRoom(at)) {
      return;
    }
    Matrix seen = seen(heatmap.node().value(), at);
    double[] longestNumbers = longestNumbers(seen);
    Optional<CellText> chosen = text(heatmap.scale(), seen, longestNumbers, at.cellWidth(), look);
    if (chosen.isEmpty()) {
      return;
    }
    CellText text = chosen.get();
    double longest = longest(longestNumbers, text);
    double size =
        Math.min(
            Math.min(
                look.textSize() * 1.15, at.cellHeight() * (marks ? LINE_BELOW_MARK : LINE_IN_CELL)),
            (at.cellWidth() - Math.max(4, at.cellWidth() * MARGIN)) / (longest * DIGIT_WIDTH));
    g.setFont(look.text(size / look.textSize()));
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    double middle = HeatmapMarks.numberAt(at, look);
    for (int r = at.down().first(); r < at.down().end(); r++) {
      for (int c = at.across().first(); c < at.across().end(); c++) {
        double value = heatmap.node().value().get(r, c);
        if (isOut(heatmap, r, c) && size < look.textSize() * READABLE_OVER_HATCH) {
          continue;
        }
        g.setFill(
            marks
                ? look.palette().text()
                : numberColor(heatmap, r, c, value, ramp, look.palette()));
        g.fillText(
            text.of(value), at.x(c) + at.cellWidth() / 2, at.y(r) + at.cellHeight() * middle);
      }
    }
  }

  /** The cells that can be seen. */
  private static Matrix seen(Matrix all, HeatmapGeometry at) {
    CellSpan down = at.down();
    CellSpan across = at.across();
    return at.isWhole()
        ? all
        : Matrix.of(
            down.count(), across.count(), (r, c) -> all.get(down.first() + r, across.first() + c));
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

  /** The most exact way to write all numbers so that they can be read in cells of that size. */
  private static Optional<CellText> text(
      Scale scale, Matrix seen, double[] numbers, double cell, Look look) {
    double smallest = Math.max(SMALLEST_NUMBER, look.textSize() * 0.68);
    boolean free = look.digits(0) == 0;
    List<CellText> ways =
        free
            ? CellText.from(scale.kind() == Scale.Kind.SEQUENTIAL ? 3 : 2)
            : CellText.exactly(look.digits(0));
    return ways.stream()
        .filter(text -> longest(numbers, text) * DIGIT_WIDTH * smallest <= cell - 3)
        .findFirst()
        .filter(text -> !free || text.says(seen));
  }

  /**
   * Those whose texts are the longest, however many digits they get: the extremes of the whole
   * numbers, of all other numbers, and of what is not finite.
   */
  static double[] longestNumbers(Matrix matrix) {
    double[] numbers = new double[6];
    for (int r = 0; r < matrix.rows(); r++) {
      for (double value : matrix.row(r)) {
        int kind = !Double.isFinite(value) ? 4 : value == Math.rint(value) ? 0 : 2;
        numbers[kind] = Math.min(numbers[kind], value);
        numbers[kind + 1] = Math.max(numbers[kind + 1], value);
      }
    }
    return numbers;
  }

  private static double longest(double[] numbers, CellText text) {
    double longest = 1;
    for (double number : numbers) {
      longest = Math.max(longest, text.of(number).length());
    }
    return longest;
  }

  /** Pales what is not emphasised, in as few rectangles as there are. */
  private static void dim(
      GraphicsContext g, Emphasis emphasis, HeatmapGeometry at, Palette palette) {
    g.setFill(palette.surface().deriveColor(0, 1, 1, DIMMED));
    int row = at.down().first();
    while (!emphasis.isNone() && row < at.down().end()) {
      int end = runEnd(emphasis.rows(), row, at.down().end());
      double height = at.y(end) - at.y(row);
      if (!isIn(emphasis.rows(), row)) {
        g.fillRect(at.left(), at.y(row), at.width(), height);
      } else {
        dimColumns(g, emphasis, at, at.y(row), height);
      }
      row = end;
    }
  }

  private static void dimColumns(
      GraphicsContext g, Emphasis emphasis, HeatmapGeometry at, double y, double height) {
    int col = at.across().first();
    while (col < at.across().end()) {
      int end = runEnd(emphasis.cols(), col, at.across().end());
      if (!isIn(emphasis.cols(), col)) {
        g.fillRect(at.x(col), y, at.x(end) - at.x(col), height);
      }
      col = end;
    }
  }

  private static boolean isIn(Set<Integer> chosen, int index) {
    return chosen.isEmpty() || chosen.contains(index);
  }

  /** Where the neighbours that are alike end. */
  private static int runEnd(Set<Integer> chosen, int start, int size) {
    int end = start + 1;
    while (end < size && isIn(chosen, end) == isIn(chosen, start)) {
      end++;
    }
    return end;
  }
}
