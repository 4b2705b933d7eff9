package attentionlab.nn;

import attentionlab.graph.Matrix;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;

/**
 * Masks of shape (n_q, n_k): 1 where a query may attend to a key, 0 where it may not. {@link
 * #additive} makes of one what is added to the scores.
 */
public final class Masks {
  private Masks() {}

  /** How a causal mask lies when there are more keys than queries. */
  public enum Alignment {
    /** query 0 sees key 0 */
    TOP_LEFT,
    /** the last query sees the last key, as when earlier keys are kept from steps before */
    BOTTOM_RIGHT
  }

  /** A rule for one cell. */
  @FunctionalInterface
  public interface Rule {
    boolean keeps(int query, int key);
  }

  /** The mask of a rule, (n_q, n_k). */
  public static Matrix of(int queries, int keys, Rule rule) {
    return Matrix.of(queries, keys, (i, j) -> rule.keeps(i, j) ? 1 : 0);
  }

  /** No query sees a later token: {@code j ≤ i} (the paper, section 3.2.3), (n_q, n_k). */
  public static Matrix causal(int queries, int keys, Alignment alignment) {
    int past = alignment == Alignment.TOP_LEFT ? 0 : keys - queries;
    return of(queries, keys, (i, j) -> j <= i + past);
  }

  /** Only the first keys are real: {@code j < length}, (n_q, n_k). */
  public static Matrix padding(int queries, int keys, int length) {
    return of(queries, keys, (i, j) -> j < length);
  }

  /** Only these keys are real, (n_q, n_k). */
  public static Matrix padding(int queries, List<Boolean> real) {
    return of(queries, real.size(), (i, j) -> real.get(j));
  }

  /**
   * Only neighbours: {@code −after ≤ i − j ≤ before}, (n, n). The token itself always counts.
   *
   * @param before how many tokens back
   * @param after how many tokens ahead
   */
  public static Matrix window(int n, int before, int after) {
    return of(n, n, (i, j) -> i - j <= before && j - i <= after);
  }

  /** Causal, except that the first keys are seen by all: {@code j ≤ i or j < prefix}, (n, n). */
  public static Matrix prefix(int n, int prefix) {
    return of(n, n, (i, j) -> j <= i || j < prefix);
  }

  /** Only keys of the same block: {@code ⌊i / size⌋ = ⌊j / size⌋}, (n, n). */
  public static Matrix block(int n, int size) {
    return of(n, n, (i, j) -> i / size == j / size);
  }

  /** Global tokens: they see all and are seen by all, (n, n). To be joined to others by or. */
  public static Matrix global(int n, Set<Integer> tokens) {
    return of(n, n, (i, j) -> tokens.contains(i) || tokens.contains(j));
  }

  /** Where both masks let through. */
  public static Matrix and(Matrix a, Matrix b) {
    return combined(a, b, Math::min);
  }

  /** Where at least one mask lets through. */
  public static Matrix or(Matrix a, Matrix b) {
    return combined(a, b, Math::max);
  }

  private static Matrix combined(Matrix a, Matrix b, DoubleBinaryOperator rule) {
    if (!a.shape().equals(b.shape())) {
      throw new IllegalArgumentException("masks of " + a.shape() + " and " + b.shape());
    }
    return Matrix.of(a.rows(), a.cols(), (i, j) -> rule.applyAsDouble(a.get(i, j), b.get(i, j)));
  }

  /** What is added to the scores: 0 where a query may attend, minus infinity elsewhere. */
  public static Matrix additive(Matrix keep) {
    return Matrix.of(
        keep.rows(), keep.cols(), (i, j) -> keep.get(i, j) != 0 ? 0 : Double.NEGATIVE_INFINITY);
  }
}
