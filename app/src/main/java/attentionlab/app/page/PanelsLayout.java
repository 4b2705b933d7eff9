package attentionlab.app.page;

import attentionlab.app.figure.FigureView.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;

/**
 * How large figures are. While a number called growth goes from 0 to 1, every figure comes to the
 * least unit that can be read; from 1 to 2 a common unit comes to the largest, and a figure follows
 * once it exceeds its least. So cells beside each other have the same size wherever there is room,
 * and nothing is squeezed by a neighbour. What does not fit beside the others goes below them.
 */
final class PanelsLayout {
  static final double GAP = 22;

  /** The largest unit, in em. */
  private static final double LARGEST_UNIT = 5.6;

  /** Where the page scrolls anyway, a line with smaller units breaks into two. */
  private static final double READABLE_UNIT = 1.3;

  /** A smaller unit holds no number. */
  private static final double SMALLEST_UNIT = 1.7;

  /**
   * The part of their least units that figures keep: rather than give up more, the page scrolls.
   */
  private static final double TIGHT = 0.6;

  /** The height that is asked for at most to be comfortable, in em. */
  private static final double MOST_NEEDED = 24;

  /** The part of its width that a figure of words keeps beside others, and alone. */
  private static final double NARROW_BESIDE = 0.65;

  private static final double NARROW_ALONE = 0.3;

  /** A line that is narrower, relative to the widest, stands in the middle. */
  private static final double NARROW = 0.6;

  private final double width;
  private final double mostNeeded;
  private final double growthOfLines;
  private final double em;
  private final double largest;
  private final List<Line> lines = new ArrayList<>();

  /**
   * @param width the width there is
   * @param em the size of running text
   * @param rowNeeded the height that a row of figures may ask for to be comfortable, in em; less
   *     than what all of them may ask for counts for nothing
   */
  PanelsLayout(List<List<PanelCell>> rows, double width, double em, double rowNeeded) {
    this.width = width;
    this.em = em;
    largest = LARGEST_UNIT * em;
    growthOfLines = rowNeeded > 0 ? 1 + READABLE_UNIT / LARGEST_UNIT : 1;
    rows.forEach(this::lines);
    mostNeeded = Math.max(MOST_NEEDED, rowNeeded * lines.size()) * em;
    lines.forEach(line -> narrow(line.cells));
    lines.forEach(this::limit);
  }

  /** Figures beside each other, and how far they may grow until they are too wide. */
  private static final class Line {
    private final List<PanelCell> cells;
    private double limit;

    Line(List<PanelCell> cells) {
      this.cells = cells;
    }
  }

  /** Cuts a row into lines that fit, the words in them broken where that helps. */
  private void lines(List<PanelCell> row) {
    List<PanelCell> line = new ArrayList<>();
    for (PanelCell cell : row) {
      cell.fit(Double.MAX_VALUE, Double.MAX_VALUE);
      line.add(cell);
      if (line.size() > 1 && narrowest(line) > width) {
        line.remove(cell);
        lines.add(new Line(line));
        line = new ArrayList<>(List.of(cell));
      }
    }
    lines.add(new Line(line));
  }

  private double narrowest(List<PanelCell> line) {
    double words = line.stream().filter(PanelCell::breaksLines).mapToDouble(fixed()).sum();
    return widthOf(line, growthOfLines) - (1 - NARROW_BESIDE) * words;
  }

  private static ToDoubleFunction<PanelCell> fixed() {
    return cell -> cell.units().fixedWidth();
  }

  private void narrow(List<PanelCell> line) {
    double over = widthOf(line, 1) - width;
    List<PanelCell> words = line.stream().filter(PanelCell::breaksLines).toList();
    if (over > 0 && !words.isEmpty()) {
      double wide = words.stream().mapToDouble(fixed()).sum();
      double rest = Math.max(NARROW_ALONE, 1 - over / wide);
      words.forEach(cell -> cell.fit(rest * cell.units().fixedWidth(), Double.MAX_VALUE));
    }
  }

