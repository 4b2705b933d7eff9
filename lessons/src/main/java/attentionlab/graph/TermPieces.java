package attentionlab.graph;

import attentionlab.graph.Derivation.Style;
import attentionlab.graph.Piece.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a term as a row of pieces. */
final class TermPieces {
  /** The longest sum that is shown whole. */
  static final int DISPLAYED = 12;

  /** What is left of a longer one, before and after the gap. */
  static final int BEFORE_GAP = 8;

  static final int AFTER_GAP = 3;

  private final Style style;
  private final int longest;
  private final List<Piece> pieces = new ArrayList<>();

  private TermPieces(Style style, int longest) {
    this.style = style;
    this.longest = longest;
  }

  static List<Piece> of(Term term, Style style, int longest) {
    TermPieces writer = new TermPieces(style == Style.SYMBOLS ? style : Style.NUMBERS, longest);
    writer.write(
        style == Style.EVALUATED ? Derivation.evaluated(term) : term, Binding.NONE, Script.BASE);
    return List.copyOf(writer.pieces);
  }

  private void write(Term term, Binding around, Script script) {
    boolean parentheses = Binding.of(term, style).compareTo(around) < 0;
    if (parentheses) {
      add("(", script);
    }
    bare(term, script);
    if (parentheses) {
      add(")", script);
    }
  }

  private void bare(Term term, Script script) {
    if (term instanceof Term.Cell cell) {
      cell(cell, script);
    } else if (term instanceof Term.Constant constant) {
      add(Numbers.derivation(constant.value()), script);
    } else if (term instanceof Term.Named named) {
      add(style == Style.SYMBOLS ? named.symbol() : Numbers.derivation(named.value()), script);
    } else if (term instanceof Term.Sum sum) {
      joined(sum.parts(), " + ", "0", Binding.SUM, script);
    } else if (term instanceof Term.Product product) {
      joined(product.parts(), " · ", "1", Binding.PRODUCT, script);
    } else if (term instanceof Term.Difference difference) {
      pair(difference.left(), " − ", difference.right(), Binding.SUM, Binding.PRODUCT, script);
    } else if (term instanceof Term.Quotient quotient) {
      pair(quotient.above(), " / ", quotient.below(), Binding.PRODUCT, Binding.ATOM, script);
    } else if (term instanceof Term.Call call) {
      call(call, script);
    }
  }

  private void cell(Term.Cell cell, Script script) {
    if (style == Style.NUMBERS) {
      pieces.add(new Piece(Numbers.derivation(cell.value()), script, Optional.of(cell)));
      return;
    }
    Sketch.of(cell.node()).forEach(piece -> add(piece.text(), raised(piece, script), cell));
    add("[" + cell.rowLabel() + ", " + cell.colLabel() + "]", script, cell);
  }

  private static Script raised(Piece piece, Script script) {
    return piece.script() == Script.BASE ? script : piece.script();
  }

  private void joined(List<Term> terms, String sign, String none, Binding parts, Script script) {
    if (terms.isEmpty()) {
      add(none, script);
    }
    boolean cut = terms.size() > longest;
    for (int i = 0; i < terms.size(); i++) {
      if (i > 0) {
        add(sign, script);
      }
      if (cut && i == BEFORE_GAP) {
        add("…", script);
        i = terms.size() - AFTER_GAP - 1;
      } else {
        write(terms.get(i), around(terms, i, parts), script);
      }
    }
  }

  /** What surrounds one of several terms: a sum may begin with a minus sign, and only begin so. */
  static Binding around(List<Term> terms, int i, Binding parts) {
    boolean first = i == 0 && parts == Binding.SUM && terms.get(0).parts().isEmpty();
    boolean nested = i > 0 && terms.get(i) instanceof Term.Sum;
    return terms.size() == 1 || first ? Binding.NONE : nested ? Binding.PRODUCT : parts;
  }

  private void pair(Term a, String sign, Term b, Binding left, Binding right, Script script) {
    write(a, left, script);
    add(sign, script);
    write(b, right, script);
  }

  private void call(Term.Call call, Script script) {
    switch (call.function()) {
      case EXP -> power(call.argument(), script);
      case SQUARE -> {
        write(call.argument(), Binding.ATOM, script);
        add("2", Script.SUPER);
      }
      case SQRT -> {
        add("√", script);
        write(call.argument(), Binding.ATOM, script);
      }
      case RELU -> enclosed("max(0, ", call.argument(), script);
      default -> enclosed(call.function().text() + "(", call.argument(), script);
    }
  }

  private void power(Term exponent, Script script) {
    if (script == Script.BASE) {
      add("e", script);
      write(exponent, Binding.NONE, Script.SUPER);
    } else {
      enclosed("exp(", exponent, script);
    }
  }

  private void enclosed(String open, Term term, Script script) {
    add(open, script);
    write(term, Binding.NONE, script);
    add(")", script);
  }

  private void add(String text, Script script) {
    pieces.add(new Piece(text, script, Optional.empty()));
  }

  private void add(String text, Script script, Term.Cell cell) {
    pieces.add(new Piece(text, script, Optional.of(cell)));
  }

  /** How tightly a term holds together, the loosest first; looser ones get parentheses. */
  enum Binding {
    NONE,
    SUM,
    PRODUCT,
    ATOM;

    /** A negative number holds together least: {@code 2 · (−3)}. */
    static Binding of(Term term, Style style) {
      if (term instanceof Term.Sum || term instanceof Term.Product) {
        return term.parts().size() == 1
            ? of(term.parts().get(0), style)
            : term.parts().isEmpty() ? ATOM : term instanceof Term.Sum ? SUM : PRODUCT;
      } else if (term instanceof Term.Difference) {
        return SUM;
      } else if (term instanceof Term.Quotient) {
        return PRODUCT;
      } else if (term instanceof Term.Call) {
        return ATOM;
      }
      boolean number = term instanceof Term.Constant || style != Style.SYMBOLS;
      return number && Numbers.derivation(term.value()).startsWith("−") ? NONE : ATOM;
    }
  }
}
