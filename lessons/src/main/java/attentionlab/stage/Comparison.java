package attentionlab.stage;

import attentionlab.figure.Figure;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Panels;
import attentionlab.graph.Graph;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Renaming;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes one scene of two: a row of figures for each figure of B. */
final class Comparison {
  /** A letter with an index: it, and the index with or without braces. */
  private static final Pattern LOWERED = Pattern.compile("(\\\\?[A-Za-z]+'*)_(?:(\\w)|\\{(\\w+)})");

  private final Scene a;
  private final Scene b;
  private final boolean shared;
  private final Renaming renaming = new Renaming(Comparison::ofA);
  private final Differences differences = new Differences();
  private final List<Node> compared = new ArrayList<>();
  private boolean isThere;

  Comparison(Scene a, Scene b, boolean shared) {
    this.a = a;
    this.b = b;
    this.shared = shared;
  }

  /** The name of a node of A: its symbol has an A below it. */
  private static Name ofA(Name name) {
    return new Name(Compare.pinnedOf(name.id()), symbolOfA(name.latex()), name.role());
  }

  private static String symbolOfA(String latex) {
    Matcher lowered = LOWERED.matcher(latex);
    if (lowered.matches()) {
      return lowered.group(1) + "_{" + index(lowered) + "A}";
    }
    boolean single = latex.matches("\\\\?[A-Za-z]+'*");
    return latex.isEmpty() ? "" : single ? latex + "_{A}" : "(" + latex + ")_{A}";
  }

  private static String index(Matcher lowered) {
    return lowered.group(3) == null ? lowered.group(2) : lowered.group(3);
  }

  /** What there is to see; nothing when A has no figure like those of B. */
  Optional<Scene> scene() {
    List<List<Figure>> rows = new ArrayList<>();
    List<Figure> now = b.panels().figures().toList();
    for (int i = 0; i < now.size(); i++) {
      rows.addAll(rows(now, i));
    }
    boolean nothing = !isThere && !sameFigures();
    return nothing ? Optional.empty() : Optional.of(new Scene(graph(), new Panels(rows)));
  }

  /** Whether every figure is there in both: then they show the same. */
  private boolean sameFigures() {
    List<Figure> now = b.panels().figures().toList();
    return Stream.iterate(0, i -> i < now.size(), i -> i + 1)
        .allMatch(i -> was(now, i).isPresent());
  }

  /**
   * A, B and B − A of a figure, several differences below; only the figure itself where A has none,
   * or the same words.
   */
  private List<List<Figure>> rows(List<Figure> now, int index) {
    Figure figure = now.get(index);
    Optional<Figure> was = was(now, index);
    if (was.isEmpty() || Remake.nodesOf(figure).isEmpty() && was.get().equals(figure)) {
      return List.of(List.of(figure));
    }
    Figure before = new Remake(renaming::of, Compare::pinnedOf).of(was.get());
    compared.addAll(Remake.nodesOf(before));
    isThere = true;
    Figure first = shared ? Limits.shared(before, figure) : before;
    Figure second = shared ? Limits.shared(figure, before) : figure;
    List<Figure> difference =
        new Subtraction(differences)
            .of(before, figure).stream().filter(other -> isNeeded(other, figure, now)).toList();
    return difference.size() == 1
        ? List.of(List.of(first, second, difference.get(0)))
        : Stream.of(List.of(first, second), difference).filter(row -> !row.isEmpty()).toList();
  }

  /** What another figure shows as a matrix gets its difference there. */
  private static boolean isNeeded(Figure difference, Figure figure, List<Figure> now) {
    return isMatrix(figure)
        || now.stream()
            .filter(Comparison::isMatrix)
            .noneMatch(other -> Compare.differenceOf(other.id()).equals(difference.id()));
  }

  private static boolean isMatrix(Figure figure) {
    return figure instanceof Heatmap;
  }

  /** The figure as it was in A: there, or the same drawn over A's nodes. */
  private Optional<Figure> was(List<Figure> now, int index) {
    List<Figure> then = a.panels().figures().toList();
    Figure figure = now.get(index);
    return Remake.counterpart(then, figure, Remake.occurrence(now, index)).or(() -> over(figure));
  }

  private Optional<Figure> over(Figure figure) {
    List<Node> nodes = Remake.nodesOf(figure);
    boolean fit =
        !nodes.isEmpty()
            && nodes.stream().allMatch(n -> a.graph().has(n.id()) && Compare.fit(then(n), n));
    if (fit) {
      return Optional.of(new Remake(this::then, id -> id).of(figure));
    }
    return figure instanceof Heatmap heatmap && a.graph().has(heatmap.id())
        ? Optional.of(Heatmap.signed(then(heatmap.node())).on(heatmap.scale()))
        : Optional.empty();
  }

  private Node then(Node node) {
    return a.graph().node(node.id());
  }

  /** B's graph, A's under other names, and the differences. */
  private Graph graph() {
    Stream<Node> before = a.graph().nodes().stream().map(renaming::of);
    return Graph.of(
        Stream.of(b.graph().nodes().stream(), before, compared.stream(), differences.all().stream())
            .flatMap(nodes -> nodes)
            .toArray(Node[]::new));
  }
}
