package attentionlab.lessons.l2_2;

import static attentionlab.lessons.l2_2.FormulaByHand.DK;
import static attentionlab.lessons.l2_2.FormulaByHand.DV;
import static attentionlab.lessons.l2_2.FormulaByHand.GAIN;
import static attentionlab.lessons.l2_2.FormulaByHand.KEYS;
import static attentionlab.lessons.l2_2.FormulaByHand.K_WIDTH;
import static attentionlab.lessons.l2_2.FormulaByHand.NK;
import static attentionlab.lessons.l2_2.FormulaByHand.NQ;
import static attentionlab.lessons.l2_2.FormulaByHand.QUERIES;
import static attentionlab.lessons.l2_2.FormulaByHand.SCALE;
import static attentionlab.lessons.l2_2.FormulaByHand.SUBTRACT_MAX;
import static attentionlab.lessons.l2_2.FormulaByHand.VALUES;
import static attentionlab.lessons.l2_2.FormulaByHand.V_ROWS;

import attentionlab.graph.Axis;
import attentionlab.graph.Exp;
import attentionlab.graph.Matrix;
import attentionlab.graph.MinusRowMax;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.SumOf;
import attentionlab.lesson.Grid;
import attentionlab.lesson.Settings;
import attentionlab.nn.ScaledDotProductAttention;
import attentionlab.nn.ScaledDotProductAttention.Options;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Every stage of the formula, the exponentials and their sums included.
 *
 * @param attention queries, keys and values through the formula
 * @param sums the sum of the exponentials of each row, (n_q, 1)
 */
record Stages(ScaledDotProductAttention attention, Node sums) {
  static final Name Q = Name.of("Q", Role.QUERY);
  static final Name K = Name.of("K", Role.KEY);
  static final Name V = Name.of("V", Role.VALUE);
  static final Name Q_GIVEN = new Name("q_given", "Q_0", Role.QUERY);
  static final Name EXPONENTS = new Name("exponents", "S' - \\max", Role.SCORES);
  static final Name EXPONENTIALS = new Name("exponentials", "E", Role.WEIGHTS);
  static final Name SUMS = new Name("sums", "\\Sigma", Role.WEIGHTS);

  static Stages of(Settings settings) {
    Node q = queries(settings);
    Node k =
        given(K, "k", KEYS, settings, settings.whole(NK), settings.whole(K_WIDTH), "n_k", "d_k");
    Node v =
        given(V, "v", VALUES, settings, settings.whole(V_ROWS), settings.whole(DV), "n_k", "d_v");
    Options options = settings.get(SCALE) ? Options.PLAIN : Options.PLAIN.dividedBy(1);
    ScaledDotProductAttention attention = ScaledDotProductAttention.of(q, k, v, options);
    Node scaled = attention.scaled();
    Node exponents =
        settings.get(SUBTRACT_MAX) ? new MinusRowMax().on(scaled).as(EXPONENTS) : scaled;
    Node exponentials = new Exp().on(exponents).as(EXPONENTIALS);
    return new Stages(attention, SumOf.over(SumOf.Over.ROW).on(exponentials).as(SUMS));
  }

  private static Node queries(Settings settings) {
    double gain = settings.get(GAIN);
    int rows = settings.whole(NQ);
    int cols = settings.whole(DK);
    return gain == 1
        ? given(Q, "q", QUERIES, settings, rows, cols, "n_q", "d_k")
        : given(Q_GIVEN, "q", QUERIES, settings, rows, cols, "n_q", "d_k").times(gain).as(Q);
  }

  private static Node given(
      Name name,
      String letter,
      Grid grid,
      Settings settings,
      int rows,
      int cols,
      String rowSymbol,
      String colSymbol) {
    boolean untouched = settings.get(grid).equals(grid.initial());
    return Node.input(
        name,
        continued(settings.get(grid), rows, cols, grid.initial().get(0, 0)),
        tokens(rowSymbol, letter, rows),
        Axis.features(colSymbol, cols),
        untouched ? Provenance.HAND_SET : Provenance.GIVEN);
  }

  /** The corner of a matrix, and beyond it the same number along the diagonal and 0 elsewhere. */
  private static Matrix continued(Matrix corner, int rows, int cols, double diagonal) {
    return Matrix.of(
        rows,
        cols,
        (r, c) ->
            r < corner.rows() && c < corner.cols() ? corner.get(r, c) : r == c ? diagonal : 0);
  }

  /** Tokens called by a letter and a number from 1, as on paper. */
  static Axis tokens(String symbol, String letter, int size) {
    List<String> labels = IntStream.rangeClosed(1, size).mapToObj(i -> letter + i).toList();
    return Axis.tokens(symbol, labels);
  }
}
