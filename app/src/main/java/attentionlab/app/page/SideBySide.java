package attentionlab.app.page;

import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** The figures, and the program of one of them beside them where there is room, or else below. */
final class SideBySide extends Region {
  /** From this width on, in widths of a letter, both stand beside each other. */
  private static final double WIDE = 58;

  private static final double SHARE = 0.44;

  private final Region main;
  private final Supplier<CodePane> make;
  private CodePane side;

  /**
   * @param make makes the other one when it is wanted for the first time
   */
  SideBySide(Region main, Supplier<CodePane> make) {
    this.main = main;
    this.make = make;
    getChildren().add(main);
  }

  /** Whether the other one is wanted. */
  void show(boolean wanted) {
    if (wanted && side == null) {
      side = make.get();
      getChildren().add(side);
      side.managedProperty().addListener(observed -> requestLayout());
      side.follow();
    }
  }

  private boolean isAlone() {
    return side == null || !side.isManaged();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private boolean isWide(double width) {
    return width >= WIDE * side.prefWidth(-1) / CodePane.PREFERRED;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double given) {
    double width = given < 0 ? getWidth() : given;
    if (isAlone()) {
      return main.minHeight(width);
    }
    boolean wide = isWide(width);
    side.stand(!wide);
    return wide
        ? Math.max(main.minHeight(width - beside(width)), side.minHeight(beside(width)))
        : main.minHeight(width) + side.minHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return computeMinHeight(width);
  }

  private static double beside(double width) {
    return Math.round(width * SHARE);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    if (isAlone()) {
      main.resizeRelocate(0, 0, width, height);
    } else if (isWide(width)) {
      side.stand(false);
      double beside = beside(width);
      main.resizeRelocate(0, 0, width - beside, height);
      side.resizeRelocate(width - beside, 0, beside, height);
    } else {
      side.stand(true);
      double least = main.minHeight(width);
      double below = Math.max(side.minHeight(width), Math.min(height * SHARE, height - least));
      main.resizeRelocate(0, 0, width, height - below);
      side.resizeRelocate(0, height - below, width, below);
    }
  }
}
