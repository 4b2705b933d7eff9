package attentionlab.drill;

import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Role;
import attentionlab.graph.SliceRows;
import attentionlab.graph.SumOf;
import attentionlab.interview.Topic;
import attentionlab.nn.AttentionStatistics;

/** The blend of a few values under given weights. */
record AttentionOutput() implements DrillKind {
  @Override
  public String id() {
    return "attention_output";
  }

  @Override
  public Topic topic() {
    return Topic.FOUNDATIONS;
  }

  @Override
  public String bookmark() {
    return "L2.1 s5";
  }

  private static final Name WEIGHTS = new Name("weights", "a", Role.WEIGHTS);
  private static final Name VALUES = new Name("values", "V", Role.VALUE);
  private static final Name OUTPUT = new Name("output", "z", Role.OUTPUT);

  /** Rows that sum to 1, by the number of keys. */
  private static final double[][][] ROWS = {
    {{0.5, 0.5}, {0.75, 0.25}, {0.2, 0.8}, {0.9, 0.1}},
    {{0.5, 0.3, 0.2}, {0.7, 0.2, 0.1}, {0.1, 0.6, 0.3}, {0.25, 0.25, 0.5}},
    {{0.4, 0.3, 0.2, 0.1}, {0.05, 0.15, 0.2, 0.6}, {0.1, 0.45, 0.35, 0.1}}
  };

  @Override
  public Sheet draw(Dice dice, int level) {
    double[][] rows = ROWS[level - 1];
    double[] row = rows[dice.between(0, rows.length - 1)];
    Node weights = Quantity.row(dice, WEIGHTS, "q", "k", row);
    Matrix cells = Matrix.of(row.length, 2, dice.unequal(2 * row.length, 2 - 2 * level, 9));
    Node values =
        Node.input(VALUES, cells, weights.cols(), Axis.features("d_v", 2), dice.provenance());
    Node output = weights.times(values).as(OUTPUT);
    Node mean = SumOf.meanOver(SumOf.Over.COLUMN).on(values);
    Node sum = SumOf.over(SumOf.Over.COLUMN).on(values);
    int top = AttentionStatistics.largest(row);
    Node largest = new SliceRows(top, top + 1).on(values);
    Asked[] asked = new Asked[2];
    for (int c = 0; c < 2; c++) {
      asked[c] =
          Asked.of(c == 0 ? "first" : "second", output, 0, c, Tolerance.SCORE)
              .or("largest", largest)
              .or("mean", mean)
              .or("sum", sum);
    }
    return Sheet.given(weights, values).asks(asked);
  }
}
