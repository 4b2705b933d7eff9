package attentionlab.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.graph.Axis;
import attentionlab.graph.Graph;
import attentionlab.graph.Node;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The letters of dimensions, in every step of every lesson. */
class DimensionsTest {
  /**
   * Letters that stand for more than one length in one computation, each for a reason: several
   * sentences or models beside each other ({@code n}, {@code d_model}), a small example beside the
   * large one, a part of the tokens, or several settings of the same thing ({@code h}, {@code i}).
   */
  private static final Map<String, Set<String>> SEVERAL =
      Map.ofEntries(
          Map.entry("L0.1", Set.of("n_k")), // the row of numbers, and what it is compared with
          Map.entry("L2.2", Set.of("d_k", "n_k", "n_q")), // the example of the transpose
          Map.entry("L2.3", Set.of("d_k", "n_k")), // the first terms; a row of three
          Map.entry("L2.4", Set.of("n")), // the stored matrix is too small: that is the step
          Map.entry("L3.2", Set.of("n")), // the tokens still to come
          Map.entry("L4.1", Set.of("d_model", "h", "n")), // heads of free width
          Map.entry("L4.2", Set.of("d_model", "n", "tie")), // random tokens, and the sentence
          Map.entry("L5.1", Set.of("d", "d_model", "n")), // three words; vectors put together
          Map.entry("L5.2", Set.of("d_model", "i", "k", "n", "pos")), // several widths
          Map.entry("L5.3", Set.of("j−i", "n_k", "pos")), // clipped distances; segments
          Map.entry("L5.4", Set.of("d", "n")), // several widths; far positions
          Map.entry("L6.1", Set.of("d_model", "layer")), // one vector, and deep stacks
          Map.entry("L7.1", Set.of("d_k", "d_model", "d_v")), // words, and items of a shop
          Map.entry("L7.2", Set.of("n_tgt")), // so far, and in the end
          Map.entry("L7.3", Set.of("V", "n")), // two vocabularies
          Map.entry("L7.4", Set.of("n")), // tokens, and points of a graph
          Map.entry("L9.4", Set.of("n")), // several lengths
          Map.entry("L9.5", Set.of("kept", "n")), // blocks of the keys
          Map.entry("L10.1", Set.of("n"))); // the test of the dropout

  @ParameterizedTest
  @MethodSource("attentionlab.lessons.LessonContractTest#lessons")
  void everyAxisHasALetterOrItsLength(Lesson lesson) {
    for (Step step : lesson.steps()) {
      for (Node node : graph(lesson, step).nodes()) {
        for (Axis axis : List.of(node.rows(), node.cols())) {
          assertThat(axis.symbol()).as("%s %s: %s", lesson.id(), step.id(), node).isNotBlank();
          if (axis.symbol().matches("\\d+")) {
            assertThat(axis.symbol())
                .as("%s %s: %s", lesson.id(), step.id(), node)
                .isEqualTo(Integer.toString(axis.size()));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("attentionlab.lessons.LessonContractTest#lessons")
  void aLetterStandsForOneLengthUnlessThereIsAReason(Lesson lesson) {
    Set<String> several = new TreeSet<>();
    for (Step step : lesson.steps()) {
      several.addAll(ambiguous(graph(lesson, step)));
    }
    assertThat(several)
        .as(lesson.id())
        .isEqualTo(new TreeSet<>(SEVERAL.getOrDefault(lesson.id(), Set.of())));
  }

  private static Graph graph(Lesson lesson, Step step) {
    return Live.of(lesson, lesson.startOf(step)).graph();
  }

  /** The letters with two lengths, among the named nodes; an axis of one entry has none. */
  private static Set<String> ambiguous(Graph graph) {
    Map<String, Integer> lengths = new HashMap<>();
    Set<String> found = new TreeSet<>();
    for (Node node : graph.nodes()) {
      for (Axis axis : List.of(node.rows(), node.cols())) {
        if (node.name().isPresent() && axis.size() > 1) {
          Integer other = lengths.putIfAbsent(axis.symbol(), axis.size());
          if (other != null && other != axis.size()) {
            found.add(axis.symbol());
          }
        }
      }
    }
    return found;
  }
}
