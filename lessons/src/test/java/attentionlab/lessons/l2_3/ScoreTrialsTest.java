package attentionlab.lessons.l2_3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class ScoreTrialsTest {

  @Test
  void theSameNumbersGiveTheSameScoresAndAnotherSeedGivesOthers() {
    double[] scores = ScoreTrials.of(4, 1, 10).dividedBy(1);
    assertThat(ScoreTrials.of(4, 1, 10).dividedBy(1)).isEqualTo(scores);
    assertThat(ScoreTrials.of(4, 2, 10).dividedBy(1)).isNotEqualTo(scores);
    assertThat(scores).hasSize(80);
  }

  @Test
  void fewerTrialsAreTheFirstOfMany() {
    double[] many = ScoreTrials.of(16, 3, 200).dividedBy(1);
    double[] one = ScoreTrials.of(16, 3, 1).dividedBy(1);
    assertThat(Arrays.copyOf(many, one.length)).isEqualTo(one);
  }

  @Test
  void anInterruptedThreadStopsBetweenTrials() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> ScoreTrials.of(1024, 9999, 2000))
          .isInstanceOf(CancellationException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(ScoreTrials.of(1, 9999, 2000).trials()).isEqualTo(2000);
  }

  @Test
  void aMemoRemembersTheLatestResultsOnly() {
    List<Integer> computed = new ArrayList<>();
    Memo<Integer, Integer> squares =
        new Memo<>(
            2,
            x -> {
              computed.add(x);
              return x * x;
            });
    for (int x : new int[] {1, 2, 1, 3, 1, 2}) {
      assertThat(squares.of(x)).isEqualTo(x * x);
    }
    assertThat(computed).containsExactly(1, 2, 3, 2);
  }

  @Test
  void equalScoresHaveTheLargestEntropyAndTheirKnownJacobian() {
    RowStatistics even = RowStatistics.of(new double[16], 8);
    assertThat(even.meanTop()).isEqualTo(0.125);
    assertThat(even.meanEntropy()).isCloseTo(Math.log(8), within(1e-12));
    assertThat(even.meanNorm()).isCloseTo(Math.sqrt(7) / 8, within(1e-12));
  }

  @Test
  void aRowWithOneWinnerHasNoEntropyAndNoJacobian() {
    RowStatistics sharp = RowStatistics.of(new double[] {5000, 0, 0}, 3);
    assertThat(sharp.meanTop()).isEqualTo(1);
    assertThat(sharp.meanEntropy()).isZero();
    assertThat(sharp.medianNorm()).isZero();
  }

  @Test
  void theMedianOfAnEvenNumberOfRowsLiesBetweenTheTwoInTheMiddle() {
    double[] rows = {0, 0, 1, 0, 2, 0, 5000, 0};
    double middle =
        (RowStatistics.of(new double[] {1, 0}, 2).meanNorm()
                + RowStatistics.of(new double[] {2, 0}, 2).meanNorm())
            / 2;
    assertThat(RowStatistics.of(rows, 2).medianNorm()).isCloseTo(middle, within(1e-12));
  }
}
