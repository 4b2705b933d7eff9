package attentionlab.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How a cell is computed one piece after the other: the longest sum in its derivation grows; where
 * there is none, its operands are looked at in turn. The last stage is the whole.
 *
 * @param stages what is known at each time
 */
public record Growth(List<Stage> stages) {
  /** The most stages before the last; longer sums grow by several terms at once. */
  static final int MOST = 12;

  /**
   * What is known at one time.
   *
   * @param term the arithmetic so far
   * @param lit the cells that have just come in
   */
  public record Stage(Term term, Set<Term.Cell> lit) {}

  public Growth {
    stages = List.copyOf(stages);
  }

  public static Growth of(Derivation derivation) {
    Term whole = derivation.term();
    Term sum = longestSum(whole, new Term.Sum(List.of()));
    List<Stage> stages =
        sum.parts().size() > 1 ? growing(whole, sum) : inTurn(whole, derivation.operands());
    stages.add(new Stage(whole, Set.copyOf(derivation.operands())));
    return new Growth(stages);
  }

  private static Term longestSum(Term term, Term longest) {
    Term best = longest;
    if (term instanceof Term.Named) {
      return best;
    }
    if (term instanceof Term.Sum && term.parts().size() > best.parts().size()) {
      best = term;
    }
    for (Term part : term.parts()) {
      best = longestSum(part, best);
    }
    return best;
  }

  private static List<Stage> growing(Term whole, Term sum) {
    List<Term> parts = sum.parts();
    List<Stage> stages = new ArrayList<>();
    int from = 0;
    for (int to : ends(parts.size())) {
      Set<Term.Cell> lit = new HashSet<>();
      parts.subList(from, to).forEach(part -> part.cells().forEach(lit::add));
      stages.add(new Stage(with(whole, sum, new Term.Sum(parts.subList(0, to))), lit));
      from = to;
    }
    return stages;
  }

  private static List<Stage> inTurn(Term whole, List<Term.Cell> operands) {
    List<Stage> stages = new ArrayList<>();
    int from = 0;
    for (int to : ends(operands.size())) {
      stages.add(new Stage(whole, Set.copyOf(operands.subList(from, to))));
      from = to;
    }
    return stages;
  }

  /** Where each of at most {@link #MOST} parts of about one length ends. */
  private static List<Integer> ends(int size) {
    int count = Math.min(MOST, size);
    List<Integer> ends = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      ends.add((int) Math.round((double) size * i / count));
    }
    return ends;
  }

  private static Term with(Term term, Term old, Term replacement) {
    if (term == old) {
      return replacement;
    }
    return term.parts().isEmpty()
        ? term
        : Derivation.rebuilt(
            term, term.parts().stream().map(part -> with(part, old, replacement)).toList());
  }
}
