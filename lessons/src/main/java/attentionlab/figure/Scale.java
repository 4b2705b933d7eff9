package attentionlab.figure;

import attentionlab.graph.Matrix;

/**
 * How numbers become colours. The limits are part of the figure: they follow from what the numbers
 * mean, or from the numbers themselves.
 *
 * @param kind diverging has its neutral colour at zero and limits of the same size on both sides
 * @param low the number that gets the first colour
 * @param high the number that gets the last colour
 */
public record Scale(Kind kind, double low, double high) {

  /** The two kinds of colour scales. */
  public enum Kind {
    DIVERGING,
    SEQUENTIAL
  }

  /** The scale of weights and probabilities, always 0 to 1. */
  public static final Scale WEIGHTS = new Scale(Kind.SEQUENTIAL, 0, 1);

  public Scale {
    if (!(low < high) || Double.isInfinite(high - low)) {
      throw new IllegalArgumentException("no scale " + low + " … " + high);
    }
    if (kind == Kind.DIVERGING && low != -high) {
      throw new IllegalArgumentException("zero is not in the middle of " + low + " … " + high);
    }
  }

  /** Diverging, as wide as the largest of these numbers on either side of zero. */
  public static Scale signed(Matrix... matrices) {
    double limit = 0;
    for (Matrix matrix : matrices) {
      limit = Math.max(limit, Math.max(matrix.max(), -matrix.min()));
    }
    return signed(limit == 0 ? 1 : limit);
  }

  /** Diverging, from −limit to limit. */
  public static Scale signed(double limit) {
    return new Scale(Kind.DIVERGING, -limit, limit);
  }

  /** Where a number lies between the limits, from 0 to 1; numbers outside are held at the ends. */
  public double position(double value) {
    return Math.min(1, Math.max(0, (value - low) / (high - low)));
  }
}
