public class Solution {
  record Attn(double[][] weights, double[][] output) {}

  static Attn crossAttention(
      double[][] dec, double[][] mem, double[][] Wq, double[][] Wk, double[][] Wv, boolean[] padding) {
    double[][] Q = times(dec, Wq), K = times(mem, Wk), V = times(mem, Wv);
    double[][] S = divided(times(Q, transposed(K)), Math.sqrt(Q[0].length));
    for (int i = 0; i < S.length; i++)
      for (int j = 0; j < S[0].length; j++) if (padding[j]) S[i][j] = Double.NEGATIVE_INFINITY;
    double[][] W = softmax(S);
    return new Attn(W, times(W, V));
  }

  static double[][] times(double[][] A, double[][] B) {
    double[][] C = new double[A.length][B[0].length];
    for (int i = 0; i < A.length; i++)
      for (int j = 0; j < B[0].length; j++)
        for (int k = 0; k < B.length; k++) C[i][j] += A[i][k] * B[k][j];
    return C;
  }

  static double[][] transposed(double[][] A) {
    double[][] T = new double[A[0].length][A.length];
    for (int i = 0; i < A.length; i++) for (int j = 0; j < A[0].length; j++) T[j][i] = A[i][j];
    return T;
  }

  static double[][] softmax(double[][] S) {
    double[][] W = new double[S.length][S[0].length];
    for (int i = 0; i < S.length; i++) {
      double max = Double.NEGATIVE_INFINITY;
      for (double s : S[i]) max = Math.max(max, s);
      if (max == Double.NEGATIVE_INFINITY) continue;
      double sum = 0;
      for (int j = 0; j < S[i].length; j++) sum += W[i][j] = Math.exp(S[i][j] - max);
      for (int j = 0; j < S[i].length; j++) W[i][j] /= sum;
    }
    return W;
  }

  static double[][] divided(double[][] S, double by) {
    double[][] T = new double[S.length][S[0].length];
    for (int i = 0; i < S.length; i++) for (int j = 0; j < S[0].length; j++) T[i][j] = S[i][j] / by;
    return T;
  }
}
