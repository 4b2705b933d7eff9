package attentionlab.graph;

import java.util.List;

/** {@code max(0, x)}, the paper's section 3.3. Its slope at 0 is taken as 0. */
public record Relu() implements Activation {

  @Override
  public double at(double x) {
    return Math.max(0, x);
  }

  @Override
  public double slope(double x) {
    return x > 0 ? 1 : 0;
  }

  @Override
  public Term term(Term x) {
    return Term.call(Term.Function.RELU, x);
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.atom("\\max\\left(0, " + x.get(0).text() + "\\right)");
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of("np.maximum(0.0, " + x.get(0) + ")");
  }

  @Override
  public Code torch(List<String> x) {
    return Code.of("torch.relu(" + x.get(0) + ")");
  }

  @Override
  public Code java(List<String> x) {
    return Activation.eachCell(x.get(0), "Math.max(0, v)");
  }
}
