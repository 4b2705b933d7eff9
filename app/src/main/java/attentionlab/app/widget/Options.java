package attentionlab.app.widget;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** What can be chosen, side by side; the words of a choice that is wider than all break. */
public final class Options extends FlowPane {
  public Options(Node... choices) {
    super(choices);
    getStyleClass().add("options");
    setMinWidth(0);
  }

  /** Lets the words of a button break into lines where there is no room for one. */
  public static <B extends ButtonBase> B breaking(B button) {
    button.setWrapText(true);
    button.setMnemonicParsing(false);
    button.setMinHeight(USE_PREF_SIZE);
    return button;
  }

  @Override
  protected double computePrefHeight(double width) {
    limit(width);
    return super.computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    limit(getWidth());
    super.layoutChildren();
  }

  private void limit(double width) {
    if (width > 0) {
      getManagedChildren().forEach(child -> ((Region) child).setMaxWidth(width));
    }
  }
}
