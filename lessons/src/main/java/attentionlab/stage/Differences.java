package attentionlab.stage;

import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.SliceRows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The differences B − A of a comparison, each a node made once. */
final class Differences {
  private static final String SIMPLE = "[A-Za-z]+'*(_\\w|_\\{\\w+})?";

  private final Map<String, Node> made = new LinkedHashMap<>();

  /** B − A, where both have the same shape. */
  Optional<Node> of(Node a, Node b) {
    if (!Compare.fit(a, b)) {
      return Optional.empty();
    }
    String id = Compare.differenceOf(b.id());
    return Optional.of(made.computeIfAbsent(id, key -> named(key, b.minus(a), b)));
  }

  /**
   * A row of B minus another row of A, where both have the same length: (1, d). Of each node there
   * is one such difference.
   */
  Optional<Node> ofRows(Node a, int rowOfA, Node b, int rowOfB) {
    if (a.value().cols() != b.value().cols()) {
      return Optional.empty();
    }
    SliceRows ofA = new SliceRows(rowOfA, rowOfA + 1);
    SliceRows ofB = new SliceRows(rowOfB, rowOfB + 1);
    String id = Compare.differenceOfRows(b.id());
    Node difference = made.computeIfAbsent(id, key -> named(key, ofB.on(b).minus(ofA.on(a)), b));
    boolean same =
        difference.operands().get(0).op().equals(ofB)
            && difference.operands().get(1).op().equals(ofA);
    return same ? Optional.of(difference) : Optional.empty();
  }

  private static Node named(String id, Node difference, Node b) {
    String latex = b.name().map(Name::latex).orElse("");
    String symbol = latex.matches(SIMPLE) ? "\\Delta " + latex : "\\Delta (" + latex + ")";
    return difference.as(new Name(id, symbol, b.role()));
  }

  List<Node> all() {
    return List.copyOf(made.values());
  }
}
