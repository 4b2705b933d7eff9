package attentionlab.data;

import attentionlab.graph.Matrix;
import java.util.Random;

/**
 * Standard normal numbers from one seed, in the order in which they are asked for, row by row. Two
 * with the same seed give the same matrices.
 */
public final class Draws {
  private final Random random;

  /** Numbers that start from a seed. */
  public Draws(long seed) {
    random = new Random(seed);
  }

  /** The next numbers, (rows, cols). */
  public Matrix normal(int rows, int cols) {
    return normal(rows, cols, 1);
  }

  /** The next numbers with this standard deviation, (rows, cols). */
  public Matrix normal(int rows, int cols, double deviation) {
    double[] cells = new double[rows * cols];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = deviation * random.nextGaussian();
    }
    return Matrix.of(rows, cols, (r, c) -> cells[r * cols + c]);
  }
}
