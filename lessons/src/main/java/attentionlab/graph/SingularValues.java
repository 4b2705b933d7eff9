package attentionlab.graph;

import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * The singular values of a matrix, largest first: (n, m) → (1, min(n, m)). As many as are not zero,
 * that is its rank.
 */
public record SingularValues() implements Op {

  /** {@code A = U diag(σ) Vᵀ}; U has a column for each value, and so has V. */
  private record Parts(Matrix u, Matrix values, Matrix v) {}

  private static Parts parts(Matrix a) {
    int count = Math.min(a.rows(), a.cols());
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(a.rows(), a.cols(), true, true, true);
    if (!svd.decompose(a.ejml().copy())) {
      throw new ArithmeticException("no singular values of " + a);
    }
    DMatrixRMaj u = svd.getU(null, false);
    DMatrixRMaj v = svd.getV(null, false);
    SingularOps_DDRM.descendingOrder(u, false, svd.getSingularValues(), count, v, false);
    return new Parts(new Matrix(u), Matrix.row(svd.getSingularValues()), new Matrix(v));
  }

  @Override
  public Axes axes(List<Node> x) {
    Matrix a = x.get(0).value();
    List<String> numbers =
        IntStream.rangeClosed(1, Math.min(a.rows(), a.cols())).mapToObj(Integer::toString).toList();
    return new Axes(Axis.single("σ"), new Axis("i", Axis.Kind.OTHER, numbers));
  }

  @Override
  public Matrix forward(List<Matrix> x) {
    return parts(x.get(0)).values();
  }

  // dA = Σ_i g_i u_i v_iᵀ
  @Override
  public List<Matrix> backward(List<Matrix> x, Matrix result, Matrix gradient) {
    Parts parts = parts(x.get(0));
    Matrix scaled =
        Matrix.of(
            parts.u().rows(), gradient.cols(), (r, i) -> parts.u().get(r, i) * gradient.get(0, i));
    return List.of(Product.timesTransposed(scaled, parts.v()));
  }

  // σ_i = u_iᵀ A v_i
  @Override
  public Term derive(List<Node> x, int row, int col) {
    Node a = x.get(0);
    Parts parts = parts(a.value());
    int m = a.value().cols();
    return new Term.Sum(
        IntStream.range(0, a.value().rows() * m)
            .<Term>mapToObj(
                i ->
                    Term.product(
                        new Term.Constant(parts.u().get(i / m, col) * parts.v().get(i % m, col)),
                        a.cell(i / m, i % m)))
            .toList());
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.atom("\\sigma\\left(" + x.get(0).text() + "\\right)");
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of("np.linalg.svd(" + x.get(0) + ", compute_uv=False).reshape(1, -1)");
  }

  @Override
  public Code torch(List<String> x) {
    return Code.of("torch.linalg.svdvals(" + x.get(0) + ").reshape(1, -1)");
  }

  @Override
  public Code java(List<String> x) {
    return Code.of(
        "singularValues(" + x.get(0) + ")",
        """
        static SimpleMatrix singularValues(SimpleMatrix a) {
          double[] values = a.svd(true).getSingularValues();
          return new SimpleMatrix(1, values.length, true, values);
        }
        """);
  }
}
