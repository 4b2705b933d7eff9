package attentionlab.app.figure;

import java.util.List;

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
    List<Letters.Run> runs = Letters.of(latex).runs();
    String base = runs.isEmpty() ? "" : runs.get(0).text();
    return runs.size() < 2
        ? new Symbol(base, "", false)
        : new Symbol(base, runs.get(1).text(), runs.get(1).height() == Letters.Height.ABOVE);
  }

  /** How far the script is moved down, relative to the size of running text. */
  double shift() {
    return raised ? -0.35 : 0.22;
  }
}
