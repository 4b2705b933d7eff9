package attentionlab.stage;

import attentionlab.figure.Emphasis;
import attentionlab.figure.Figure;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Strip;
import attentionlab.graph.CrossEntropy;
import attentionlab.graph.Graph;
import attentionlab.graph.Node;
import attentionlab.graph.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the gradients of a scene are the gradients of, when nobody has chosen. */
final class Targets {
  private Targets() {}

  /**
   * The loss, if one of the figures leads to it. Otherwise a cell of the shown result that most of
   * the other figures lead to: the one the step is about, or the largest.
   */
  static Optional<Term.Cell> of(Scene scene) {
    List<Node> shown =
        scene.panels().figures().flatMap(f -> Shows.nodes(f).stream()).distinct().toList();
    return loss(scene.graph(), shown).or(() -> last(shown).flatMap(node -> cell(scene, node)));
  }

  private static Optional<Term.Cell> loss(Graph graph, List<Node> shown) {
    return graph.nodes().stream()
        .filter(node -> node.op() instanceof CrossEntropy && node.name().isPresent())
        .filter(node -> Double.isFinite(node.value().get(0, 0)))
        .filter(node -> behind(node, shown) > 0)
        .reduce((before, last) -> last)
        .map(node -> node.cell(0, 0));
  }

  /** How many of these nodes another one was made from. */
  private static int behind(Node node, List<Node> shown) {
    Set<Node> ancestors = new HashSet<>(Graph.of(node).nodes());
    ancestors.remove(node);
    return (int) shown.stream().filter(ancestors::contains).count();
  }

  /** The later of those that most of the others lead to. */
  private static Optional<Node> last(List<Node> shown) {
    Node best = null;
    int most = -1;
    for (Node node : shown) {
      int count = node.name().isPresent() && hasNumber(node) ? behind(node, shown) : -1;
      if (count >= most && count >= 0) {
        best = node;
        most = count;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean hasNumber(Node node) {
    return cells(node, Emphasis.NONE).stream().anyMatch(c -> Double.isFinite(c.value()));
  }

  private static Optional<Term.Cell> cell(Scene scene, Node node) {
    Emphasis emphasis =
        scene.panels().figures().map(f -> emphasis(f, node)).reduce(Emphasis.NONE, Targets::either);
    return largest(cells(node, emphasis)).or(() -> largest(cells(node, Emphasis.NONE)));
  }

  private static Emphasis emphasis(Figure figure, Node node) {
    if (figure instanceof Heatmap heatmap && heatmap.node() == node) {
      return heatmap.emphasis();
    } else if (figure instanceof Strip strip && strip.node() == node) {
      return new Emphasis(Set.of(strip.row()), strip.emphasis().cols());
    }
    return Emphasis.NONE;
  }

  private static Emphasis either(Emphasis a, Emphasis b) {
    return a.isNone() ? b : a;
  }

  private static List<Term.Cell> cells(Node node, Emphasis emphasis) {
    List<Term.Cell> cells = new ArrayList<>();
    for (int row = 0; row < node.value().rows(); row++) {
      for (int col = 0; col < node.value().cols(); col++) {
        if (emphasis.includes(row, col)) {
          cells.add(node.cell(row, col));
        }
      }
    }
    return cells;
  }

  private static Optional<Term.Cell> largest(List<Term.Cell> cells) {
    Term.Cell best = null;
    for (Term.Cell cell : cells) {
      boolean larger = best == null || Math.abs(cell.value()) > Math.abs(best.value());
      if (Double.isFinite(cell.value()) && larger) {
        best = cell;
      }
    }
    return Optional.ofNullable(best);
  }
}
