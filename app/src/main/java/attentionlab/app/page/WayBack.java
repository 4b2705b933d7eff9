package attentionlab.app.page;

import attentionlab.app.state.Navigation.Page;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** Above a lesson that was opened to prove an answer: the way back to the question. */
final class WayBack {
  private final Context context;

  WayBack(Context context) {
    this.context = context;
  }

  void install(Button back) {
    back.setTooltip(new Tooltip());
    back.setOnAction(event -> context.navigation().go(Page.INTERVIEW));
    context.navigation().awayProperty().addListener((property, before, now) -> show(back));
    context.texts().languageProperty().addListener((property, before, now) -> show(back));
    show(back);
  }

  private void show(Button back) {
    Optional<String> from = context.navigation().awayProperty().get();
    back.setVisible(from.isPresent());
    back.setManaged(from.isPresent());
    from.ifPresent(
        id -> {
          back.setText(context.texts().text("interview.back", id));
          back.getTooltip().setText(context.texts().text("interview.away", id));
        });
  }
}
