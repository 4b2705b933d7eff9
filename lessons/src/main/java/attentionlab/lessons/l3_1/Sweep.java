package attentionlab.lessons.l3_1;

import attentionlab.graph.Axis;
import attentionlab.graph.Gather;
import attentionlab.graph.JoinRows;
import attentionlab.graph.Mask;
import attentionlab.graph.MaskedFill;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Role;
import attentionlab.lessons.l3_1.PaddingMasks.Precision;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The weights of the first query for every mask value, one after the other. */
final class Sweep {
  static final Name SWEEP = new Name("sweep", "A", Role.WEIGHTS);

  private Sweep() {}

  /** One column for each mask value, one row for each key. */
  static Node of(Precision precision, Node scores, Node padding) {
    List<String> values = Arrays.stream(MaskValue.values()).map(MaskValue::label).toList();
    Axis columns = Axis.features("m", values);
    Node zeros = MaskedRow.filled("zero_row", 0, padding.rows(), padding.cols());
    Node[] rows =
        Arrays.stream(MaskValue.values())
            .map(value -> new MaskedFill(value.value()).on(zeros, padding))
            .toArray(Node[]::new);
    Node masks =
        MaskedRow.rounded(precision, new JoinRows().on(rows).along(columns, scores.cols()));
    Node repeated =
        new Gather(Collections.nCopies(values.size(), 0)).on(scores).along(columns, scores.cols());
    Node masked =
        MaskedRow.rounded(precision, new Mask().on(MaskedRow.rounded(precision, repeated), masks));
    return MaskedRow.softmax(precision, masked).transposed().as(SWEEP);
  }
}
