package attentionlab.drill;

import attentionlab.graph.Provenance;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;

/**
 * The random choices of one drill, in the order in which they are asked for. Two with the same line
 * choose the same.
 */
final class Dice {
  private final long seed;
  private final Random random;

  Dice(DrillLine line) {
    seed = line.seed();
    random = new Random(mixed(line.kind().hashCode(), line.seed(), line.level()));
  }

  /** Spreads neighbouring seeds over all bits: their first numbers would be alike. */
  static long mixed(long... parts) {
    long hash = 0xCBF29CE484222325L;
    for (long part : parts) {
      hash = (hash ^ part) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return hash;
  }

  /** A whole number, both ends included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  /** One of these numbers. */
  int of(int... options) {
    return options[random.nextInt(options.length)];
  }

  /** One of these numbers. */
  double of(double... options) {
    return options[random.nextInt(options.length)];
  }

  /** Whole numbers, both ends included. */
  double[] row(int count, int low, int high) {
    return DoubleStream.generate(() -> between(low, high)).limit(count).toArray();
  }

  /** Whole numbers, not all of them the same, so that there is something to compute. */
  double[] unequal(int count, int low, int high) {
    double[] row = row(count, low, high);
    return DoubleStream.of(row).distinct().count() > 1 ? row : unequal(count, low, high);
  }

  /** A number that passes a test, of those that are drawn between two ends. */
  int between(int low, int high, IntPredicate wanted) {
    int drawn = between(low, high);
    return wanted.test(drawn) ? drawn : between(low, high, wanted);
  }

  /** Where its numbers come from. */
  Provenance provenance() {
    return Provenance.random(seed);
  }
}
