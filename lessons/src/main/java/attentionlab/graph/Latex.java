package attentionlab.graph;

/**
 * A piece of LaTeX.
 *
 * @param text the LaTeX
 * @param atomic whether it can stand beside a factor without parentheses
 */
public record Latex(String text, boolean atomic) {
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
}
