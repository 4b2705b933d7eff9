package attentionlab.interview;

import java.util.List;
import java.util.Locale;

/**
 * How confidence, told before the answer was revealed, compares with the points that were said.
 * Confidence 1 to 4 stands for a quarter, a half, three quarters and all of the points.
 *
 * @param answers how many answers were compared
 * @param expected the mean share of points that was expected
 * @param reached the mean share that was said
 * @param perConfidence for each confidence the mean share that was said; NaN where none was told
 */
public record Calibration(
    int answers, double expected, double reached, List<Double> perConfidence) {
  /** Over how many of the latest answers it is taken. */
  public static final int LATEST = 20;

  private static final int LEVELS = 4;
  private static final double TOLERANCE = 0.1;

  /** To which side confidence errs. */
  public enum Leaning {
    OVER,
    UNDER,
    NEITHER;

    /** How texts refer to it. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Calibration {
    perConfidence = List.copyOf(perConfidence);
  }

  /** That of the latest answers with a confidence, or of those before them. */
  public static Calibration of(List<Review> reviews, int skipLatest) {
    List<Review> told = reviews.stream().filter(review -> review.confidence() > 0).toList();
    int end = Math.max(0, told.size() - skipLatest);
    List<Review> part = told.subList(Math.max(0, end - LATEST), end);
    return new Calibration(
        part.size(),
        mean(part.stream().map(review -> expected(review.confidence())).toList()),
        mean(part.stream().map(Review::share).toList()),
        java.util.stream.IntStream.rangeClosed(1, LEVELS)
            .mapToObj(
                level ->
                    mean(
                        part.stream()
                            .filter(review -> review.confidence() == level)
                            .map(Review::share)
                            .toList()))
            .toList());
  }

  /** The share of the points that a confidence expects. */
  public static double expected(int confidence) {
    return (double) confidence / LEVELS;
  }

  /** Positive for over-confidence, negative for under-confidence; NaN where nothing was told. */
  public double bias() {
    return expected - reached;
  }

  /** To which side confidence errs; up to a tenth of the points is no error. */
  public Leaning leaning() {
    if (bias() > TOLERANCE) {
      return Leaning.OVER;
    }
    return bias() < -TOLERANCE ? Leaning.UNDER : Leaning.NEITHER;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }
}
