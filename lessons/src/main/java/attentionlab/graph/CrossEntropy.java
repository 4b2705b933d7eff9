package attentionlab.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The mean cross entropy of each row's softmax with its target, (n, V) → (1, 1). With label
 * smoothing ε (the paper, section 5.4) the wanted distribution is {@code (1 − ε)} at the target
 * plus {@code ε / V} everywhere. Rows whose target is to be ignored count nothing; without any
 * other row the mean is 0 / 0.
 *
 * @param targets the wanted column of each row
 * @param smoothing ε, from 0 to 1
 * @param ignore the target that marks a row to be ignored
 */
public record CrossEntropy(List<Integer> targets, double smoothing, int ignore) implements Op {
  /** The mark of PyTorch. */
  public static final int IGNORE = -100;

  public CrossEntropy {
    targets = List.copyOf(targets);
    if (!(smoothing >= 0 && smoothing <= 1)) {
      throw new IllegalArgumentException("label smoothing " + smoothing + " is not in [0, 1]");
    }
  }

  public static CrossEntropy of(List<Integer> targets) {
    return new CrossEntropy(targets, 0, IGNORE);
  }

  @Override
  public Axes axes(List<Node> x) {
    Matrix logits = x.get(0).value();
    if (targets.size() != logits.rows()) {
      throw new IllegalArgumentException(
          "cross entropy: %d targets, %s".formatted(targets.size(), x.get(0)));
    }
    for (int target : targets) {
      if (target != ignore && (target < 0 || target >= logits.cols())) {
        throw new IllegalArgumentException(
            "cross entropy: no column %d in %s".formatted(target, x.get(0)));
      }
    }
    return new Axes(Axis.single("loss"), Axis.single("loss"));
  }

  private int[] kept() {
    return IntStream.range(0, targets.size()).filter(r -> targets.get(r) != ignore).toArray();
  }

  // −Σ_v t_v ln p_v = −(1 − ε) ln p_target − ε / V Σ_v ln p_v
  @Override
  public Matrix forward(List<Matrix> x) {
    double sum = 0;
    for (int r : kept()) {
      double[] logarithms = LogSoftmax.row(x.get(0).row(r));
      sum -= (1 - smoothing) * logarithms[targets.get(r)];
      for (int c = 0; smoothing > 0 && c < logarithms.length; c++) {
        sum -= smoothing / logarithms.length * logarithms[c];
      }
    }
    return Matrix.row(sum / kept().length);
  }

  // dx_v = (softmax(x)_v − t_v) / rows kept
  @Override
  public List<Matrix> backward(List<Matrix> x, Matrix result, Matrix gradient) {
    Matrix logits = x.get(0);
    double share = gradient.get(0, 0) / kept().length;
    Matrix p = new Softmax(Softmax.EmptyRow.NAN).forward(x);
    return List.of(
        Matrix.of(
            logits.rows(),
            logits.cols(),
            (r, c) -> {
              int target = targets.get(r);
              double wanted = (c == target ? 1 - smoothing : 0) + smoothing / logits.cols();
              return target == ignore ? 0 : share * (p.get(r, c) - wanted);
            }));
  }

  @Override
  public Term derive(List<Node> x, int row, int col) {
    List<Term> rows = new ArrayList<>();
    for (int r : kept()) {
      rows.add(derive(x.get(0), r));
    }
    return new Term.Quotient(new Term.Sum(rows), new Term.Constant(rows.size()));
  }

  // ln p_v = x_v − L,  L = ln Σ_v e^{x_v}
  private Term derive(Node x, int row) {
    Term total = new Term.Named("L" + row, "L_{" + row + "}", LogSoftmax.logSumExp(x, row));
    Term target = new Term.Difference(total, x.cell(row, targets.get(row)));
    if (smoothing == 0) {
      return target;
    }
    int size = x.value().cols();
    List<Term> all =
        IntStream.range(0, size)
            .<Term>mapToObj(c -> new Term.Difference(total, x.cell(row, c)))
            .toList();
    return new Term.Sum(
        List.of(
            Term.product(new Term.Constant(1 - smoothing), target),
            Term.product(new Term.Constant(smoothing / size), new Term.Sum(all))));
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.atom("\\mathrm{CrossEntropy}\\left(" + x.get(0).text() + "\\right)");
  }

  private String list(String open, String close) {
    return targets.stream().map(String::valueOf).collect(Collectors.joining(", ", open, close));
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of(
        "cross_entropy(%s, %s, %s, %d)".formatted(x.get(0), list("[", "]"), smoothing, ignore),
        """
        def cross_entropy(logits, targets, smoothing, ignore):
            kept = [r for r, target in enumerate(targets) if target != ignore]
            x = logits[kept]
            top = x.max(axis=-1, keepdims=True)
            minus_log = top + np.log(np.exp(x - top).sum(axis=-1, keepdims=True)) - x
            at_target = minus_log[np.arange(len(kept)), [targets[r] for r in kept]]
            loss = (1.0 - smoothing) * at_target
            if smoothing > 0:
                loss = loss + smoothing * minus_log.mean(axis=-1)
            return np.array([[loss.sum() / np.float64(len(kept))]])
        """);
  }

  @Override
  public Code torch(List<String> x) {
    return Code.of(
        ("torch.nn.functional.cross_entropy(%s, torch.tensor(%s), ignore_index=%d,"
                + " label_smoothing=%s).reshape(1, 1)")
            .formatted(x.get(0), list("[", "]"), ignore, smoothing));
  }

  @Override
  public Code java(List<String> x) {
    return Code.of(
        "crossEntropy(%s, %s, %s, %d)"
            .formatted(x.get(0), list("new int[] {", "}"), smoothing, ignore),
        """
        static SimpleMatrix crossEntropy(
            SimpleMatrix logits, int[] targets, double smoothing, int ignore) {
          double sum = 0;
          int kept = 0;
          for (int r = 0; r < targets.length; r++) {
            if (targets[r] == ignore) continue;
            SimpleMatrix row = logits.getRow(r);
            double top = row.elementMax();
            double total = top + Math.log(row.minus(top).elementExp().elementSum());
            sum += (1 - smoothing) * (total - row.get(0, targets[r]));
            int size = row.getNumElements();
            if (smoothing > 0) sum += smoothing * (total - row.elementSum() / size);
            kept++;
          }
          return new SimpleMatrix(new double[][] {{sum / kept}});
        }
        """);
  }
}
