package attentionlab.lessons.l3_1;

import attentionlab.graph.Axis;
import attentionlab.graph.JoinRows;
import attentionlab.graph.Mask;
import attentionlab.graph.MaskedFill;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Role;
import attentionlab.graph.SliceCols;
import attentionlab.graph.SliceRows;
import attentionlab.graph.Softmax;
import java.util.List;
import java.util.stream.Stream;

/** What becomes of a query whose keys are all hidden, and why masks are never multiplied. */
final class EmptyRows {
  static final Name WAYS = new Name("ways", "A", Role.WEIGHTS);
  static final Name POLICIES = new Name("policies", "A", Role.WEIGHTS);
  static final Name MULTIPLIED = new Name("multiplied", "M\\,(1 - H)", Role.NEUTRAL);
  static final Name NEXT = new Name("next", "0 \\cdot A", Role.OUTPUT);

  private EmptyRows() {}

  static List<Node> of(Node scores, Node padding) {
    Node row = new SliceRows(0, 1).on(scores); // (1, n)
    Axis one = row.rows();
    Node all = MaskedRow.filled("all_hidden", 1, one, row.cols());
    Node zeros = MaskedRow.filled("nothing_added", 0, one, row.cols());
    Node infinite = new MaskedFill(Double.NEGATIVE_INFINITY).on(zeros, all);
    Node thousand = new MaskedFill(-1000).on(zeros, all);
    Node masked = new Mask().on(row, infinite);
    Node ways =
        new JoinRows()
            .on(masked, new Mask().on(row, thousand), new MaskedFill(-1000).on(row, all))
            .along(Axis.features("way", List.of("inf_added", "k_added", "k_set")), row.cols());
    Node[] policies =
        Stream.of(Softmax.EmptyRow.values())
            .map(policy -> new Softmax(policy).on(masked))
            .toArray(Node[]::new);
    Node nothing = MaskedRow.filled("no_weight", 0, one, one);
    Node empty = new Softmax(Softmax.EmptyRow.NAN).on(masked);
    return List.of(
        new Softmax(Softmax.EmptyRow.NAN).on(ways).as(WAYS),
        new JoinRows()
            .on(policies)
            .along(Axis.features("policy", List.of("nan", "zero", "uniform")), row.cols())
            .as(POLICIES),
        multiplied(zeros, padding).as(MULTIPLIED),
        nothing.times(new SliceCols(0, 1).on(empty)).as(NEXT));
  }

  /** The mask of the padded keys times 1 for each real key. */
  private static Node multiplied(Node zeros, Node padding) {
    Node mask = new MaskedFill(Double.NEGATIVE_INFINITY).on(zeros, padding);
    Node ones = MaskedRow.filled("one_row", 1, padding.rows(), padding.cols());
    return mask.hadamard(ones.minus(padding));
  }
}
