package attentionlab.graph;

import java.util.List;

/** The square root {@code √x} of every cell; NaN below 0. */
public record SquareRoot() implements Activation {

  @Override
  public double at(double x) {
    return Math.sqrt(x);
  }

  @Override
  public double slope(double x) {
    return 0.5 / Math.sqrt(x);
  }

  @Override
  public Term term(Term x) {
    return Term.call(Term.Function.SQRT, x);
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.atom("\\sqrt{" + x.get(0).text() + "}");
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of("np.sqrt(" + x.get(0) + ")");
  }

  @Override
  public Code torch(List<String> x) {
    return Code.of("torch.sqrt(" + x.get(0) + ")");
  }

  @Override
  public Code java(List<String> x) {
    return Code.of(x.get(0) + ".elementPower(0.5)");
  }
}
