package attentionlab.app.page;

import attentionlab.app.figure.FigureView;
import attentionlab.app.figure.FigureViews;
import attentionlab.app.figure.Highlight;
import attentionlab.app.figure.Interaction;
import attentionlab.app.figure.Look;
import attentionlab.figure.Figure;
import attentionlab.figure.Panels;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoublePredicate;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/**
 * The figures of a step, in rows. Units of neighbours have the same size, and all rows together
 * fill the room without being cut off. A view stays while its figure only changes its numbers.
 */
final class PanelsPane extends Pane {
  private static final double GAP = 22;

  /** The largest unit, relative to running text. */
  private static final double LARGEST_UNIT = 5.6;

  /** A smaller unit holds no number. */
  private static final double SMALLEST_UNIT = 1.7;

  /**
   * The part of their least units that figures keep; rather than give up more, the page scrolls.
   */
  private static final double TIGHT = 0.6;

  /** The height that is asked for at most to be comfortable, in em. */
  private static final double MOST_NEEDED = 24;

  /** The size of a cover, in largest units, from which it says why it is there. */
  private static final double NARROWEST_COVER = 1.4;

  /** The part of its width that a row of words keeps at least. */
  private static final double NARROWEST = 0.4;

  private final Interaction interaction;
  private List<List<Cell>> rows = List.of();
  private Highlight highlight = Highlight.NONE;
  private double largest;
  private double fitted;

  /** A view in its place, and what covers it while its numbers are hidden. */
  private static final class Cell {
    private final FigureView<?> view;
    private final Label cover;
    private FigureView.Units units;
    private double room;

    Cell(FigureView<?> view, Label cover) {
      this.view = view;
      this.cover = cover;
    }

    FigureView<?> view() {
      return view;
    }

    Label cover() {
      return cover;
    }

    void show(Figure figure, Look look) {
      FigureViews.show(view, figure, look);
    }

    /** The room it takes; {@link #fit} has asked for it. */
    FigureView.Units units() {
      return units;
    }

    /** Asks for the room it takes. This may measure texts, so it happens once for each figure. */
    void fit(double newRoom, double unit) {
      room = newRoom;
      units = view.units(room, unit);
    }

    boolean breaksLines() {
      return view.units(0, Double.MAX_VALUE).fixedWidth() < units.fixedWidth();
    }

    /** Whether it needs other room when a unit is no larger than that. */
    boolean refit(double unit) {
      FigureView.Units before = units;
      fit(room, unit);
      return !units.equals(before);
    }
  }

  PanelsPane(Interaction interaction) {
    this.interaction = interaction;
    getStyleClass().add("panels");
  }

  /**
   * Shows figures.
   *
   * @param hidden the identifiers of nodes whose numbers are hidden
   * @param hint what stands in their place
   */
  void show(Panels panels, Look look, Set<String> hidden, String hint) {
    List<List<Cell>> next = new ArrayList<>();
    for (List<Figure> figures : panels.rows()) {
      List<Cell> row = new ArrayList<>();
      for (Figure figure : figures) {
        Cell cell = reuse(figure, next.size(), row.size());
        cell.show(figure, look);
        cell.view().highlight(highlight);
        boolean hide = figure.shown().stream().anyMatch(hidden::contains);
        cell.cover().setText(hint);
        cell.cover().setVisible(hide);
        cell.view().setVisible(!hide);
        row.add(cell);
      }
      next.add(row);
    }
    rows = next;
    largest = LARGEST_UNIT * look.textSize();
    fitted = -1;
    List<Node> children = new ArrayList<>();
    rows.forEach(row -> row.forEach(cell -> children.addAll(List.of(cell.view(), cell.cover()))));
    if (!getChildren().equals(children)) {
      getChildren().setAll(children); // other figures may need another height
    }
    setNeedsLayout(true); // the same figures take the room they have: nothing around them moves
  }

  private Cell reuse(Figure figure, int row, int col) {
    if (row < rows.size() && col < rows.get(row).size()) {
      Cell old = rows.get(row).get(col);
      if (FigureViews.canShow(old.view(), figure)) {
        return old;
      }
    }
    Label cover = new Label();
    cover.getStyleClass().add("cover");
    cover.setWrapText(true);
    return new Cell(FigureViews.of(figure, interaction), cover);
  }

  void highlight(Highlight newHighlight) {
    highlight = newHighlight;
    rows.forEach(row -> row.forEach(cell -> cell.view().highlight(newHighlight)));
  }

