package attentionlab.app.page;

import attentionlab.app.figure.Look;
import attentionlab.graph.Backpropagation;
import attentionlab.graph.Term;

/** What is said of a number that was made from no others. */
final class StartWords {
  private StartWords() {}

  /** Whether a node holds gradients. */
  static boolean isGradient(String id) {
    return id.endsWith("@" + Backpropagation.KIND) || id.endsWith("@" + Backpropagation.STILL);
  }

  /**
   * It was given; or it is the gradient of a number with itself, or of one that nothing leads to.
   */
  static String of(Look.Words words, Term.Cell cell) {
    String id = cell.node().id();
    if (isGradient(id)) {
      return words.text(cell.value() == 1 ? "backward.one" : "backward.zero");
    }
    return words.text("derivation.start", words.panel(id));
  }
}
