package attentionlab.graph;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/**
 * Sums or means of cells.
 *
 * @param over which cells go into one number
 * @param mean whether each sum is divided by the number of its cells
 */
public record SumOf(Over over, boolean mean) implements Op {

  /** Which cells go into one number. */
  public enum Over {
    /** all, (n, d) → (1, 1) */
    ALL,
    /** each row, (n, d) → (n, 1) */
    ROW,
    /** each column, (n, d) → (1, d) */
    COLUMN
  }

  public static SumOf over(Over over) {
    return new SumOf(over, false);
  }

  public static SumOf meanOver(Over over) {
    return new SumOf(over, true);
  }

  @Override
  public Axes axes(List<Node> x) {
    Axis one = Axis.single(mean ? "mean" : "sum");
    return switch (over) {
      case ALL -> new Axes(one, one);
      case ROW -> new Axes(x.get(0).rows(), one);
      case COLUMN -> new Axes(one, x.get(0).cols());
    };
  }

  @Override
  public Matrix forward(List<Matrix> operands) {
    Matrix x = operands.get(0);
    DMatrixRMaj y =
        new DMatrixRMaj(over == Over.ROW ? x.rows() : 1, over == Over.COLUMN ? x.cols() : 1);
    for (int r = 0, i = 0; r < x.rows(); r++) {
      for (int c = 0; c < x.cols(); c++, i++) {
        y.data[over == Over.ROW ? r : over == Over.COLUMN ? c : 0] += x.ejml().data[i];
      }
    }
    return mean ? Cells.dividedBy(new Matrix(y), count(x)) : new Matrix(y);
  }

  /** How many cells go into one number. */
  private int count(Matrix x) {
    return switch (over) {
      case ALL -> x.rows() * x.cols();
      case ROW -> x.cols();
      case COLUMN -> x.rows();
    };
  }

  @Override
  public List<Matrix> backward(List<Matrix> x, Matrix result, Matrix gradient) {
    double divisor = mean ? count(x.get(0)) : 1;
    return List.of(
        Matrix.of(
            x.get(0).rows(),
            x.get(0).cols(),
            (r, c) ->
                gradient.get(over == Over.ROW ? r : 0, over == Over.COLUMN ? c : 0) / divisor));
  }

  @Override
  public Term derive(List<Node> operands, int row, int col) {
    Node x = operands.get(0);
    int d = x.value().cols();
    List<Term> cells =
        switch (over) {
          case ALL -> range(x.value().rows() * d, i -> x.cell(i / d, i % d));
          case ROW -> range(d, c -> x.cell(row, c));
          case COLUMN -> range(x.value().rows(), r -> x.cell(r, col));
        };
    Term sum = new Term.Sum(cells);
    return mean ? new Term.Quotient(sum, new Term.Constant(cells.size())) : sum;
  }

  private static List<Term> range(int n, IntFunction<Term> cell) {
    return IntStream.range(0, n).mapToObj(cell).toList();
  }

  @Override
  public Latex latex(List<Latex> x) {
    String index =
        switch (over) {
          case ALL -> "i,j";
          case ROW -> "j";
          case COLUMN -> "i";
        };
    String sign = mean ? "\\operatorname{mean}" : "\\sum";
    return Latex.compound(sign + "_{" + index + "} " + x.get(0).grouped());
  }

  private String call(String variable, String axisName, String keep) {
    String function = variable + (mean ? ".mean" : ".sum");
    return switch (over) {
      case ALL -> function + "().reshape(1, 1)";
      case ROW -> function + "(" + axisName + "=1, " + keep + "=True)";
      case COLUMN -> function + "(" + axisName + "=0, " + keep + "=True)";
    };
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of(call(x.get(0), "axis", "keepdims"));
  }

  @Override
  public Code torch(List<String> x) {
    return Code.of(call(x.get(0), "dim", "keepdim"));
  }

  @Override
  public Code java(List<String> x) {
    String m = x.get(0);
    String unit = "SimpleMatrix.identity(%s)";
    String ones = "SimpleMatrix.ones(%s, %s)";
    String rows = m + ".getNumRows()";
    String cols = m + ".getNumCols()";
    String left = over == Over.ROW ? unit.formatted(rows) : ones.formatted("1", rows);
    String right = over == Over.COLUMN ? unit.formatted(cols) : ones.formatted(cols, "1");
    String count =
        switch (over) {
          case ALL -> m + ".getNumElements()";
          case ROW -> cols;
          case COLUMN -> rows;
        };
    String sum = "%s.mult(%s).mult(%s)".formatted(left, m, right);
    return Code.of(mean ? sum + ".divide(" + count + ")" : sum);
  }
}
