package attentionlab.app.figure;

import attentionlab.figure.Covered;
import attentionlab.graph.Edits;
import attentionlab.graph.Term;
import java.util.Optional;
import java.util.Set;

/**
 * What is lit in all figures at once.
 *
 * @param pointed the cell under the pointer or the keyboard's cursor
 * @param pinned the cell that was clicked
 * @param operands the cells that the pointed cell, or else the pinned one, was made from
 * @param nodes the identifiers of nodes that a formula or a text points at
 * @param edits what was changed by hand
 * @param covered the cells that have no number yet, while a matrix is being filled
 */
public record Highlight(
    Optional<Term.Cell> pointed,
    Optional<Term.Cell> pinned,
    Set<Term.Cell> operands,
    Set<String> nodes,
    Edits edits,
    Optional<Covered> covered) {
  public static final Highlight NONE =
      new Highlight(Optional.empty(), Optional.empty(), Set.of(), Set.of());

  /** Where no matrix is being filled. */
  public Highlight(
      Optional<Term.Cell> pointed,
      Optional<Term.Cell> pinned,
      Set<Term.Cell> operands,
      Set<String> nodes,
      Edits edits) {
    this(pointed, pinned, operands, nodes, edits, Optional.empty());
  }

  /** Where nothing was changed by hand. */
  public Highlight(
      Optional<Term.Cell> pointed,
      Optional<Term.Cell> pinned,
      Set<Term.Cell> operands,
      Set<String> nodes) {
    this(pointed, pinned, operands, nodes, Edits.NONE);
  }

  /** The same without marks of what was changed by hand. */
  public Highlight withoutEdits() {
    return new Highlight(pointed, pinned, operands, nodes, Edits.NONE);
  }
}
