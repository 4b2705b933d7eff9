package attentionlab.app.page;

import attentionlab.app.figure.FigureView;
import attentionlab.app.figure.FigureViews;
import attentionlab.app.figure.Highlight;
import attentionlab.app.figure.Interaction;
import attentionlab.app.figure.Look;
import attentionlab.figure.Figure;
import attentionlab.stage.Compare;
import attentionlab.stage.Lens;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;

/** A view in its place, and what covers it while its numbers are hidden. */
final class PanelCell {
  /** The width of a cover, in em, from which it says why it is there. */
  private static final double NARROWEST_COVER = 8;

  private final FigureView<?> view;
  private final Label cover = new Label();
  private final TurnButton turn;
  private FigureView.Units units;
  private double room;
  private boolean ofAnotherState;

  PanelCell(FigureView<?> view, Interaction interaction) {
    this.view = view;
    turn = new TurnButton(interaction);
    cover.getStyleClass().add("cover");
    cover.setWrapText(true);
  }

  FigureView<?> view() {
    return view;
  }

  Label cover() {
    return cover;
  }

  TurnButton turn() {
    return turn;
  }

  void show(Figure figure, Look look, boolean hide, String hint) {
    ofAnotherState = figure.id().equals(Compare.pinnedOf(Lens.plain(figure.id())));
    FigureViews.show(view, figure, look);
    cover.setText(hint);
    cover.setVisible(hide);
    view.setVisible(!hide);
  }

  /** What was changed by hand is not marked in a figure of another state. */
  void light(Highlight highlight) {
    view.highlight(ofAnotherState ? highlight.withoutEdits() : highlight);
  }

  /** The room it takes; {@link #fit} has asked for it. */
  FigureView.Units units() {
    return units;
  }

  /** Asks for the room it takes where there is as much, and a unit is as large. */
  void fit(double newRoom, double unit) {
    room = newRoom;
    units = view.units(room, unit);
  }

  /** Whether it needs less width when there is less. */
  boolean breaksLines() {
    return view.units(0, Double.MAX_VALUE).fixedWidth() < units.fixedWidth();
  }

  /** Whether it needs other room when a unit is no larger than that. */
  boolean refit(double unit) {
    FigureView.Units before = units;
    fit(room, unit);
    return !units.equals(before);
  }

  void place(double x, double y, double width, double height, double em) {
    view.resizeRelocate(x, y, width, height);
    cover.resizeRelocate(x, y, width, height);
    turn.place(x, y, width);
    view.keepCorner(turn.isVisible() ? turn.getWidth() : 0);
    cover.setContentDisplay(ContentDisplay.LEFT);
    boolean says =
        Math.min(width, 1.5 * height) > NARROWEST_COVER * em && cover.prefHeight(width) <= height;
    cover.setContentDisplay(says ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
  }
}
