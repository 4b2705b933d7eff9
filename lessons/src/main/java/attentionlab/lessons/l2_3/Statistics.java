package attentionlab.lessons.l2_3;

import attentionlab.graph.Axis;
import attentionlab.graph.Entropy;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Statistics over many trials, as nodes that name their seed. */
final class Statistics {
  static final Name STD = new Name("std", "\\sigma", Role.SCORES);
  static final Name SCALED_STD = new Name("scaled_std", "\\sigma", Role.SCORES);
  static final Name MEAN_TOP = new Name("mean_top", "m", Role.WEIGHTS);
  static final Name MEAN_ENTROPY = new Name("mean_entropy", "H", Role.WEIGHTS);
  static final Name MEAN_NORM = new Name("mean_norm", "|J|_F", Role.NEUTRAL);
  static final Name MEDIAN_NORM = new Name("median_norm", "|J|_F", Role.NEUTRAL);
  static final Name MOST_ENTROPY = new Name("most_entropy", "\\ln 8", Role.WEIGHTS);
  static final Name EVEN = new Name("even", "\\frac{1}{8}", Role.WEIGHTS);
  static final Name TABLE = new Name("table", "T", Role.NEUTRAL);

  static final List<Integer> WIDTHS = List.of(1, 4, 16, 64, 128, 256, 512, 1024);

  private record Draw(int seed, int trials) {}

  private static final Memo<Draw, Matrix> TABLES = new Memo<>(4, Statistics::measure);

  private Statistics() {}

  /** One column of the table over all widths. */
  enum Column {
    MEASURED,
    ROOT,
    TOP_RAW,
    TOP_SCALED,
    ENTROPY_RAW,
    ENTROPY_SCALED,
    NORM_RAW,
    NORM_SCALED,
    MEDIAN_RAW,
    MEDIAN_SCALED;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The statistics of one width and one divisor. */
  static List<Node> of(int dk, int seed, int trials, double divisor) {
    ScoreTrials draws = ScoreTrials.of(dk, seed, trials);
    RowStatistics rows = draws.statistics(divisor);
    double std = draws.standardDeviation();
    return List.of(
        single(STD, std, seed),
        single(SCALED_STD, std / divisor, seed),
        single(MEAN_TOP, rows.meanTop(), seed),
        single(MEAN_ENTROPY, rows.meanEntropy(), seed),
        single(MEAN_NORM, rows.meanNorm(), seed),
        single(MEDIAN_NORM, rows.medianNorm(), seed));
  }

  /** The entropy of a uniform row, the largest there is. */
  static Node mostEntropy() {
    Axis keys = Axis.numbered("n_k", Axis.Kind.TOKENS, ScoreTrials.KEYS);
    Matrix even = Matrix.filled(1, keys.size(), 1.0 / keys.size());
    return new Entropy()
        .on(Node.input(EVEN, even, Axis.single("even"), keys, Provenance.HAND_SET))
        .as(MOST_ENTROPY);
  }

  private static Node single(Name name, double value, int seed) {
    Axis one = Axis.single(name.id());
    return Node.input(name, Matrix.filled(1, 1, value), one, one, Provenance.random(seed));
  }

  /** The statistics of all widths, raw and divided by √d_k; takes a second or two at first. */
  static Node table(int seed, int trials) {
    Axis widths =
        new Axis("widths", Axis.Kind.OTHER, WIDTHS.stream().map(String::valueOf).toList());
    Axis columns =
        new Axis(
            "statistics", Axis.Kind.OTHER, Arrays.stream(Column.values()).map(Column::id).toList());
    Matrix numbers = TABLES.of(new Draw(seed, trials));
    return Node.input(TABLE, numbers, widths, columns, Provenance.random(seed));
  }

  private static Matrix measure(Draw draw) {
    return Matrix.of(
        WIDTHS.stream()
            .map(dk -> row(dk, ScoreTrials.of(dk, draw.seed, draw.trials)))
            .toArray(double[][]::new));
  }

  private static double[] row(int dk, ScoreTrials draws) {
    double root = Math.sqrt(dk);
    RowStatistics raw = draws.statistics(1);
    RowStatistics scaled = draws.statistics(root);
    return new double[] {
      draws.standardDeviation(),
      root,
      raw.meanTop(),
      scaled.meanTop(),
      raw.meanEntropy(),
      scaled.meanEntropy(),
      raw.meanNorm(),
      scaled.meanNorm(),
      raw.medianNorm(),
      scaled.medianNorm()
    };
  }
}
