package attentionlab.app.page;

import attentionlab.app.state.Navigation.Page;
import attentionlab.app.widget.Options;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Above a lesson that was opened to prove an answer: the way back to the question. */
final class WayBack extends HBox {
  private final Context context;
  private final Label words = new Label();
  private final Button back = Options.breaking(new Button());

  WayBack(Context context) {
    this.context = context;
    getStyleClass().add("way-back");
    back.setId("way-back");
    back.getStyleClass().addAll("accent", "small");
    back.setOnAction(event -> context.navigation().go(Page.INTERVIEW));
    words.setWrapText(true);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(words, back);
    context.navigation().awayProperty().addListener((property, before, now) -> show(now));
    context
        .texts()
        .languageProperty()
        .addListener((property, before, now) -> show(context.navigation().awayProperty().get()));
    show(context.navigation().awayProperty().get());
  }

  private void show(Optional<String> from) {
    setVisible(from.isPresent());
    setManaged(from.isPresent());
    words.setText(from.map(id -> context.texts().text("interview.away", id)).orElse(""));
    back.setText(context.texts().text("interview.back"));
  }
}
