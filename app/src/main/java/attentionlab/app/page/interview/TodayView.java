package attentionlab.app.page.interview;

import attentionlab.app.page.FocusKeeper;
import attentionlab.app.state.Navigation.Page;
import attentionlab.app.widget.Scrolling;
import attentionlab.app.widget.TwoColumns;
import attentionlab.interview.Agenda;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * What a candidate sees first: at the left what there is to do now, at the right how far they have
 * come.
 */
final class TodayView extends ScrollPane {
  private final Room room;
  private final StackPane now = new StackPane();
  private final VBox progress = new VBox();

  TodayView(Room room) {
    this.room = room;
    getStyleClass().add("today");
    setFitToWidth(true);
    setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    Scrolling.paintDirectly(this);
    VBox left = new VBox(now, new DayCard(room), new KeepCard(room));
    left.getStyleClass().add("today-left");
    progress.getStyleClass().add("today-right");
    VBox content = new VBox(new TwoColumns(left, progress));
    content.getStyleClass().add("today-content");
    setContent(content);
    room.rehearsal().logProperty().addListener((property, before, after) -> changed());
    room.texts().languageProperty().addListener((property, before, after) -> changed());
    room.look().addListener((property, before, after) -> changed());
    room.navigation().pageProperty().addListener((property, before, after) -> changed());
    visibleProperty().addListener((property, before, after) -> changed());
    show();
  }

  /** It may be another day, too, when one comes back to it. */
  private void changed() {
    if (isVisible() && room.navigation().page() == Page.INTERVIEW) {
      show();
    }
  }

  private void show() {
    FocusKeeper focus = FocusKeeper.of(this);
    Agenda agenda = room.rehearsal().agenda();
    now.getChildren().setAll(new NowCard(room, agenda));
    progress.getChildren().setAll(new TopicBars(room, agenda));
    if (!agenda.isFirstDay()) {
      progress
          .getChildren()
          .add(beside(new CalibrationCard(room, agenda), new ComingCard(room, agenda)));
    }
    focus.restore();
  }

  private static TwoColumns beside(Node one, Node other) {
    HBox.setHgrow(one, Priority.ALWAYS);
    return new TwoColumns(one, other);
  }
}
