package attentionlab.graph;

import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** The languages a recorded computation can be written in. */
public enum Dialect {
  NUMPY("%s = %s", "np", "# "),
  TORCH("%s = %s", "torch", "# "),
  /** Java with EJML's {@code SimpleMatrix}. */
  JAVA("SimpleMatrix %s = %s;", "Attention", "// ");

  /** So many numbers Python prints without leaving some out. */
  private static final int PRINTED_WHOLE = 1000;

  private static final Set<String> PYTHON =
      Set.of(
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "try",
          "while",
          "with",
          "yield",
          "None",
          "True",
          "False",
          "print",
          "range",
          "enumerate",
          "len");

  private final String assignment;
  private final String taken;
  private final String comment;

  Dialect(String assignment, String taken, String comment) {
    this.assignment = assignment;
    this.taken = taken;
    this.comment = comment;
  }

  Code expression(Op op, List<String> variables) {
    return switch (this) {
      case NUMPY -> op.numpy(variables);
      case TORCH -> op.torch(variables);
      case JAVA -> op.java(variables);
    };
  }

  /** A statement that gives a variable its value, with a remark at the end of its first line. */
  String assignment(String variable, String expression, String remark) {
    String statement = assignment.formatted(variable, expression);
    int end = statement.indexOf('\n');
    String first = end < 0 ? statement : statement.substring(0, end);
    return first + "  " + comment + remark + statement.substring(first.length());
  }

  /** Prints a variable, all of it. */
  String show(String variable, String remark, Matrix value) {
    if (this == JAVA) {
      return "System.out.println(%s);  %s%s".formatted(variable, comment, remark);
    }
    String whole = value.rows() * value.cols() > PRINTED_WHOLE ? printsAll() + "\n" : "";
    return whole + "print(\"%1$s, %2$s:\")\nprint(%1$s)".formatted(variable, remark);
  }

  private String printsAll() {
    return this == NUMPY
        ? "np.set_printoptions(threshold=np.inf)"
        : "torch.set_printoptions(profile=\"full\")";
  }

  /** The line that prints one cell of a variable. */
  String showCell(String variable, int row, int col) {
    return this == JAVA
        ? "System.out.println(%s.get(%d, %d));".formatted(variable, row, col)
        : "print(%s[%d, %d])".formatted(variable, row, col);
  }

  /** Whether a variable cannot have this name. */
  boolean reserves(String name) {
    return name.equals(taken)
        || (this == JAVA ? SourceVersion.isKeyword(name) : PYTHON.contains(name));
  }

  /** The whole program from its lines. */
  String program(List<String> definitions, List<String> lines) {
    return switch (this) {
      case NUMPY -> python("import numpy as np", definitions, lines);
      case TORCH -> python("import torch", definitions, lines);
      case JAVA -> java(definitions, lines);
    };
  }

  private static String python(String imports, List<String> definitions, List<String> lines) {
    StringBuilder program = new StringBuilder(imports).append('\n');
    definitions.forEach(definition -> program.append("\n\n").append(definition));
    program.append(definitions.isEmpty() ? "\n" : "\n\n");
    lines.forEach(line -> program.append(line).append('\n'));
    return program.toString();
  }

  private static String java(List<String> definitions, List<String> lines) {
    StringBuilder program =
        new StringBuilder("import org.ejml.simple.SimpleMatrix;\n\npublic class Attention {\n");
    program.append("  public static void main(String[] args) {\n");
    lines.forEach(line -> program.append(line.indent(4)));
    program.append("  }\n");
    definitions.forEach(definition -> program.append('\n').append(definition.indent(2)));
    return program.append("}\n").toString();
  }
}
