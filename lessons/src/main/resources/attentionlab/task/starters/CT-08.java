public class Solution {
  record Attn(double[][] weights, double[][] output) {}

  /** Queries from dec, keys and values from mem; padding is true for keys that nobody may see. */
  static Attn crossAttention(
      double[][] dec, double[][] mem, double[][] Wq, double[][] Wk, double[][] Wv,
      boolean[] padding) {
    throw new UnsupportedOperationException("crossAttention is not written yet");
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
