package attentionlab.lessons.l7_4;

import attentionlab.graph.Axis;
import attentionlab.graph.Mask;
import attentionlab.graph.MaskedFill;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.SliceCols;
import attentionlab.graph.SliceRows;
import attentionlab.graph.Softmax;
import attentionlab.graph.SumOf;
import java.util.ArrayList;
import java.util.List;

/** The same scores under the mask of one family. */
final class UnderMask {
  static final String REPLACED = "[MASK]";
  static final Name CORRUPTED = new Name("keep_corrupted", "B", Role.NEUTRAL);

  private UnderMask() {}

  /** The weights, and how many keys each query sees. */
  static List<Node> of(Node scores, Family family, Node keep) {
    Axis tokens = keep.rows();
    int n = tokens.size();
    Node own = new SliceCols(0, n).on(new SliceRows(0, n).on(scores)).along(tokens, tokens);
    Node masked = masked(own, keep, family.keep().id()).as(family.masked());
    return List.of(
        softmax(masked).as(family.weights()),
        SumOf.over(SumOf.Over.ROW).on(keep).as(family.seen()));
  }

  /** The mask of a family. */
  static Node keep(Family family, Matrix edges) {
    Axis tokens = Axis.tokens("n", family.tokens());
    return Node.input(family.keep(), family.keep(edges), tokens, tokens, Provenance.GIVEN);
  }

  /** Scores with minus infinity where the mask is 0; the identifier is for what is added. */
  static Node masked(Node scores, Node keep, String id) {
    Node ones = filled("ones_" + id, 1, keep.rows(), keep.cols());
    Node zeros = filled("zeros_" + id, 0, keep.rows(), keep.cols());
    Node mask = new MaskedFill(Double.NEGATIVE_INFINITY).on(zeros, ones.minus(keep));
    return new Mask().on(scores, mask);
  }

  static Node softmax(Node scores) {
    return new Softmax(Softmax.EmptyRow.NAN).on(scores);
  }

  static Node filled(String id, double value, Axis rows, Axis cols) {
    return Node.input(
        new Name(id, Integer.toString((int) value), Role.NEUTRAL),
        Matrix.filled(rows.size(), cols.size(), value),
        rows,
        cols,
        Provenance.HAND_SET);
  }

  /** BERT's mask over a sentence of which one token was replaced. */
  static Node corrupted(int replaced) {
    Axis tokens = Axis.tokens("n", tokens(replaced));
    Matrix all = Family.BERT.keep(Matrix.filled(1, 1, 1));
    return Node.input(CORRUPTED, all, tokens, tokens, Provenance.GIVEN);
  }

  static List<String> tokens(int replaced) {
    List<String> tokens = new ArrayList<>(Family.BERT.tokens());
    tokens.set(replaced, REPLACED);
    return tokens;
  }
}
