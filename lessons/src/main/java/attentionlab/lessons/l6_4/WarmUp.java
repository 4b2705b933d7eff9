package attentionlab.lessons.l6_4;

import java.util.stream.IntStream;

/**
 * The learning rate of the paper, section 5.3: {@code d_model^(−0.5) · min(step^(−0.5), step ·
 * 4000^(−1.5))}.
 */
final class WarmUp {
  static final int STEPS = 4000;
  static final int LONGEST = 20000;

  private static final int WIDTH = 512;
  private static final int STRIDE = 200;

  private WarmUp() {}

  static double rate(double step) {
    double falling = 1 / Math.sqrt(step);
    double rising = step / (STEPS * Math.sqrt(STEPS));
    return Math.min(falling, rising) / Math.sqrt(WIDTH);
  }

  /** The step with the largest rate, found by going through all. */
  static int peak() {
    return IntStream.rangeClosed(1, LONGEST)
        .reduce((a, b) -> rate(b) > rate(a) ? b : a)
        .orElseThrow();
  }

  static double[] steps() {
    return IntStream.rangeClosed(1, LONGEST / STRIDE).mapToDouble(i -> i * STRIDE).toArray();
  }

  static double[] rates() {
    return IntStream.range(0, steps().length).mapToDouble(i -> rate(steps()[i])).toArray();
  }
}
