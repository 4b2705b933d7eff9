package attentionlab.app.figure;

import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.util.Duration;

/** Makes something blink softly, so that it is found. */
final class Glow {
  private static final Duration UP = Duration.seconds(0.35);
  private static final Duration DOWN = Duration.seconds(0.8);
  private static final int TIMES = 3;

  private final DoubleProperty strength = new SimpleDoubleProperty(0);
  private final Timeline timeline =
      new Timeline(
          new KeyFrame(Duration.ZERO, new KeyValue(strength, 0)),
          new KeyFrame(UP, new KeyValue(strength, 1)),
          new KeyFrame(DOWN, new KeyValue(strength, 0)));

  Glow(Runnable changed) {
    strength.addListener(observed -> changed.run());
    timeline.setCycleCount(TIMES);
    timeline.setDelay(UP);
  }

  void start() {
    timeline.play();
  }

  /** From 0 to 1. */
  double strength() {
    return strength.get();
  }
}
