package attentionlab.app.page;

import attentionlab.app.figure.Look;
import attentionlab.graph.Backpropagation;
import attentionlab.graph.Derivation;
import attentionlab.graph.Numbers;
import attentionlab.graph.Term;

/** What is said of a number that was made from no others. */
final class StartWords {
  private StartWords() {}

  /** Whether a number was made from no others, so that there is no arithmetic to show. */
  static boolean isStart(Derivation derivation) {
    boolean constant = derivation.term() instanceof Term.Constant;
    return derivation.operands().isEmpty() && (constant || isGradient(derivation.cell()));
  }

  private static boolean isGradient(Term.Cell cell) {
    String id = cell.node().id();
    return id.endsWith("@" + Backpropagation.KIND) || id.endsWith("@" + Backpropagation.STILL);
  }

  /**
   * It was given, or set by hand; or it is the gradient of a number with itself, or of one that
   * nothing leads to.
   */
  static String of(Look.Words words, Term.Cell cell) {
    if (isGradient(cell)) {
      return words.text(cell.value() == 1 ? "backward.one" : "backward.zero");
    }
    return cell.node().operands().isEmpty()
        ? words.text("derivation.start", words.panel(cell.node().id()))
        : words.text("why.set", Numbers.brief(cell.value(), 4));
  }
}
