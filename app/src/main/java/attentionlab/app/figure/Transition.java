package attentionlab.app.figure;

import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.util.Duration;

/** A smooth way from 0 to 1. A new start ends the one before. */
final class Transition {
  private static final Duration TIME = Duration.seconds(0.6);

  private final DoubleProperty part = new SimpleDoubleProperty(1);
  private final Timeline timeline =
      new Timeline(
          new KeyFrame(Duration.ZERO, new KeyValue(part, 0)),
          new KeyFrame(TIME, new KeyValue(part, 1, Interpolator.EASE_BOTH)));

  Transition(Runnable changed) {
    part.addListener(observed -> changed.run());
  }

  void start() {
    part.set(0);
    timeline.playFromStart();
  }

  /** Is at its end at once. */
  void skip() {
    timeline.stop();
    part.set(1);
  }

  /** From 0 to 1; 1 at rest. */
  double part() {
    return part.get();
  }
}
