public class Solution {
  static double[][][] splitHeads(double[][] X, int count) {
    int width = X[0].length / count;
    double[][][] heads = new double[count][X.length][width];
    for (int h = 0; h < count; h++)
      for (int i = 0; i < X.length; i++)
        for (int c = 0; c < width; c++) {
          heads[h][i][c] = X[i][h * width + c];
        }
    return heads;
  }

  static double[][] mergeHeads(double[][][] heads) {
    int width = heads[0][0].length;
    double[][] merged = new double[heads[0].length][heads.length * width];
    for (int h = 0; h < heads.length; h++)
      for (int i = 0; i < heads[0].length; i++)
        for (int c = 0; c < width; c++) {
          merged[i][h * width + c] = heads[h][i][c];
        }
    return merged;
  }

  static double[][] multiHead(
      double[][] X, double[][] Wq, double[][] Wk, double[][] Wv, double[][] Wo, int h) {
    return groupedQuery(X, Wq, Wk, Wv, Wo, h, h);
  }

  static double[][] groupedQuery(
      double[][] X, double[][] Wq, double[][] Wk, double[][] Wv, double[][] Wo, int h, int kv) {
    double[][][] q = splitHeads(times(X, Wq), h);
    double[][][] k = splitHeads(times(X, Wk), kv);
    double[][][] v = splitHeads(times(X, Wv), kv);
    double[][][] outputs = new double[h][][];
    for (int head = 0; head < h; head++) {
      int shared = head / (h / kv);
      double[][] S = divided(times(q[head], transposed(k[shared])), Math.sqrt(q[0][0].length));
      outputs[head] = times(softmax(S), v[shared]);
    }
    return times(mergeHeads(outputs), Wo);
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
