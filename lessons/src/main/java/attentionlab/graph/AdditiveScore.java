package attentionlab.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/**
 * Additive scores (Bahdanau et al., 2015): {@code s_ij = vᵀ tanh(W_q q_i + W_k k_j + b)}. Operands
 * q (n_q, d_q), k (n_k, d_k), W_q (a, d_q), W_k (a, d_k), b (1, a), v (1, a); the result is (n_q,
 * n_k).
 */
public record AdditiveScore() implements Op {

  @Override
  public Axes axes(List<Node> x) {
    int width = x.get(2).value().rows();
    check(x, 0, 2, x.get(2).value().cols() == x.get(0).value().cols());
    check(x, 1, 3, x.get(3).value().cols() == x.get(1).value().cols());
    check(x, 2, 3, x.get(3).value().rows() == width);
    check(x, 2, 4, x.get(4).value().rows() == 1 && x.get(4).value().cols() == width);
    check(x, 2, 5, x.get(5).value().rows() == 1 && x.get(5).value().cols() == width);
    return new Axes(x.get(0).rows(), x.get(1).rows());
  }

  private static void check(List<Node> x, int left, int right, boolean fits) {
    if (!fits) {
      throw new ShapeMismatch("vᵀ tanh(W_q q + W_k k + b)", x.get(left), x.get(right));
    }
  }

  @Override
  public Matrix forward(List<Matrix> x) {
    Hidden hidden = Hidden.of(x);
    return Matrix.of(x.get(0).rows(), x.get(1).rows(), (i, j) -> hidden.dot(x.get(5), i, j));
  }

  /** The projections of queries and keys, (n_q, a) with the bias and (n_k, a). */
  private record Hidden(Matrix queries, Matrix keys) {
    static Hidden of(List<Matrix> x) {
      Matrix queries = Product.timesTransposed(x.get(0), x.get(2));
      return new Hidden(
          Cells.zipRow(queries, x.get(4), Double::sum),
          Product.timesTransposed(x.get(1), x.get(3)));
    }

    double at(int i, int j, int a) {
      return Math.tanh(queries.get(i, a) + keys.get(j, a));
    }

    double dot(Matrix v, int i, int j) {
      return IntStream.range(0, v.cols()).mapToDouble(a -> v.get(0, a) * at(i, j, a)).sum();
    }
  }

  // h = tanh(u), ds/du = v (1 − h²), summed over keys for each query and over queries for each key
  @Override
  public List<Matrix> backward(List<Matrix> x, Matrix result, Matrix gradient) {
    Hidden hidden = Hidden.of(x);
    Matrix v = x.get(5);
    DMatrixRMaj dQueries = new DMatrixRMaj(gradient.rows(), v.cols());
    DMatrixRMaj dKeys = new DMatrixRMaj(gradient.cols(), v.cols());
    DMatrixRMaj dv = new DMatrixRMaj(1, v.cols());
    for (int i = 0; i < gradient.rows(); i++) {
      for (int j = 0; j < gradient.cols(); j++) {
        for (int a = 0; a < v.cols(); a++) {
          double h = hidden.at(i, j, a);
          double du = gradient.get(i, j) * v.get(0, a) * (1 - h * h);
          dQueries.add(i, a, du);
          dKeys.add(j, a, du);
          dv.add(0, a, gradient.get(i, j) * h);
        }
      }
    }
    Matrix queries = new Matrix(dQueries);
    Matrix keys = new Matrix(dKeys);
    return List.of(
        Product.times(queries, x.get(2)),
        Product.times(keys, x.get(3)),
        Product.transposedTimes(queries, x.get(0)),
        Product.transposedTimes(keys, x.get(1)),
        Cells.columnSums(queries),
        new Matrix(dv));
  }

  @Override
  public Term derive(List<Node> x, int row, int col) {
    return new Term.Sum(
        IntStream.range(0, x.get(5).value().cols())
            .<Term>mapToObj(
                a ->
                    Term.product(
                        x.get(5).cell(0, a),
                        Term.call(Term.Function.TANH, projection(x, row, col, a))))
            .toList());
  }

  private static Term projection(List<Node> x, int row, int col, int a) {
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < x.get(0).value().cols(); i++) {
      terms.add(Term.product(x.get(2).cell(a, i), x.get(0).cell(row, i)));
    }
    for (int i = 0; i < x.get(1).value().cols(); i++) {
      terms.add(Term.product(x.get(3).cell(a, i), x.get(1).cell(col, i)));
    }
    terms.add(x.get(4).cell(0, a));
    return new Term.Sum(terms);
  }

  @Override
  public Reach reach(int operand) {
    return operand == 0 ? Reach.ROW : operand == 1 ? Reach.ROW_TO_COLUMN : Reach.ANY;
  }

  /** W_q q, W_k k and vᵀ tanh(…). */
  @Override
  public long multiplyAdds(List<Matrix> x, Matrix result) {
    Matrix q = x.get(0);
    Matrix k = x.get(1);
    long each = (long) q.rows() * q.cols() + (long) k.rows() * k.cols();
    return (each + (long) result.rows() * result.cols()) * x.get(5).cols();
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.atom(
        "%s \\tanh\\left(%s %s + %s %s + %s\\right)"
            .formatted(
                x.get(5).raised("\\top"),
                x.get(2).grouped(),
                x.get(0).grouped(),
                x.get(3).grouped(),
                x.get(1).grouped(),
                x.get(4).text()));
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of(
        "additive_score(" + String.join(", ", x) + ")",
        """
        def additive_score(q, k, w_q, w_k, b, v):
            hidden = np.tanh((q @ w_q.T)[:, None, :] + (k @ w_k.T)[None, :, :] + b)
            return hidden @ v[0]
        """);
  }

  @Override
  public Code torch(List<String> x) {
    Code numpy = numpy(x);
    return Code.of(numpy.expression(), numpy.definitions().get(0).replace("np.", "torch."));
  }

  @Override
  public Code java(List<String> x) {
    return Code.of(
        "additiveScore(" + String.join(", ", x) + ")",
        """
        static SimpleMatrix additiveScore(
            SimpleMatrix q,
            SimpleMatrix k,
            SimpleMatrix wq,
            SimpleMatrix wk,
            SimpleMatrix b,
            SimpleMatrix v) {
          SimpleMatrix queries = q.mult(wq.transpose());
          SimpleMatrix keys = k.mult(wk.transpose());
          return new SimpleMatrix(q.getNumRows(), k.getNumRows())
              .elementOp(
                  (int i, int j, double unused) -> {
                    SimpleMatrix sum = queries.getRow(i).plus(keys.getRow(j)).plus(b);
                    return v.dot(sum.elementOp((int r, int c, double u) -> Math.tanh(u)));
                  });
        }
        """);
  }
}
