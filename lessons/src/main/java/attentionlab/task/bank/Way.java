package attentionlab.task.bank;

import attentionlab.graph.Mask;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Reshape;
import attentionlab.graph.Scale;
import attentionlab.graph.Softmax;
import attentionlab.graph.Softmax.EmptyRow;
import attentionlab.nn.Masks;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.UnaryOperator;

/**
 * Attention with its steps exchangeable, so that one of them can be wrong. {@link #RIGHT} gives
 * what {@link attentionlab.nn.ScaledDotProductAttention} gives, which a test holds.
 *
 * @param scores from queries and keys, (n_q, n_k)
 * @param scaled the scores divided
 * @param mask what becomes of the mask that is added, (n_q, n_k)
 * @param masked the scaled scores under the mask
 * @param shares the weights, (n_q, n_k)
 */
record Way(
    BinaryOperator<Node> scores,
    Scaled scaled,
    UnaryOperator<Matrix> mask,
    Masked masked,
    Shares shares) {

  /** Scores divided. */
  @FunctionalInterface
  interface Scaled {
    Node of(Node scores, Node q, Node k);
  }

  /** Scores under a mask. */
  @FunctionalInterface
  interface Masked {
    Node of(Node scaled, Node mask);
  }

  /** Weights from masked scores; the scores and the mask themselves for those who mix them up. */
  @FunctionalInterface
  interface Shares {
    Node of(Node masked, Node scaled, Matrix mask);
  }

  static final Way RIGHT =
      new Way(
          Node::timesTransposed,
          (s, q, k) -> Scale.dividingByRoot(q.value().cols()).on(s),
          UnaryOperator.identity(),
          (s, mask) -> new Mask().on(s, mask),
          (masked, s, mask) -> new Softmax(EmptyRow.ZERO).on(masked));

  Way scored(BinaryOperator<Node> other) {
    return new Way(other, scaled, mask, masked, shares);
  }

  Way scaled(Scaled other) {
    return new Way(scores, other, mask, masked, shares);
  }

  /** Divided by another number. */
  Way over(double divisor) {
    return scaled((s, q, k) -> s.dividedBy(divisor));
  }

  Way under(UnaryOperator<Matrix> other) {
    return new Way(scores, scaled, other, masked, shares);
  }

  Way masked(Masked other) {
    return new Way(scores, scaled, mask, other, shares);
  }

  Way shared(Shares other) {
    return new Way(scores, scaled, mask, masked, other);
  }

  /** Weights and output without a mask. */
  List<Node> of(Node q, Node k, Node v) {
    return of(q, k, v, Matrix.filled(q.value().rows(), k.value().rows(), 0));
  }

  /**
   * Weights and output.
   *
   * @param add what is added to the scores, (n_q, n_k)
   */
  List<Node> of(Node q, Node k, Node v, Matrix add) {
    Node s = scores.apply(q, k);
    Node divided = scaled.of(s, q, k);
    Matrix changed = mask.apply(add);
    Node added =
        Node.input(Parts.MASK, changed, divided.rows(), divided.cols(), Provenance.COMPUTED);
    Node weights = shares.of(masked.of(divided, added), divided, changed);
    return List.of(
        weights.along(q.rows(), k.rows()).as(Parts.WEIGHTS),
        weights.times(v).along(q.rows(), v.cols()).as(Parts.OUTPUT));
  }

  // the ways to go wrong that several tasks share

  static Way unscaled() {
    return RIGHT.scaled((s, q, k) -> s);
  }

  static Way overWidth() {
    return RIGHT.scaled((s, q, k) -> s.dividedBy(q.value().cols()));
  }

  static Way overRootOfKeys() {
    return RIGHT.scaled((s, q, k) -> s.dividedBy(Math.sqrt(k.value().rows())));
  }

  static Way columns() {
    return RIGHT.shared((masked, s, mask) -> columns(masked));
  }

  static Node columns(Node scores) {
    return new Softmax(EmptyRow.ZERO).on(scores.transposed()).transposed();
  }

  /** The softmax over all cells at once. */
  static Way all() {
    return RIGHT.shared((masked, s, mask) -> all(masked));
  }

  static Node all(Node scores) {
    Matrix value = scores.value();
    Node line = new Reshape(value.rows() * value.cols()).on(scores);
    return new Reshape(value.cols()).on(new Softmax(EmptyRow.ZERO).on(line));
  }

  static Way emptyRow(EmptyRow policy) {
    return RIGHT.shared((masked, s, mask) -> new Softmax(policy).on(masked));
  }

  static Way unmasked() {
    return RIGHT.under(mask -> Matrix.filled(mask.rows(), mask.cols(), 0));
  }

  /** Weights of all keys, changed afterwards by what stands in the mask. */
  static Way maskAfter(DoubleBinaryOperator change) {
    return RIGHT
        .masked((s, mask) -> s)
        .shared((all, s, mask) -> cells(new Softmax(EmptyRow.ZERO).on(s), mask, change));
  }

  /** Weights of all keys, those of hidden ones set to 0 and the others left as they are. */
  static Way maskAfter() {
    return maskAfter((weight, mask) -> hides(mask) ? 0 : weight);
  }

  /** Scores changed before the softmax by what stands in the mask, which is not added. */
  static Way hiddenScores(DoubleBinaryOperator change) {
    return RIGHT.masked((s, mask) -> cells(s, mask.value(), change));
  }

  /** Hidden scores become 0 instead of minus infinity. */
  static Way timesZero() {
    return hiddenScores((s, mask) -> hides(mask) ? 0 : s);
  }

  /** Another mask, by the places of its cells. */
  static Way keeping(Masks.Rule rule) {
    return RIGHT.under(mask -> additive(mask.rows(), mask.cols(), rule));
  }

  /** The mask added first and divided along with the scores. */
  static Way maskBeforeScale(int width) {
    return RIGHT.masked((s, mask) -> new Mask().on(s, mask.dividedBy(Math.sqrt(width))));
  }

  /** Whether a number in a mask hides. */
  static boolean hides(double mask) {
    return mask == Double.NEGATIVE_INFINITY;
  }

  private static Node cells(Node node, Matrix mask, DoubleBinaryOperator change) {
    Matrix value = node.value();
    Matrix changed =
        Matrix.of(
            value.rows(),
            value.cols(),
            (r, c) -> change.applyAsDouble(value.get(r, c), mask.get(r, c)));
    return Node.input(Parts.MASK, changed, node.rows(), node.cols(), Provenance.COMPUTED);
  }

  /** Minus infinity where a cell is not kept. */
  static Matrix additive(int queries, int keys, Masks.Rule rule) {
    return Masks.additive(Masks.of(queries, keys, rule));
  }

  /** A mask with another number in place of minus infinity. */
  static Matrix instead(Matrix mask, double number) {
    return Matrix.of(
        mask.rows(),
        mask.cols(),
        (r, c) -> mask.get(r, c) == Double.NEGATIVE_INFINITY ? number : mask.get(r, c));
  }
}
