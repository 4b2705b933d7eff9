package attentionlab.graph;

import java.util.List;

/** The logistic function {@code σ(x) = 1 / (1 + e^{−x})} of every cell. */
public record Sigmoid() implements Activation {

  @Override
  public double at(double x) {
    return Activation.logistic(x);
  }

  @Override
  public double slope(double x) {
    return at(x) * at(-x);
  }

  @Override
  public Term term(Term x) {
    return Activation.logistic(x);
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.atom("\\sigma\\left(" + x.get(0).text() + "\\right)");
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of("1.0 / (1.0 + np.exp(-" + x.get(0) + "))");
  }

  @Override
  public Code torch(List<String> x) {
    return Code.of("torch.sigmoid(" + x.get(0) + ")");
  }

  @Override
  public Code java(List<String> x) {
    return Activation.eachCell(x.get(0), "1 / (1 + Math.exp(-v))");
  }
}
