public class Solution {
  static double[][] layerNorm(double[][] x, double[] gain, double[] bias, double eps) {
    double[][] y = new double[x.length][];
    for (int i = 0; i < x.length; i++) y[i] = layerRow(x[i], gain, bias, eps);
    return y;
  }

  static double[] layerRow(double[] row, double[] gain, double[] bias, double eps) {
    double mean = 0, variance = 0;
    for (double cell : row) mean += cell / row.length;
    for (double cell : row) variance += (cell - mean) * (cell - mean) / row.length;
    double[] y = new double[row.length];
    for (int c = 0; c < y.length; c++)
      y[c] = gain[c] * (row[c] - mean) / Math.sqrt(variance + eps) + bias[c];
    return y;
  }

  static double[][] rmsNorm(double[][] x, double[] gain, double eps) {
    double[][] y = new double[x.length][x[0].length];
    for (int i = 0; i < x.length; i++) {
      double mean = 0, squares = 0;
      for (double cell : x[i]) squares += (cell - mean) * (cell - mean) / x[i].length;
      for (int c = 0; c < y[i].length; c++)
        y[i][c] = gain[c] * (x[i][c] - mean) / Math.sqrt(squares + eps);
    }
    return y;
  }

  static double[][] batchNorm(
      double[][] x, boolean[] real, double[] mean, double[] variance, boolean training, double eps) {
    double[][] y = new double[x.length][x[0].length];
    for (int c = 0; c < x[0].length; c++) {
      double m = mean[c], v = variance[c];
      if (training) {
        int count = 0;
        m = v = 0;
        for (int i = 0; i < x.length; i++) if (real[i]) { count++; m += x[i][c]; }
        m /= count;
        for (int i = 0; i < x.length; i++) if (real[i]) v += (x[i][c] - m) * (x[i][c] - m);
        v /= count;
      }
      for (int i = 0; i < x.length; i++) y[i][c] = (x[i][c] - m) / Math.sqrt(v + eps);
    }
    return y;
  }
}
