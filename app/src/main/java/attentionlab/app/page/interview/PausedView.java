package attentionlab.app.page.interview;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Lies over a question while its clock stands still. */
final class PausedView extends VBox {
  private final Parts parts;
  private final Label title = Parts.label("", "asked");
  private final Label words = Parts.label("");
  private final Button goOn;

  PausedView(Room room) {
    parts = new Parts(room);
    goOn = Parts.button("", room.practice()::goOn, "accent");
    goOn.setId("go-on");
    setId("paused");
    getStyleClass().addAll("turn-view", "paused");
    StackPane.setAlignment(this, Pos.TOP_CENTER);
    getChildren().addAll(title, words, goOn);
    setVisible(false);
    room.texts().languageProperty().addListener((property, before, now) -> words());
    words();
  }

  private void words() {
    title.setText(parts.text("interview.mock.paused"));
    words.setText(parts.text("interview.mock.paused.words"));
    goOn.setText(parts.text("interview.go-on"));
  }

  void takeFocus() {
    goOn.requestFocus();
  }
}
