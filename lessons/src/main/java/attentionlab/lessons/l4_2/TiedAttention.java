package attentionlab.lessons.l4_2;

import attentionlab.graph.Axis;
import attentionlab.graph.Hadamard;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.RowMax;
import attentionlab.graph.SumOf;
import attentionlab.nn.AttentionStatistics;
import attentionlab.nn.MultiHeadAttention;
import attentionlab.nn.Naming;
import attentionlab.nn.ScaledDotProductAttention;
import attentionlab.nn.ScaledDotProductAttention.Options;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One head of attention whose projections may be tied, and how symmetric its scores are.
 *
 * @param attention what follows from Q, K and V
 * @param transposed the scaled scores turned round, (n, n)
 * @param asymmetry the largest difference between a score and that of the pair turned round, (1, 1)
 * @param diagonal the weight of each token in its own row, (1, n)
 * @param meanDiagonal the mean of these, (1, 1)
 * @param naming the names of its nodes
 */
record TiedAttention(
    ScaledDotProductAttention attention,
    Node transposed,
    Node asymmetry,
    Node diagonal,
    Node meanDiagonal,
    Naming naming) {
  static final Name TRANSPOSED = new Name("transposed", "S'^{\\top}", Role.SCORES);
  static final Name DIFFERENCE = new Name("difference", "D", Role.SCORES);
  static final Name ASYMMETRY = new Name("asymmetry", "\\max D", Role.SCORES);
  static final Name DIAGONAL = new Name("diagonal", "a", Role.WEIGHTS);
  static final Name MEAN_DIAGONAL = new Name("mean_diagonal", "\\bar{a}", Role.WEIGHTS);

  /**
   * The attention of x to itself.
   *
   * @param weights the matrices that make Q, K and V
   */
  static TiedAttention of(Node x, List<Node> weights, Naming naming) {
    Node q = x.times(weights.get(0)).as(naming.of(MultiHeadAttention.Q));
    Node k = x.times(weights.get(1)).as(naming.of(MultiHeadAttention.K));
    Node v = x.times(weights.get(2)).as(naming.of(MultiHeadAttention.V));
    ScaledDotProductAttention attention =
        ScaledDotProductAttention.of(q, k, v, Options.PLAIN.named(naming));
    Node transposed = attention.scaled().transposed().as(naming.of(TRANSPOSED));
    Node difference = attention.scaled().minus(transposed).as(naming.of(DIFFERENCE));
    Node diagonal = diagonal(attention.weights(), naming);
    return new TiedAttention(
        attention,
        transposed,
        largest(difference).as(naming.of(ASYMMETRY)),
        diagonal,
        SumOf.meanOver(SumOf.Over.ALL).on(diagonal).as(naming.of(MEAN_DIAGONAL)),
        naming);
  }

  /** The largest cell; what a difference has with one sign, it also has with the other. */
  private static Node largest(Node difference) {
    return new RowMax().on(new RowMax().on(difference).transposed());
  }

  private static Node diagonal(Node weights, Naming naming) {
    Axis tokens = weights.rows();
    Node ones =
        Node.input(
            naming.of("ones", "I", Role.NEUTRAL),
            Matrix.identity(tokens.size()),
            tokens,
            tokens,
            Provenance.HAND_SET);
    Node kept = new Hadamard().on(weights, ones);
    return SumOf.over(SumOf.Over.COLUMN).on(kept).as(naming.of(DIAGONAL));
  }

  /** How many tokens look mostly at themselves. */
  static double selfish(Matrix weights) {
    return IntStream.range(0, weights.rows())
        .filter(i -> AttentionStatistics.largest(weights.row(i)) == i)
        .count();
  }
}
