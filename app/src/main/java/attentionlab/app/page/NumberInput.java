package attentionlab.app.page;

import attentionlab.app.widget.Options;
import attentionlab.lesson.Range;
import attentionlab.lesson.Refused;
import java.util.function.DoubleConsumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A field for a number and a button to commit it. */
final class NumberInput extends VBox {
  /** A column of a field is as wide as its widest letter. */
  private static final double LETTER = 0.7;

  private static final double HAN = 1.25;

  NumberInput(Context context, DoubleConsumer committed) {
    getStyleClass().add("number-input");
    TextField field = new TextField();
    context.texts().bind(field.promptTextProperty(), "question.number");
    field
        .prefColumnCountProperty()
        .bind(
            Bindings.createIntegerBinding(
                () -> Math.max(7, (int) Math.ceil(columns(field.getPromptText()))),
                field.promptTextProperty()));
    Button commit = Options.breaking(new Button());
    context.texts().bind(commit.textProperty(), "question.commit");
    commit.getStyleClass().add("accent");
    Runnable take =
        () -> {
          try {
            committed.accept(Range.number(field.getText()));
          } catch (Refused refused) {
            context.notices().tell(refused.reason());
          }
        };
    field.setOnAction(event -> take.run());
    commit.setOnAction(event -> take.run());
    getChildren().add(new Options(field, commit));
  }

  private static double columns(String text) {
    return text.codePoints().mapToDouble(c -> Character.isIdeographic(c) ? HAN : LETTER).sum();
  }
}
