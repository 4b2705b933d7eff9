package attentionlab.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as text. The rules are the same in every language: a point, no grouping. */
public final class Numbers {
  private static final int DERIVATION_DIGITS = 4;

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
    String text =
        BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    boolean zero = text.chars().allMatch(c -> "-0.".indexOf(c) >= 0);
    return zero ? text.replace("-", "") : text.replace('-', '−');
  }

  /** A number with at most that many digits after the point. */
  public static String brief(double value, int decimals) {
    String text = fixed(value, decimals);
    return text.indexOf('.') < 0 ? text : text.replaceFirst("\\.?0+$", "");
  }

  /** A number of a derivation. */
  static String derivation(double value) {
    return brief(value, DERIVATION_DIGITS);
  }

  /** A number in LaTeX. */
  static String latex(double value) {
    if (Double.isNaN(value)) {
      return "\\mathrm{NaN}";
    }
    return derivation(value).replace("−", "-").replace("∞", "\\infty");
  }
}
