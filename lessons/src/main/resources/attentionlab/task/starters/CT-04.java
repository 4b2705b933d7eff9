public class Solution {
  /** (n, d) → heads matrices (n, d / heads). */
  static double[][][] splitHeads(double[][] X, int heads) {
    throw new UnsupportedOperationException("splitHeads is not written yet");
  }

  /** Back from splitHeads. */
  static double[][] mergeHeads(double[][][] heads) {
    throw new UnsupportedOperationException("mergeHeads is not written yet");
  }

  /** Concat(head_1, …, head_h) Wo for X (n, d_model). */
  static double[][] multiHead(
      double[][] X, double[][] Wq, double[][] Wk, double[][] Wv, double[][] Wo, int heads) {
    throw new UnsupportedOperationException("multiHead is not written yet");
  }

  /** The same with fewer heads of keys and values: Wk and Wv are (d_model, kvHeads · d_k). */
  static double[][] groupedQuery(
      double[][] X, double[][] Wq, double[][] Wk, double[][] Wv, double[][] Wo,
      int heads, int kvHeads) {
    throw new UnsupportedOperationException("groupedQuery is not written yet");
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
