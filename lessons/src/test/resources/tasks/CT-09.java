public class Solution {
  static class KvCache {
    final java.util.List<double[]> keys = new java.util.ArrayList<>();
    final java.util.List<double[]> values = new java.util.ArrayList<>();

    void append(double[] k, double[] v) {
      keys.add(k);
      values.add(v);
    }

    double[] attend(double[] q) {
      return attend(q, keys.size());
    }

    double[] attend(double[] q, int seen) {
      double[][] K = keys.toArray(new double[0][]), V = values.toArray(new double[0][]);
      double[][] S = divided(times(new double[][] {q}, transposed(K)), Math.sqrt(q.length));
      for (int j = seen; j < K.length; j++) S[0][j] = Double.NEGATIVE_INFINITY;
      return times(softmax(S), V)[0];
    }

    double[][] attendLast(double[][] Q) {
      int past = keys.size() - Q.length;
      double[][] output = new double[Q.length][];
      for (int i = 0; i < Q.length; i++) output[i] = attend(Q[i], past + i + 1);
      return output;
    }

    int length() {
      return keys.size();
    }
  }

  static long cacheBytes(int layers, int kvHeads, int width, int length, int bytesPerNumber) {
    return 2L * layers * kvHeads * width * length * bytesPerNumber;
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
