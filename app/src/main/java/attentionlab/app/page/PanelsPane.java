package attentionlab.app.page;

import attentionlab.app.figure.FigureView;
import attentionlab.app.figure.FigureViews;
import attentionlab.app.figure.Highlight;
import attentionlab.app.figure.Interaction;
import attentionlab.app.figure.Look;
import attentionlab.figure.Figure;
import attentionlab.figure.Panels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoublePredicate;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/**
 * The figures of a step, in rows. Units of neighbours have the same size where there is room, and
 * all rows together fill the room without being cut off. A view stays while its figure only changes
 * its numbers.
 */
final class PanelsPane extends Pane {
  private static final double GAP = 22;

  /** The largest unit, relative to running text. */
  private static final double LARGEST_UNIT = 5.6;

  /** A smaller unit holds no number. */
  private static final double SMALLEST_UNIT = 1.7;

  /** The longer side of a figure of many units is at least as long, without its labels, in em. */
  private static final double SHORTEST = 10;

  private final Interaction interaction;
  private List<List<Cell>> rows = List.of();
  private Highlight highlight = Highlight.NONE;
  private double em;

  /** A view in its place, and what covers it while its numbers are hidden. */
  private static final class Cell {
    private final FigureView<?> view;
    private final Label cover;
    private FigureView.Units units;
    private FigureView.Units narrow;
    private double narrowRoom;

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
    FigureView.Units units(double room) {
      if (units == null) {
        units = view.units();
        narrow = units;
      }
      if (units.fixedWidth() <= room) {
        return units;
      }
      if (narrowRoom != room || narrow == units) {
        narrowRoom = room;
        narrow = view.units(room);
      }
      return narrow;
    }
  }

  /** Figures beside each other. */
  private final class Line {
    private final List<Cell> cells;
    private final double room;

    Line(List<Cell> cells, double room) {
      this.cells = cells;
      this.room = room;
    }

    FigureView.Units units(Cell cell) {
      return cell.units(room);
    }

    /** A figure of few units keeps them readable where its neighbours have to be small. */
    private double unit(Cell cell, double wished) {
      FigureView.Units units = units(cell);
      double longer = Math.max(units.wide(), units.high());
      double least = longer <= 1 ? 0 : em * Math.min(SMALLEST_UNIT, SHORTEST / longer);
      return Math.max(wished, least);
    }

    double width(Cell cell, double unit) {
      return units(cell).fixedWidth() + units(cell).wide() * unit(cell, unit);
    }

    double height(Cell cell, double unit) {
      return units(cell).fixedHeight() + units(cell).high() * unit(cell, unit);
    }

    double width(double unit) {
      return GAP * (cells.size() - 1) + cells.stream().mapToDouble(c -> width(c, unit)).sum();
    }

    double height(double unit) {
      return cells.stream().mapToDouble(cell -> height(cell, unit)).max().orElse(0);
    }

    /** The largest unit with which the figures fit into the width. */
    double widest() {
      return largest(unit -> width(unit) <= room);
    }
  }

  PanelsPane(Interaction interaction) {
    this.interaction = interaction;
    getStyleClass().add("panels");
  }

  /**
   * Shows figures.
   *
   * @param hidden the identifiers of figures whose numbers are hidden
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
        boolean hide = hidden.contains(figure.id());
        cell.cover().setText(hint);
        cell.cover().setVisible(hide);
        cell.view().setVisible(!hide);
        row.add(cell);
      }
      next.add(row);
    }
    rows = next;
    em = look.textSize();
    List<Node> children = new ArrayList<>();
    rows.forEach(row -> row.forEach(cell -> children.addAll(List.of(cell.view(), cell.cover()))));
    if (!getChildren().equals(children)) {
      getChildren().setAll(children); // other figures may need another height
    } else if (minHeight(getWidth()) > getHeight()) {
      requestLayout(); // and so may the same figures with more in them
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

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /** Lower than this the figures could not be read; the window scrolls then. */
  @Override
  protected double computeMinHeight(double width) {
    double room = (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset();
    double needed = room <= 0 ? 0 : Math.ceil(totalHeight(lines(room), 0));
    return snappedTopInset() + needed + snappedBottomInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    return computeMinHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - snappedLeftInset() - snappedRightInset();
    double height = getHeight() - snappedTopInset() - snappedBottomInset();
    if (rows.isEmpty() || width <= 0 || height <= 0) {
      return;
    }
    Map<Line, Double> lines = lines(width);
    double cap = largest(unit -> totalHeight(lines, unit) <= height);
    double free = height - totalHeight(lines, cap);
    double y = snappedTopInset() + Math.max(0, Math.min(free / 2, GAP));
    double widest =
        lines.entrySet().stream()
            .mapToDouble(line -> line.getKey().width(Math.min(cap, line.getValue())))
            .max()
            .orElse(0);
    double left = snappedLeftInset() + Math.max(0, (width - widest) / 2);
    for (Map.Entry<Line, Double> line : lines.entrySet()) {
      double unit = Math.min(cap, line.getValue());
      layoutLine(line.getKey(), unit, y, left, width);
      y += line.getKey().height(unit) + GAP;
    }
  }

  /**
   * The rows as they fit into the width, with the largest unit of each. What does not fit beside
   * the others goes below them.
   */
  private Map<Line, Double> lines(double room) {
    Map<Line, Double> lines = new LinkedHashMap<>();
    for (List<Cell> row : rows) {
      List<Cell> beside = new ArrayList<>();
      for (Cell cell : row) {
        beside.add(cell);
        if (beside.size() > 1 && new Line(beside, room).width(0) > room) {
          beside.remove(cell);
          add(lines, new Line(beside, room));
          beside = new ArrayList<>(List.of(cell));
        }
      }
      add(lines, new Line(beside, room));
    }
    return lines;
  }

  private static void add(Map<Line, Double> lines, Line line) {
    lines.put(line, line.widest());
  }

  /** The largest unit that fits. */
  private double largest(DoublePredicate fits) {
    double low = 0;
    double high = LARGEST_UNIT * em;
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

  private static double totalHeight(Map<Line, Double> lines, double cap) {
    double total = GAP * (lines.size() - 1);
    for (Map.Entry<Line, Double> line : lines.entrySet()) {
      total += line.getKey().height(Math.min(cap, line.getValue()));
    }
    return total;
  }

  private static void layoutLine(Line line, double unit, double y, double left, double width) {
    double x = left;
    for (Cell cell : line.cells) {
      double w = Math.min(width, Math.floor(line.width(cell, unit)));
      double h = Math.floor(line.height(cell, unit));
      cell.view().resizeRelocate(Math.round(x), Math.round(y), w, h);
      cell.cover().resizeRelocate(Math.round(x), Math.round(y), w, h);
      x += w + GAP;
    }
  }
}
