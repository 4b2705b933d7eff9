package attentionlab.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The gradient that arrives at a node through all its uses: for each, how fast the result moves
 * with the node, times the gradient at the result, summed. The operands are the node itself, and
 * for each use the operands of the operation, its result, and the gradient at the result.
 *
 * @param uses where the node is used; none means that nothing arrives
 */
record Arriving(List<Use> uses) implements Op {
  Arriving {
    uses = List.copyOf(uses);
  }

  /**
   * A use of the node.
   *
   * @param op the operation
   * @param position which of its operands the node is
   * @param count how many operands it has
   */
  record Use(Op op, int position, int count) {

    /** Of one list for each operand, then the result, then the gradient. */
    private int length() {
      return count + 2;
    }
  }

  @Override
  public Axes axes(List<Node> x) {
    return Shapes.first(x);
  }

  @Override
  public Matrix forward(List<Matrix> x) {
    Matrix sum = Cells.zeros(x.get(0));
    int from = 1;
    for (Use use : uses) {
      List<Matrix> operands = x.subList(from, from + use.count);
      Matrix result = x.get(from + use.count);
      Matrix gradient = x.get(from + use.count + 1);
      Matrix part = use.op.backward(operands, result, gradient).get(use.position);
      sum = uses.size() == 1 ? part : Cells.plus(sum, part);
      from += use.length();
    }
    return sum;
  }

  /** Nobody asks for the gradient of a gradient. */
  @Override
  public List<Matrix> backward(List<Matrix> x, Matrix result, Matrix gradient) {
    throw new UnsupportedOperationException("the gradient of a gradient");
  }

  /** Cells of the result whose gradient is zero, or that do not move, are left out of the sum. */
  @Override
  public Term derive(List<Node> x, int row, int col) {
    List<Term> parts = new ArrayList<>();
    int from = 1;
    for (Use use : uses) {
      Node result = x.get(from + use.count);
      Node gradient = x.get(from + use.count + 1);
      Term.Cell moved = x.get(from + use.position).cell(row, col);
      use.op
          .reach(use.position)
          .of(result, use.position, row, col)
          .filter(to -> gradient.value().get(to.row(), to.col()) != 0)
          .flatMap(to -> part(use, moved, to, gradient))
          .forEach(parts::add);
      from += use.length();
    }
    return new Term.Sum(parts);
  }

  private static Stream<Term> part(Use use, Term.Cell moved, Term.Cell to, Node gradient) {
    Term slope = use.op.slope(to.node(), use.position, moved, to);
    Term upstream = gradient.cell(to.row(), to.col());
    if (slope.value() == 0) {
      return Stream.empty();
    } else if (slope instanceof Term.Constant constant && constant.value() == 1) {
      return Stream.of(upstream);
    }
    Stream<Term> factors =
        slope instanceof Term.Product ? slope.parts().stream() : Stream.of(slope);
    return Stream.of(new Term.Product(Stream.concat(factors, Stream.of(upstream)).toList()));
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.atom("\\partial " + x.get(0).grouped());
  }

  private interface Speech {
    Code use(Use use, List<String> operands, String gradient);
  }

  private Code code(List<String> x, String zeros, String plus, String end, Speech speech) {
    List<String> parts = new ArrayList<>();
    List<String> definitions = new ArrayList<>();
    int from = 1;
    for (Use use : uses) {
      String gradient = x.get(from + use.count + 1);
      Code part = speech.use(use, x.subList(from, from + use.count), gradient);
      parts.add(part.expression());
      definitions.addAll(part.definitions());
      from += use.length();
    }
    return parts.isEmpty()
        ? Code.of(zeros.formatted(x.get(0)))
        : new Code(String.join(plus, parts) + end.repeat(parts.size() - 1), definitions);
  }

  private static List<String> elements(String list, int count) {
    return IntStream.range(0, count).mapToObj(i -> list + "[" + i + "]").toList();
  }

  private static Code with(Code inner, String expression, String... more) {
    return new Code(
        expression, Stream.concat(inner.definitions().stream(), Stream.of(more)).toList());
  }

  // NumPy has no automatic differentiation
  @Override
  public Code numpy(List<String> x) {
    return code(x, "np.zeros_like(%s)", " + ", "", Arriving::numpy);
  }

  private static Code numpy(Use use, List<String> operands, String gradient) {
    Code inner = use.op.numpy(elements("x", use.count));
    return with(
        inner,
        "pulled_back(lambda *x: %s, [%s], %d, %s)"
            .formatted(inner.expression(), String.join(", ", operands), use.position, gradient),
        """
        def pulled_back(f, x, operand, upstream, h=1e-3):
            # by differences of fourth order, because NumPy has no automatic differentiation
            weights = {h: 8.0, -h: -8.0, 2 * h: -1.0, -2 * h: 1.0}
            gradient = np.zeros_like(x[operand])
            for place in np.argwhere(np.isfinite(x[operand])):
                for step, weight in weights.items():
                    moved = [np.array(m) for m in x]
                    moved[operand][tuple(place)] += step
                    y = f(*moved)[upstream != 0] * upstream[upstream != 0]
                    gradient[tuple(place)] += weight * y.sum() / (12 * h)
            return gradient
        """);
  }

  @Override
  public Code torch(List<String> x) {
    return code(x, "torch.zeros_like(%s)", " + ", "", Arriving::torch);
  }

  private static Code torch(Use use, List<String> operands, String gradient) {
    Code inner = use.op.torch(elements("x", use.count));
    String tuple = String.join(", ", operands) + (use.count == 1 ? "," : "");
    return with(
        inner,
        "torch.autograd.functional.vjp(lambda *x: %s, (%s), %s)[1][%d]"
            .formatted(inner.expression(), tuple, gradient, use.position));
  }

  // neither has EJML
  @Override
  public Code java(List<String> x) {
    return code(x, "%s.scale(0)", ".plus(", ")", Arriving::java);
  }

  private static Code java(Use use, List<String> operands, String gradient) {
    Code inner = use.op.java(elements("x_", use.count));
    return with(
        inner,
        "pulledBack(x_ -> %s, new SimpleMatrix[] {%s}, %d, %s)"
            .formatted(inner.expression(), String.join(", ", operands), use.position, gradient),
        """
        // by differences of fourth order, because EJML has no automatic differentiation
        static SimpleMatrix pulledBack(
            java.util.function.Function<SimpleMatrix[], SimpleMatrix> f,
            SimpleMatrix[] x, int operand, SimpleMatrix upstream) {
          double h = 1e-3;
          double[][] weights = {{h, 8}, {-h, -8}, {2 * h, -1}, {-2 * h, 1}};
          SimpleMatrix gradient = x[operand].createLike();
          for (int i = 0; i < gradient.getNumElements(); i++) {
            if (Double.isInfinite(x[operand].get(i))) continue;
            double sum = 0;
            for (double[] step : weights) {
              SimpleMatrix[] moved = x.clone();
              moved[operand] = x[operand].copy();
              moved[operand].set(i, x[operand].get(i) + step[0]);
              SimpleMatrix y = f.apply(moved);
              for (int k = 0; k < y.getNumElements(); k++) {
                if (upstream.get(k) != 0) sum += step[1] * y.get(k) * upstream.get(k);
              }
            }
            gradient.set(i, sum / (12 * h));
          }
          return gradient;
        }
        """);
  }
}