  /** Lower than this the figures could not be read. */
  double leastHeight() {
    double needed = needed();
    fit(needed); // cells of that size may need more room for their labels
    return Math.ceil(Math.max(needed, needed()));
  }

  private double needed() {
    double comfort = totalHeight(1 + SMALLEST_UNIT / LARGEST_UNIT);
    return Math.max(totalHeight(TIGHT), Math.min(comfort, mostNeeded));
  }

  /** Gives every figure its place below a top and right of a left. */
  void arrange(double leftInset, double topInset, double height) {
    double growth = fit(height);
    double free = height - totalHeight(growth);
    double y = topInset + Math.max(0, Math.min(free / 2, GAP));
    double widest = 0;
    for (Line line : lines) {
      widest = Math.max(widest, widthOf(line.cells, Math.min(growth, line.limit)));
    }
    double left = leftInset + Math.max(0, (width - widest) / 2);
    for (Line line : lines) {
      double own = Math.min(growth, line.limit);
      double wide = widthOf(line.cells, own);
      place(line.cells, own, wide < NARROW * widest ? left + (widest - wide) / 2 : left, y);
      y += heightOf(line.cells, own) + GAP;
    }
  }

  /**
   * The growth with which everything fits. Smaller cells may need more room for their labels, and
   * so become smaller still.
   */
  private double fit(double height) {
    boolean changed = true;
    for (int i = 0; i < 3 && changed; i++) {
      double growth = largest(g -> totalHeight(g) <= height);
      changed = false;
      for (Line line : lines) {
        double own = Math.min(growth, line.limit);
        for (PanelCell cell : line.cells) {
          changed |= cell.refit(unit(cell.units(), own));
        }
      }
      if (changed) {
        lines.forEach(this::limit);
      }
    }
    return Math.max(TIGHT, largest(g -> totalHeight(g) <= height));
  }

  private void limit(Line line) {
    line.limit = largest(growth -> widthOf(line.cells, growth) <= width);
  }

  private double unit(Units units, double growth) {
    return Math.max(
        Math.min(units.least(), largest) * Math.min(1, growth), largest * Math.max(0, growth - 1));
  }

  /** The largest growth that fits. */
  private static double largest(DoublePredicate fits) {
    double low = 0;
    double high = 2;
    if (fits.test(high)) {
      return high;
    }
    for (int i = 0; i < 24; i++) {
      double middle = (low + high) / 2;
      if (fits.test(middle)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private double totalHeight(double growth) {
    double total = GAP * (lines.size() - 1);
    for (Line line : lines) {
      total += heightOf(line.cells, Math.min(growth, line.limit));
    }
    return total;
  }

  private double heightOf(List<PanelCell> line, double growth) {
    double highest = 0;
    for (PanelCell cell : line) {
      highest = Math.max(highest, height(cell.units(), growth));
    }
    return highest;
  }

  private double widthOf(List<PanelCell> line, double growth) {
    double wide = GAP * (line.size() - 1);
    for (PanelCell cell : line) {
      wide += width(cell.units(), growth);
    }
    return wide;
  }

  private double width(Units units, double growth) {
    return units.fixedWidth() + units.wide() * unit(units, growth);
  }

  private double height(Units units, double growth) {
    return units.fixedHeight() + units.high() * unit(units, growth);
  }

  /** What is still too wide gives of its width. */
  private void place(List<PanelCell> line, double growth, double left, double y) {
    double gaps = GAP * (line.size() - 1);
    double squeeze = Math.min(1, (width - gaps) / (widthOf(line, growth) - gaps));
    double x = left;
    for (PanelCell cell : line) {
      double w = Math.floor(squeeze * width(cell.units(), growth));
      double h = Math.floor(height(cell.units(), growth));
      cell.place(Math.round(x), Math.round(y), w, h, em);
      x += w + GAP;
    }
  }
}
