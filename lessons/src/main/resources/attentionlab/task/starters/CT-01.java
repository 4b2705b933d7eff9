public class Solution {
  record Attn(double[][] weights, double[][] output) {}

  /** Softmax of each row, (n, m) → (n, m). */
  static double[][] softmaxRows(double[][] scores) {
    throw new UnsupportedOperationException("softmaxRows is not written yet");
  }

  /** softmax(Q Kᵀ / √d_k) V with Q (n_q, d_k), K (n_k, d_k), V (n_k, d_v). */
  static Attn attention(double[][] Q, double[][] K, double[][] V) {
    throw new UnsupportedOperationException("attention is not written yet");
  }
}
