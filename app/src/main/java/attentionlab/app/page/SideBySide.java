package attentionlab.app.page;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** The figures, and what stands beside them where there is room, or else below. */
final class SideBySide extends Region {
  /** From this width on, in widths of a letter, both stand beside each other. */
  private static final double WIDE = 58;

  private static final double SHARE_BESIDE = 0.44;
  private static final double SHARE_BELOW = 0.56;

  private final Region main;
  private final Region side;

  SideBySide(Region main, Region side) {
    this.main = main;
    this.side = side;
    getChildren().addAll(main, side);
    side.managedProperty().addListener(observed -> requestLayout());
  }

  /** How the two stand. */
  private Orientation way() {
    double letter = side.prefWidth(-1) / CodePane.PREFERRED;
    return getWidth() >= WIDE * letter ? Orientation.HORIZONTAL : Orientation.VERTICAL;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    if (!side.isManaged()) {
      main.resizeRelocate(0, 0, width, height);
    } else if (way() == Orientation.HORIZONTAL) {
      double beside = Math.round(width * SHARE_BESIDE);
      main.resizeRelocate(0, 0, width - beside, height);
      side.resizeRelocate(width - beside, 0, beside, height);
    } else {
      double below = Math.round(height * SHARE_BELOW);
      main.resizeRelocate(0, 0, width, height - below);
      side.resizeRelocate(0, height - below, width, below);
    }
  }
}
