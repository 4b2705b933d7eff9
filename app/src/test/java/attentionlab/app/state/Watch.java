package attentionlab.app.state;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes on when it is told to. */
public final class Watch implements InstantSource {
  private Instant now;

  public Watch() {
    this("2026-03-01T09:00:00Z");
  }

  Watch(String now) {
    this.now = Instant.parse(now);
  }

  @Override
  public Instant instant() {
    return now;
  }

  public void passes(Duration time) {
    now = now.plus(time);
  }

  void pass(int seconds) {
    passes(Duration.ofSeconds(seconds));
  }

  void set(String instant) {
    now = Instant.parse(instant);
  }
}