  /** Lower than this the figures could not be read; the window scrolls then. */
  @Override
  protected double computeMinHeight(double width) {
    double em = largest / LARGEST_UNIT;
    double room = Math.max(width, getWidth()) - snappedLeftInset() - snappedRightInset();
    fit(room);
    double comfort = totalHeight(room, 1 + SMALLEST_UNIT / LARGEST_UNIT);
    double needed = Math.max(totalHeight(room, TIGHT), Math.min(comfort, MOST_NEEDED * em));
    return snappedTopInset() + needed + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - snappedLeftInset() - snappedRightInset();
    double height = getHeight() - snappedTopInset() - snappedBottomInset();
    if (rows.isEmpty() || width <= 0 || height <= 0) {
      return;
    }
    double growth = fit(width, height);
    double free = height - totalHeight(width, growth);
    double y = snappedTopInset() + Math.max(0, Math.min(free / 2, GAP));
    double widest =
        rows.stream().mapToDouble(row -> widthOf(row, growth(row, width, growth))).max().orElse(0);
    double left = snappedLeftInset() + Math.max(0, (width - widest) / 2);
    for (List<Cell> row : rows) {
      double own = growth(row, width, growth);
      layoutRow(row, own, y, left, width);
      y += heightOf(row, own) + GAP;
    }
  }

  /**
   * The growth with which everything fits. Smaller cells may need more room for their labels, and
   * so become smaller still.
   */
  private double fit(double width, double height) {
    fitted = -1;
    fit(width);
    double growth = 2;
    for (int i = 0; i < 3; i++) {
      growth = largest(g -> totalHeight(width, g) <= height);
      boolean changed = false;
      for (List<Cell> row : rows) {
        double own = growth(row, width, growth);
        for (Cell cell : row) {
          changed |= cell.refit(unit(cell.units(), own));
        }
      }
      if (!changed) {
        break;
      }
    }
    return Math.max(TIGHT, largest(g -> totalHeight(width, g) <= height));
  }

  /** Asks the figures for their room; where a row is too wide, words break their lines. */
  private void fit(double width) {
    if (width == fitted) {
      return;
    }
    fitted = width;
    for (List<Cell> row : rows) {
      row.forEach(cell -> cell.fit(Double.MAX_VALUE, Double.MAX_VALUE));
      double over = widthOf(row, 1) - width;
      if (over > 0) {
        List<Cell> words = row.stream().filter(Cell::breaksLines).toList();
        double wide = words.stream().mapToDouble(cell -> cell.units().fixedWidth()).sum();
        double rest = Math.max(NARROWEST, 1 - over / wide);
        words.forEach(cell -> cell.fit(rest * cell.units().fixedWidth(), Double.MAX_VALUE));
      }
    }
  }

  /**
   * The unit of a figure. While it grows from 0 to 1, every figure comes to its least; from 1 to 2
   * a common unit comes to the largest, and figures follow it once it exceeds their least.
   */
  private double unit(FigureView.Units units, double growth) {
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

  /** How far a row grows: as all do, but not beyond the width. */
  private double growth(List<Cell> row, double width, double growth) {
    return Math.min(growth, largest(g -> widthOf(row, g) <= width));
  }

  private double totalHeight(double width, double growth) {
    return GAP * (rows.size() - 1)
        + rows.stream().mapToDouble(row -> heightOf(row, growth(row, width, growth))).sum();
  }

  private double heightOf(List<Cell> row, double growth) {
    return row.stream().mapToDouble(cell -> height(cell.units(), growth)).max().orElse(0);
  }

  private double widthOf(List<Cell> row, double growth) {
    return GAP * (row.size() - 1)
        + row.stream().mapToDouble(cell -> width(cell.units(), growth)).sum();
  }

  private double width(FigureView.Units units, double growth) {
    return units.fixedWidth() + units.wide() * unit(units, growth);
  }

  private double height(FigureView.Units units, double growth) {
    return units.fixedHeight() + units.high() * unit(units, growth);
  }

  private void layoutRow(List<Cell> row, double growth, double y, double left, double width) {
    double gaps = GAP * (row.size() - 1);
    double squeeze = Math.min(1, (width - gaps) / (widthOf(row, growth) - gaps));
    double x = left;
    for (Cell cell : row) {
      double w = Math.floor(squeeze * width(cell.units(), growth));
      double h = Math.floor(height(cell.units(), growth));
      cell.view().resizeRelocate(Math.round(x), Math.round(y), w, h);
      cell.cover().resizeRelocate(Math.round(x), Math.round(y), w, h);
      boolean roomForWords = Math.min(w, 1.5 * h) > NARROWEST_COVER * largest;
      cell.cover()
          .setContentDisplay(roomForWords ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
      x += w + GAP;
    }
  }
}
