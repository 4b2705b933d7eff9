public class Solution {
  record Attn(double[][] weights, double[][] output) {}

  /** Each pair of neighbours (2i, 2i + 1) turned by pos / base^(2i/d). */
  static double[] rope(double[] x, int pos, double base) {
    throw new UnsupportedOperationException("rope is not written yet");
  }

  /** Attention without a mask; key j has position j, query i has position past + i. */
  static Attn ropeAttention(double[][] Q, double[][] K, double[][] V, int past, double base) {
    throw new UnsupportedOperationException("ropeAttention is not written yet");
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
