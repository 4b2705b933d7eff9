public class Solution {
  record Attn(double[][] weights, double[][] output) {}

  static double[][] softmaxRows(double[][] scores) {
    double[][] shares = new double[scores.length][];
    for (int i = 0; i < scores.length; i++) {
      double[] row = scores[i];
      double max = Double.NEGATIVE_INFINITY;
      for (double s : row) max = Math.max(max, s);
      double sum = 0;
      shares[i] = new double[row.length];
      for (int j = 0; j < row.length; j++) {
        shares[i][j] = Math.exp(row[j] - max);
        sum += shares[i][j];
      }
      for (int j = 0; j < row.length; j++) shares[i][j] /= sum;
    }
    return shares;
  }

  static Attn attention(double[][] Q, double[][] K, double[][] V) {
    int d = Q[0].length;
    double[][] scores = timesTransposed(Q, K);
    for (double[] row : scores) {
      for (int j = 0; j < row.length; j++) row[j] /= Math.sqrt(d);
    }
    double[][] weights = softmaxRows(scores);
    return new Attn(weights, timesTransposed(weights, transposed(V)));
  }

  static double[][] timesTransposed(double[][] a, double[][] b) {
    double[][] c = new double[a.length][b.length];
    for (int i = 0; i < a.length; i++)
      for (int j = 0; j < b.length; j++)
        for (int k = 0; k < a[0].length; k++) c[i][j] += a[i][k] * b[j][k];
    return c;
  }

  static double[][] transposed(double[][] a) {
    double[][] t = new double[a[0].length][a.length];
    for (int i = 0; i < a.length; i++) for (int j = 0; j < a[0].length; j++) t[j][i] = a[i][j];
    return t;
  }
}
