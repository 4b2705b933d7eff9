package attentionlab.app.page;

import attentionlab.app.state.LessonSession;
import attentionlab.app.state.Place;
import attentionlab.app.state.Snapshot;
import attentionlab.app.widget.FittingRow;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** The bottom of the window: from step to step, and the present state as a line to share. */
final class StepBar extends StackPane {
  private static final Duration TEMPO = Duration.seconds(8);

  private final Context context;
  private final Button back = new Button();
  private final Button play = new Button();
  private final Button next = new Button();
  private final StepDots dots;
  private final Label bookmark = new Label();
  private final Timeline player;

  StepBar(Context context) {
    this.context = context;
    LessonSession session = context.session();
    dots = new StepDots(context);
    player = new Timeline(new KeyFrame(TEMPO, event -> playOn()));
    player.setCycleCount(Animation.INDEFINITE);
    Button reset = new Button();
    Button copy =
        new CopyButton(context.texts(), "bar.copy", () -> Optional.of(bookmark.getText()));
    button(back, "bar.back", "bar.back.tip", session::previous);
    button(play, "bar.play", "bar.play.tip", this::togglePlay);
    tip(copy, "bar.copy.tip");
    copy.setId("copy");
    button(reset, "bar.reset", "bar.reset.tip", session::reset);
    button(next, "bar.next", "bar.next.tip", session::next);
    back.setId("back");
    next.setId("next");
    reset.setId("reset");
    play.setId("play");
    Platform.runLater(next::requestFocus);
    next.getStyleClass().add("accent");
    bookmark.getStyleClass().add("bookmark");
    bookmark.setMinWidth(0);
    bookmark.setTooltip(new Tooltip());
    bookmark.getTooltip().textProperty().bind(bookmark.textProperty());
    FittingRow row = new FittingRow();
    row.getStyleClass().add("step-bar");
    row.getChildren().addAll(back, play, space(), dots, space(), bookmark, copy, reset, next);
    row.mayHide(play);
    row.mayHide(copy);
    row.mayHide(dots);
    getChildren().add(row);
    session.snapshotProperty().addListener((property, before, now) -> show(now));
    context
        .state()
        .progress()
        .changesProperty()
        .addListener((property, before, now) -> show(session.snapshot()));
    player.statusProperty().addListener((property, before, now) -> label());
    context.look().addListener((property, before, now) -> dots.show(session.snapshot().place()));
    show(session.snapshot());
    label();
  }

  private void button(Button button, String text, String tip, Runnable action) {
    context.texts().bind(button.textProperty(), text);
    tip(button, tip);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
  }

  private void tip(Button button, String tip) {
    Tooltip tooltip = new Tooltip();
    context.texts().bind(tooltip.textProperty(), tip);
    button.setTooltip(tooltip);
  }

  private static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  private void show(Snapshot snapshot) {
    Place place = snapshot.place();
    back.setDisable(place.index() == 0);
    play.setDisable(place.isLast());
    next.setDisable(place.isLast() && context.session().nextLesson().isEmpty());
    context.texts().bind(next.textProperty(), place.isLast() ? "bar.lesson" : "bar.next");
    bookmark.setText(place.bookmark().text());
    dots.show(place);
  }

  // ---- playing: one step after another until something is asked or touched

  private void togglePlay() {
    if (player.getStatus() == Animation.Status.RUNNING) {
      player.stop();
    } else {
      player.playFromStart();
    }
  }

  /** Whatever the user does stops the playing; the button does so by itself. */
  void touched(EventTarget target) {
    if (!isPlay(target)) {
      player.stop();
    }
  }

  /** As {@link #touched}: of all keys only those that press the button are left to it. */
  void typed(KeyEvent event) {
    boolean presses = event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER;
    if (!presses || !isPlay(event.getTarget())) {
      player.stop();
    }
  }

  private boolean isPlay(EventTarget target) {
    return target == play || target instanceof Node node && node.getParent() == play;
  }

  private void playOn() {
    Place place = context.session().snapshot().place();
    if (place.isLast()) {
      player.stop();
      return;
    }
    context.session().next();
    Place reached = context.session().snapshot().place();
    if (reached.isLast() || reached.step().prediction().isPresent()) {
      player.stop();
    }
  }

  private void label() {
    boolean running = player.getStatus() == Animation.Status.RUNNING;
    context.texts().bind(play.textProperty(), running ? "bar.pause" : "bar.play");
  }
}
