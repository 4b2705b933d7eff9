package attentionlab.graph;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Replaces operands without a name by what they were made from, as long as the whole can be read.
 * Where it would grow too long an intermediate result stays, and is a step back of its own.
 */
final class Expansion {
  /** The most numbers in a term that has grown; one operation alone may show more. */
  static final int LONGEST = 24;

  private final Set<Node> closed = Collections.newSetFromMap(new IdentityHashMap<>());

  private Expansion() {}

  static Term of(Term.Cell cell) {
    return new Expansion().grown(made(cell));
  }

  private static Term made(Term.Cell cell) {
    Node node = cell.node();
    return node.op().derive(node.operands(), cell.row(), cell.col());
  }

  private Term grown(Term first) {
    Term term = first;
    for (Optional<Node> next = next(term); next.isPresent(); next = next(term)) {
      Node node = next.get();
      if (fits(term, node)) {
        term = opened(term, node);
      } else {
        closed.add(node);
      }
    }
    return term;
  }

  private Optional<Node> next(Term term) {
    return term.cells()
        .map(Term.Cell::node)
        .filter(node -> node.name().isEmpty() && !closed.contains(node))
        .findFirst();
  }

  private static boolean fits(Term term, Node node) {
    List<Term> leaves = new java.util.ArrayList<>();
    shown(term, new HashSet<>(), leaves);
    List<Term.Cell> cells =
        leaves.stream().filter(leaf -> isOf(leaf, node)).map(Term.Cell.class::cast).toList();
    int other = leaves.size() - cells.size();
    int size = 0;
    if (cells.isEmpty()) {
      return shown(made(term.cells().filter(c -> c.node() == node).findFirst().orElseThrow())) <= 1;
    }
    for (Term.Cell cell : cells) {
      int made = shown(made(cell));
      if (made <= 1 && size == 0) {
        return true;
      }
      size += made;
      if (other + size > LONGEST) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOf(Term leaf, Node node) {
    return leaf instanceof Term.Cell cell && cell.node() == node;
  }

  private static Term opened(Term term, Node node) {
    if (term instanceof Term.Cell cell) {
      return cell.node() == node ? made(cell) : cell;
    }
    return term.parts().isEmpty()
        ? term
        : Derivation.rebuilt(term, term.parts().stream().map(part -> opened(part, node)).toList());
  }

  /** How many numbers a display of it shows. */
  static int shown(Term term) {
    List<Term> leaves = new java.util.ArrayList<>();
    shown(term, new HashSet<>(), leaves);
    return leaves.size();
  }

  private static void shown(Term term, Set<String> letters, List<Term> leaves) {
    if (term instanceof Term.Named named && !letters.add(named.symbol())) {
      return;
    }
    List<Term> parts = term.parts();
    if (parts.isEmpty()) {
      leaves.add(term);
    }
    boolean cut = parts.size() > TermPieces.DISPLAYED;
    for (int i = 0; i < parts.size(); i++) {
      if (cut && i == TermPieces.BEFORE_GAP) {
        i = parts.size() - TermPieces.AFTER_GAP;
      }
      shown(parts.get(i), letters, leaves);
    }
  }
}
