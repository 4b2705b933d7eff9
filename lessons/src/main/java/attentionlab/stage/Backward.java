package attentionlab.stage;

import attentionlab.figure.Figure;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Panels;
import attentionlab.graph.Backpropagation;
import attentionlab.graph.Graph;
import attentionlab.graph.Node;
import attentionlab.graph.Term;
import attentionlab.lesson.Live;
import attentionlab.lesson.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The same figures, showing in place of each number how fast a chosen number moves with it: the
 * gradients of that number, the target.
 *
 * @param chosen the target that was chosen; empty for the loss or, without one, for what the
 *     figures lead to. It counts only where there is such a cell
 */
public record Backward(Optional<Target> chosen) implements Lens {
  /** The target follows from what is shown. */
  public static final Backward BY_ITSELF = new Backward(Optional.empty());

  /**
   * A cell by its place.
   *
   * @param node the identifier of its node
   */
  public record Target(String node, int row, int col) {

    /** The cell in a graph, if it has one there with a finite number. */
    Optional<Term.Cell> in(Graph graph) {
      if (!graph.has(node)) {
        return Optional.empty();
      }
      Node found = graph.node(node);
      boolean inside = row < found.value().rows() && col < found.value().cols();
      return inside && Double.isFinite(found.value().get(row, col))
          ? Optional.of(found.cell(row, col))
          : Optional.empty();
    }
  }

  /**
   * The gradients of a cell; for the cell of a gradient, those of the cell it is the gradient at.
   */
  public static Backward of(Term.Cell cell) {
    String node = Lens.plain(cell.node().id());
    return new Backward(Optional.of(new Target(node, cell.row(), cell.col())));
  }

  /**
   * The number whose gradients are shown.
   *
   * @param scene the figures without this lens
   */
  public Optional<Term.Cell> target(Scene scene) {
    return chosen.flatMap(target -> target.in(scene.graph())).or(() -> Targets.of(scene));
  }

  @Override
  public Scene through(Scene scene, Live live) {
    Term.Cell target = target(scene).orElseThrow(() -> Refused.because("refused.gradient"));
    Backpropagation gradients = Backpropagation.of(target);
    Map<Node, Node> shown = new LinkedHashMap<>();
    scene
        .panels()
        .figures()
        .flatMap(figure -> figure instanceof Heatmap map ? Stream.of(map.node()) : Stream.empty())
        .forEach(node -> shown.put(node, gradients.at(node)));
    List<List<Figure>> rows = new ArrayList<>();
    GradientFigures figures = new GradientFigures(gradients, shown);
    for (List<Figure> row : scene.panels().rows()) {
      List<Figure> turned = row.stream().flatMap(figures::of).toList();
      if (!turned.isEmpty()) {
        rows.add(turned);
      }
    }
    List<Node> nodes = new ArrayList<>(scene.graph().nodes());
    nodes.addAll(shown.values());
    return new Scene(Graph.of(nodes.toArray(Node[]::new)), new Panels(rows));
  }
}
