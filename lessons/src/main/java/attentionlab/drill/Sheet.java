package attentionlab.drill;

import attentionlab.figure.Figure;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Table;
import attentionlab.graph.Graph;
import attentionlab.graph.Node;
import attentionlab.graph.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a kind of drill puts on paper.
 *
 * @param given the nodes that the learner sees; single numbers go into one table, matrices become
 *     heatmaps
 * @param cases the identifiers of sentences that are added to the question
 * @param asked the numbers that are asked for
 */
public record Sheet(List<Node> given, List<String> cases, List<Asked> asked) {
  /** What the words call the table of single numbers and its columns. */
  static final List<String> TABLE = List.of("given", "quantity", "number");

  static Sheet given(Node... nodes) {
    return new Sheet(List.of(nodes), List.of(), List.of());
  }

  /** The same in a case that the words tell of. */
  Sheet in(String oneCase) {
    return new Sheet(given, Stream.concat(cases.stream(), Stream.of(oneCase)).toList(), asked);
  }

  Sheet asks(Asked... numbers) {
    return new Sheet(given, cases, List.of(numbers));
  }

  Drill drill(DrillLine line, DrillKind kind) {
    List<Node> results = new ArrayList<>(given);
    for (Asked one : asked) {
      results.add(one.cell().node());
      one.slips().forEach(slip -> results.add(slip.cell().node()));
    }
    Graph graph = Graph.of(results.toArray(Node[]::new));
    return new Drill(line, kind, graph, figures(), cases, asked);
  }

  private List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    List<Node> numbers = given.stream().filter(Sheet::isNumber).toList();
    if (!numbers.isEmpty()) {
      figures.add(table(numbers));
    }
    given.stream().filter(node -> !isNumber(node)).map(Sheet::heatmap).forEach(figures::add);
    return figures;
  }

  private static boolean isNumber(Node node) {
    return node.value().rows() * node.value().cols() == 1;
  }

  private static Figure heatmap(Node node) {
    return node.role() == Role.WEIGHTS ? Heatmap.weights(node) : Heatmap.signed(node);
  }

  private static Table table(List<Node> numbers) {
    return new Table(
        TABLE.get(0),
        TABLE.subList(1, 3),
        numbers.stream().map(n -> Table.Row.of(n.id(), new Table.Number(n, 0, 0))).toList());
  }
}
