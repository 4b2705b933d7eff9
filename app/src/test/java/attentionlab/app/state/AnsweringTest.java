package attentionlab.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.interview.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnsweringTest {
  private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");
  private static final Answering BEGUN = Answering.begun(new Turn.Main("IQ-001"), START);

  private static Instant after(long millis) {
    return START.plusMillis(millis);
  }

  @Test
  void itBeginsHiddenAndWithTheClockRunning() {
    assertThat(BEGUN)
        .isEqualTo(
            new Answering(
                new Turn.Main("IQ-001"), false, 0, Set.of(), Duration.ZERO, Optional.of(START)));
    assertThat(BEGUN.seconds(START)).isZero();
  }

  @Test
  void wholeSecondsAreCounted() {
    assertThat(BEGUN.seconds(after(999))).isZero();
    assertThat(BEGUN.seconds(after(1000))).isEqualTo(1);
    assertThat(BEGUN.taken(after(1999))).isEqualTo(Duration.ofMillis(1999));
    assertThat(BEGUN.seconds(after(-5000))).isZero();
  }

  @Test
  void theClockGoesOnFromWhereItStood() {
    Answering again = BEGUN.stopped(after(1500)).running(after(60_000));
    assertThat(again.taken(after(61_000))).isEqualTo(Duration.ofMillis(2500));
    assertThat(again.running(after(61_000))).isEqualTo(again);
    assertThat(BEGUN.stopped(after(1500)).stopped(after(9000)))
        .isEqualTo(BEGUN.stopped(after(1500)));
  }

  @Test
  void revealingKeepsAllElse() {
    Answering revealed = BEGUN.confident(3).ticked("a").revealed(after(4200));
    assertThat(revealed)
        .isEqualTo(
            new Answering(
                new Turn.Main("IQ-001"),
                true,
                3,
                Set.of("a"),
                Duration.ofMillis(4200),
                Optional.empty()));
    assertThat(revealed.seconds(after(99_000))).isEqualTo(4);
  }

  @Test
  void aTickIsTakenOffByAnother() {
    Answering both = BEGUN.ticked("a").ticked("b");
    assertThat(both.said()).containsExactlyInAnyOrder("a", "b");
    assertThat(both.ticked("a").said()).containsExactly("b");
    assertThat(BEGUN.said()).isEmpty();
  }

  @Test
  void whatWasSaidIsItsOwn() {
    Set<String> said = new HashSet<>(Set.of("a"));
    Answering answering =
        new Answering(
            new Turn.Main("IQ-001"), true, 0, said, Duration.ZERO, /* since= */ Optional.empty());
    said.add("b");
    assertThat(answering.said()).containsExactly("a");
  }
}
