package attentionlab.app.page;

import attentionlab.lesson.Range;
import attentionlab.lesson.Refused;
import java.util.function.DoubleConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** A field for a number and a button to commit it. */
final class NumberInput extends HBox {
  NumberInput(Context context, DoubleConsumer committed) {
    getStyleClass().add("number-input");
    TextField field = new TextField();
    field.setPrefColumnCount(7);
    context.texts().bind(field.promptTextProperty(), "question.number");
    Button commit = new Button();
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
    getChildren().addAll(field, commit);
  }
}
