package attentionlab.app.page.interview;

import attentionlab.app.widget.Scrolling;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Mock interviews: what is agreed before one starts, and those that were held. */
final class MockView extends StackPane {
  private final Parts parts;
  private final VBox all = new VBox();
  private final MockTerms terms;
  private final PastInterviews past;

  MockView(Room room) {
    parts = new Parts(room);
    terms = new MockTerms(room);
    past = new PastInterviews(room);
    all.getStyleClass().addAll("turn-view", "mock");
    ScrollPane scroll = new ScrollPane(new StackPane(all));
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    Scrolling.paintDirectly(scroll);
    getChildren().add(scroll);
    room.texts().languageProperty().addListener((property, before, now) -> words());
    room.rehearsal().logProperty().addListener((property, before, now) -> past.show());
    words();
  }

  private void words() {
    terms.show();
    past.show();
    all.getChildren()
        .setAll(
            Parts.label(parts.text("interview.mock.title"), "asked"),
            Parts.label(parts.text("interview.mock.how"), "mock-how"),
            terms,
            past);
  }
}
