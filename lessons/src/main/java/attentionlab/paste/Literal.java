package attentionlab.paste;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as it was written.
 *
 * @param value its value
 * @param decimals the digits after its point
 * @param exponent its power of ten, where it was written with one
 */
record Literal(double value, int decimals, Optional<Integer> exponent) {
  private static final String PREFIX = "(?:(?:np|numpy|torch|math|Double|Float)\\.)?";

  /** One number, as many languages and spreadsheets write it. */
  static final Pattern PATTERN =
      Pattern.compile(
          "[-+−–]?\\s*(?:"
              + PREFIX
              + "(?:inf(?:inity|ty)?|nan|positive_infinity|negative_infinity)\\b|∞|true\\b|false\\b"
              + "|\\\\infty\\b|(\\d+(?:\\.(\\d*))?|\\.(\\d+))(?:[eE]([-+]?\\d+))?[fFdD%]?(?![\\w.]))",
          Pattern.CASE_INSENSITIVE);

  /** A number that fills a text. */
  static Optional<Literal> of(String text) {
    Matcher matcher = PATTERN.matcher(text.strip());
    return matcher.matches() ? Optional.of(of(matcher)) : Optional.empty();
  }

  /** The number a matcher of {@link #PATTERN} has found. */
  static Literal of(Matcher found) {
    String text = found.group().toLowerCase(Locale.ROOT);
    boolean negative = "-−–".indexOf(text.charAt(0)) >= 0;
    if (found.group(1) == null) {
      double size = word(text);
      return new Literal(negative ? -size : size, 0, Optional.empty());
    }
    double hundredth = text.endsWith("%") ? 0.01 : 1;
    Optional<Integer> exponent = Optional.ofNullable(found.group(4)).map(Integer::parseInt);
    String size = found.group(1) + exponent.map(e -> "e" + e).orElse("");
    double value = Double.parseDouble(size) * hundredth;
    return new Literal(
        negative ? -value : value, decimals(found) + (hundredth < 1 ? 2 : 0), exponent);
  }

  private static int decimals(Matcher found) {
    String digits = found.group(2) == null ? found.group(3) : found.group(2);
    return digits == null ? 0 : digits.length();
  }

  private static double word(String text) {
    if (text.contains("nan")) {
      return Double.NaN;
    }
    if (text.contains("inf") || text.contains("∞")) {
      return text.contains("negative") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    return text.contains("true") ? 1 : 0;
  }
}
