package attentionlab.app.figure;

import attentionlab.graph.Numbers;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;

/** The text field over a cell that is being edited. What is typed counts when it is left. */
final class CellEditor {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d*)?");

  private final TextField field = new TextField();
  private Optional<Consumer<String>> open = Optional.empty();
  private String before = "";

  CellEditor() {
    field.setManaged(false);
    field.setVisible(false);
    field.getStyleClass().add("cell-editor");
    field.focusedProperty().addListener((property, was, is) -> focusMoved(is));
  }

  TextField field() {
    return field;
  }

  /** Stands over a place, but inside of the figure. */
  void stand(Point2D middle, Look look) {
    double width = Math.max(look.textSize() * 5, wide(before, look) + 2 * look.textSize());
    double height = look.textSize() * 2.2;
    Bounds room = field.getParent().getLayoutBounds();
    double left = Math.max(0, Math.min(middle.getX() - width / 2, room.getWidth() - width));
    double top = Math.min(middle.getY() - height / 2, room.getHeight() - height);
    field.resizeRelocate(left, top, width, height);
  }

  void edit(Point2D middle, Look look, String text, Consumer<String> done, Runnable left) {
    before = text;
    stand(middle, look);
    open = Optional.of(done);
    field.setText(text);
    field.setVisible(true);
    field.requestFocus();
    field.selectAll();
    field.setOnAction(
        event -> {
          cancel();
          left.run();
          done.accept(field.getText());
        });
    field.setOnKeyPressed(
        event -> {
          switch (event.getCode()) {
            case ESCAPE -> {
              cancel();
              left.run();
            }
            case UP -> nudge(event.isShiftDown() ? 1 : 0.1);
            case DOWN -> nudge(event.isShiftDown() ? -1 : -0.1);
            default -> {
              // typed into the field
            }
          }
          event.consume();
        });
  }

  /** A text that is wider than its field is not seen at first. */
  private static double wide(String text, Look look) {
    Text measured = new Text(text);
    measured.setFont(look.text(1));
    return measured.getLayoutBounds().getWidth();
  }

  /** What is typed does not count. */
  void cancel() {
    open = Optional.empty();
    field.setVisible(false);
  }

  /** The arrow keys move the number in the field; what is no number stays. */
  private void nudge(double step) {
    String typed = field.getText().strip().replace('−', '-').replace(',', '.');
    if (NUMBER.matcher(typed).matches()) {
      field.setText(Numbers.brief(Double.parseDouble(typed) + step, 6));
      field.selectAll();
    }
  }

  private void focusMoved(boolean here) {
    if (!here && !field.getText().equals(before) && field.getScene() != null) {
      Optional<Consumer<String>> done = open;
      cancel();
      done.ifPresent(taken -> taken.accept(field.getText()));
    }
    field.setVisible(here);
  }
}
