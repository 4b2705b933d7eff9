public class Solution {
  record Attn(double[][] weights, double[][] output) {}

  /** 0 where a query may see a key, minus infinity elsewhere; the last query sees the last key. */
  static double[][] causalMask(int nQ, int nK) {
    throw new UnsupportedOperationException("causalMask is not written yet");
  }

  /** Attention of X (n, d_model) to itself with projections (d_model, d_k); none sees a later token. */
  static Attn causalAttention(double[][] X, double[][] Wq, double[][] Wk, double[][] Wv) {
    throw new UnsupportedOperationException("causalAttention is not written yet");
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
