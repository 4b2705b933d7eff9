package attentionlab.app.widget;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * Two columns where there is room for both, one below the other where there is not. The first one
 * has the width it prefers and leaves the rest to the second; where it may grow they are equal.
 */
public final class TwoColumns extends HBox {
  private final Node first;
  private final Node second;

  public TwoColumns(Node first, Node second) {
    super(first, second);
    this.first = first;
    this.second = second;
    setMinWidth(0);
    getStyleClass().add("two-columns");
    widthProperty().addListener(observed -> requestLayout()); // it may need another height now
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double room = width < 0 ? getWidth() : width;
    double left = firstWidth(room);
    return left < room
        ? Math.max(first.prefHeight(left), second.prefHeight(rest(room, left)))
        : first.prefHeight(room) + getSpacing() + second.prefHeight(room);
  }

  @Override
  protected void layoutChildren() {
    double room = getWidth();
    double left = firstWidth(room);
    if (left < room) {
      first.resizeRelocate(0, 0, left, getHeight());
      second.resizeRelocate(room - rest(room, left), 0, rest(room, left), getHeight());
    } else {
      double height = first.prefHeight(room);
      first.resizeRelocate(0, 0, room, height);
      double below = height + getSpacing();
      second.resizeRelocate(0, below, room, Math.max(0, getHeight() - below));
    }
  }

  /** The width of the first column; all there is where the second one stands below it. */
  private double firstWidth(double room) {
    double equal = Math.floor((room - getSpacing()) / 2);
    double wanted = getHgrow(first) == Priority.ALWAYS ? equal : Math.ceil(first.prefWidth(-1));
    boolean fits = wanted >= first.minWidth(-1) && rest(room, wanted) >= second.minWidth(-1);
    return fits ? wanted : room;
  }

  private double rest(double room, double left) {
    return room - getSpacing() - left;
  }
}
