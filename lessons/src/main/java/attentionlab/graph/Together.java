package attentionlab.graph;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Several matrices of one shape added cell by cell, or their mean: h times (n, d) → (n, d).
 *
 * @param mean whether the sum is divided by the number of matrices
 */
public record Together(boolean mean) implements Op {

  @Override
  public Axes axes(List<Node> x) {
    x.forEach(other -> Shapes.same(mean ? "mean" : "sum", List.of(x.get(0), other)));
    return Shapes.first(x);
  }

  @Override
  public Matrix forward(List<Matrix> x) {
    Matrix sum = x.stream().reduce(Cells::plus).orElseThrow();
    return mean ? Cells.dividedBy(sum, x.size()) : sum;
  }

  @Override
  public List<Matrix> backward(List<Matrix> x, Matrix result, Matrix gradient) {
    Matrix each = mean ? Cells.dividedBy(gradient, x.size()) : gradient;
    return x.stream().map(operand -> each).toList();
  }

  @Override
  public Term derive(List<Node> x, int row, int col) {
    Term sum = new Term.Sum(x.stream().<Term>map(node -> node.cell(row, col)).toList());
    return mean ? new Term.Quotient(sum, new Term.Constant(x.size())) : sum;
  }

  @Override
  public Latex latex(List<Latex> x) {
    String sum = x.stream().map(Latex::text).collect(Collectors.joining(" + "));
    return mean ? Latex.atom("\\frac{" + sum + "}{" + x.size() + "}") : Latex.compound(sum);
  }

  @Override
  public Code numpy(List<String> x) {
    String sum = String.join(" + ", x);
    return Code.of(mean ? "(" + sum + ") / " + x.size() : sum);
  }

  @Override
  public Code torch(List<String> x) {
    return numpy(x);
  }

  @Override
  public Code java(List<String> x) {
    String rest =
        x.stream().skip(1).map(name -> ".plus(" + name + ")").collect(Collectors.joining());
    return Code.of(x.get(0) + rest + (mean ? ".divide(" + x.size() + ")" : ""));
  }
}
