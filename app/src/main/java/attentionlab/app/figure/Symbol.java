package attentionlab.app.figure;

/**
 * A letter of the paper with at most one lowered or raised part: {@code W_Q} is a W with a lowered
 * Q, {@code K^{\top}} a K with a raised ⊤.
 *
 * @param base the letter
 * @param script the lowered or raised part, or nothing
 * @param raised whether the script is raised
 */
record Symbol(String base, String script, boolean raised) {
  static Symbol of(String latex) {
    String plain =
        latex
            .replace("\\top", "⊤")
            .replace("'", "′")
            .replace("-", "−")
            .replaceAll("\\\\,", " ")
            .replaceAll("\\\\(left|right|mathrm|tilde|hat)", "")
            .replace("\\", "")
            .replaceAll("[{}]", "");
    int script = plain.indexOf('_') >= 0 ? plain.indexOf('_') : plain.indexOf('^');
    return script < 0
        ? new Symbol(plain, "", false)
        : new Symbol(
            plain.substring(0, script), plain.substring(script + 1), plain.charAt(script) == '^');
  }

  /** How far the script is moved down, relative to the size of running text. */
  double shift() {
    return raised ? -0.35 : 0.22;
  }
}
