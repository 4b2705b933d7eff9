public class Solution {
  record Attn(double[][] weights, double[][] output) {}

  /** 0 where a query may see a key, minus infinity for the keys from validLength on, (nQ, nK). */
  static double[][] paddingMask(int nQ, int nK, int validLength) {
    throw new UnsupportedOperationException("paddingMask is not written yet");
  }

  /** softmax(Q Kᵀ / √d_k + mask) V; a query that sees no key gets zeros. */
  static Attn attention(double[][] Q, double[][] K, double[][] V, double[][] mask) {
    throw new UnsupportedOperationException("attention is not written yet");
  }

  /** A B, given to you. */
  static double[][] times(double[][] A, double[][] B) {
    double[][] C = new double[A.length][B[0].length];
    for (int i = 0; i < A.length; i++) {
      for (int j = 0; j < B[0].length; j++) {
        for (int k = 0; k < B.length; k++) {
          C[i][j] += A[i][k] * B[k][j];
        }
      }
    }
    return C;
  }

  /** Aᵀ, given to you. */
  static double[][] transposed(double[][] A) {
    double[][] T = new double[A[0].length][A.length];
    for (int i = 0; i < A.length; i++) {
      for (int j = 0; j < A[0].length; j++) {
        T[j][i] = A[i][j];
      }
    }
    return T;
  }
}
