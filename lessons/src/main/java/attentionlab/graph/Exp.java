package attentionlab.graph;

import java.util.List;

/** The exponential {@code e^x} of every cell. */
public record Exp() implements Activation {

  @Override
  public double at(double x) {
    return Math.exp(x);
  }

  @Override
  public double slope(double x) {
    return Math.exp(x);
  }

  @Override
  public Term term(Term x) {
    return Term.call(Term.Function.EXP, x);
  }

  @Override
  public Reach reach(int operand) {
    return Reach.CELL;
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.atom("\\exp\\left(" + x.get(0).text() + "\\right)");
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of("np.exp(" + x.get(0) + ")");
  }

  @Override
  public Code torch(List<String> x) {
    return Code.of("torch.exp(" + x.get(0) + ")");
  }

  @Override
  public Code java(List<String> x) {
    return Code.of(x.get(0) + ".elementExp()");
  }
}
