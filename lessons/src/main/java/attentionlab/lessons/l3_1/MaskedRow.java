package attentionlab.lessons.l3_1;

import attentionlab.graph.Axis;
import attentionlab.graph.Exp;
import attentionlab.graph.Gather;
import attentionlab.graph.Mask;
import attentionlab.graph.MaskedFill;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.Rounded;
import attentionlab.graph.Softmax;
import attentionlab.graph.SumOf;
import attentionlab.lesson.Settings;
import attentionlab.lessons.l3_1.PaddingMasks.Convention;
import attentionlab.lessons.l3_1.PaddingMasks.Precision;
import java.util.Collections;
import java.util.List;

/**
 * The right way to hide padding and two wrong ones, beside each other.
 *
 * @param weights the weights that follow from the chosen way, (n, n)
 * @param all these and what the steps show besides
 */
record MaskedRow(Node weights, List<Node> all) {
  static final Name PADDING = new Name("padding", "P", Role.NEUTRAL);
  static final Name HIDDEN = new Name("hidden", "H", Role.NEUTRAL);
  static final Name OPEN = new Name("open", "1 - H", Role.NEUTRAL);
  static final Name MASK = new Name("mask", "M", Role.NEUTRAL);
  static final Name UNMASKED = new Name("unmasked", "A_0", Role.WEIGHTS);
  static final Name ZEROED_SCORES = new Name("zeroed_scores", "S_0", Role.SCORES);
  static final Name ZEROED = new Name("zeroed", "A'", Role.WEIGHTS);
  static final Name EXPONENTIALS = new Name("exponentials", "E", Role.NEUTRAL);
  static final Name SUMS = new Name("sums", "r", Role.NEUTRAL);
  static final Name LEAK = new Name("leak", "\\ell", Role.NEUTRAL);

  static MaskedRow of(Settings settings, Node scores, Node padding) {
    Precision precision = settings.get(PaddingMasks.PRECISION);
    Axis tokens = scores.rows();
    Node rows = hidden(settings.get(PaddingMasks.CONVENTION), padding);
    Node hidden =
        new Gather(Collections.nCopies(tokens.size(), 0))
            .on(rows)
            .along(tokens, tokens)
            .as(HIDDEN); // (1, n) → (n, n)
    Node open = filled("ones", 1, tokens, tokens).minus(hidden).as(OPEN);
    Node kept = rounded(precision, scores);
    double value = settings.get(PaddingMasks.VALUE).value();
    Node mask =
        rounded(precision, new MaskedFill(value).on(filled("zeros", 0, tokens, tokens), hidden))
            .as(MASK);
    Node masked = rounded(precision, new Mask().on(kept, mask)).as(PaddingMasks.MASKED);
    Node unmasked = softmax(precision, kept).as(UNMASKED);
    Node zeroedScores = kept.hadamard(open).as(ZEROED_SCORES);
    Node weights =
        switch (settings.get(PaddingMasks.PLACE)) {
          case BEFORE -> softmax(precision, masked);
          case AFTER -> unmasked.hadamard(open);
          case MULTIPLY -> softmax(precision, zeroedScores);
        };
    Node named = weights.as(PaddingMasks.WEIGHTS);
    return new MaskedRow(
        named,
        List.of(
            named,
            unmasked,
            softmax(precision, zeroedScores).as(ZEROED),
            new Exp().on(masked).as(EXPONENTIALS),
            SumOf.over(SumOf.Over.ROW).on(named).as(SUMS),
            named.timesTransposed(padding).as(LEAK)));
  }

  private static Node hidden(Convention convention, Node padding) {
    return convention == Convention.HIDE
        ? padding
        : filled("all_ones", 1, padding.rows(), padding.cols()).minus(padding);
  }

  static Node filled(String id, double value, Axis rows, Axis cols) {
    return Node.input(
        new Name(id, Integer.toString((int) value), Role.NEUTRAL),
        Matrix.filled(rows.size(), cols.size(), value),
        rows,
        cols,
        Provenance.HAND_SET);
  }

  static Node softmax(Precision precision, Node scores) {
    return rounded(precision, new Softmax(Softmax.EmptyRow.NAN).on(scores));
  }

  /** A result as the chosen format keeps it. */
  static Node rounded(Precision precision, Node node) {
    return switch (precision) {
      case DOUBLE -> node;
      case FLOAT -> new Rounded(Rounded.Format.FLOAT).on(node);
      case HALF -> new Rounded(Rounded.Format.HALF).on(node);
    };
  }
}
