package attentionlab.graph;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/**
 * Of each row only the fewest cells whose sum reaches a share of the row's sum, the largest first,
 * of equal ones the first; all others become 0 and nothing is divided again, (n, d) → (n, d).
 *
 * @param share how much of each row's sum is kept, more than 0 and at most 1
 */
public record KeepMass(double share) implements Op {
  /** What rounding may take from a sum: 0.5 + 0.3 has reached 0.8. */
  private static final double ROUNDING = 1e-12;

  public KeepMass {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("no share: " + share);
    }
  }

  @Override
  public Axes axes(List<Node> x) {
    return Shapes.first(x);
  }

  @Override
  public Matrix forward(List<Matrix> x) {
    return kept(x.get(0), x.get(0));
  }

  // what is dropped moves nothing; which cells are kept does not change for small moves
  @Override
  public List<Matrix> backward(List<Matrix> x, Matrix result, Matrix gradient) {
    return List.of(kept(x.get(0), gradient));
  }

  /** The cells of {@code from} where {@code x} is kept, 0 times them elsewhere. */
  private Matrix kept(Matrix x, Matrix from) {
    DMatrixRMaj y = new DMatrixRMaj(x.rows(), x.cols());
    for (int r = 0; r < x.rows(); r++) {
      boolean[] keeps = keeps(x.row(r));
      for (int c = 0; c < x.cols(); c++) {
        y.set(r, c, keeps[c] ? from.get(r, c) : 0 * from.get(r, c));
      }
    }
    return new Matrix(y);
  }

  /** Which cells of a row are kept: all, where the row has no positive sum. */
  private boolean[] keeps(double[] row) {
    boolean[] keeps = new boolean[row.length];
    double total = Arrays.stream(row).sum();
    if (!(total > 0) || Double.isInfinite(total)) {
      Arrays.fill(keeps, true);
      return keeps;
    }
    double[] sorted = row.clone();
    Arrays.sort(sorted);
    double limit = (share - ROUNDING) * total;
    int left = sorted.length;
    for (double sum = 0; left > 0 && sum < limit; left--) {
      sum += sorted[left - 1];
    }
    mark(keeps, row, sorted, left);
    return keeps;
  }

  /** Marks the cells whose numbers stand in {@code sorted} from {@code left} on. */
  private static void mark(boolean[] keeps, double[] row, double[] sorted, int left) {
    double least = sorted[left];
    int equals = 0;
    while (left + equals < sorted.length && sorted[left + equals] == least) {
      equals++;
    }
    for (int c = 0; c < row.length; c++) {
      keeps[c] = row[c] > least || row[c] == least && equals-- > 0;
    }
  }

  @Override
  public Term derive(List<Node> x, int row, int col) {
    Term cell = x.get(0).cell(row, col);
    boolean keeps = keeps(x.get(0).value().row(row))[col];
    return keeps ? cell : Term.product(new Term.Constant(0), cell);
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.atom(
        "\\operatorname{top}_{%s}\\left(%s\\right)"
            .formatted(Numbers.brief(share, 4), x.get(0).text()));
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of(
        "keep_mass(" + x.get(0) + ", " + share + ")",
        """
        def keep_mass(x, share):
            order = np.argsort(-x, axis=1, kind="stable")
            ordered = np.take_along_axis(x, order, axis=1)
            total = x.sum(axis=1, keepdims=True)
            before = np.cumsum(ordered, axis=1) - ordered
            keep = (before < (share - 1e-12) * total) | ~(total > 0) | np.isinf(total)
            y = np.zeros_like(x)
            np.put_along_axis(y, order, np.where(keep, ordered, 0.0), axis=1)
            return y
        """);
  }

  @Override
  public Code torch(List<String> x) {
    return Code.of(
        "keep_mass(" + x.get(0) + ", " + share + ")",
        """
        def keep_mass(x, share):
            ordered, order = torch.sort(x, dim=1, descending=True, stable=True)
            total = x.sum(dim=1, keepdim=True)
            before = torch.cumsum(ordered, dim=1) - ordered
            keep = (before < (share - 1e-12) * total) | ~(total > 0) | torch.isinf(total)
            return torch.zeros_like(x).scatter(1, order, torch.where(keep, ordered, 0.0))
        """);
  }

  @Override
  public Code java(List<String> x) {
    return Code.of(
        "keepMass(" + x.get(0) + ", " + share + ")",
        """
        static SimpleMatrix keepMass(SimpleMatrix x, double share) {
          return x.elementOp(
              (int r, int c, double v) -> {
                double total = 0, before = 0;
                for (int j = 0; j < x.getNumCols(); j++) {
                  total += x.get(r, j);
                  boolean isBefore = x.get(r, j) > v || x.get(r, j) == v && j < c;
                  before += isBefore ? x.get(r, j) : 0;
                }
                boolean all = !(total > 0) || Double.isInfinite(total);
                return all || before < (share - 1e-12) * total ? v : 0;
              });
        }
        """);
  }
}
