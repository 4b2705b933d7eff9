package attentionlab.lessons.l3_2;

import attentionlab.graph.Axis;
import attentionlab.graph.MaskedFill;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.SumOf;
import attentionlab.lessons.l3_2.CausalMask.View;
import attentionlab.nn.Masks;
import attentionlab.nn.Naming;
import attentionlab.nn.ScaledDotProductAttention;
import attentionlab.nn.ScaledDotProductAttention.Options;

/** Attention of tokens to each other under a mask; keys and values are the vectors themselves. */
final class Attending {
  static final Name MASK = new Name("mask", "M", Role.NEUTRAL);
  static final Name PAIRS = new Name("pairs", "|M|", Role.NEUTRAL);

  private Attending() {}

  static ScaledDotProductAttention to(Node x, Node asking, Name query, View view, Naming naming) {
    Node q = x.times(asking).as(query);
    Node keep = keep(naming.of("keep", "B", Role.NEUTRAL), x.rows(), view);
    Node mask = additive(keep, naming).as(naming.of(MASK));
    return ScaledDotProductAttention.of(q, x, x, Options.PLAIN.masked(mask).named(naming));
  }

  /** How many pairs of a query and a key are open. */
  static Node pairs(Axis tokens, View view) {
    Node keep = keep(new Name("counted", "B", Role.NEUTRAL), tokens, view);
    return SumOf.over(SumOf.Over.ALL).on(keep).as(PAIRS);
  }

  private static Node keep(Name name, Axis tokens, View view) {
    Matrix mask = Masks.of(tokens.size(), tokens.size(), view::sees);
    return Node.input(name, mask, tokens, tokens, Provenance.GIVEN);
  }

  /** What is added to the scores: 0 where the mask is 1, minus infinity where it is 0. */
  static Node additive(Node keep, Naming naming) {
    Node ones = filled(naming.of("ones", "1", Role.NEUTRAL), 1, keep.rows(), keep.cols());
    Node zeros = filled(naming.of("zeros", "0", Role.NEUTRAL), 0, keep.rows(), keep.cols());
    return new MaskedFill(Double.NEGATIVE_INFINITY).on(zeros, ones.minus(keep));
  }

  static Node filled(Name name, double value, Axis rows, Axis cols) {
    Matrix matrix = Matrix.filled(rows.size(), cols.size(), value);
    return Node.input(name, matrix, rows, cols, Provenance.HAND_SET);
  }
}
