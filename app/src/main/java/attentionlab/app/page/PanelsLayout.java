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
  private final double em;
  private final double largest;
  private final List<List<PanelCell>> lines = new ArrayList<>();

  /**
   * @param width the width there is
   * @param em the size of running text
   */
  PanelsLayout(List<List<PanelCell>> rows, double width, double em) {
    this.width = width;
    this.em = em;
    largest = LARGEST_UNIT * em;
    rows.forEach(this::lines);
    lines.forEach(this::narrow);
  }

  /** Cuts a row into lines that fit, the words in them broken where that helps. */
  private void lines(List<PanelCell> row) {
    List<PanelCell> line = new ArrayList<>();
    for (PanelCell cell : row) {
      cell.fit(Double.MAX_VALUE, Double.MAX_VALUE);
      line.add(cell);
      if (line.size() > 1 && narrowest(line) > width) {
        line.remove(cell);
        lines.add(line);
        line = new ArrayList<>(List.of(cell));
      }
    }
    lines.add(line);
  }

  private double narrowest(List<PanelCell> line) {
    double words = line.stream().filter(PanelCell::breaksLines).mapToDouble(fixed()).sum();
    return widthOf(line, 1) - (1 - NARROW_BESIDE) * words;
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
    return Math.max(totalHeight(TIGHT), Math.min(comfort, MOST_NEEDED * em));
  }

  /** Gives every figure its place below a top and right of a left. */
  void arrange(double leftInset, double topInset, double height) {
    double growth = fit(height);
    double free = height - totalHeight(growth);
    double y = topInset + Math.max(0, Math.min(free / 2, GAP));
    double widest = lines.stream().mapToDouble(l -> widthOf(l, growth(l, growth))).max().orElse(0);
    double left = leftInset + Math.max(0, (width - widest) / 2);
    for (List<PanelCell> line : lines) {
      double own = growth(line, growth);
      double wide = widthOf(line, own);
      place(line, own, wide < NARROW * widest ? left + (widest - wide) / 2 : left, y);
      y += heightOf(line, own) + GAP;
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
      for (List<PanelCell> line : lines) {
        double own = growth(line, growth);
        for (PanelCell cell : line) {
          changed |= cell.refit(unit(cell.units(), own));
        }
      }
    }
    return Math.max(TIGHT, largest(g -> totalHeight(g) <= height));
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

  /** How far a line grows: as all do, but not beyond the width. */
  private double growth(List<PanelCell> line, double growth) {
    return Math.min(growth, largest(g -> widthOf(line, g) <= width));
  }

  private double totalHeight(double growth) {
    return GAP * (lines.size() - 1)
        + lines.stream().mapToDouble(line -> heightOf(line, growth(line, growth))).sum();
  }

  private double heightOf(List<PanelCell> line, double growth) {
    return line.stream().mapToDouble(cell -> height(cell.units(), growth)).max().orElse(0);
  }

  private double widthOf(List<PanelCell> line, double growth) {
    return GAP * (line.size() - 1)
        + line.stream().mapToDouble(cell -> width(cell.units(), growth)).sum();
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
