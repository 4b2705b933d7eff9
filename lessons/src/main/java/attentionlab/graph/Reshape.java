package attentionlab.graph;

import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/**
 * The same numbers in the same order, read row by row, with another number of columns: (n, d) → (n
 * d / c, c). A row that lies within one old row keeps its label.
 *
 * @param cols the number of columns, c
 */
public record Reshape(int cols) implements Op {

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException when the numbers do not fill the last row
   */
  @Override
  public Axes axes(List<Node> x) {
    Matrix value = x.get(0).value();
    int cells = value.rows() * value.cols();
    if (cells % cols != 0) {
      throw new IllegalArgumentException(x.get(0) + " in rows of " + cols);
    }
    Axis old = x.get(0).rows();
    Axis rows =
        value.cols() % cols == 0
            ? old.picked(
                IntStream.range(0, cells / cols).map(r -> r * cols / value.cols()).boxed().toList())
            : Axis.numbered(old.symbol(), Axis.Kind.OTHER, cells / cols);
    return new Axes(rows, Axis.features(x.get(0).cols().symbol(), cols));
  }

  @Override
  public Matrix forward(List<Matrix> x) {
    return reshaped(x.get(0), cols);
  }

  private static Matrix reshaped(Matrix x, int cols) {
    DMatrixRMaj y = new DMatrixRMaj(x.rows() * x.cols() / cols, cols);
    System.arraycopy(x.ejml().data, 0, y.data, 0, y.data.length);
    return new Matrix(y);
  }

  @Override
  public List<Matrix> backward(List<Matrix> x, Matrix result, Matrix gradient) {
    return List.of(reshaped(gradient, x.get(0).cols()));
  }

  @Override
  public Term derive(List<Node> x, int row, int col) {
    int index = row * cols + col;
    int old = x.get(0).value().cols();
    return x.get(0).cell(index / old, index % old);
  }

  @Override
  public Reach reach(int operand) {
    return Reach.PLACES;
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.atom("\\mathrm{reshape}\\left(" + x.get(0).text() + "\\right)");
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of(x.get(0) + ".reshape(-1, " + cols + ")");
  }

  @Override
  public Code torch(List<String> x) {
    return numpy(x);
  }

  @Override
  public Code java(List<String> x) {
    return Code.of(
        "reshape(" + x.get(0) + ", " + cols + ")",
        """
        static SimpleMatrix reshape(SimpleMatrix x, int cols) {
          SimpleMatrix y = x.copy();
          y.reshape(x.getNumElements() / cols, cols);
          return y;
        }
        """);
  }
}
