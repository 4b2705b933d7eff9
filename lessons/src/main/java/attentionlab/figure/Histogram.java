package attentionlab.figure;

import attentionlab.graph.Role;
import java.util.OptionalDouble;

/**
 * How often numbers fall into intervals of equal width.
 *
 * @param id what texts call it
 * @param low where the first interval starts
 * @param high where the last interval ends
 * @param counts how many numbers each interval holds
 * @param total how many numbers there are, those outside included
 * @param normal the standard deviation of a normal distribution to draw over it
 */
public record Histogram(
    String id, Role role, double low, double high, int[] counts, int total, OptionalDouble normal)
    implements Figure {

  /** Counts numbers into intervals. */
  public static Histogram of(
      String id, Role role, double[] samples, double low, double high, int intervals) {
    int[] counts = new int[intervals];
    for (double sample : samples) {
      double position = (sample - low) / (high - low) * intervals;
      if (position >= 0 && position < intervals) {
        counts[(int) position]++;
      }
    }
    return new Histogram(id, role, low, high, counts, samples.length, OptionalDouble.empty());
  }

  public Histogram withNormal(double standardDeviation) {
    return new Histogram(id, role, low, high, counts, total, OptionalDouble.of(standardDeviation));
  }
}
