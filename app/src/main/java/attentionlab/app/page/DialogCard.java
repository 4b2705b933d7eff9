package attentionlab.app.page;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A card over the window: a title, and what scrolls below it where it is too high. */
final class DialogCard extends VBox {
  private final Label title = new Label();
  private final Region content;

  DialogCard(Context context, String key, Region content) {
    this.content = content;
    context.texts().bind(title.textProperty(), key);
    title.getStyleClass().add("step-title");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinHeight(0);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(title, scroll);
    getStyleClass().addAll("card", "dialog-card");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /** As high as its content is at that width. */
  @Override
  protected double computePrefHeight(double given) {
    double width = given < 0 ? prefWidth(-1) : given;
    double room = width - snappedLeftInset() - snappedRightInset();
    double inside = title.prefHeight(room) + getSpacing() + content.prefHeight(room);
    return Math.ceil(snappedTopInset() + inside + snappedBottomInset());
  }
}
