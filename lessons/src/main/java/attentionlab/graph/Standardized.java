package attentionlab.graph;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A vector less its mean, over its standard deviation: {@code (x − μ) / √(σ² + ε)}, with the biased
 * variance. The shared part of layer and batch normalisation.
 *
 * @param values the standardised vector
 * @param root {@code √(σ² + ε)}
 * @param counted the indices that μ and σ² are taken over
 */
record Standardized(double[] values, double root, int[] counted) {

  /** Centred twice: the mean of large numbers is rounded, the mean of what is left is not. */
  static Standardized of(double[] x, IntPredicate counts, double epsilon) {
    int[] counted = IntStream.range(0, x.length).filter(counts).toArray();
    double[] centred = centred(centred(x, counted), counted);
    double squares = 0;
    for (int i : counted) {
      squares += centred[i] * centred[i];
    }
    double root = Math.sqrt(squares / counted.length + epsilon);
    return new Standardized(Arrays.stream(centred).map(c -> c / root).toArray(), root, counted);
  }

  private static double[] centred(double[] x, int[] counted) {
    double mean = mean(x, counted);
    return Arrays.stream(x).map(v -> v - mean).toArray();
  }

  private static double mean(double[] x, int[] counted) {
    double sum = 0;
    for (int i : counted) {
      sum += x[i];
    }
    return sum / counted.length;
  }

  // dx_i = (g_i − [i counts] (Σ g + x̂_i Σ g x̂) / n) / √(σ² + ε), sums over all, n of those that
  // count
  double[] backward(double[] g) {
    double sum = 0;
    double dot = 0;
    for (int i = 0; i < g.length; i++) {
      sum += g[i];
      dot += g[i] * values[i];
    }
    double[] dx = g.clone();
    for (int i : counted) {
      dx[i] -= (sum + values[i] * dot) / counted.length;
    }
    return Arrays.stream(dx).map(d -> d / root).toArray();
  }

  /** {@code γ (x − μ) / √(σ² + ε) + β} with μ and σ² named and taken over the given cells. */
  static Term term(Term x, List<Term> counted, Term gamma, Term beta, double epsilon) {
    Term n = new Term.Constant(counted.size());
    Term mean = new Term.Named("μ", "\\mu", new Term.Quotient(new Term.Sum(counted), n));
    Term squares =
        new Term.Sum(
            counted.stream()
                .<Term>map(cell -> Term.call(Term.Function.SQUARE, new Term.Difference(cell, mean)))
                .toList());
    Term variance = new Term.Named("σ²", "\\sigma^2", new Term.Quotient(squares, n));
    return term(x, mean, variance, gamma, beta, epsilon);
  }

  /** The same with a mean and a variance that are given. */
  static Term term(Term x, Term mean, Term variance, Term gamma, Term beta, double epsilon) {
    Term root =
        Term.call(Term.Function.SQRT, new Term.Sum(List.of(variance, new Term.Constant(epsilon))));
    Term quotient = new Term.Quotient(new Term.Difference(x, mean), root);
    return new Term.Sum(List.of(Term.product(gamma, quotient), beta));
  }
}
