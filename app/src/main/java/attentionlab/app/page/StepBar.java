package attentionlab.app.page;

import attentionlab.app.state.LessonSession;
import attentionlab.app.state.Place;
import attentionlab.app.state.Snapshot;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** The bottom of the window: from step to step, and the present state as a line to share. */
final class StepBar extends HBox {
  private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");
  private static final PseudoClass SEEN = PseudoClass.getPseudoClass("seen");
  private static final Duration TEMPO = Duration.seconds(8);

  private final Context context;
  private final Button back = new Button();
  private final Button play = new Button();
  private final Button next = new Button();
  private final HBox dots = new HBox();
  private final Label bookmark = new Label();
  private final Timeline player;

  StepBar(Context context) {
    this.context = context;
    LessonSession session = context.session();
    getStyleClass().add("step-bar");
    player = new Timeline(new KeyFrame(TEMPO, event -> playOn()));
    player.setCycleCount(Animation.INDEFINITE);
    Button reset = new Button();
    Button copy = new Button();
    button(back, "bar.back", "bar.back.tip", session::previous);
    button(play, "bar.play", "bar.play.tip", this::togglePlay);
    button(copy, "bar.copy", "bar.copy.tip", this::copy);
    button(reset, "bar.reset", "bar.reset.tip", session::reset);
    button(next, "bar.next", "bar.next.tip", session::next);
    back.setId("back");
    next.setId("next");
    reset.setId("reset");
    play.setId("play");
    Platform.runLater(next::requestFocus);
    next.getStyleClass().add("accent");
    dots.getStyleClass().add("dots");
    bookmark.getStyleClass().add("bookmark");
    bookmark.setMinWidth(0);
    getChildren().addAll(back, play, space(), dots, space(), bookmark, copy, reset, next);
    session.snapshotProperty().addListener((property, before, now) -> show(now));
    context
        .state()
        .progress()
        .changesProperty()
        .addListener((property, before, now) -> show(session.snapshot()));
    player.statusProperty().addListener((property, before, now) -> label());
    context.texts().languageProperty().addListener((property, before, now) -> label());
    show(session.snapshot());
    label();
  }

  private void button(Button button, String text, String tip, Runnable action) {
    context.texts().bind(button.textProperty(), text);
    Tooltip tooltip = new Tooltip();
    context.texts().bind(tooltip.textProperty(), tip);
    button.setTooltip(tooltip);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
  }

  private static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  private void show(Snapshot snapshot) {
    Place place = snapshot.place();
    back.setDisable(place.index() == 0);
    next.setDisable(place.isLast() && context.session().nextLesson().isEmpty());
    context.texts().bind(next.textProperty(), place.isLast() ? "bar.lesson" : "bar.next");
    bookmark.setText(place.bookmark().text());
    int steps = place.lesson().steps().size();
    while (dots.getChildren().size() > steps) {
      dots.getChildren().remove(steps);
    }
    for (int i = 0; i < steps; i++) {
      if (i == dots.getChildren().size()) {
        dots.getChildren().add(dot(i));
      }
      Region dot = (Region) dots.getChildren().get(i);
      dot.pseudoClassStateChanged(PRESENT, i == place.index());
      dot.pseudoClassStateChanged(
          SEEN,
          context.state().progress().isSeen(place.lesson(), place.lesson().steps().get(i).id()));
    }
  }

  private Region dot(int index) {
    Region dot = new Region();
    dot.getStyleClass().add("dot");
    dot.setAccessibleRole(AccessibleRole.BUTTON);
    dot.setOnMouseClicked(event -> context.session().goTo(index));
    return dot;
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(bookmark.getText());
    Clipboard.getSystemClipboard().setContent(content);
  }

  // ---- playing: one step after another until something is asked or touched

  private void togglePlay() {
    if (player.getStatus() == Animation.Status.RUNNING) {
      player.stop();
    } else {
      player.playFromStart();
    }
  }

  /** Stops playing. */
  void pause() {
    player.stop();
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
