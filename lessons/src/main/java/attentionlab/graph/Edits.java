package attentionlab.graph;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a learner changed by hand in a recorded computation: cells, and tokens that nobody may
 * attend to. Immutable. Applying it goes through the computation again: an input gets other
 * numbers, a computed result is overwritten where it was edited, and all that follows is computed
 * anew. What a graph does not have (a node, a cell, a token) is left alone, so that edits outlive a
 * change of size and back.
 *
 * @param cells the numbers set by hand, by node identifier and place
 * @param out the tokens that are knocked out
 */
public record Edits(Map<String, Map<Place, Double>> cells, Set<Token> out) {
  public static final Edits NONE = new Edits(Map.of(), Set.of());

  /** The place of a cell, in reading order. */
  public record Place(int row, int col) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return row != other.row ? Integer.compare(row, other.row) : Integer.compare(col, other.col);
    }

    boolean isIn(Matrix matrix) {
      return row < matrix.rows() && col < matrix.cols();
    }
  }

  /**
   * A token as a key.
   *
   * @param index where it stands on its axis, counted from 0
   * @param label the token, which tells the axes of two sentences apart
   */
  public record Token(int index, String label) implements Comparable<Token> {
    @Override
    public int compareTo(Token other) {
      return Comparator.comparingInt(Token::index).thenComparing(Token::label).compare(this, other);
    }

    /** The token that an entry of an axis stands for; none where its entries are no tokens. */
    public static Optional<Token> of(Axis axis, int index) {
      boolean is = axis.kind() == Axis.Kind.TOKENS && index >= 0 && index < axis.size();
      return is ? Optional.of(new Token(index, axis.label(index))) : Optional.empty();
    }

    /** Whether it stands on an axis. */
    public boolean isOn(Axis axis) {
      return of(axis, index).filter(this::equals).isPresent();
    }
  }

  public Edits {
    Map<String, Map<Place, Double>> copy = new TreeMap<>();
    cells.forEach(
        (node, places) -> copy.put(node, Collections.unmodifiableMap(new TreeMap<>(places))));
    copy.values().removeIf(Map::isEmpty);
    cells = Collections.unmodifiableMap(copy);
    out = Collections.unmodifiableSet(new TreeSet<>(out));
  }

  public boolean isEmpty() {
    return cells.isEmpty() && out.isEmpty();
  }

  /** The number of things that were changed. */
  public int count() {
    return out.size() + cells.values().stream().mapToInt(Map::size).sum();
  }

  /** The number set by hand in a cell, if there is one. */
  public OptionalDouble at(String node, int row, int col) {
    Double set = cells.getOrDefault(node, Map.of()).get(new Place(row, col));
    return set == null ? OptionalDouble.empty() : OptionalDouble.of(set);
  }

  /** Whether a cell of a node was set by hand. */
  public boolean touches(String node) {
    return cells.containsKey(node);
  }

  /** With one cell set. */
  public Edits with(String node, int row, int col, double value) {
    Map<String, Map<Place, Double>> changed = new TreeMap<>(cells);
    Map<Place, Double> places = new TreeMap<>(cells.getOrDefault(node, Map.of()));
    places.put(new Place(row, col), value);
    changed.put(node, places);
    return new Edits(changed, out);
  }

  /** With all cells of a node as they were. */
  public Edits without(String node) {
    Map<String, Map<Place, Double>> changed = new TreeMap<>(cells);
    changed.remove(node);
    return new Edits(changed, out);
  }

  /** With one cell as it was. */
  public Edits without(String node, int row, int col) {
    Map<String, Map<Place, Double>> changed = new TreeMap<>(cells);
    Map<Place, Double> places = new TreeMap<>(cells.getOrDefault(node, Map.of()));
    places.remove(new Place(row, col));
    changed.put(node, places);
    return new Edits(changed, out);
  }

  /** With a token knocked out, or put back where it was out. */
  public Edits toggling(Token token) {
    Set<Token> changed = new TreeSet<>(out);
    if (!changed.remove(token)) {
      changed.add(token);
    }
    return new Edits(cells, changed);
  }

  /** The computation with all of it carried out. */
  public Graph appliedTo(Graph graph) {
    return isEmpty() ? graph : graph.rewritten(this::edited);
  }

  private Node edited(Node original, List<Node> operands) {
    Node node = original.redone(withoutTokens(original, operands));
    Map<Place, Double> places = new TreeMap<>(cells.getOrDefault(node.id(), Map.of()));
    places.keySet().removeIf(at -> !at.isIn(node.value()));
    if (places.isEmpty() || node.name().isEmpty()) {
      return node;
    }
    Patched patch = new Patched(places);
    return node.op() instanceof Input ? node.given(patch.on(node.value())) : node.behind(patch);
  }

  /** The scores of a softmax over tokens lose those that are knocked out. */
  private List<Node> withoutTokens(Node original, List<Node> operands) {
    if (!(original.op() instanceof Softmax)) {
      return operands;
    }
    Set<Integer> keys = new TreeSet<>();
    out.stream().filter(t -> t.isOn(original.cols())).forEach(t -> keys.add(t.index()));
    return keys.isEmpty() ? operands : List.of(new WithoutKeys(keys).on(operands.get(0)));
  }
}
