package attentionlab.lessons.l2_3;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;

/**
 * The raw scores of random queries and keys: in each trial one query of d_k standard normal
 * components is drawn, then eight keys, component by component, from one {@code java.util.Random}.
 * A pure function of its three numbers.
 */
final class ScoreTrials {
  static final int KEYS = 8;

  private record Draw(int dk, int seed, int trials) {}

  private static final Memo<Draw, ScoreTrials> KNOWN = new Memo<>(24, ScoreTrials::draw);

  private final double[] scores;

  private ScoreTrials(double[] scores) {
    this.scores = scores;
  }

  /**
   * The scores of that many trials.
   *
   * @throws CancellationException when the thread is interrupted between two trials
   */
  static ScoreTrials of(int dk, int seed, int trials) {
    return KNOWN.of(new Draw(dk, seed, trials));
  }

  private static ScoreTrials draw(Draw draw) {
    Random random = new Random(draw.seed);
    double[] scores = new double[draw.trials * KEYS];
    double[] query = new double[draw.dk];
    for (int trial = 0; trial < draw.trials; trial++) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException();
      }
      Arrays.setAll(query, i -> random.nextGaussian());
      for (int key = 0; key < KEYS; key++) {
        scores[trial * KEYS + key] = dotWithNextKey(query, random);
      }
    }
    return new ScoreTrials(scores);
  }

  private static double dotWithNextKey(double[] query, Random random) {
    double dot = 0;
    for (double q : query) {
      dot += q * random.nextGaussian();
    }
    return dot;
  }

  int trials() {
    return scores.length / KEYS;
  }

  /** All scores divided by a number. */
  double[] dividedBy(double divisor) {
    return Arrays.stream(scores).map(s -> s / divisor).toArray();
  }

  /** The standard deviation over all scores of all trials. */
  double standardDeviation() {
    double mean = Arrays.stream(scores).average().orElse(0);
    return Math.sqrt(Arrays.stream(scores).map(s -> (s - mean) * (s - mean)).average().orElse(0));
  }

  /** What softmax makes of the rows when their scores are divided by a number. */
  RowStatistics statistics(double divisor) {
    return RowStatistics.of(dividedBy(divisor), KEYS);
  }
}
