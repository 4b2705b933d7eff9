package attentionlab.app.page;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;

/** One panel of several, chosen by its name in the words of the lesson. Its value is the node. */
final class PanelChoice extends ComboBox<String> {
  private final Context context;

  PanelChoice(Context context) {
    this.context = context;
    setMaxWidth(Double.MAX_VALUE);
    setMinWidth(0);
    reword();
  }

  /** Writes the names again, in the present language. */
  void reword() {
    setConverter(new Names());
    setButtonCell(new Chosen());
  }

  private final class Names extends StringConverter<String> {
    @Override
    public String toString(String id) {
      return id == null ? "" : context.look().getValue().words().panel(id);
    }

    @Override
    public String fromString(String text) {
      throw new UnsupportedOperationException("nobody types here");
    }
  }

  /** The panel in question; where its name is too long it is told when it is pointed at. */
  private final class Chosen extends ListCell<String> {
    private final Tooltip whole = new Tooltip();

    Chosen() {
      getStyleClass().add("code-panel");
      setTooltip(whole);
    }

    @Override
    protected void updateItem(String node, boolean empty) {
      super.updateItem(node, empty);
      setText(empty ? "" : getConverter().toString(node));
      whole.setText(getText());
    }
  }
}
