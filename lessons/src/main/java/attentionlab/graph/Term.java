package attentionlab.graph;

import java.util.List;
import java.util.stream.Stream;

/**
 * How one number was made: arithmetic over cells and constants. A derivation is a term and the cell
 * it explains; every {@link Cell} in it can be explained in turn.
 */
public sealed interface Term {

  /** What the arithmetic gives. */
  double value();

  /** The terms this one is made of, in reading order. */
  List<Term> parts();

  /** All cells in it, in reading order, those of named intermediate results included. */
  default Stream<Cell> cells() {
    return parts().stream().flatMap(Term::cells);
  }

  static Product product(Term... factors) {
    return new Product(List.of(factors));
  }

  static Call call(Function function, Term argument) {
    return new Call(function, argument);
  }

  /** A cell of a node. */
  record Cell(Node node, int row, int col) implements Term {
    @Override
    public double value() {
      return node.value().get(row, col);
    }

    @Override
    public List<Term> parts() {
      return List.of();
    }

    @Override
    public Stream<Cell> cells() {
      return Stream.of(this);
    }

    public String rowLabel() {
      return node.rows().marked(row);
    }

    public String colLabel() {
      return node.cols().marked(col);
    }
  }

  /** A number that is part of the operation, such as √d_k. */
  record Constant(double value) implements Term {
    @Override
    public List<Term> parts() {
      return List.of();
    }
  }

  /** A sum; of nothing it is 0. */
  record Sum(List<Term> parts) implements Term {
    public Sum {
      parts = List.copyOf(parts);
    }

    @Override
    public double value() {
      return parts.stream().mapToDouble(Term::value).reduce(0, Double::sum);
    }
  }

  /** A product; of nothing it is 1. */
  record Product(List<Term> parts) implements Term {
    public Product {
      parts = List.copyOf(parts);
    }

    @Override
    public double value() {
      return parts.stream().mapToDouble(Term::value).reduce(1, (a, b) -> a * b);
    }
  }

  /** {@code left − right}. */
  record Difference(Term left, Term right) implements Term {
    @Override
    public double value() {
      return left.value() - right.value();
    }

    @Override
    public List<Term> parts() {
      return List.of(left, right);
    }
  }

  /** {@code above / below}. */
  record Quotient(Term above, Term below) implements Term {
    @Override
    public double value() {
      return above.value() / below.value();
    }

    @Override
    public List<Term> parts() {
      return List.of(above, below);
    }
  }

  /** A function of one number. */
  record Call(Function function, Term argument) implements Term {
    @Override
    public double value() {
      return function.apply(argument.value());
    }

    @Override
    public List<Term> parts() {
      return List.of(argument);
    }
  }

  /**
   * An intermediate result that the reader knows by a letter, such as the mean μ of a row. It is
   * written as the letter; its own arithmetic stands on a line before.
   */
  record Named(String symbol, String latex, Term term) implements Term {
    @Override
    public double value() {
      return term.value();
    }

    @Override
    public List<Term> parts() {
      return List.of(term);
    }
  }

  /** The functions that occur in derivations. */
  enum Function {
    EXP("exp", "\\exp"),
    LN("ln", "\\ln"),
    SQRT("√", "\\sqrt"),
    TANH("tanh", "\\tanh"),
    SIN("sin", "\\sin"),
    COS("cos", "\\cos"),
    /** the cumulative distribution of the standard normal */
    PHI("Φ", "\\Phi"),
    SQUARE("square", "\\mathrm{square}"),
    RELU("max(0, ·)", "\\max(0,\\cdot)"),
    /** the nearest number of 32 bits */
    FLOAT("float", "\\mathrm{float}"),
    /** the nearest number of 16 bits */
    HALF("half", "\\mathrm{half}");

    private final String text;
    private final String latex;

    Function(String text, String latex) {
      this.text = text;
      this.latex = latex;
    }

    public String text() {
      return text;
    }

    public String latex() {
      return latex;
    }

    double apply(double x) {
      return switch (this) {
        case EXP -> Math.exp(x);
        case LN -> Math.log(x);
        case SQRT -> Math.sqrt(x);
        case TANH -> Math.tanh(x);
        case SIN -> Math.sin(x);
        case COS -> Math.cos(x);
        case PHI -> NormalDistribution.cumulative(x);
        case SQUARE -> x * x;
        case RELU -> Math.max(0, x);
        case FLOAT -> Rounded.Format.FLOAT.round(x);
        case HALF -> Rounded.Format.HALF.round(x);
      };
    }
  }
}
