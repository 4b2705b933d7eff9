package attentionlab.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A recorded computation as a program, ready to paste and run: the inputs as literals, a line for
 * each node with its shape, the functions it calls defined once, the last node printed.
 */
public final class Program {
  private static final Pattern DEFINED =
      Pattern.compile("(?:def|static SimpleMatrix|static double) (\\w+)\\(");

  private final Map<Node, String> variables = new IdentityHashMap<>();
  private final String text;

  /** The line that prints the result. */
  private interface Print {
    String of(Dialect dialect, String variable, Node result);
  }

  private Program(Graph graph, Dialect dialect, Print shown) {
    Set<String> definitions = new LinkedHashSet<>();
    for (Node node : graph.nodes()) {
      List<String> operands = node.operands().stream().map(graph::id).toList();
      definitions.addAll(dialect.expression(node.op(), operands).definitions());
    }
    name(graph, dialect, definitions);
    List<String> lines = new ArrayList<>();
    for (Node node : graph.nodes()) {
      List<String> operands = node.operands().stream().map(variables::get).toList();
      Code code = dialect.expression(node.op(), operands);
      lines.add(dialect.assignment(variable(node), code.expression(), shape(node)));
    }
    Node last = graph.nodes().get(graph.nodes().size() - 1);
    lines.add(shown.of(dialect, variable(last), last));
    text = dialect.program(List.copyOf(definitions), lines);
  }

  /** What a comment says of a shape: {@code (n, d_k) = (8, 4)}. */
  private static String shape(Node node) {
    String sizes = node.value().shape();
    String symbols =
        "(%s, %s)".formatted(node.rows().symbol(), node.cols().symbol()).replace('−', '-');
    return symbols.equals(sizes) ? sizes : symbols + " = " + sizes;
  }

  /** The program of a graph that has at least one node. */
  public static Program of(Graph graph, Dialect dialect) {
    return new Program(
        graph, dialect, (in, variable, last) -> in.show(variable, shape(last), last.value()));
  }

  /** The program that computes one cell from the inputs, and prints it. */
  public static Program of(Term.Cell cell, Dialect dialect) {
    return new Program(
        Graph.of(cell.node()),
        dialect,
        (in, variable, last) -> in.showCell(variable, cell.row(), cell.col()));
  }

  /** Nodes keep their identifiers, unless the language or one of the functions has that name. */
  private void name(Graph graph, Dialect dialect, Set<String> definitions) {
    Set<String> taken = new HashSet<>();
    definitions.stream().flatMap(Program::definedBy).forEach(taken::add);
    for (Node node : graph.nodes()) {
      String variable = graph.id(node).replace('@', '_');
      while (dialect.reserves(variable)
          || taken.contains(variable)
          || !variable.equals(graph.id(node)) && graph.has(variable)) {
        variable += "_";
      }
      taken.add(variable);
      variables.put(node, variable);
    }
  }

  private static Stream<String> definedBy(String definition) {
    Matcher matcher = DEFINED.matcher(definition);
    return matcher.results().map(result -> result.group(1));
  }

  public String text() {
    return text;
  }

  /** The variable that holds a node. */
  public String variable(Node node) {
    return variables.get(node);
  }
}
