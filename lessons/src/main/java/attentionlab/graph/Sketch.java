package attentionlab.graph;

import attentionlab.graph.Piece.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a result is called in derivations: its symbol, or the formula that a result without a name
 * was made by, as deep as it can be taken in at a glance.
 */
final class Sketch {
  private static final int DEPTH = 2;
  private static final Pattern INDEXED =
      Pattern.compile("((?:\\\\(?:Delta|partial) )?[A-Za-z]+'*)(?:([_^])(?:(\\w)|\\{(\\w+)\\}))?");

  private final List<Piece> pieces = new ArrayList<>();

  private Sketch() {}

  /** The symbol, in pieces that stand for no cell. */
  static List<Piece> of(Node node) {
    Sketch sketch = new Sketch();
    sketch.write(node, DEPTH);
    return sketch.pieces;
  }

  /** The same as LaTeX. */
  static String latex(Node node) {
    return node.name().isPresent()
        ? latex(node, DEPTH).text()
        : "\\left(" + latex(node, DEPTH).text() + "\\right)";
  }

  private static Latex latex(Node node, int depth) {
    Optional<Name> name = node.name();
    if (name.isPresent()) {
      return Latex.atom(name.get().latex());
    }
    return depth == 0
        ? Latex.atom("\\ldots")
        : node.op().latex(node.operands().stream().map(x -> latex(x, depth - 1)).toList());
  }

  private void write(Node node, int depth) {
    if (node.name().isPresent()) {
      symbol(node);
    } else if (depth == 0) {
      add("…");
    } else {
      made(node, depth);
    }
  }

  private void symbol(Node node) {
    Matcher symbol = INDEXED.matcher(node.name().orElseThrow().latex());
    if (!symbol.matches()) {
      add(node.id());
      return;
    }
    add(symbol.group(1).replace("\\Delta ", "Δ").replace("\\partial ", "∂").replace('\'', '′'));
    if (symbol.group(2) != null) {
      String index = symbol.group(3) == null ? symbol.group(4) : symbol.group(3);
      Script script = symbol.group(2).equals("_") ? Script.SUB : Script.SUPER;
      pieces.add(new Piece(index, script, Optional.empty()));
    }
  }

  private void made(Node node, int depth) {
    Op op = node.op();
    if (op instanceof Scale scale) {
      scaled(node, scale, depth);
    } else if (op instanceof Transpose) {
      write(node.operands().get(0), depth - 1);
      add("ᵀ");
    } else {
      String sign = sign(op);
      add(sign.equals(", ") ? name(op) + "(" : "(");
      joined(node, sign, depth);
      add(op instanceof Product product && product.transposed() ? "ᵀ)" : ")");
    }
  }

  private static String name(Op op) {
    if (op instanceof SumOf) {
      return "Σ";
    } else if (op instanceof RowMax) {
      return "max";
    }
    return op.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static String sign(Op op) {
    if (op instanceof Product) {
      return " ";
    } else if (op instanceof Add || op instanceof AddRow) {
      return " + ";
    } else if (op instanceof Subtract) {
      return " − ";
    } else if (op instanceof Hadamard) {
      return " ⊙ ";
    }
    return op instanceof Divide ? " / " : ", ";
  }

  private void scaled(Node node, Scale scale, int depth) {
    String number = Numbers.derivation(scale.number());
    add(scale.divides() ? "(" : "(" + number + " ");
    write(node.operands().get(0), depth - 1);
    add(scale.divides() ? " / " + number + ")" : ")");
  }

  private void joined(Node node, String sign, int depth) {
    for (int i = 0; i < node.operands().size(); i++) {
      if (i > 0) {
        add(sign);
      }
      write(node.operands().get(i), depth - 1);
    }
  }

  private void add(String text) {
    pieces.add(new Piece(text, Script.BASE, Optional.empty()));
  }
}
