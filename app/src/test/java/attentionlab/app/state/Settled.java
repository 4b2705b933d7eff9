package attentionlab.app.state;

import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/** Waits for what a session computes, on the JavaFX thread. */
public final class Settled {
  private Settled() {}

  /** Does something once nothing is being computed any more. */
  public static void then(LessonSession session, Runnable action) {
    if (!session.snapshot().busy()) {
      action.run();
      return;
    }
    session
        .snapshotProperty()
        .addListener(
            new ChangeListener<>() {
              @Override
              public void changed(
                  ObservableValue<? extends Snapshot> property, Snapshot before, Snapshot now) {
                if (!now.busy()) {
                  session.snapshotProperty().removeListener(this);
                  Platform.runLater(() -> then(session, action));
                }
              }
            });
  }
}
