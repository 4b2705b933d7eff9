package attentionlab.graph;

import java.util.regex.Pattern;

/**
 * A piece of LaTeX.
 *
 * @param text the LaTeX
 * @param atomic whether it can stand beside a factor without parentheses
 */
public record Latex(String text, boolean atomic) {
  private static final String BRACED = "\\{[^{}]*\\}";
  private static final String SYMBOL =
      "\\\\?[A-Za-z]+(" + BRACED + ")?([_^](\\w|" + BRACED + "|\\\\[a-z]+))*";
  private static final Pattern SINGLE =
      Pattern.compile(SYMBOL + "|\\\\part" + BRACED + "\\{" + SYMBOL + "\\}");

  public static Latex atom(String text) {
    return new Latex(text, true);
  }

  public static Latex compound(String text) {
    return new Latex(text, false);
  }

  /** The text, in parentheses where they are needed. */
  public String grouped() {
    return atomic ? text : "\\left(" + text + "\\right)";
  }

  /** The text as something an index can be put to. */
  String braced() {
    return SINGLE.matcher(text).matches() ? "{" + text + "}" : "\\left(" + text + "\\right)";
  }

  /**
   * The text with an exponent: in parentheses unless it is one symbol, in braces when that has an
   * exponent of its own.
   */
  public String raised(String exponent) {
    String power = "^{" + exponent + "}";
    if (!SINGLE.matcher(text).matches()) {
      return "\\left(" + text + "\\right)" + power;
    }
    return text.indexOf('^') < 0 ? text + power : "{" + text + "}" + power;
  }
}
