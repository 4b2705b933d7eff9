package attentionlab.graph;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What the rows or the columns of a matrix are.
 *
 * @param symbol the paper's letter for its length: {@code n_q}, {@code d_k}, …
 * @param kind what one entry stands for
 * @param labels one label for each entry
 */
public record Axis(String symbol, Kind kind, List<String> labels) {

  /** What one entry of an axis stands for. */
  public enum Kind {
    TOKENS,
    FEATURES,
    HEADS,
    POSITIONS,
    OTHER
  }

  public static Axis tokens(String symbol, List<String> tokens) {
    return new Axis(symbol, Kind.TOKENS, List.copyOf(tokens));
  }

  /** Named features. */
  public static Axis features(String symbol, List<String> names) {
    return new Axis(symbol, Kind.FEATURES, List.copyOf(names));
  }

  /** Features known only by their index. */
  public static Axis features(String symbol, int size) {
    return numbered(symbol, Kind.FEATURES, size);
  }

  /** Entries known only by their index, counted from 0. */
  public static Axis numbered(String symbol, Kind kind, int size) {
    return new Axis(symbol, kind, new Indices(size));
  }

  /** The one entry of an axis that has none of its own, such as the row of a single vector. */
  public static Axis single(String label) {
    return new Axis("1", Kind.OTHER, List.of(label));
  }

  /** The same entries under another letter for their number. */
  public Axis called(String newSymbol) {
    return new Axis(newSymbol, kind, labels);
  }

  public int size() {
    return labels.size();
  }

  public String label(int index) {
    return labels.get(index);
  }

  /**
   * The label of an entry as it is read: one that stands twice on this axis is counted, {@code
   * dog₁}, {@code dog₂}. Features are known by their index and are not.
   */
  public String marked(int index) {
    return marks().get(index);
  }

  /** All labels as {@link #marked} gives them. */
  public List<String> marks() {
    return kind == Kind.FEATURES || labels instanceof Indices ? labels : Repeated.marked(labels);
  }

  /**
   * Some neighbouring entries; they keep their labels.
   *
   * @throws IndexOutOfBoundsException when there are none such
   */
  Axis slice(int from, int to) {
    return with(List.copyOf(labels.subList(from, to)));
  }

  /** The entries at these indices; they keep their labels. */
  Axis picked(List<Integer> indices) {
    return with(indices.stream().map(labels::get).toList());
  }

  /** Other entries of the same kind; an axis that has a number for a letter has theirs. */
  private Axis with(List<String> others) {
    return new Axis(symbolFor(others.size()), kind, others);
  }

  private String symbolFor(int size) {
    return symbol.matches("\\d+") ? Integer.toString(size) : symbol;
  }

  /** One axis after the other. Features that would have the same label are counted anew. */
  static Axis joined(List<Axis> axes) {
    Axis first = axes.get(0);
    List<String> all = axes.stream().flatMap(axis -> axis.labels.stream()).toList();
    boolean anew = first.kind == Kind.FEATURES && Set.copyOf(all).size() < all.size();
    return anew ? numbered(first.symbolFor(all.size()), first.kind, all.size()) : first.with(all);
  }

  /** The indices 0 … size − 1 as text, without holding them. */
  private static final class Indices extends AbstractList<String> {
    private final int size;

    Indices(int size) {
      this.size = size;
    }

    @Override
    public String get(int index) {
      return Integer.toString(Objects.checkIndex(index, size));
    }

    @Override
    public int size() {
      return size;
    }
  }
}
