package attentionlab.app.figure;

import attentionlab.figure.Figure;
import attentionlab.graph.Edits;
import attentionlab.graph.Term;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * A figure outside of the stage of a lesson: it is as large as its cells want to be, tells which
 * cell is pointed at, and cannot be changed.
 */
public final class StillFigure extends Region {
  private static final int BISECTIONS = 12;

  private final FigureView<?> view;
  private final double cell;
  private final double most;
  private Optional<Term.Cell> at = Optional.empty();
  private Set<Term.Cell> lit = Set.of();

  /**
   * @param figure what is shown
   * @param cell the side of a cell, in em
   * @param most how wide it may be, in em; cells of wide figures are smaller
   * @param pointed gets the cell that is pointed at, or nothing
   */
  public StillFigure(
      Figure figure, Look look, double cell, double most, Consumer<Optional<Term.Cell>> pointed) {
    this.cell = cell * look.textSize();
    this.most = most * look.textSize();
    view =
        FigureViews.of(
            figure,
            new Pointing(
                now -> {
                  at = now;
                  highlight();
                  pointed.accept(now);
                }));
    FigureViews.show(view, figure, look);
    getChildren().add(view);
    addEventFilter(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
    addEventFilter(MouseEvent.MOUSE_DRAGGED, MouseEvent::consume);
    addEventFilter(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
    addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, ContextMenuEvent::consume);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (!event.getCode().isArrowKey() && !event.getCode().isNavigationKey()) {
            event.consume(); // what would change a cell
          }
        });
  }

  /** Lights cells, beside the one that is pointed at. */
  public void light(Set<Term.Cell> cells) {
    lit = cells;
    highlight();
  }

  private void highlight() {
    view.highlight(new Highlight(at, Optional.empty(), lit, Set.of()));
  }

  /** The largest unit with which it is not too wide. */
  private double unit() {
    double low = 0;
    double high = cell;
    if (width(high) <= most) {
      return high;
    }
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      if (width(middle) <= most) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.max(low, view.units(most, low).least());
  }

  private double width(double unit) {
    FigureView.Units units = view.units(most, unit);
    return units.fixedWidth() + units.wide() * unit;
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.ceil(width(unit()));
  }

  @Override
  protected double computePrefHeight(double width) {
    double unit = unit();
    FigureView.Units units = view.units(most, unit);
    return Math.ceil(units.fixedHeight() + units.high() * unit);
  }

  @Override
  protected double computeMinWidth(double height) {
    return computePrefWidth(height);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    view.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  /** Only pointing means something. */
  private record Pointing(Consumer<Optional<Term.Cell>> pointed) implements Interaction {
    @Override
    public void point(Optional<Term.Cell> cell) {
      pointed.accept(cell);
    }

    @Override
    public void pin(Term.Cell cell) {}

    @Override
    public void open(String bookmark) {}

    @Override
    public void change(String settingId, String value) {}

    @Override
    public void edit(Term.Cell cell, Optional<String> setting, String typed) {}

    @Override
    public void scrub(Term.Cell cell, Optional<String> setting, double value) {}

    @Override
    public void settle() {}

    @Override
    public void knock(Edits.Token token) {}

    @Override
    public void restore(String node) {}

    @Override
    public void fill(String figure) {}

    @Override
    public void menu(String figure, Optional<Term.Cell> cell, Runnable edit, Point2D screen) {}
  }
}
