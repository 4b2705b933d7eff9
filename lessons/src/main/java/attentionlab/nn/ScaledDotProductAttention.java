package attentionlab.nn;

import attentionlab.graph.Mask;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Numbers;
import attentionlab.graph.Role;
import attentionlab.graph.Scale;
import attentionlab.graph.Softmax;
import attentionlab.graph.Softmax.EmptyRow;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * {@code Attention(Q, K, V) = softmax(Q Kᵀ / √d_k) V}, the paper's section 3.2.1, with every step.
 *
 * @param scores {@code Q Kᵀ}, (n_q, n_k)
 * @param scaled the scores over √d_k and the temperature, (n_q, n_k)
 * @param masked the scaled scores plus the mask, (n_q, n_k); the scaled ones when there is none
 * @param weights the softmax of each row, (n_q, n_k)
 * @param output the weighted sums of the values, (n_q, d_v)
 */
public record ScaledDotProductAttention(
    Node scores, Node scaled, Node masked, Node weights, Node output) {
  public static final Name SCORES = new Name("scores", "S", Role.SCORES);
  public static final Name SCALED = new Name("scaled", "S'", Role.SCORES);
  public static final Name MASKED = new Name("masked", "S_M", Role.SCORES);
  public static final Name WEIGHTS = new Name("weights", "A", Role.WEIGHTS);
  public static final Name OUTPUT = new Name("output", "Z", Role.OUTPUT);

  /**
   * What can be chosen.
   *
   * @param mask what is added to the scaled scores, (n_q, n_k)
   * @param divisor what the scores are divided by instead of √d_k
   * @param temperature what they are divided by besides; 1 leaves them as they are
   * @param emptyRow what the weights of a query become that may attend to no key
   * @param naming the names of the nodes
   */
  public record Options(
      Optional<Node> mask,
      OptionalDouble divisor,
      double temperature,
      EmptyRow emptyRow,
      Naming naming) {
    /** As in the paper, without a mask. */
    public static final Options PLAIN =
        new Options(Optional.empty(), OptionalDouble.empty(), 1, EmptyRow.NAN, Naming.PLAIN);

    public Options masked(Node newMask) {
      return new Options(Optional.of(newMask), divisor, temperature, emptyRow, naming);
    }

    public Options dividedBy(double newDivisor) {
      return new Options(mask, OptionalDouble.of(newDivisor), temperature, emptyRow, naming);
    }

    public Options at(double newTemperature) {
      return new Options(mask, divisor, newTemperature, emptyRow, naming);
    }

    public Options with(EmptyRow newEmptyRow) {
      return new Options(mask, divisor, temperature, newEmptyRow, naming);
    }

    public Options named(Naming newNaming) {
      return new Options(mask, divisor, temperature, emptyRow, newNaming);
    }
  }

  /** As in the paper, without a mask. */
  public static ScaledDotProductAttention of(Node q, Node k, Node v) {
    return of(q, k, v, Options.PLAIN);
  }

  /**
   * Attention of queries to keys.
   *
   * @param q the queries, (n_q, d_k)
   * @param k the keys, (n_k, d_k)
   * @param v the values, (n_k, d_v)
   * @throws attentionlab.graph.ShapeMismatch when these or the mask do not fit
   */
  public static ScaledDotProductAttention of(Node q, Node k, Node v, Options options) {
    Naming naming = options.naming();
    // S = Q Kᵀ
    Node scores =
        q.timesTransposed(k).as(naming.of(SCORES)); // (n_q, d_k) × (n_k, d_k)ᵀ → (n_q, n_k)
    // S' = S / (√d_k T)
    Node scaled = scale(q, options).on(scores).as(naming.of(SCALED)); // (n_q, n_k)
    // S_M = S' + M
    Node masked =
        options.mask().map(m -> new Mask().on(scaled, m).as(naming.of(MASKED))).orElse(scaled);
    // A = softmax(S_M)
    Node weights = new Softmax(options.emptyRow()).on(masked).as(naming.of(WEIGHTS)); // (n_q, n_k)
    // Z = A V
    Node output = weights.times(v).as(naming.of(OUTPUT)); // (n_q, n_k) × (n_k, d_v) → (n_q, d_v)
    return new ScaledDotProductAttention(scores, scaled, masked, weights, output);
  }

  private static Scale scale(Node q, Options options) {
    int dk = q.value().cols();
    double divisor = options.divisor().orElse(Math.sqrt(dk));
    if (options.temperature() != 1) {
      String root =
          options.divisor().isPresent() ? Numbers.brief(divisor, 4) + "\\," : "\\sqrt{d_k}\\,";
      return new Scale(
          divisor * options.temperature(), true, root + Numbers.brief(options.temperature(), 4));
    }
    return options.divisor().isPresent() ? Scale.dividing(divisor) : Scale.dividingByRoot(dk);
  }
}
