package attentionlab.nn;

import attentionlab.graph.Matrix;

/**
 * The paper's positional encodings, section 3.5: {@code PE(pos, 2i) = sin(pos ω_i)}, {@code PE(pos,
 * 2i + 1) = cos(pos ω_i)} with {@code ω_i = 10000^(−2i / d_model)}. With an odd width the last
 * column is a sine.
 */
public final class SinusoidalPositions {
  /** The paper's base of the wavelengths. */
  public static final double BASE = 10000;

  private SinusoidalPositions() {}

  /** Positions 0 to before n, (n, d_model). */
  public static Matrix of(int n, int width) {
    return Matrix.of(n, width, (pos, j) -> at(pos, j, width, BASE));
  }

  /** One number of an encoding. */
  public static double at(double position, int column, int width, double base) {
    double angle = position * frequency(column / 2, width, base);
    return column % 2 == 0 ? Math.sin(angle) : Math.cos(angle);
  }

  /** {@code ω_i = base^(−2i / d)}, in radians for each position. */
  public static double frequency(int pair, int width, double base) {
    return 1 / Math.pow(base, 2.0 * pair / width);
  }

  /**
   * The matrix R with {@code PE(pos + offset) = R PE(pos)} for every pos, (d, d): a rotation of
   * each pair of columns.
   *
   * @throws IllegalArgumentException when the width is odd
   */
  public static Matrix shift(int offset, int width, double base) {
    if (width % 2 != 0) {
      throw new IllegalArgumentException("width " + width + " has a column without a partner");
    }
    // [sin, cos]ᵀ of pos + k = [[cos kω, sin kω], [−sin kω, cos kω]] [sin, cos]ᵀ of pos
    return Matrix.of(
        width,
        width,
        (r, c) -> {
          double angle = offset * frequency(r / 2, width, base);
          if (r / 2 != c / 2) {
            return 0;
          }
          return r == c ? Math.cos(angle) : r < c ? Math.sin(angle) : -Math.sin(angle);
        });
  }
}
