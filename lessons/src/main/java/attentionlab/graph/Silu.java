package attentionlab.graph;

import java.util.List;

/** {@code x σ(x)}, also known as Swish, of every cell. */
public record Silu() implements Activation {

  @Override
  public double at(double x) {
    return x * Activation.logistic(x);
  }

  // (x σ)′ = σ + x σ (1 − σ), and 1 − σ(x) = σ(−x)
  @Override
  public double slope(double x) {
    return Activation.logistic(x) * (1 + x * Activation.logistic(-x));
  }

  @Override
  public Term term(Term x) {
    return Term.product(x, Activation.logistic(x));
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.atom("\\mathrm{SiLU}\\left(" + x.get(0).text() + "\\right)");
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of("%s * (1.0 / (1.0 + np.exp(-%s)))".formatted(x.get(0), x.get(0)));
  }

  @Override
  public Code torch(List<String> x) {
    return Code.of("torch.nn.functional.silu(" + x.get(0) + ")");
  }

  @Override
  public Code java(List<String> x) {
    return Activation.eachCell(x.get(0), "v / (1 + Math.exp(-v))");
  }
}
