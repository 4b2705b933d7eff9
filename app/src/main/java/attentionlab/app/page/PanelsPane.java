package attentionlab.app.page;

import attentionlab.app.figure.FigureViews;
import attentionlab.app.figure.Highlight;
import attentionlab.app.figure.Interaction;
import attentionlab.app.figure.Look;
import attentionlab.figure.Figure;
import attentionlab.figure.Panels;
import attentionlab.stage.Lens;
import attentionlab.stage.SecondView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** The figures of a step, in rows. A view stays while its figure only changes its numbers. */
final class PanelsPane extends Pane {
  private final Interaction interaction;
  private List<List<PanelCell>> rows = List.of();
  private Highlight highlight = Highlight.NONE;
  private double em;
  private double rowNeeded;

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
    List<PanelCell> old = new ArrayList<>();
    rows.forEach(old::addAll);
    List<List<PanelCell>> next = new ArrayList<>();
    for (List<Figure> figures : panels.rows()) {
      List<PanelCell> row = new ArrayList<>();
      for (Figure figure : figures) {
        PanelCell cell = reuse(figure, old);
        cell.show(figure, look, isHidden(figure, hidden), hint);
        boolean twice = SecondView.hasBoth(panels, figure.id());
        cell.turn().show(figure, look, twice || isHidden(figure, hidden));
        cell.light(highlight);
        row.add(cell);
      }
      next.add(row);
    }
    rows = next;
    em = look.textSize();
    List<Node> children = new ArrayList<>();
    rows.forEach(
        row ->
            row.forEach(cell -> children.addAll(List.of(cell.view(), cell.cover(), cell.turn()))));
    if (!getChildren().equals(children)) {
      getChildren().setAll(children); // other figures may need another height
    } else if (minHeight(getWidth()) > getHeight()) {
      requestLayout(); // and so may the same figures with more in them
    }
    setNeedsLayout(true); // the same figures take the room they have: nothing around them moves
  }

  /**
   * Sets the height that each row of figures may ask for to be comfortable, in em: with many rows
   * the page scrolls rather than that they become small.
   */
  void needing(double newRowNeeded) {
    rowNeeded = newRowNeeded;
  }

  /** What a node is looked at through hides with it. */
  private static boolean isHidden(Figure figure, Set<String> hidden) {
    return figure.shown().stream().map(Lens::plain).anyMatch(hidden::contains);
  }

  /** The view that showed the figure already, wherever it stood: it keeps the keyboard. */
  private PanelCell reuse(Figure figure, List<PanelCell> old) {
    Optional<PanelCell> same =
        old.stream().filter(cell -> FigureViews.canShow(cell.view(), figure)).findFirst();
    same.ifPresent(old::remove);
    return same.orElseGet(() -> new PanelCell(FigureViews.of(figure, interaction), interaction));
  }

  void highlight(Highlight newHighlight) {
    highlight = newHighlight;
    rows.forEach(row -> row.forEach(cell -> cell.light(newHighlight)));
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /** Lower than this the figures could not be read; the window scrolls then. */
  @Override
  protected double computeMinHeight(double width) {
    double room = (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset();
    double needed = room <= 0 ? 0 : new PanelsLayout(rows, room, em, rowNeeded).leastHeight();
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
    if (!rows.isEmpty() && width > 0 && height > 0) {
      new PanelsLayout(rows, width, em, rowNeeded)
          .arrange(snappedLeftInset(), snappedTopInset(), height);
    }
  }
}
