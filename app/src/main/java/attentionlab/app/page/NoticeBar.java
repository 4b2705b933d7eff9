package attentionlab.app.page;

import attentionlab.app.state.Snapshot;
import attentionlab.lesson.Message;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The sentence that says why something could not be done; the last good view stays below it. */
final class NoticeBar extends HBox {
  private final Context context;
  private final boolean ofLesson;
  private final Label sentence = new Label();
  private Node before;

  /**
   * @param ofLesson whether it also tells what the lesson refuses
   */
  NoticeBar(Context context, boolean ofLesson) {
    this.context = context;
    this.ofLesson = ofLesson;
    getStyleClass().add("notice");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    setMinHeight(USE_PREF_SIZE);
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    Button dismiss = new Button("×");
    dismiss.getStyleClass().addAll("flat", "small");
    context.texts().bind(dismiss.accessibleTextProperty(), "notice.dismiss");
    dismiss.addEventFilter(
        MouseEvent.MOUSE_PRESSED, event -> before = dismiss.getScene().getFocusOwner());
    dismiss.setOnAction(event -> dismiss());
    dismiss.visibleProperty().bind(context.notices().noticeProperty().map(Optional::isPresent));
    getChildren().addAll(sentence, dismiss);
    context.session().snapshotProperty().addListener((property, before, now) -> show());
    context.notices().noticeProperty().addListener((property, before, now) -> show());
    context.texts().languageProperty().addListener((property, before, now) -> show());
    show();
  }

  /** The keyboard goes back to where it was before the mouse took it. */
  private void dismiss() {
    context.notices().dismiss();
    if (before != null) {
      before.requestFocus();
      before = null;
    }
  }

  private void show() {
    Optional<Message> message = refused().or(() -> context.notices().noticeProperty().get());
    sentence.setText(message.map(context.texts()::sentence).orElse(""));
    setVisible(message.isPresent());
    setManaged(message.isPresent());
  }

  private Optional<Message> refused() {
    Snapshot snapshot = context.session().snapshot();
    return ofLesson
        ? snapshot.refusal().or(() -> snapshot.shown().view().refusal())
        : Optional.empty();
  }
}
