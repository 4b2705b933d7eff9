package attentionlab.drill;

import attentionlab.lesson.Refused;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a number that a person typed, as one writes it while calculating: {@code 0.25}, {@code
 * 1/4}, {@code 25%}, {@code 1e-3}, {@code 1,048,576}, {@code 2^20}, {@code 4·512^2}, {@code √2/2}.
 * Products and quotients are taken from left to right.
 */
public final class NumberText {
  private static final String GROUPS =
      "\\d{1,3}(?<between>[,_\\u0020\\u00a0\\u2009\\u202f])\\d{3}(?:\\k<between>\\d{3})*";

  private static final String SIZE = "(?<size>(?:" + GROUPS + "|\\d+)(?:\\.\\d*)?|\\.\\d+)";

  private static final Pattern FACTOR =
      Pattern.compile(
          "(?:(?<root>√)\\s*)?"
              + SIZE
              + "(?:[eE](?<ten>[-+]?\\d{1,3}))?(?:\\^(?<power>[-+]?\\d{1,3}))?");

  /** A comma that cannot part thousands stands for a point: 0,250 and 0,25, but not 1,048. */
  private static final Pattern COMMA =
      Pattern.compile("(?:0?|\\d{4,}),\\d+|\\d+,(?:\\d{1,2}|\\d{4,})");

  private static final Pattern SIGNS = Pattern.compile("(?<=[*/])|(?=[*/])");

  private NumberText() {}

  /**
   * The number of a text.
   *
   * @throws Refused when it cannot be read, or is not finite
   */
  public static double parse(String text) {
    String typed = narrow(text).strip();
    boolean percent = typed.endsWith("%");
    String rest = percent ? typed.substring(0, typed.length() - 1).strip() : typed;
    boolean negative = rest.startsWith("-");
    String size = negative || rest.startsWith("+") ? rest.substring(1).strip() : rest;
    double value = product(size, text) * (negative ? -1 : 1) / (percent ? 100 : 1);
    if (!Double.isFinite(value)) {
      throw refused(text);
    }
    return value + 0.0; // −0 is 0
  }

  /** The wide letters of Chinese keyboards become narrow, and signs that mean the same the same. */
  private static String narrow(String text) {
    StringBuilder narrow = new StringBuilder();
    text.chars().forEach(c -> narrow.append((char) (c > 0xFF00 && c < 0xFF5F ? c - 0xFEE0 : c)));
    return narrow.toString().replaceAll("[−–]", "-").replaceAll("[×·⋅]", "*").replace('÷', '/');
  }

  private static double product(String size, String text) {
    String[] parts = SIGNS.split(size, -1);
    if (parts.length % 2 == 0) {
      throw refused(text);
    }
    double value = factor(parts[0], text);
    for (int i = 1; i < parts.length; i += 2) {
      double next = factor(parts[i + 1], text);
      value = parts[i].equals("*") ? value * next : value / next;
    }
    return value;
  }

  private static double factor(String part, String text) {
    String written = part.strip();
    String pointed = COMMA.matcher(written).matches() ? written.replace(',', '.') : written;
    Matcher factor = FACTOR.matcher(pointed);
    if (!factor.matches()) {
      throw refused(text);
    }
    String exponent = factor.group("ten") == null ? "" : "e" + factor.group("ten");
    String digits = factor.group("size").replaceAll("[^\\d.]", "");
    double value = Double.parseDouble(digits + exponent);
    double rooted = factor.group("root") == null ? value : Math.sqrt(value);
    String power = factor.group("power");
    return power == null ? rooted : Math.pow(rooted, Integer.parseInt(power));
  }

  private static Refused refused(String text) {
    return Refused.because("refused.drill.number", text.strip());
  }
}
