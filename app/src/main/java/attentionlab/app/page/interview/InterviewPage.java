package attentionlab.app.page.interview;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Makes the interview page: the frame of its FXML, filled with its parts. */
public final class InterviewPage {
  private final InterviewController controller;

  public InterviewPage(Room room) {
    controller = new InterviewController(room);
  }

  /** The page. */
  public Parent load() {
    FXMLLoader loader = new FXMLLoader(InterviewPage.class.getResource("interview.fxml"));
    loader.setController(controller);
    try {
      return loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The keyboard comes to what is open. */
  public void takeFocus() {
    controller.takeFocus();
  }
}
