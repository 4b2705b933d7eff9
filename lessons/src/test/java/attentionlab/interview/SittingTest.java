package attentionlab.interview;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.interview.Turn.FollowUp;
import attentionlab.interview.Turn.Main;
import attentionlab.interview.Turn.Probe;
import attentionlab.interview.Turn.Result;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mock interviews as they stand in the logbook. */
class SittingTest {
  private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
  private static final Bank BANK = Bank.read();

  private static Mock agreed(Logbook log) {
    return Mock.agreed(NOW, 30, EnumSet.allOf(Topic.class), OptionalInt.of(2), log);
  }

  /** As it comes back from the disk. */
  private static Logbook kept(Logbook log) {
    return new Logbook(log.entries().stream().map(Entry::text).map(Entry::parse).toList());
  }

  static Stream<Turn> turns() {
    return Stream.of(new Main("IQ-013"), new Probe("IQ-013", "width"), new FollowUp("IQ-013"));
  }

  @Test
  void whatWasAgreedIsReadAgain() {
    Mock mock = agreed(Logbook.EMPTY);
    assertThat(mock.id()).matches("\\S+");
    assertThat(Mock.in(kept(new Logbook(List.of(mock.begins(NOW)))))).containsExactly(mock);
  }

  @Test
  void twoInterviewsOfTheSameMomentHaveTwoNames() {
    Mock first = agreed(Logbook.EMPTY);
    Logbook log = new Logbook(List.of(first.begins(NOW)));
    Mock second = agreed(log);
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(second.seed()).isNotEqualTo(first.seed());
  }

  @Test
  void theLatestComesFirstAndEachHasItsOwnAnswers() {
    Mock first = agreed(Logbook.EMPTY);
    Logbook log = new Logbook(List.of(first.begins(NOW)));
    Mock second = agreed(log);
    Review answer =
        new Review(
            NOW.plusSeconds(90), "IQ-013", Grade.GOOD, 0, List.of("a"), List.of(), 70, first.id());
    log =
        log.with(
            List.of(
                answer.entry(),
                first.ends(NOW.plusSeconds(99)),
                second.begins(NOW.plusSeconds(200))));
    List<Sitting> sittings = Sitting.in(BANK, kept(log));
    assertThat(sittings).extracting(Sitting::mock).containsExactly(second, first);
    assertThat(sittings).extracting(Sitting::hasEnded).containsExactly(false, true);
    assertThat(sittings).extracting(Sitting::secondsLeft).containsExactly(1800, 1730);
    assertThat(sittings)
        .extracting(sitting -> sitting.report().answers().size())
        .containsExactly(0, 1);
    assertThat(Sitting.of(BANK, log, first)).isEqualTo(sittings.get(1));
  }

  @ParameterizedTest
  @MethodSource("turns")
  void anUnfinishedAnswerComesBackWithItsTime(Turn turn) {
    Mock mock = agreed(Logbook.EMPTY);
    Unfinished left = new Unfinished(turn, 48, true, 3, List.of("variance", "width"));
    Logbook log =
        kept(
            new Logbook(
                List.of(
                    mock.begins(NOW),
                    new Unfinished(turn, 20, false, 0, List.of()).entry(NOW.plusSeconds(20), mock),
                    left.entry(NOW.plusSeconds(60), mock))));
    assertThat(Unfinished.of(log, mock, turn)).contains(left);
    assertThat(turns().filter(other -> !other.equals(turn)))
        .allMatch(other -> Unfinished.of(log, mock, other).isEmpty());
    assertThat(mock.results(log)).isEmpty();
  }

  @Test
  void anotherInterviewHasNoUnfinishedAnswer() {
    Mock mock = agreed(Logbook.EMPTY);
    Turn turn = new Main("IQ-013");
    Logbook log =
        new Logbook(List.of(new Unfinished(turn, 5, false, 0, List.of()).entry(NOW, mock)));
    Mock other = new Mock("other", 1, 15, Set.of(Topic.SCALING), OptionalInt.empty());
    assertThat(Unfinished.of(log, other, turn)).isEmpty();
  }

  @Test
  void whatWasAskedAfterAnAnswerIsCounted() {
    Report report =
        Report.of(
            BANK,
            List.of(
                new Result(new Main("IQ-013"), 0.5, List.of("gradient", "width"), 40),
                new Result(new Probe("IQ-013", "gradient"), 1, List.of(), 20),
                new Result(new Probe("IQ-013", "width"), 0, List.of(), 10),
                new Result(new Main("IQ-014"), 1, List.of(), 30),
                new Result(new FollowUp("IQ-014"), 1, List.of(), 20)));
    assertThat(report.asked()).isEqualTo(3);
    assertThat(report.caught()).isEqualTo(2);
    assertThat(report.seconds()).isEqualTo(120);
    assertThat(report.hasPassed()).isTrue();
    assertThat(report.topics().get(Topic.SCALING).share()).isEqualTo(0.75);
    assertThat(report.revisit()).extracting(a -> a.question().id()).containsExactly("IQ-013");
  }

  @Test
  void anInterviewWithoutAnAnswerIsNoPass() {
    Report report = Report.of(BANK, List.of());
    assertThat(report.hasPassed()).isFalse();
    assertThat(report.topics()).isEmpty();
  }
}
