package attentionlab.drill;

import attentionlab.graph.Term;

/**
 * A wrong answer that people are known to give.
 *
 * @param id how the texts refer to the sentence that names it
 * @param cell what it gives: a cell that is computed in this way, so that it too has a derivation
 */
public record Slip(String id, Term.Cell cell) {
  double value() {
    return cell.value();
  }
}
