package attentionlab.app.widget;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The Tab key in a text of several lines. */
public final class TabKey {
  private TabKey() {}

  /** Lets it go on to the next control, as it does everywhere else. */
  public static void leaves(TextArea text) {
    text.addEventFilter(KeyEvent.KEY_PRESSED, event -> typed(text, event));
  }

  private static void typed(TextArea text, KeyEvent event) {
    if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
      event.consume();
      boolean back = event.isShiftDown();
      text.fireEvent(
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, back, true, false, false));
    }
  }
}
