package attentionlab.graph;

import java.util.List;
import java.util.stream.Collectors;
import org.ejml.data.DMatrixRMaj;

/**
 * Rows taken by index, (V, d) → (n, d): an embedding is a row of a table (the paper, section 3.4).
 *
 * @param indices the row of the table for each row of the result
 */
public record Gather(List<Integer> indices) implements Op {
  public Gather {
    indices = List.copyOf(indices);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IndexOutOfBoundsException when the table has no such row
   */
  @Override
  public Axes axes(List<Node> x) {
    return new Axes(x.get(0).rows().picked(indices), x.get(0).cols());
  }

  @Override
  public Matrix forward(List<Matrix> x) {
    int d = x.get(0).cols();
    DMatrixRMaj y = new DMatrixRMaj(indices.size(), d);
    for (int r = 0; r < y.numRows; r++) {
      System.arraycopy(x.get(0).ejml().data, indices.get(r) * d, y.data, r * d, d);
    }
    return new Matrix(y);
  }

  @Override
  public List<Matrix> backward(List<Matrix> x, Matrix result, Matrix gradient) {
    DMatrixRMaj table = new DMatrixRMaj(x.get(0).rows(), x.get(0).cols());
    for (int r = 0; r < indices.size(); r++) {
      for (int c = 0; c < table.numCols; c++) {
        table.add(indices.get(r), c, gradient.get(r, c));
      }
    }
    return List.of(new Matrix(table));
  }

  @Override
  public Term derive(List<Node> x, int row, int col) {
    return x.get(0).cell(indices.get(row), col);
  }

  @Override
  public Reach reach(int operand) {
    return Reach.PLACES;
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.atom("%s_{[%s]}".formatted(x.get(0).braced(), list()));
  }

  private String list() {
    return indices.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of(x.get(0) + "[[" + list() + "]]");
  }

  @Override
  public Code torch(List<String> x) {
    return numpy(x);
  }

  @Override
  public Code java(List<String> x) {
    return Code.of(
        "gather(" + x.get(0) + ", " + list() + ")",
        """
        static SimpleMatrix gather(SimpleMatrix table, int... rows) {
          return new SimpleMatrix(rows.length, table.getNumCols())
              .elementOp((int r, int c, double v) -> table.get(rows[r], c));
        }
        """);
  }
}
