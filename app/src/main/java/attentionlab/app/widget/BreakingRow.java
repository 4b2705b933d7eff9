package attentionlab.app.widget;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * A row that breaks into several where it is narrow. What may grow takes the room that is left in
 * its row; a text that is wider than all breaks its lines.
 */
public class BreakingRow extends HBox {
  /** Where a child stands. */
  private record Slot(Node child, double width) {}

  public BreakingRow(Node... children) {
    super(children);
    setMinWidth(0);
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
    double high = 0;
    for (List<Slot> row : rows(inside(width < 0 ? present() : width))) {
      high += (high > 0 ? getSpacing() : 0) + height(row);
    }
    return snappedTopInset() + high + snappedBottomInset();
  }

  /** Who asks for a height without a width means the width there is. */
  private double present() {
    return getWidth() > 0 ? getWidth() : Double.MAX_VALUE;
  }

  @Override
  protected void layoutChildren() {
    double y = snappedTopInset();
    for (List<Slot> row : rows(inside(getWidth()))) {
      double height = height(row);
      place(row, y, height);
      y += height + getSpacing();
    }
  }

  private void place(List<Slot> row, double y, double height) {
    double left = inside(getWidth()) - width(row);
    long growing = row.stream().filter(BreakingRow::grows).count();
    double x = snappedLeftInset();
    for (Slot slot : row) {
      double width = slot.width() + (grows(slot) ? left / growing : 0);
      double own = Math.min(height, slot.child().prefHeight(width));
      double middle = y + (height - own) / 2;
      slot.child().resizeRelocate(snapPositionX(x), snapPositionY(middle), snapSizeX(width), own);
      x += width + getSpacing();
    }
  }

  private static boolean grows(Slot slot) {
    return getHgrow(slot.child()) == Priority.ALWAYS;
  }

  private List<List<Slot>> rows(double room) {
    List<List<Slot>> rows = new ArrayList<>();
    List<Slot> row = new ArrayList<>();
    for (Node child : getManagedChildren()) {
      Slot slot = new Slot(child, Math.min(room, Math.ceil(child.prefWidth(-1))));
      if (!row.isEmpty() && width(row) + getSpacing() + slot.width() > room) {
        rows.add(row);
        row = new ArrayList<>();
      }
      row.add(slot);
    }
    if (!row.isEmpty()) {
      rows.add(row);
    }
    return rows;
  }

  private double inside(double width) {
    return Math.max(1, width - snappedLeftInset() - snappedRightInset());
  }

  private double width(List<Slot> row) {
    double taken = row.stream().mapToDouble(Slot::width).sum();
    return taken + getSpacing() * Math.max(0, row.size() - 1);
  }

  private static double height(List<Slot> row) {
    return row.stream().mapToDouble(slot -> slot.child().prefHeight(slot.width())).max().orElse(0);
  }
}
