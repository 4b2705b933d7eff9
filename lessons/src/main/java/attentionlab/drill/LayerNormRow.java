package attentionlab.drill;

import attentionlab.graph.LayerNorm;
import attentionlab.graph.Node;
import attentionlab.graph.RmsNorm;
import attentionlab.graph.SliceCols;
import attentionlab.graph.SquareRoot;
import attentionlab.graph.SumOf;
import attentionlab.interview.Topic;

/** LayerNorm of a small vector: mean, deviation, and its first number. */
record LayerNormRow() implements DrillKind {
  @Override
  public String id() {
    return "layer_norm";
  }

  @Override
  public Topic topic() {
    return Topic.BLOCK;
  }

  @Override
  public String bookmark() {
    return "L6.2 s6";
  }

  private static final double EPSILON = 1e-5;

  @Override
  public Sheet draw(Dice dice, int level) {
    Node x = Vectors.x(dice, level == 1 ? 3 : 4, 3 * level);
    Node gamma = Vectors.gain(dice, x, level == 3);
    Node beta = Vectors.bias(dice, x, level == 3);
    Node y = new LayerNorm(EPSILON).on(x, gamma, beta).along(x.rows(), x.cols()).as(Vectors.Y);
    Sheet sheet = level < 3 ? Sheet.given(x).in("plain") : Sheet.given(x, gamma, beta).in("gain");
    return asks(sheet, x, y, new RmsNorm(EPSILON).on(x, gamma));
  }

  private static Sheet asks(Sheet sheet, Node x, Node y, Node rms) {
    SumOf means = SumOf.meanOver(SumOf.Over.ROW);
    Node mean = Quantity.named(means.on(x), "mean", "\\mu");
    Node variance = means.on(x.hadamard(x)).minus(mean.times(mean)); // mean(x²) − μ²
    Node named = Quantity.named(variance, "variance", "\\sigma^2");
    Node deviation = Quantity.named(new SquareRoot().on(named), "deviation", "\\sigma");
    int n = x.value().cols();
    Node unbiased = new SquareRoot().on(named.times(n).dividedBy(n - 1));
    Node centred = new SliceCols(0, 1).on(x).minus(mean);
    return sheet.asks(
        Asked.of("mean", mean, Tolerance.SCORE).or("total", SumOf.over(SumOf.Over.ROW).on(x)),
        Asked.of("deviation", deviation, Tolerance.SCORE)
            .or("variance", named)
            .or("unbiased", unbiased),
        Asked.of("first", y, 0, 0, Tolerance.SCORE)
            .or("centred", centred)
            .or("by_variance", Quantity.quotient(centred, named))
            .or("unbiased", Quantity.quotient(centred, unbiased))
            .or("bare", Quantity.quotient(centred, deviation))
            .or("not_centred", rms));
  }
}
