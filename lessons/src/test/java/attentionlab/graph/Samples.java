package attentionlab.graph;

import java.util.Random;

/** Random nodes for tests, each from its seed. */
public final class Samples {
  private Samples() {}

  public static Matrix matrix(int rows, int cols, long seed) {
    Random random = new Random(seed);
    return Matrix.of(rows, cols, (r, c) -> random.nextGaussian());
  }

  public static Node given(String id, int rows, int cols, long seed) {
    return given(id, matrix(rows, cols, seed + id.hashCode()));
  }

  public static Node given(String id, Matrix value) {
    return Node.input(
        Name.of(id, Role.NEUTRAL),
        value,
        Axis.numbered("n", Axis.Kind.TOKENS, value.rows()),
        Axis.features("d", value.cols()),
        Provenance.GIVEN);
  }

  /** As PyTorch compares: NaN matches NaN, infinities must be equal. */
  public static boolean close(double got, double want, double absolute, double relative) {
    if (Double.isNaN(want) || Double.isInfinite(want)) {
      return Double.compare(got, want) == 0;
    }
    return Math.abs(got - want) <= absolute + relative * Math.abs(want);
  }
}
