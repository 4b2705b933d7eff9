package attentionlab.graph;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers as text. The rules are the same in every language: a point, no grouping. */
public final class Numbers {
  static final int DERIVATION_DIGITS = 4;
  private static final MathContext MANTISSA = new MathContext(3, RoundingMode.HALF_EVEN);

  private static final Pattern MANY_ZEROS = Pattern.compile("−?0\\.0{5}");
  private static final Pattern GROUPS = Pattern.compile("(?<=\\d)(?=(\\d{3})+$)");
  private static final String THIN_SPACE = "\u202f";

  private Numbers() {}

  /**
   * A number with exactly that many digits after the point, and a real minus sign; infinity and NaN
   * have their own text.
   */
  public static String fixed(double value, int decimals) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value < 0 ? "−∞" : "∞";
    }
    return BigDecimal.valueOf(value)
        .setScale(decimals, RoundingMode.HALF_UP)
        .toPlainString()
        .replace('-', '−');
  }

  /** A number with at most that many digits after the point. */
  public static String brief(double value, int decimals) {
    String text = fixed(value, decimals);
    if (text.indexOf('.') < 0) {
      return text;
    }
    int end = text.length();
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
  }

  /**
   * A number to read: at most that many digits after the point, long integers in groups of three,
   * and a power of ten in place of many zeros.
   */
  public static String readable(double value, int decimals) {
    String text = brief(value, decimals);
    if (MANY_ZEROS.matcher(text).lookingAt()) {
      return power(value);
    }
    int end = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
    return end < 5 || !Double.isFinite(value)
        ? text
        : GROUPS.matcher(text.substring(0, end)).replaceAll(THIN_SPACE) + text.substring(end);
  }

  private static String power(double value) {
    int power = power(BigDecimal.valueOf(Math.abs(value)));
    return mantissa(value, power)
        + "·10"
        + Integer.toString(power).chars().mapToObj(Numbers::raised).collect(Collectors.joining());
  }

  /**
   * A number of a derivation: at most four digits after the point, with a power of ten where that
   * would hide it.
   */
  static String derivation(double value) {
    return derivation(value, DERIVATION_DIGITS);
  }

  /** As {@link #derivation(double)}, with at most that many digits after the point. */
  static String derivation(double value, int decimals) {
    return powerOfTen(value).isPresent() ? power(value) : brief(value, decimals);
  }

  /** A number in LaTeX. */
  static String latex(double value) {
    if (Double.isNaN(value)) {
      return "\\mathrm{NaN}";
    }
    String text =
        powerOfTen(value)
            .map(p -> mantissa(value, p) + " \\cdot 10^{" + p + "}")
            .orElseGet(() -> brief(value, DERIVATION_DIGITS));
    return text.replace("−", "-").replace("∞", "\\infty");
  }

  /** The power of ten of a number that is too small or too large to be written out. */
  private static Optional<Integer> powerOfTen(double value) {
    double size = Math.abs(value);
    boolean plain = size == 0 || size > 5e-5 && size < 1e7 || !Double.isFinite(value);
    return plain ? Optional.empty() : Optional.of(power(BigDecimal.valueOf(size)));
  }

  /** The power of the first digit after rounding: 9.999 is 10. */
  private static int power(BigDecimal size) {
    BigDecimal rounded = size.round(MANTISSA);
    return rounded.precision() - rounded.scale() - 1;
  }

  private static String mantissa(double value, int power) {
    return brief(BigDecimal.valueOf(value).scaleByPowerOfTen(-power).doubleValue(), 2);
  }

  private static String raised(int digit) {
    return digit == '-' ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹".substring(digit - '0', digit - '0' + 1);
  }
}
