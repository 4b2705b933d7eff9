package attentionlab.nn;

import attentionlab.graph.AdditiveScore;
import attentionlab.graph.Node;
import attentionlab.graph.SliceCols;
import attentionlab.graph.Softmax;
import attentionlab.graph.Softmax.EmptyRow;

/**
 * Attention with the scores that came before the Transformer, none of them scaled.
 *
 * @param scores (n_q, n_k)
 * @param weights the softmax of each row, (n_q, n_k)
 * @param output the weighted sums of the values, (n_q, d_v)
 */
public record ScoredAttention(Node scores, Node weights, Node output) {

  /**
   * {@code s_ij = vᵀ tanh(W_q q_i + W_k k_j + b)} (Bahdanau et al., 2015).
   *
   * @param wq (a, d_q)
   * @param wk (a, d_k)
   * @param bias (1, a)
   * @param direction vᵀ, (1, a)
   */
  public static ScoredAttention bahdanau(
      Node q, Node k, Node v, Node wq, Node wk, Node bias, Node direction) {
    return of(new AdditiveScore().on(q, k, wq, wk, bias, direction), v);
  }

  /** {@code s_ij = q_iᵀ k_j} (Luong et al., 2015). */
  public static ScoredAttention dot(Node q, Node k, Node v) {
    return of(q.timesTransposed(k), v); // (n_q, d) × (n_k, d)ᵀ → (n_q, n_k)
  }

  /**
   * {@code s_ij = q_iᵀ W k_j} (Luong et al., 2015).
   *
   * @param w (d_q, d_k)
   */
  public static ScoredAttention general(Node q, Node k, Node v, Node w) {
    return of(q.times(w).timesTransposed(k), v); // (n_q, d_q) × (d_q, d_k) × (n_k, d_k)ᵀ
  }

  /**
   * {@code s_ij = vᵀ tanh(W [q_i; k_j])} (Luong et al., 2015): the additive score without a bias.
   *
   * @param w (a, d_q + d_k)
   * @param noBias zeros, (1, a)
   * @param direction vᵀ, (1, a)
   */
  public static ScoredAttention concat(
      Node q, Node k, Node v, Node w, Node noBias, Node direction) {
    int dq = q.value().cols();
    Node wq = new SliceCols(0, dq).on(w); // (a, d_q)
    Node wk = new SliceCols(dq, w.value().cols()).on(w); // (a, d_k)
    return bahdanau(q, k, v, wq, wk, noBias, direction);
  }

  private static ScoredAttention of(Node scores, Node v) {
    Node s = scores.as(ScaledDotProductAttention.SCORES);
    Node weights =
        new Softmax(EmptyRow.NAN).on(s).as(ScaledDotProductAttention.WEIGHTS); // (n_q, n_k)
    Node output = weights.times(v).as(ScaledDotProductAttention.OUTPUT); // (n_q, d_v)
    return new ScoredAttention(s, weights, output);
  }
}
