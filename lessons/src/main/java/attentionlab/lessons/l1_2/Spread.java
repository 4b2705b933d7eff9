package attentionlab.lessons.l1_2;

import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * How far scores spread over many random queries and keys. For each trial the query comes first,
 * then the key, both of independent standard normal components times the gain. W and U are the
 * identity, and v is a vector of equal components and of length 1 whatever the width.
 */
final class Spread {
  static final Name TABLE = new Name("spread", "σ", Role.SCORES);
  static final Name WIDTHS = new Name("widths", "d", Role.NEUTRAL);

  static final List<Integer> DIMENSIONS = List.of(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024);

  static final int DOT = 0;
  static final int SCALED = 1;
  static final int ADDITIVE = 2;

  private static final int TRIALS = 1000;
  private static final int SEED = 42;

  /** The deviations for the gain that was asked for last; they follow from it alone. */
  private static volatile Measured last = new Measured(0, Matrix.filled(0, 0, 0));

  private record Measured(double gain, Matrix deviations) {}

  private Spread() {}

  /** A row for each width, a column for each of three rules. */
  static List<Node> of(double gain) {
    Axis widths =
        new Axis(
            "widths", Axis.Kind.OTHER, DIMENSIONS.stream().map(d -> Integer.toString(d)).toList());
    Axis rules = new Axis("3", Axis.Kind.OTHER, List.of("dot", "scaled", "additive"));
    Matrix sizes = Matrix.of(DIMENSIONS.size(), 1, (r, c) -> DIMENSIONS.get(r));
    return List.of(
        Node.input(TABLE, table(gain), widths, rules, Provenance.random(SEED)),
        Node.input(WIDTHS, sizes, widths, Axis.single("d"), Provenance.HAND_SET));
  }

  private static Matrix table(double gain) {
    Measured known = last;
    if (known.gain == gain) {
      return known.deviations;
    }
    Measured measured =
        new Measured(
            gain,
            Matrix.of(
                Drawn.ALL.stream().map(drawn -> drawn.deviations(gain)).toArray(double[][]::new)));
    last = measured;
    return measured.deviations;
  }

  /**
   * The trials of one width before the gain; they are drawn once.
   *
   * @param dots the dot product of each trial
   * @param sums query plus key, component by component, of one trial after the other
   */
  private record Drawn(int d, double[] dots, float[] sums) {
    static final List<Drawn> ALL = DIMENSIONS.stream().map(Drawn::of).toList();

    static Drawn of(int d) {
      Random random = new Random(SEED);
      Drawn drawn = new Drawn(d, new double[TRIALS], new float[TRIALS * d]);
      double[] query = new double[d];
      for (int trial = 0; trial < TRIALS; trial++) {
        Arrays.setAll(query, i -> random.nextGaussian());
        for (int i = 0; i < d; i++) {
          double key = random.nextGaussian();
          drawn.dots[trial] += query[i] * key;
          drawn.sums[trial * d + i] = (float) (query[i] + key);
        }
      }
      return drawn;
    }

    /** The standard deviations of dot product, scaled dot product and additive score. */
    double[] deviations(double gain) {
      double dot = gain * gain * deviation(dots);
      double[] additives = new double[TRIALS];
      for (int i = 0; i < sums.length; i++) {
        additives[i / d] += Math.tanh(gain * sums[i]);
      }
      return new double[] {dot, dot / Math.sqrt(d), deviation(additives) / Math.sqrt(d)};
    }
  }

  private static double deviation(double[] numbers) {
    double mean = Arrays.stream(numbers).average().orElseThrow();
    return Math.sqrt(
        Arrays.stream(numbers).map(x -> (x - mean) * (x - mean)).average().orElseThrow());
  }
}
