package attentionlab.task.child;

import java.util.Arrays;

/** Copies of arguments, so that each call gets its own and changes can be seen. */
final class Copies {
  private Copies() {}

  static Object of(Object value) {
    if (value instanceof double[][][] matrices) {
      return Arrays.stream(matrices).map(Copies::rows).toArray(double[][][]::new);
    }
    if (value instanceof double[][] matrix) {
      return rows(matrix);
    }
    if (value instanceof double[] vector) {
      return vector.clone();
    }
    return value instanceof boolean[] flags ? flags.clone() : value;
  }

  private static double[][] rows(double[][] matrix) {
    return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
  }
}
