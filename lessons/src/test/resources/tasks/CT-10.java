public class Solution {
  record Attn(double[][] weights, double[][] output) {}

  static double[] flashRow(double[] scores, double[][] V, int block) {
    double max = Double.NEGATIVE_INFINITY, sum = 0;
    double[] o = new double[V[0].length];
    int end = scores.length;
    for (int from = 0; from < end; from += block) {
      int to = Math.min(from + block, scores.length);
      double top = max;
      for (int j = from; j < to; j++) top = Math.max(top, scores[j]);
      if (top == Double.NEGATIVE_INFINITY) continue;
      double factor = Math.exp(max - top);
      sum *= factor;
      for (int c = 0; c < o.length; c++) o[c] *= factor;
      for (int j = from; j < to; j++) {
        double power = Math.exp(scores[j] - top);
        sum += power;
        for (int c = 0; c < o.length; c++) o[c] += power * V[j][c];
      }
      max = top;
    }
    for (int c = 0; c < o.length; c++) o[c] = sum == 0 ? 0 : o[c] / sum;
    return o;
  }

  static Attn slidingWindow(double[][] Q, double[][] K, double[][] V, int window) {
    double[][] S = divided(times(Q, transposed(K)), Math.sqrt(Q[0].length));
    for (int i = 0; i < S.length; i++)
      for (int j = 0; j < S.length; j++) {
        boolean keep = j <= i && i - j < window;
        if (!keep) S[i][j] = Double.NEGATIVE_INFINITY;
      }
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
