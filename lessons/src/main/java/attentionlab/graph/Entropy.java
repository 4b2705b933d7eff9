package attentionlab.graph;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The entropy of each row of probabilities in nats: {@code −Σ_j p_j ln p_j}, (n, d) → (n, 1), where
 * a probability of 0 adds nothing. It is 0 for a one-hot row and ln d for a uniform one.
 */
public record Entropy() implements Op {

  @Override
  public Axes axes(List<Node> x) {
    return new Axes(x.get(0).rows(), Axis.single("entropy"));
  }

  @Override
  public Matrix forward(List<Matrix> x) {
    Matrix terms = Cells.map(x.get(0), p -> p == 0 ? 0 : -p * Math.log(p));
    return SumOf.over(SumOf.Over.ROW).forward(List.of(terms));
  }

  // dp_j = −g (ln p_j + 1)
  @Override
  public List<Matrix> backward(List<Matrix> x, Matrix result, Matrix gradient) {
    Matrix p = x.get(0);
    return List.of(
        Matrix.of(p.rows(), p.cols(), (r, c) -> -gradient.get(r, 0) * (Math.log(p.get(r, c)) + 1)));
  }

  @Override
  public Term derive(List<Node> x, int row, int col) {
    Node p = x.get(0);
    return new Term.Sum(
        IntStream.range(0, p.value().cols())
            .filter(c -> p.value().get(row, c) != 0)
            .<Term>mapToObj(
                c ->
                    Term.product(
                        new Term.Constant(-1),
                        p.cell(row, c),
                        Term.call(Term.Function.LN, p.cell(row, c))))
            .toList());
  }

  @Override
  public Reach reach(int operand) {
    return Reach.ROW;
  }

  @Override
  public Latex latex(List<Latex> x) {
    String p = x.get(0).braced();
    return Latex.compound("-\\sum_{j} " + p + "_{j} \\ln " + p + "_{j}");
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of(
        "entropy(" + x.get(0) + ")",
        """
        def entropy(p):
            return -(p * np.log(np.where(p == 0, 1.0, p))).sum(axis=1, keepdims=True)
        """);
  }

  @Override
  public Code torch(List<String> x) {
    return Code.of("torch.special.entr(" + x.get(0) + ").sum(dim=1, keepdim=True)");
  }

  @Override
  public Code java(List<String> x) {
    return Code.of(
        "entropy(" + x.get(0) + ")",
        """
        static SimpleMatrix entropy(SimpleMatrix p) {
          SimpleMatrix terms = p.elementOp((r, c, v) -> v == 0 ? 0 : -v * Math.log(v));
          return terms.mult(SimpleMatrix.ones(p.getNumCols(), 1));
        }
        """);
  }
}
