package attentionlab.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Why a cell has its value: the arithmetic that made it from cells of the operands, each of which
 * can be asked in turn, back to the inputs.
 *
 * @param cell the cell
 * @param term the arithmetic
 */
public record Derivation(Term.Cell cell, Term term) {

  private static final int FIRST_WIDE = 0x2E80;

  /** How the operands are written. */
  public enum Style {
    /** by name and labels: {@code Q[it, 0]} */
    SYMBOLS,
    /** by value */
    NUMBERS,
    /** by value, and each part of the term worked out */
    EVALUATED
  }

  /**
   * The derivation of a cell.
   *
   * @throws IndexOutOfBoundsException when the node has no such cell
   */
  public static Derivation of(Node node, int row, int col) {
    return of(node.cell(row, col));
  }

  /**
   * As {@link #of(Node, int, int)}. Operands without a name are replaced by what they were made
   * from, as long as the whole can be read.
   */
  public static Derivation of(Term.Cell cell) {
    return new Derivation(cell, Expansion.of(cell));
  }

  /** The cells it was made from, each once, in reading order. */
  public List<Term.Cell> operands() {
    return term.cells().distinct().toList();
  }

  /** The term for display; long sums are cut in the middle. Intermediates stand as letters. */
  public List<Piece> pieces(Style style) {
    return pieces(term, style);
  }

  /** As {@link #pieces(Style)}, for the term of an intermediate result. */
  public static List<Piece> pieces(Term term, Style style) {
    return TermPieces.of(term, style, TermPieces.DISPLAYED);
  }

  /** The cell itself, as it is written in derivations. */
  public List<Piece> head() {
    return TermPieces.of(cell, Style.SYMBOLS, TermPieces.DISPLAYED);
  }

  /** The symbol of a node as plain text; without a name, the formula it was made by. */
  public static String symbol(Node node) {
    return Piece.plain(Sketch.of(node));
  }

  /** The intermediate results that are known by a letter, each before those that use it. */
  public List<Term.Named> intermediates() {
    Map<String, Term.Named> found = new LinkedHashMap<>();
    collect(term, found);
    return List.copyOf(found.values());
  }

  private static void collect(Term term, Map<String, Term.Named> found) {
    if (term instanceof Term.Named named && found.containsKey(named.symbol())) {
      return;
    }
    term.parts().forEach(part -> collect(part, found));
    if (term instanceof Term.Named named) {
      found.putIfAbsent(named.symbol(), named);
    }
  }

  /**
   * All of it as plain text: a line each for symbols, numbers, the parts worked out and the result;
   * intermediate results stand before.
   */
  public String text() {
    List<String> lines = new ArrayList<>();
    intermediates().forEach(named -> lines.add(text(named.symbol(), named.term())));
    lines.add(text(Piece.plain(head()), term));
    return String.join("\n", lines);
  }

  private static String text(String head, Term term) {
    Set<String> lines = new LinkedHashSet<>();
    for (Style style : Style.values()) {
      lines.add(Piece.plain(TermPieces.of(term, style, Integer.MAX_VALUE)));
    }
    lines.add(Numbers.derivation(term.value()));
    return head + " = " + String.join("\n" + " ".repeat(width(head)) + " = ", lines);
  }

  /** How many columns a text takes; a Chinese character takes two. */
  private static int width(String text) {
    return text.codePoints().map(c -> c >= FIRST_WIDE ? 2 : 1).sum();
  }

  /** All of it as LaTeX, aligned at the equals signs; long sums are cut in the middle. */
  public String latex() {
    return aligned(List.of(this));
  }

  private static String aligned(List<Derivation> derivations) {
    return derivations.stream()
        .flatMap(derivation -> derivation.latexLines().stream())
        .collect(Collectors.joining(" \\\\\n", "\\begin{aligned}\n", "\n\\end{aligned}"));
  }

  private List<String> latexLines() {
    List<String> lines = new ArrayList<>();
    intermediates().forEach(named -> lines.add(latex(named.latex(), named.term())));
    lines.add(latex(TermLatex.of(cell, Style.SYMBOLS), term));
    return lines;
  }

  private static String latex(String head, Term term) {
    Set<String> lines = new LinkedHashSet<>();
    for (Style style : Style.values()) {
      lines.add(TermLatex.of(term, style));
    }
    lines.add(Numbers.latex(term.value()));
    return head + " &= " + String.join(" \\\\\n&= ", lines);
  }

  /**
   * Level by level back to the inputs: this derivation, those of its operands, those of their
   * operands, each cell only once.
   *
   * @param levels how many levels at most; the last ones are left out when all is explained
   */
  public List<List<Derivation>> back(int levels) {
    Set<Term.Cell> seen = new LinkedHashSet<>(List.of(cell));
    List<List<Derivation>> back = new ArrayList<>();
    List<Derivation> level = List.of(this);
    while (back.size() < levels && !level.isEmpty()) {
      back.add(level);
      level =
          level.stream()
              .flatMap(derivation -> derivation.operands().stream())
              .filter(seen::add)
              .map(Derivation::of)
              .toList();
    }
    return back;
  }

  /** {@link #back} as plain text, a blank line between the levels. */
  public String text(int levels) {
    return back(levels).stream()
        .map(level -> level.stream().map(Derivation::text).collect(Collectors.joining("\n")))
        .collect(Collectors.joining("\n\n"));
  }

  /** {@link #back} as LaTeX, a display for each level. */
  public String latex(int levels) {
    return back(levels).stream()
        .map(Derivation::aligned)
        .map(level -> "\\[\n" + level + "\n\\]")
        .collect(Collectors.joining("\n"));
  }

  /** The term with each of its parts worked out, as long as it has any that are not numbers. */
  static Term evaluated(Term term) {
    if (term.parts().isEmpty() || term instanceof Term.Named) {
      return new Term.Constant(term.value());
    }
    return rebuilt(
        term, term.parts().stream().<Term>map(p -> new Term.Constant(p.value())).toList());
  }

  /** The same arithmetic over other parts. */
  static Term rebuilt(Term term, List<Term> parts) {
    if (term instanceof Term.Sum) {
      return new Term.Sum(parts);
    } else if (term instanceof Term.Product) {
      return new Term.Product(parts);
    } else if (term instanceof Term.Difference) {
      return new Term.Difference(parts.get(0), parts.get(1));
    } else if (term instanceof Term.Quotient) {
      return new Term.Quotient(parts.get(0), parts.get(1));
    } else if (term instanceof Term.Call call) {
      return new Term.Call(call.function(), parts.get(0));
    } else if (term instanceof Term.Named named) {
      return new Term.Named(named.symbol(), named.latex(), parts.get(0));
    }
    return term;
  }
}
