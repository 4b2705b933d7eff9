package attentionlab.interview;

import java.util.Locale;

/** How well a question was answered, in the learner's own judgement. */
public enum Grade {
  AGAIN(1),
  HARD(3),
  GOOD(4),
  EASY(5);

  /** The share of the points from which an answer passes. */
  public static final double PASS = 0.6;

  private static final double ALMOST_ALL = 0.9;
  private static final double HALF_OF_PASS = 0.3;

  private final int quality;

  Grade(int quality) {
    this.quality = quality;
  }

  /** The key that gives it, from 1 to 4. */
  public int number() {
    return ordinal() + 1;
  }

  /** The quality of the response that SM-2 asks for, from 0 to 5; below 3 is a failure. */
  int quality() {
    return quality;
  }

  /** How texts refer to it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the share of the points that were said suggests; 60 % is a pass. */
  public static Grade suggested(double share) {
    if (share >= ALMOST_ALL) {
      return EASY;
    }
    return share >= PASS ? GOOD : share >= HALF_OF_PASS ? HARD : AGAIN;
  }
}
