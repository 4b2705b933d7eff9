package attentionlab.app.page;

import attentionlab.app.widget.Options;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One scale for A and B, or one for each. */
final class ScaleChoice extends VBox {
  private final Context context;
  private final ToggleButton shared;
  private final ToggleButton separate;

  ScaleChoice(Context context) {
    this.context = context;
    shared = button("compare.shared", "compare.shared.tip", true);
    separate = button("compare.separate", "compare.separate.tip", false);
    Label caption = new Label();
    context.texts().bind(caption.textProperty(), "compare.scale");
    caption.getStyleClass().add("compare-caption");
    HBox both = new HBox(shared, separate);
    both.getStyleClass().add("segments");
    getChildren().addAll(caption, both);
    getStyleClass().add("compare-scales");
  }

  private ToggleButton button(String key, String tip, boolean one) {
    ToggleButton button = Options.breaking(new ToggleButton());
    ComparePane.named(button, key, tip, context);
    button.setId(one ? "scale-shared" : "scale-separate");
    button.getStyleClass().addAll("small", one ? "first" : "last");
    button.setMinWidth(0);
    button.setOnAction(
        event -> {
          context.pins().share(one);
          show();
        });
    return button;
  }

  /** Shows what is chosen. */
  void show() {
    shared.setSelected(context.pins().pinned().shared());
    separate.setSelected(!shared.isSelected());
  }
}
