package attentionlab.stage;

import attentionlab.figure.Figure;
import attentionlab.graph.Graph;
import attentionlab.graph.Node;
import attentionlab.lesson.Live;
import attentionlab.lesson.Refused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The attention weights alone: all heads of a layer, some of them put together, the heaviest part
 * of each row, the sum of some rows. Immutable: a change gives a new one. What a computation does
 * not have (a layer, a head, a query) is left out.
 *
 * @param layer the identifier of a head of the layer; empty for the one the step shows
 * @param heads the heads that are put together, counted from 0; none means all
 * @param peek the head that is shown alone for the moment
 * @param sum whether heads are added; otherwise their mean is shown
 * @param lines whether they are lines between tokens; otherwise a matrix
 * @param queries the queries whose rows are added, counted from 0
 * @param percent how much of the weight of each row is kept
 */
public record Weights(
    String layer,
    Set<Integer> heads,
    OptionalInt peek,
    boolean sum,
    boolean lines,
    Set<Integer> queries,
    int percent)
    implements Lens {
  public static final int ALL = 100;

  /** All heads of the layer the step shows, all of their weight. */
  public static final Weights START =
      new Weights("", Set.of(), OptionalInt.empty(), false, false, Set.of(), ALL);

  public Weights {
    heads = Collections.unmodifiableSet(new TreeSet<>(heads));
    queries = Collections.unmodifiableSet(new TreeSet<>(queries));
    if (percent < 1 || percent > ALL) {
      throw new IllegalArgumentException(percent + " %");
    }
  }

  /** All heads of another layer. */
  public Weights of(String newLayer) {
    return new Weights(newLayer, Set.of(), OptionalInt.empty(), sum, lines, Set.of(), percent);
  }

  private Weights of(Set<Integer> newHeads) {
    return new Weights(layer, newHeads, OptionalInt.empty(), sum, lines, queries, percent);
  }

  /** With a head left out, or back; where none would be left, all are back. */
  public Weights toggling(int head, int count) {
    Set<Integer> chosen = new TreeSet<>(chosen(count));
    if (!chosen.remove(head)) {
      chosen.add(head);
    }
    return of(chosen.size() == count ? Set.of() : chosen);
  }

  /** That head alone, or all again where it is alone already. */
  public Weights soloing(int head) {
    return of(heads.equals(Set.of(head)) ? Set.of() : Set.of(head));
  }

  /** All heads. */
  public Weights together() {
    return of(Set.of());
  }

  /** One head for the moment. */
  public Weights peeking(OptionalInt head) {
    return new Weights(layer, heads, head, sum, lines, queries, percent);
  }

  /** The heads added, or their mean. */
  public Weights summing(boolean newSum) {
    return new Weights(layer, heads, peek, newSum, lines, queries, percent);
  }

  /** As lines between tokens, or as a matrix. */
  public Weights drawn(boolean asLines) {
    return new Weights(layer, heads, peek, sum, asLines, queries, percent);
  }

  /** With a query among those whose rows are added, or not. */
  public Weights togglingQuery(int query) {
    Set<Integer> chosen = new TreeSet<>(queries);
    if (!chosen.remove(query)) {
      chosen.add(query);
    }
    return new Weights(layer, heads, peek, sum, lines, chosen, percent);
  }

  /** With no row added. */
  public Weights withoutQueries() {
    return new Weights(layer, heads, peek, sum, lines, Set.of(), percent);
  }

  /** With only so much of the weight of each row. */
  public Weights keeping(int newPercent) {
    return new Weights(layer, heads, peek, sum, lines, queries, newPercent);
  }

  /** The heads that are put together, of so many. */
  public Set<Integer> chosen(int count) {
    Set<Integer> chosen =
        heads.stream().filter(head -> head < count).collect(Collectors.toCollection(TreeSet::new));
    return chosen.isEmpty()
        ? IntStream.range(0, count).boxed().collect(Collectors.toCollection(TreeSet::new))
        : chosen;
  }

  /** The heads that are shown: those put together, or the one that is peeked at. */
  public List<Integer> shown(int count) {
    boolean peeks = peek.isPresent() && peek.getAsInt() < count;
    return peeks ? List.of(peek.getAsInt()) : List.copyOf(chosen(count));
  }

  /**
   * The layer in question: the chosen one, else the first that the step shows, else the first.
   *
   * @param plain what the step shows
   * @throws Refused when the computation has no attention weights
   */
  public WeightLayer layerOf(Scene plain) {
    List<WeightLayer> layers = WeightLayer.in(plain.graph());
    return layers.stream()
        .filter(other -> other.has(layer))
        .findFirst()
        .or(() -> firstShown(plain, layers))
        .or(() -> layers.stream().findFirst())
        .orElseThrow(() -> Refused.because("refused.weights"));
  }

  private static Optional<WeightLayer> firstShown(Scene plain, List<WeightLayer> layers) {
    return plain
        .panels()
        .figures()
        .map(Figure::shown)
        .flatMap(List::stream)
        .flatMap(id -> layers.stream().filter(layer -> layer.has(id)))
        .findFirst();
  }

  @Override
  public Scene through(Scene scene, Live live) {
    WeightFigures figures = new WeightFigures(this, layerOf(scene));
    List<Node> nodes = new ArrayList<>(scene.graph().nodes());
    nodes.addAll(figures.nodes());
    return new Scene(Graph.of(nodes.toArray(Node[]::new)), figures.panels());
  }
}
