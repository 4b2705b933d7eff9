package attentionlab.task.bank;

import attentionlab.graph.Matrix;
import attentionlab.task.Call;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Normalisation with the wrong divisor, over the wrong numbers, or with ε in the wrong place. */
final class NormSlips {
  /** What the centred numbers are divided by. */
  @FunctionalInterface
  interface Divisor {
    double of(double squares, int count, double epsilon);
  }

  /** The variance divided by n − 1. */
  static final Divisor UNBIASED = (squares, n, epsilon) -> Math.sqrt(squares / (n - 1) + epsilon);

  /** ε added to the root. */
  static final Divisor OUTSIDE = (squares, n, epsilon) -> Math.sqrt(squares / n) + epsilon;

  /** No ε at all. */
  static final Divisor NONE = (squares, n, epsilon) -> Math.sqrt(squares / n);

  private static final Divisor RIGHT = (squares, n, epsilon) -> Math.sqrt(squares / n + epsilon);

  private NormSlips() {}

  /** Each row for itself, with gain and bias. */
  static Matrix layer(Call call, Divisor divisor) {
    Matrix x = call.matrix(0);
    double[][] rows =
        IntStream.range(0, x.rows())
            .mapToObj(r -> centred(x.row(r), everyRow(x.cols()), divisor, call.real(3)))
            .toArray(double[][]::new);
    return scaled(rows, call.matrix(1), call.matrix(2));
  }

  /** Each column for itself, with gain and bias. */
  static Matrix layerOverColumns(Call call) {
    Matrix x = call.matrix(0);
    Matrix normal = columns(x, everyRow(x.rows()), RIGHT, call.real(3));
    return scaled(rows(normal), call.matrix(1), call.matrix(2));
  }

  /** Divided by the root of the mean square, the mean not subtracted. */
  static Matrix rmsWithBias(Call call) {
    return scaled(rms(call, RIGHT, call.real(3)), call.matrix(1), call.matrix(2));
  }

  /** RMSNorm with the mean subtracted. */
  static Matrix layerWithoutBias(Call call) {
    Matrix x = call.matrix(0);
    double[][] rows =
        IntStream.range(0, x.rows())
            .mapToObj(r -> centred(x.row(r), everyRow(x.cols()), RIGHT, call.real(2)))
            .toArray(double[][]::new);
    return scaled(rows, call.matrix(1), none(x));
  }

  /** Divided by the root of the sum of squares. */
  static Matrix rmsOfSum(Call call) {
    Divisor sum = (squares, n, epsilon) -> Math.sqrt(squares + epsilon);
    return scaled(rms(call, sum, call.real(2)), call.matrix(1), none(call.matrix(0)));
  }

  /** RMSNorm with ε added to the root. */
  static Matrix rmsOutside(Call call) {
    return scaled(rms(call, OUTSIDE, call.real(2)), call.matrix(1), none(call.matrix(0)));
  }

  /** Batch normalisation in training; at inference nothing is wrong. */
  static Matrix batch(Call call, Divisor divisor) {
    Matrix x = call.matrix(0);
    if (call.flag(4)) {
      return columns(x, call.flags(1), divisor, call.real(5));
    }
    return Matrix.of(
        x.rows(),
        x.cols(),
        (r, c) ->
            (x.get(r, c) - call.matrix(2).get(0, c))
                / root(divisor, call.matrix(3).get(0, c), call.real(5)));
  }

  /** A given variance has been divided already. */
  private static double root(Divisor divisor, double variance, double epsilon) {
    return divisor == UNBIASED ? RIGHT.of(variance, 1, epsilon) : divisor.of(variance, 1, epsilon);
  }

  /** All rows of a call count. */
  static List<Boolean> everyRow(Call call) {
    return everyRow(call.matrix(0).rows());
  }

  private static List<Boolean> everyRow(int count) {
    return Collections.nCopies(count, true);
  }

  private static Matrix none(Matrix like) {
    return Matrix.filled(1, like.cols(), 0);
  }

  private static double[][] rms(Call call, Divisor divisor, double epsilon) {
    Matrix x = call.matrix(0);
    return IntStream.range(0, x.rows())
        .mapToObj(
            r -> {
              double[] row = x.row(r);
              double squares = 0;
              for (double cell : row) {
                squares += cell * cell;
              }
              double root = divisor.of(squares, row.length, epsilon);
              return Arrays.stream(row).map(cell -> cell / root).toArray();
            })
        .toArray(double[][]::new);
  }

  private static Matrix columns(Matrix x, List<Boolean> counts, Divisor divisor, double epsilon) {
    double[][] columns = new double[x.cols()][];
    for (int c = 0; c < x.cols(); c++) {
      int col = c;
      double[] cells = IntStream.range(0, x.rows()).mapToDouble(r -> x.get(r, col)).toArray();
      columns[c] = centred(cells, counts, divisor, epsilon);
    }
    return Matrix.of(x.rows(), x.cols(), (r, c) -> columns[c][r]);
  }

  private static double[] centred(
      double[] x, List<Boolean> counts, Divisor divisor, double epsilon) {
    int[] counted = IntStream.range(0, x.length).filter(counts::get).toArray();
    double mean = IntStream.of(counted).mapToDouble(i -> x[i]).average().orElse(0);
    double squares = IntStream.of(counted).mapToDouble(i -> (x[i] - mean) * (x[i] - mean)).sum();
    double root = divisor.of(squares, counted.length, epsilon);
    return Arrays.stream(x).map(cell -> (cell - mean) / root).toArray();
  }

  private static double[][] rows(Matrix matrix) {
    return IntStream.range(0, matrix.rows()).mapToObj(matrix::row).toArray(double[][]::new);
  }

  private static Matrix scaled(double[][] rows, Matrix gain, Matrix bias) {
    return Matrix.of(
        rows.length, gain.cols(), (r, c) -> gain.get(0, c) * rows[r][c] + bias.get(0, c));
  }
}
