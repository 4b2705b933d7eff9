package attentionlab.app.page;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * A line of the course: how far a lesson has come, and its title. It acts as a button; a real one
 * for each of thirty lessons would make the start of the application noticeably slower.
 */
final class LessonEntry extends HBox {
  private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");

  private final Region mark = new Region();
  private final Text title = new Text();
  private final Runnable action;
  private String state = "";

  LessonEntry(Runnable action) {
    this.action = action;
    title.getStyleClass().add("title");
    getStyleClass().add("lesson-entry");
    getChildren().addAll(mark, title);
    setAccessibleRole(AccessibleRole.BUTTON);
    setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            fire();
          }
        });
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            fire();
            event.consume();
          }
        });
  }

  /**
   * @param words the title
   * @param newState the style class of how far it has come
   * @param spoken how far it has come, in words
   */
  void show(String words, double width, String newState, String spoken, boolean present) {
    title.setText(words);
    title.setWrappingWidth(width);
    setAccessibleText(words + ", " + spoken);
    pseudoClassStateChanged(PRESENT, present);
    setFocusTraversable(present); // one stop for Tab; arrow keys walk the others
    if (!newState.equals(state)) {
      state = newState;
      mark.getStyleClass().setAll("lesson-mark", newState);
    }
  }

  void fire() {
    requestFocus();
    action.run();
  }

  @Override
  public void executeAccessibleAction(AccessibleAction asked, Object... parameters) {
    if (asked == AccessibleAction.FIRE) {
      fire();
    } else {
      super.executeAccessibleAction(asked, parameters);
    }
  }
}
