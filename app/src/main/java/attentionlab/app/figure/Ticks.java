package attentionlab.app.figure;

import attentionlab.figure.Curve;
import attentionlab.graph.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** The round numbers that are written along an axis. */
final class Ticks {
  private static final double SLACK = 1e-9;
  private static final int FEW = 3;
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Ticks() {}

  /** About {@code wanted} numbers for an axis. */
  static double[] of(Curve.Axis axis, int wanted) {
    if (!(axis.low() < axis.high()) || !Double.isFinite(axis.high() - axis.low())) {
      return new double[0];
    }
    return axis.logarithmic()
        ? logarithmic(axis.low(), axis.high(), wanted)
        : linear(axis.low(), axis.high(), wanted);
  }

  /** Multiples of 1, 2 or 5 times a power of ten. */
  static double[] linear(double low, double high, int wanted) {
    double[] ticks = multiples(low, high, step(low, high, wanted));
    return ticks.length < FEW ? multiples(low, high, step(low, high, 2 * wanted)) : ticks;
  }

  private static double[] multiples(double low, double high, double step) {
    long first = (long) Math.ceil(low / step - SLACK);
    long last = (long) Math.floor(high / step + SLACK);
    double[] ticks = new double[(int) (last - first + 1)];
    for (int i = 0; i < ticks.length; i++) {
      ticks[i] = round(first + i, step);
    }
    return ticks;
  }

  /** Division by a whole number gives 0.3 where multiplication by 0.1 gives 0.30000000000000004. */
  private static double round(long count, double step) {
    return step < 1 ? count / (double) Math.round(1 / step) : count * step;
  }

  private static double step(double low, double high, int wanted) {
    double rough = (high - low) / Math.max(1, wanted);
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double digits = rough / power;
    double nice = digits <= 1 ? 1 : digits <= 2 ? 2 : digits <= 5 ? 5 : 10;
    return nice * power;
  }

  /** Powers of two between two of them, else powers of ten, else the round numbers between. */
  static double[] logarithmic(double low, double high, int wanted) {
    double base = isPower(low, 2) && isPower(high, 2) ? 2 : 10;
    int first = (int) Math.ceil(log(low, base) - SLACK);
    int last = (int) Math.floor(log(high, base) + SLACK);
    if (last - first < 1) {
      return linear(low, high, wanted);
    }
    int stride = Math.max(1, (int) Math.ceil((last - first + 1) / (double) Math.max(2, wanted)));
    List<Double> ticks = new ArrayList<>();
    for (int power = first; power <= last; power += stride) {
      ticks.add(Math.pow(base, power));
    }
    return ticks.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static boolean isPower(double value, double base) {
    double exponent = log(value, base);
    return Math.abs(exponent - Math.rint(exponent)) < SLACK;
  }

  private static double log(double value, double base) {
    return Math.log(value) / Math.log(base);
  }

  /** A number as it is written along an axis: large and small powers of ten as powers. */
  static String text(double value) {
    double size = Math.abs(value);
    if (size == 0 || !Double.isFinite(value) || size >= 1e-3 && size < 1e6) {
      return Numbers.readable(value, size < 0.1 ? 4 : 3);
    }
    int exponent = (int) Math.floor(Math.log10(size) + SLACK);
    String mantissa = Numbers.brief(value / Math.pow(10, exponent), 2);
    String power = "10" + raised(exponent);
    return mantissa.equals("1") ? power : mantissa + "·" + power;
  }

  private static String raised(int exponent) {
    StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
    Integer.toString(Math.abs(exponent)).chars().forEach(d -> text.append(RAISED.charAt(d - '0')));
    return text.toString();
  }

  /** Those of some numbers that an axis reaches, in order. */
  static double[] within(Curve.Axis axis, DoubleStream numbers) {
    return numbers
        .filter(x -> axis.position(x) >= -SLACK && axis.position(x) <= 1 + SLACK)
        .sorted()
        .distinct()
        .toArray();
  }
}
