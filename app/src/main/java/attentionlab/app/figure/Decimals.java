package attentionlab.app.figure;

import attentionlab.graph.Numbers;
import java.util.function.ToDoubleFunction;

/** How many decimals the numbers of a row are written with, the same for all. */
final class Decimals {
  static final int MOST = 3;

  private Decimals() {}

  /**
   * As many as fit, 0 when the numbers do not fit at all. One decimal is enough only where nothing
   * is lost by it; numbers that are not finite do not count.
   *
   * @param width how wide a text is
   * @param room how wide it may be
   */
  static int fitting(double[] numbers, ToDoubleFunction<String> width, double room) {
    for (int decimals = MOST; decimals > 0; decimals--) {
      if (fit(numbers, decimals, width, room) && (decimals > 1 || exact(numbers, decimals))) {
        return decimals;
      }
    }
    return 0;
  }

  /** As many as were asked for, where they fit, else as {@link #fitting}. */
  static int chosen(double[] numbers, ToDoubleFunction<String> width, double room, Look look) {
    int digits = look.digits(0);
    if (digits == 0) {
      return fitting(numbers, width, room);
    }
    return fit(numbers, digits, width, room) ? digits : 0;
  }

  private static boolean fit(
      double[] numbers, int decimals, ToDoubleFunction<String> width, double room) {
    for (double number : numbers) {
      if (Double.isFinite(number) && width.applyAsDouble(Numbers.brief(number, decimals)) > room) {
        return false;
      }
    }
    return true;
  }

  private static boolean exact(double[] numbers, int decimals) {
    for (double number : numbers) {
      if (!Numbers.brief(number, decimals).equals(Numbers.brief(number, MOST))) {
        return false;
      }
    }
    return true;
  }
}
