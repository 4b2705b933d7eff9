package attentionlab.graph;

import java.util.List;

/**
 * {@code x Φ(x)} of every cell, Φ being the cumulative distribution of the standard normal
 * (Hendrycks and Gimpel, 2016).
 *
 * @param form how Φ is computed
 */
public record Gelu(Form form) implements Activation {

  /** The two forms in use. */
  public enum Form {
    /** {@code x Φ(x)}, as BERT has it */
    ERF,
    /** {@code ½ x (1 + tanh(√(2/π) (x + 0.044715 x³)))}, as GPT-2 has it */
    TANH
  }

  private static final double ROOT_2_OVER_PI = Math.sqrt(2 / Math.PI);
  private static final double CUBIC = 0.044715;

  @Override
  public double at(double x) {
    return form == Form.ERF
        ? x * NormalDistribution.cumulative(x)
        : 0.5 * x * (1 + Math.tanh(inner(x)));
  }

  private static double inner(double x) {
    return ROOT_2_OVER_PI * (x + CUBIC * x * x * x);
  }

  @Override
  public double slope(double x) {
    if (form == Form.ERF) {
      return NormalDistribution.cumulative(x) + x * NormalDistribution.density(x);
    }
    double tanh = Math.tanh(inner(x));
    double rise = ROOT_2_OVER_PI * (1 + 3 * CUBIC * x * x);
    return 0.5 * (1 + tanh) + 0.5 * x * (1 - tanh * tanh) * rise;
  }

  @Override
  public Term term(Term x) {
    if (form == Form.ERF) {
      return Term.product(x, Term.call(Term.Function.PHI, x));
    }
    Term cubic = Term.product(new Term.Constant(CUBIC), x, x, x);
    Term argument =
        Term.product(new Term.Constant(ROOT_2_OVER_PI), new Term.Sum(List.of(x, cubic)));
    Term tanh = Term.call(Term.Function.TANH, argument);
    return Term.product(
        new Term.Constant(0.5), x, new Term.Sum(List.of(new Term.Constant(1), tanh)));
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.atom("\\mathrm{GELU}\\left(" + x.get(0).text() + "\\right)");
  }

  @Override
  public Code numpy(List<String> x) {
    return form == Form.ERF
        ? Code.of(
            "gelu(" + x.get(0) + ")",
            """
            def gelu(x):
                from math import erfc
                return 0.5 * x * np.vectorize(erfc)(-x / np.sqrt(2.0))
            """)
        : Code.of(
            "gelu_tanh(" + x.get(0) + ")",
            """
            def gelu_tanh(x):
                return 0.5 * x * (1.0 + np.tanh(np.sqrt(2.0 / np.pi) * (x + 0.044715 * x**3)))
            """);
  }

  @Override
  public Code torch(List<String> x) {
    String approximate = form == Form.ERF ? "" : ", approximate=\"tanh\"";
    return Code.of("torch.nn.functional.gelu(" + x.get(0) + approximate + ")");
  }

  @Override
  public Code java(List<String> x) {
    return form == Form.ERF
        ? Activation.eachCell(
            x.get(0),
            "v * phi(v)",
            """
            // Phi(x) = 1/2 + exp(-z^2) / sqrt(pi) * sum 2^n z^(2n+1) / (2n+1)!!, z = x / sqrt(2)
            static double phi(double x) {
              double z = x / Math.sqrt(2);
              if (!(Math.abs(z) <= 6)) return x > 0 ? 1 : x < 0 ? 0 : x;
              double sum = 0;
              double term = z;
              for (int n = 1; sum + term != sum; n++) {
                sum += term;
                term *= 2 * z * z / (2 * n + 1);
              }
              return 0.5 + sum * Math.exp(-z * z) / Math.sqrt(Math.PI);
            }
            """)
        : Activation.eachCell(
            x.get(0),
            "geluTanh(v)",
            """
            static double geluTanh(double x) {
              double inner = Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x);
              return 0.5 * x * (1 + Math.tanh(inner));
            }
            """);
  }
}
