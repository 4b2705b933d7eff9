package attentionlab.app.page;

import attentionlab.graph.Term;
import attentionlab.stage.Filling;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** Plays how a matrix is filled, until any key or click ends it. */
final class FillingPlayer {
  private static final double NANOS = 1e9;

  private final Context context;
  private final EventHandler<InputEvent> skip =
      event -> {
        event.consume();
        stop();
      };
  private Optional<Scene> scene = Optional.empty();
  private Optional<Filling> filling = Optional.empty();
  private long start;

  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          start = start == 0 ? now : start;
          show((now - start) / NANOS);
        }
      };

  FillingPlayer(Context context) {
    this.context = context;
    context.session().snapshotProperty().addListener((property, before, now) -> stop());
    context.session().pinnedProperty().addListener((property, before, now) -> stop());
  }

  /** Starts with a cell; where nothing may move by itself, all of it is there at once. */
  void play(Term.Cell cell, Scene in) {
    stop();
    if (!context.look().getValue().reducedMotion()) {
      filling = Optional.of(Filling.of(cell));
      scene = Optional.of(in);
      in.addEventFilter(KeyEvent.KEY_PRESSED, skip);
      in.addEventFilter(MouseEvent.MOUSE_PRESSED, skip);
      start = 0;
      show(0);
      timer.start();
    }
  }

  private void show(double time) {
    Optional<Filling.Moment> moment = filling.flatMap(playing -> playing.at(time));
    if (moment.isEmpty()) {
      stop();
    } else if (!moment.equals(context.lighting().momentProperty().get())) {
      context.lighting().momentProperty().set(moment);
    }
  }

  void stop() {
    timer.stop();
    filling = Optional.empty();
    scene.ifPresent(
        in -> {
          in.removeEventFilter(KeyEvent.KEY_PRESSED, skip);
          in.removeEventFilter(MouseEvent.MOUSE_PRESSED, skip);
        });
    scene = Optional.empty();
    context.lighting().momentProperty().set(Optional.empty());
  }
}
