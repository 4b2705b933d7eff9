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
import javafx.scene.Node;
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

  /** The height that is asked for at most, in em. */
  private static final double MOST_NEEDED = 24;

  private final Interaction interaction;
  private List<List<Cell>> rows = List.of();
  private Highlight highlight = Highlight.NONE;
  private double largest;

  /** A view in its place, and what covers it while its numbers are hidden. */
  private static final class Cell {
    private final FigureView<?> view;
    private final Label cover;
    private FigureView.Units units;

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

    /** Shows a figure; its units are asked for again when they are next needed. */
    void show(Figure figure, Look look) {
      FigureViews.show(view, figure, look);
      units = null;
    }

    /** The room it takes. This may measure texts, so it is asked for once for each figure. */
    FigureView.Units units() {
      if (units == null) {
        units = view.units();
      }
      return units;
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
    double needed = totalHeight(Math.max(width, getWidth()), SMALLEST_UNIT * em);
    return snappedTopInset() + Math.min(needed, MOST_NEEDED * em) + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - snappedLeftInset() - snappedRightInset();
    double height = getHeight() - snappedTopInset() - snappedBottomInset();
    if (rows.isEmpty() || width <= 0 || height <= 0) {
      return;
    }
    double cap = cap(width, height);
    double free = height - totalHeight(width, cap);
    double y = snappedTopInset() + Math.max(0, Math.min(free / 2, GAP));
    double widest =
        rows.stream()
            .mapToDouble(row -> widthOf(row, Math.min(cap, unitOf(row, width))))
            .max()
            .orElse(0);
    double left = snappedLeftInset() + Math.max(0, (width - widest) / 2);
    for (List<Cell> row : rows) {
      double unit = Math.min(cap, unitOf(row, width));
      layoutRow(row, unit, y, left, width);
      y += heightOf(row, unit) + GAP;
    }
  }

  /** The largest unit with which all rows fit into the height. */
  private double cap(double width, double height) {
    double low = 0;
    double high = largest;
    if (totalHeight(width, high) <= height) {
      return high;
    }
    for (int i = 0; i < 24; i++) {
      double middle = (low + high) / 2;
      if (totalHeight(width, middle) <= height) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private double totalHeight(double width, double cap) {
    double total = GAP * (rows.size() - 1);
    for (List<Cell> row : rows) {
      total += heightOf(row, Math.min(cap, unitOf(row, width)));
    }
    return total;
  }

  private static double heightOf(List<Cell> row, double unit) {
    return row.stream()
        .mapToDouble(cell -> cell.units().fixedHeight() + cell.units().high() * unit)
        .max()
        .orElse(0);
  }

  /** The largest unit with which a row fits into the width. */
  private double unitOf(List<Cell> row, double width) {
    double fixed = GAP * (row.size() - 1);
    double wide = 0;
    for (Cell cell : row) {
      fixed += cell.units().fixedWidth();
      wide += cell.units().wide();
    }
    return Math.max(0.5, Math.min(largest, (width - fixed) / Math.max(1, wide)));
  }

  private static double widthOf(List<Cell> row, double unit) {
    return GAP * (row.size() - 1)
        + row.stream()
            .mapToDouble(cell -> cell.units().fixedWidth() + cell.units().wide() * unit)
            .sum();
  }

  private void layoutRow(List<Cell> row, double unit, double y, double left, double width) {
    double x = left;
    for (Cell cell : row) {
      FigureView.Units units = cell.units();
      double w = Math.min(width, Math.floor(units.fixedWidth() + units.wide() * unit));
      double h = Math.floor(units.fixedHeight() + units.high() * unit);
      cell.view().resizeRelocate(Math.round(x), Math.round(y), w, h);
      cell.cover().resizeRelocate(Math.round(x), Math.round(y), w, h);
      x += w + GAP;
    }
  }
}
