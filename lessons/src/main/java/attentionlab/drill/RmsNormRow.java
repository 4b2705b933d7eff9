package attentionlab.drill;

import attentionlab.graph.LayerNorm;
import attentionlab.graph.Node;
import attentionlab.graph.Norm;
import attentionlab.graph.RmsNorm;
import attentionlab.graph.SliceCols;
import attentionlab.graph.SquareRoot;
import attentionlab.graph.SumOf;
import attentionlab.interview.Topic;

/** RMSNorm of a small vector: the root mean square, and its first number. */
record RmsNormRow() implements DrillKind {
  @Override
  public String id() {
    return "rms_norm";
  }

  @Override
  public Topic topic() {
    return Topic.BLOCK;
  }

  @Override
  public String bookmark() {
    return "L6.2 s8";
  }

  private static final double EPSILON = 1e-5;

  @Override
  public Sheet draw(Dice dice, int level) {
    Node x = Vectors.x(dice, 1 + level, 4 + level);
    Node gamma = Vectors.gain(dice, x, level == 3);
    Node y = new RmsNorm(EPSILON).on(x, gamma).along(x.rows(), x.cols()).as(Vectors.Y);
    Node centred = new LayerNorm(EPSILON).on(x, gamma, Vectors.bias(dice, x, false));
    Sheet sheet = level < 3 ? Sheet.given(x).in("plain") : Sheet.given(x, gamma).in("gain");
    return asks(sheet, x, y, centred);
  }

  private static Sheet asks(Sheet sheet, Node x, Node y, Node centred) {
    Node squares = SumOf.meanOver(SumOf.Over.ROW).on(x.hadamard(x));
    Node rms = Quantity.named(new SquareRoot().on(squares), "rms", "\\rho");
    Node length = new Norm(SumOf.Over.ROW).on(x);
    Node first = new SliceCols(0, 1).on(x);
    return sheet.asks(
        Asked.of("rms", rms, Tolerance.SCORE)
            .or("no_root", squares)
            .or("no_mean", length)
            .or("mean", SumOf.meanOver(SumOf.Over.ROW).on(x)),
        Asked.of("first", y, 0, 0, Tolerance.SCORE)
            .or("by_square", Quantity.quotient(first, squares))
            .or("by_length", Quantity.quotient(first, length))
            .or("bare", Quantity.quotient(first, rms))
            .or("centred", centred));
  }
}
