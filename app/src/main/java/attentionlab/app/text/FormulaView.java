package attentionlab.app.text;

import attentionlab.figure.FormulaOutline;
import attentionlab.graph.Role;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/**
 * A formula as outlines. Its parts have the hue of their role; pointing at a part lights its panel,
 * and back.
 */
public final class FormulaView extends Region {
  /** How much larger than running text a formula is. */
  private static final double RELATIVE_SIZE = 1.35;

  private static final double UNITS_OF_AN_EM = 20;

  private final Consumer<Optional<String>> pointer;
  private FormulaOutline outline;
  private double fontSize;

  /**
   * @param pointer called with the identifier of the part the pointer is on, or with nothing
   */
  public FormulaView(Consumer<Optional<String>> pointer) {
    this.pointer = pointer;
    getStyleClass().add("formula");
  }

  /** Shows a formula. */
  public void show(FormulaOutline newOutline, Function<String, Role> roles, double textSize) {
    if (newOutline == outline && fontSize == textSize * RELATIVE_SIZE) {
      return;
    }
    outline = newOutline;
    fontSize = textSize * RELATIVE_SIZE;
    getChildren().clear();
    outline.paths().forEach((part, path) -> getChildren().add(shape(part, path, roles)));
    requestLayout();
  }

  private SVGPath shape(String part, String path, Function<String, Role> roles) {
    SVGPath shape = new SVGPath();
    shape.setContent(path);
    shape.setManaged(false);
    shape.getStyleClass().add("formula-part");
    if (!part.equals(FormulaOutline.UNMARKED)) {
      shape.setId(part);
      shape.getStyleClass().add(ProseView.css(roles.apply(part)));
      shape.setPickOnBounds(true);
      shape.setOnMouseEntered(event -> pointer.accept(Optional.of(part)));
      shape.setOnMouseExited(event -> pointer.accept(Optional.empty()));
    }
    return shape;
  }

  /** Lights the parts of these identifiers. */
  public void light(Set<String> parts) {
    getChildren()
        .forEach(
            shape -> {
              shape.getStyleClass().remove("lit");
              if (shape.getId() != null && parts.contains(shape.getId())) {
                shape.getStyleClass().add("lit");
              }
            });
  }

  /** Smaller than wished where the room is narrow: a formula is never cut off. */
  private double scale(double room) {
    double wished = fontSize / UNITS_OF_AN_EM;
    return outline == null ? wished : Math.min(wished, room / Math.max(1, outline.width()));
  }

  @Override
  protected void layoutChildren() {
    if (outline == null) {
      return;
    }
    double room = getWidth() - snappedLeftInset() - snappedRightInset();
    double scale = scale(room);
    double x = snappedLeftInset() + (room - outline.width() * scale) / 2;
    getChildren()
        .forEach(
            shape -> {
              shape.getTransforms().setAll(new Scale(scale, scale));
              shape.setLayoutX(x);
              shape.setLayoutY(snappedTopInset());
            });
  }

  @Override
  public javafx.geometry.Orientation getContentBias() {
    return javafx.geometry.Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double room = width < 0 ? Double.MAX_VALUE : width - snappedLeftInset() - snappedRightInset();
    double height = outline == null ? 0 : outline.height() * scale(room);
    return snappedTopInset() + height + snappedBottomInset();
  }

  @Override
  protected double computePrefWidth(double height) {
    double width = outline == null ? 0 : outline.width() * fontSize / UNITS_OF_AN_EM;
    return snappedLeftInset() + width + snappedRightInset();
  }
}
