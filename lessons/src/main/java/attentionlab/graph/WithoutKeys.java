package attentionlab.graph;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Scores without some of the keys: their columns are minus infinity, so that the softmax after it
 * gives them exactly 0 and the others share the weight.
 *
 * @param keys the columns
 */
record WithoutKeys(Set<Integer> keys) implements Op {
  WithoutKeys {
    keys = java.util.Collections.unmodifiableSet(new TreeSet<>(keys));
  }

  @Override
  public Axes axes(List<Node> x) {
    return Shapes.first(x);
  }

  @Override
  public Matrix forward(List<Matrix> x) {
    return masked(x.get(0), Double.NEGATIVE_INFINITY);
  }

  private Matrix masked(Matrix x, double hidden) {
    return Matrix.of(x.rows(), x.cols(), (r, c) -> keys.contains(c) ? hidden : x.get(r, c));
  }

  // what is left out moves nothing
  @Override
  public List<Matrix> backward(List<Matrix> x, Matrix result, Matrix gradient) {
    return List.of(masked(gradient, 0));
  }

  @Override
  public Term derive(List<Node> x, int row, int col) {
    return keys.contains(col)
        ? new Term.Constant(Double.NEGATIVE_INFINITY)
        : x.get(0).cell(row, col);
  }

  @Override
  public Reach reach(int operand) {
    return Reach.CELL;
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.atom("\\mathrm{without}\\left(" + x.get(0).text() + "\\right)");
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of(
        "without_keys(" + x.get(0) + ", " + keys.stream().toList() + ")",
        """
        def without_keys(x, keys):
            x = x.copy()
            x[:, keys] = -np.inf
            return x
        """);
  }

  @Override
  public Code torch(List<String> x) {
    return Code.of(
        "without_keys(" + x.get(0) + ", " + keys.stream().toList() + ")",
        """
        def without_keys(x, keys):
            x = x.clone()
            x[:, keys] = -torch.inf
            return x
        """);
  }

  @Override
  public Code java(List<String> x) {
    String list = keys.toString().replace('[', '{').replace(']', '}');
    return Code.of(
        "withoutKeys(" + x.get(0) + ", new int[] " + list + ")",
        """
        static SimpleMatrix withoutKeys(SimpleMatrix x, int[] keys) {
          SimpleMatrix y = x.copy();
          for (int r = 0; r < x.getNumRows(); r++) {
            for (int key : keys) y.set(r, key, Double.NEGATIVE_INFINITY);
          }
          return y;
        }
        """);
  }
}
