package attentionlab.app.page;

import attentionlab.lesson.Message;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The sentence that the application tells the user just now, apart from those of the lesson. */
final class Notices {
  private final ObjectProperty<Optional<Message>> notice =
      new SimpleObjectProperty<>(Optional.empty());

  ObjectProperty<Optional<Message>> noticeProperty() {
    return notice;
  }

  void tell(Message message) {
    notice.set(Optional.of(message));
  }

  void dismiss() {
    notice.set(Optional.empty());
  }
}
