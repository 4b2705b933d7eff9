package attentionlab.app.page.interview;

import attentionlab.app.state.Answering;
import attentionlab.app.state.Practice.Round;
import attentionlab.app.widget.BreakingRow;
import attentionlab.interview.Turn;
import java.time.Instant;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.util.Duration;

/** The head of a round: where in it one is, the clock, pausing and leaving. */
final class RoundHead extends BreakingRow {
  private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
  private static final int SECONDS_OF_A_MINUTE = 60;

  private final Room room;
  private final Parts parts;
  private final Label where = Parts.label("", "position");
  private final Label left = Parts.tag("", "time-left");
  private final Label clock = new Label();
  private final Button pause;
  private final Button leave;
  private final Button end;
  private final Timeline ticking =
      new Timeline(new KeyFrame(Duration.millis(250), event -> tick()));
  private Optional<Round> round = Optional.empty();

  RoundHead(Room room) {
    this.room = room;
    parts = new Parts(room);
    getStyleClass().add("round-head");
    clock.getStyleClass().add("clock");
    clock.setMinWidth(USE_PREF_SIZE);
    pause = Parts.button("", this::pauseOrGoOn, "small");
    pause.setId("pause");
    end = Parts.button("", room.practice()::end, "small");
    end.setId("end-round");
    leave = Parts.button("", room.practice()::leave, "small");
    leave.setId("leave-round");
    getChildren().addAll(where, Parts.gap(), left, clock, pause, end, leave);
    ticking.setCycleCount(Animation.INDEFINITE);
    sceneProperty().addListener((property, before, now) -> run());
  }

  void show(Round newRound) {
    round = Optional.of(newRound);
    boolean mock = newRound.mock().isPresent();
    where.setText(where(newRound));
    boolean paused = newRound.present().filter(Answering::isPaused).isPresent();
    pause.setText(parts.text(paused ? "interview.go-on" : "interview.pause"));
    boolean asking = newRound.present().filter(answering -> !answering.isRevealed()).isPresent();
    shows(pause, asking);
    end.setText(parts.text("interview.end"));
    shows(end, mock && !newRound.isOver());
    leave.setText(parts.text("interview.leave"));
    shows(left, mock && !newRound.isOver());
    shows(clock, !newRound.isOver() && !paused);
    tick();
    run();
  }

  private static void shows(javafx.scene.Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private String where(Round shown) {
    if (shown.isOver()) {
      return parts.text(
          shown
              .mock()
              .map(
                  mock ->
                      mock.hasEnded(room.rehearsal().log())
                          ? "interview.over.mock"
                          : "interview.mock.so-far")
              .orElse("interview.over"));
    }
    long mains =
        shown.results().stream().filter(result -> result.turn() instanceof Turn.Main).count();
    boolean main = shown.present().filter(a -> a.turn() instanceof Turn.Main).isPresent();
    long number = mains + (main ? 1 : 0);
    return shown.planned() > 0
        ? parts.text("interview.card", number, shown.planned())
        : parts.text("interview.question", number);
  }

  void pauseOrGoOn() {
    if (room.practice().present().filter(Answering::isPaused).isPresent()) {
      room.practice().goOn();
    } else {
      room.practice().pause();
    }
  }

  /** The clock only ticks where it is seen. */
  private void run() {
    boolean runs =
        getScene() != null
            && round.flatMap(Round::present).filter(Answering::isRunning).isPresent();
    if (runs) {
      ticking.play();
    } else {
      ticking.stop();
    }
  }

  private void tick() {
    Instant now = room.rehearsal().now();
    round
        .flatMap(Round::present)
        .ifPresent(
            answering -> {
              int taken = answering.seconds(now);
              int wanted = room.practice().lengthProperty().get().seconds();
              boolean main = answering.turn() instanceof Turn.Main;
              clock.setText(
                  main
                      ? parts.text("interview.clock", Parts.clock(taken), Parts.clock(wanted))
                      : Parts.clock(taken));
              clock.pseudoClassStateChanged(LATE, main && taken > wanted);
            });
    round
        .flatMap(Round::mock)
        .ifPresent(
            mock -> {
              long over = mock.minutes() * (long) SECONDS_OF_A_MINUTE;
              long gone = round.map(r -> r.seconds(now)).orElse(0);
              left.setText(
                  gone < over
                      ? parts.text("interview.left", Parts.clock(over - gone))
                      : parts.text("interview.mock.time-up"));
              left.pseudoClassStateChanged(LATE, gone >= over);
            });
  }
}
