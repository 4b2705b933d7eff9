package attentionlab.graph;

import java.util.List;

/** The hyperbolic tangent of every cell. */
public record Tanh() implements Activation {

  @Override
  public double at(double x) {
    return Math.tanh(x);
  }

  @Override
  public double slope(double x) {
    double y = Math.tanh(x);
    return 1 - y * y;
  }

  @Override
  public Term term(Term x) {
    return Term.call(Term.Function.TANH, x);
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.atom("\\tanh\\left(" + x.get(0).text() + "\\right)");
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of("np.tanh(" + x.get(0) + ")");
  }

  @Override
  public Code torch(List<String> x) {
    return Code.of("torch.tanh(" + x.get(0) + ")");
  }

  @Override
  public Code java(List<String> x) {
    return Activation.eachCell(x.get(0), "Math.tanh(v)");
  }
}
