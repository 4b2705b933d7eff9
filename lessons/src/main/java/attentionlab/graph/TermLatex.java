package attentionlab.graph;

import attentionlab.graph.Derivation.Style;
import attentionlab.graph.TermPieces.Binding;
import java.util.ArrayList;
import java.util.List;

/** Writes a term as LaTeX. */
final class TermLatex {
  private final Style style;

  private TermLatex(Style style) {
    this.style = style;
  }

  static String of(Term term, Style style) {
    TermLatex writer = new TermLatex(style == Style.SYMBOLS ? style : Style.NUMBERS);
    return writer.bare(style == Style.EVALUATED ? Derivation.evaluated(term) : term);
  }

  private String write(Term term, Binding around) {
    boolean fraction = term instanceof Term.Quotient;
    boolean loose = !fraction && Binding.of(term, style).compareTo(around) < 0;
    return loose ? "\\left(" + bare(term) + "\\right)" : bare(term);
  }

  private String bare(Term term) {
    if (term instanceof Term.Cell cell) {
      return style == Style.SYMBOLS ? cell(cell) : Numbers.latex(cell.value());
    } else if (term instanceof Term.Constant constant) {
      return Numbers.latex(constant.value());
    } else if (term instanceof Term.Named named) {
      return style == Style.SYMBOLS ? named.latex() : Numbers.latex(named.value());
    } else if (term instanceof Term.Sum sum) {
      return joined(sum.parts(), " + ", "0", Binding.SUM);
    } else if (term instanceof Term.Product product) {
      return joined(product.parts(), " \\cdot ", "1", Binding.PRODUCT);
    } else if (term instanceof Term.Difference difference) {
      return write(difference.left(), Binding.SUM)
          + " - "
          + write(difference.right(), Binding.PRODUCT);
    } else if (term instanceof Term.Quotient quotient) {
      return "\\frac{" + bare(quotient.above()) + "}{" + bare(quotient.below()) + "}";
    }
    return call((Term.Call) term);
  }

  private String joined(List<Term> terms, String sign, String none, Binding parts) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      texts.add(write(terms.get(i), TermPieces.around(terms, i, parts)));
    }
    if (texts.size() > TermPieces.DISPLAYED) {
      texts.subList(TermPieces.BEFORE_GAP, texts.size() - TermPieces.AFTER_GAP).clear();
      texts.add(TermPieces.BEFORE_GAP, "\\cdots");
    }
    return texts.isEmpty() ? none : String.join(sign, texts);
  }

  private String call(Term.Call call) {
    Term argument = call.argument();
    return switch (call.function()) {
      case EXP -> "e^{" + bare(argument) + "}";
      case SQRT -> "\\sqrt{" + bare(argument) + "}";
      case SQUARE -> "{" + write(argument, Binding.ATOM) + "}^{2}";
      case RELU -> "\\max\\left(0, " + bare(argument) + "\\right)";
      default -> call.function().latex() + "\\left(" + bare(argument) + "\\right)";
    };
  }

  private static String cell(Term.Cell cell) {
    String symbol = Sketch.latex(cell.node());
    return "{" + symbol + "}_{" + text(cell.rowLabel()) + ",\\," + text(cell.colLabel()) + "}";
  }

  /** A label as upright text, with what LaTeX would read as a command made harmless. */
  static String text(String label) {
    StringBuilder escaped = new StringBuilder();
    for (char c : label.toCharArray()) {
      escaped.append(
          switch (c) {
            case '\\' -> "\\textbackslash{}";
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '#', '$', '%', '&', '_', '{', '}' -> "\\" + c;
            default -> String.valueOf(c);
          });
    }
    return "\\text{" + escaped + "}";
  }
}
