package attentionlab.graph;

import java.util.List;

/** The natural logarithm {@code ln x} of every cell; minus infinity for 0. */
public record Log() implements Activation {

  @Override
  public double at(double x) {
    return Math.log(x);
  }

  @Override
  public double slope(double x) {
    return 1 / x;
  }

  @Override
  public Term term(Term x) {
    return Term.call(Term.Function.LN, x);
  }

  @Override
  public Reach reach(int operand) {
    return Reach.CELL;
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.atom("\\ln\\left(" + x.get(0).text() + "\\right)");
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of("np.log(" + x.get(0) + ")");
  }

  @Override
  public Code torch(List<String> x) {
    return Code.of("torch.log(" + x.get(0) + ")");
  }

  @Override
  public Code java(List<String> x) {
    return Code.of(x.get(0) + ".elementLog()");
  }
}
