package attentionlab.app.page;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** A program, and what is compared with its result: below it, or beside it where height is dear. */
final class CodeBody extends Region {
  private static final double SHARE = 0.55;

  private final Region program;
  private final Region check;
  private final double gap = 10;
  private boolean flat;

  CodeBody(Region program, Region check) {
    this.program = program;
    this.check = check;
    getChildren().addAll(program, check);
  }

  /** Whether both stand beside each other. */
  void stand(boolean isFlat) {
    if (flat != isFlat) {
      flat = isFlat;
      requestLayout();
    }
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double left(double width) {
    return Math.round((width - gap) * SHARE);
  }

  @Override
  protected double computeMinHeight(double given) {
    double width = given < 0 ? getWidth() : given;
    return flat
        ? Math.max(program.minHeight(-1), check.minHeight(width - gap - left(width)))
        : program.minHeight(-1) + gap + check.minHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return computeMinHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    if (flat) {
      double left = left(width);
      program.resizeRelocate(0, 0, left, height);
      check.resizeRelocate(left + gap, 0, width - left - gap, height);
    } else {
      double below = check.minHeight(width);
      program.resizeRelocate(0, 0, width, height - below - gap);
      check.resizeRelocate(0, height - below, width, below);
    }
  }
}
