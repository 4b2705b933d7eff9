package attentionlab.app.page.interview;

import javafx.scene.layout.VBox;

final class MockView extends VBox {
  MockView(Room room) {
    getStyleClass().add("turn-view");
    getChildren().add(Parts.button("start", () -> room.practice().cards(room.rehearsal().fresh())));
  }
}
