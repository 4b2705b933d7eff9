package attentionlab.drill;

import java.math.BigDecimal;

/** How far an answer may be off and still be right. */
public sealed interface Tolerance {

  /**
   * Weights and everything else between 0 and 1: with e ≈ 2.7 they come out by hand to two digits;
   * a mistake that moves them less is not looked for.
   */
  Tolerance WEIGHT = new Within(0.01, 0);

  /**
   * Small numbers that come out exactly, or after one root or one division: their second digit
   * behind the point may be rounded either way; of large ones three digits are enough.
   */
  Tolerance SCORE = new Within(0.02, 0.005);

  /**
   * Counts, costs and bytes: three digits are enough, as in “1.05 million”; who gives more of them
   * means them.
   */
  Tolerance COUNT = new Digits(3);

  /** Whether an answer is right; no answer, which is NaN, never is. */
  boolean accepts(double right, double answer);

  /**
   * As far off as that.
   *
   * @param distance the largest distance
   * @param share the largest distance as a share of the right answer, where that is more
   */
  record Within(double distance, double share) implements Tolerance {
    private static final double ROUNDING = 1e-9;

    @Override
    public boolean accepts(double right, double answer) {
      double most = Math.max(distance, share * Math.abs(right));
      return Math.abs(answer - right) <= most + ROUNDING;
    }
  }

  /**
   * Right as far as it was written: off by less than one unit of its last digit, so that it may be
   * rounded or cut. 1,050,000 is right for 1,048,576, and 1,048,570 is, but 1,050,624 is not.
   *
   * @param least the fewest digits that count; behind them a zero is a digit that was left out
   */
  record Digits(int least) implements Tolerance {
    /** What a calculator is trusted with. */
    private static final int MOST = 12;

    @Override
    public boolean accepts(double right, double answer) {
      if (right == answer) {
        return true;
      }
      if (!Double.isFinite(answer) || answer == 0) {
        return false;
      }
      BigDecimal written = BigDecimal.valueOf(answer).stripTrailingZeros();
      int digits = Math.max(least, Math.min(MOST, written.precision()));
      int first = written.precision() - written.scale() - 1; // the power of ten of the first digit
      return Math.abs(answer - right) < Math.pow(10, first - digits + 1);
    }
  }
}
