package attentionlab.lessons.l9_5;

import attentionlab.graph.Axis;
import attentionlab.graph.Exp;
import attentionlab.graph.JoinCols;
import attentionlab.graph.JoinRows;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.RowMax;
import attentionlab.graph.SliceCols;
import attentionlab.graph.SliceRows;
import attentionlab.graph.SumOf;
import attentionlab.graph.SumOf.Over;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One row of attention, block by block: a running maximum m, a running sum l and a running output o
 * (Milakov and Gimelshein, 2018; Dao et al., 2022).
 *
 * @param states what is kept after each block
 */
record Blocks(List<State> states) {
  static final Name KEPT = new Name("kept", "(c, m, l, o)", Role.NEUTRAL);
  static final List<String> COLUMNS = List.of("factor", "maximum", "sum", "accumulated");

  /**
   * What is kept after a block.
   *
   * @param factor what the old sum and output were multiplied with, (1, 1)
   * @param max m, (1, 1)
   * @param sum l, (1, 1)
   * @param output o, (1, 1)
   */
  record State(Node factor, Node max, Node sum, Node output) {}

  /**
   * Goes through a row.
   *
   * @param scores (1, n)
   * @param values (n, 1)
   * @param size how many keys a block has
   * @param corrected whether old results are multiplied when the maximum has grown
   */
  static Blocks of(Node scores, Node values, int size, boolean corrected) {
    List<State> states = new ArrayList<>();
    for (int from = 0; from < scores.value().cols(); from += size) {
      Node block = new SliceCols(from, from + size).on(scores);
      Node part = new SliceRows(from, from + size).on(values);
      int number = states.size() + 1;
      states.add(
          states.isEmpty()
              ? first(block, part)
              : next(states.get(number - 2), block, part, new Numbered(number, corrected)));
    }
    return new Blocks(List.copyOf(states));
  }

  /** Which block it is. */
  private record Numbered(int number, boolean corrected) {
    Name of(String letter, Role role) {
      return new Name(letter + number, letter + "_" + number, role);
    }
  }

  private static State first(Node block, Node values) {
    Numbered one = new Numbered(1, true);
    Node max = new RowMax().on(block).as(one.of("m", Role.SCORES));
    Node powers = powers(block, max, one);
    Node sum = SumOf.over(Over.ROW).on(powers).as(one.of("l", Role.WEIGHTS));
    return new State(one("c1"), max, sum, powers.times(values).as(one.of("o", Role.OUTPUT)));
  }

  private static State next(State old, Node block, Node values, Numbered in) {
    // m = max(m_old, max of the block)
    Node max =
        new RowMax()
            .on(new JoinCols().on(old.max(), new RowMax().on(block)))
            .as(in.of("m", Role.SCORES));
    // c = e^(m_old − m)
    Node factor = in.corrected() ? new Exp().on(old.max().minus(max)) : one("c" + in.number());
    Node named = in.corrected() ? factor.as(in.of("c", Role.NEUTRAL)) : factor;
    Node powers = powers(block, max, in);
    // l = c l_old + Σ e^(s − m)
    Node sum = old.sum().times(named).plus(SumOf.over(Over.ROW).on(powers));
    // o = c o_old + e^(s − m) V
    Node output = old.output().times(named).plus(powers.times(values));
    return new State(
        named, max, sum.as(in.of("l", Role.WEIGHTS)), output.as(in.of("o", Role.OUTPUT)));
  }

  private static Node one(String id) {
    Axis single = Axis.single("1");
    return Node.input(
        new Name(id, "1", Role.NEUTRAL),
        Matrix.filled(1, 1, 1),
        single,
        single,
        Provenance.HAND_SET);
  }

  /** {@code e^(s − m)}, (1, size). */
  private static Node powers(Node block, Node max, Numbered in) {
    Matrix ones = Matrix.filled(1, block.value().cols(), 1);
    Name name = new Name("ones" + in.number(), "\\mathbf{1}", Role.NEUTRAL);
    Node row = Node.input(name, ones, Axis.single("1"), block.cols(), Provenance.HAND_SET);
    return new Exp().on(block.minus(max.times(row))).as(in.of("p", Role.WEIGHTS));
  }

  State last() {
    return states.get(states.size() - 1);
  }

  /** Everything that was kept, a row for each block: factor, m, l, o. */
  Node table() {
    Node[] rows =
        states.stream()
            .map(s -> new JoinCols().on(s.factor(), s.max(), s.sum(), s.output()))
            .toArray(Node[]::new);
    List<String> blocks =
        IntStream.rangeClosed(1, rows.length).mapToObj(i -> "block " + i).toList();
    return new JoinRows()
        .on(rows)
        .along(Axis.tokens("blocks", blocks), Axis.features("kept", COLUMNS))
        .as(KEPT);
  }
}
