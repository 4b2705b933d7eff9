package attentionlab.paste;

import attentionlab.graph.Graph;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Term;
import attentionlab.lesson.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * A pasted matrix beside a result: where they first differ, and by which mistakes.
 *
 * @param pasted what was pasted, as a column where the result is one
 * @param fits whether the shapes are the same
 * @param first the first cell that differs, in reading order; empty where all are the same, and
 *     where the shapes differ
 * @param differing the number of cells that differ
 * @param largest the largest difference of finite cells
 * @param guesses mistakes that give the pasted numbers
 */
public record Verdict(
    PastedMatrix pasted,
    boolean fits,
    Optional<Term.Cell> first,
    int differing,
    double largest,
    List<Guess> guesses) {

  /**
   * Compares.
   *
   * @param node the result in question
   * @param graph its computation, whose other results may have been pasted in its place
   */
  public static Verdict of(Node node, Graph graph, PastedMatrix given) {
    boolean stands = given.flat() && node.value().cols() == 1 && given.values().rows() == 1;
    PastedMatrix pasted = stands ? given.standing() : given;
    if (Closeness.is(pasted, node.value())) {
      return new Verdict(pasted, true, Optional.empty(), 0, 0, List.of());
    }
    List<Guess> guesses = guesses(node, graph, pasted);
    boolean fits = pasted.values().shape().equals(node.value().shape());
    return fits
        ? cells(node, pasted, guesses)
        : new Verdict(pasted, false, Optional.empty(), 0, 0, guesses);
  }

  /** Whether every number is the same, as far as it was printed. */
  public boolean same() {
    return fits && first.isEmpty();
  }

  private static Verdict cells(Node node, PastedMatrix pasted, List<Guess> guesses) {
    Matrix value = node.value();
    double scale = Closeness.scale(value);
    Optional<Term.Cell> first = Optional.empty();
    int differing = 0;
    double largest = 0;
    for (int r = 0; r < value.rows(); r++) {
      for (int c = 0; c < value.cols(); c++) {
        if (!Closeness.isCell(pasted, r, c, value.get(r, c), scale)) {
          first = first.isPresent() ? first : Optional.of(node.cell(r, c));
          differing++;
        }
        double away = Math.abs(value.get(r, c) - pasted.values().get(r, c));
        largest = Double.isFinite(away) ? Math.max(largest, away) : largest;
      }
    }
    return new Verdict(pasted, true, first, differing, largest, guesses);
  }

  /** The mistakes with one cause. */
  static List<Mistake> known() {
    return Stream.of(
            SoftmaxSlips.all(),
            MaskSlips.all(),
            NormSlips.all(),
            ProductSlips.all(),
            OrderSlips.all(),
            ResultMistakes.all())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Guess> guesses(Node node, Graph graph, PastedMatrix pasted) {
    List<Mistake> known = new ArrayList<>(known());
    known.add((right, given) -> others(right, graph));
    List<Guess> found = giving(pasted, node, known, Closeness::is);
    if (found.isEmpty()) {
      found = giving(pasted, node, PrecisionMistakes.all(), Closeness::is);
    }
    return found.isEmpty()
        ? giving(pasted, node, ResultMistakes.vague(), Closeness::isNearly)
        : found;
  }

  /** Another result in the place of this one. */
  private static Stream<Guess> others(Node node, Graph graph) {
    return graph.nodes().stream()
        .filter(other -> other.name().isPresent() && !other.id().equals(node.id()))
        .map(
            other ->
                new Guess(
                    Message.of("mistake.other", other.id()),
                    Optional.of(other.id()),
                    other.value()));
  }

  /** The mistakes that give the pasted numbers, each once. */
  private static List<Guess> giving(
      PastedMatrix pasted,
      Node node,
      List<Mistake> mistakes,
      BiPredicate<PastedMatrix, Matrix> fits) {
    Map<Object, Guess> found = new LinkedHashMap<>();
    mistakes.stream()
        .flatMap(mistake -> mistake.in(node, pasted))
        .filter(guess -> fits.test(pasted, guess.value()))
        .forEach(guess -> found.putIfAbsent(List.of(guess.why(), guess.node()), guess));
    return List.copyOf(found.values());
  }
}
