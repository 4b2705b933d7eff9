package attentionlab.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.graph.Derivation;
import attentionlab.graph.Graph;
import attentionlab.graph.Node;
import attentionlab.graph.Term;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every number of every lesson can be asked why, and the answer can be read. */
class DerivationsInLessonsTest {
  private static final int MOST_PIECES = 260;
  private static final int MOST_LINES = 6;

  static Stream<Lesson> lessons() {
    return Lessons.course().lessons().stream();
  }

  private static List<Term.Cell> corners(Node node) {
    int rows = node.value().rows();
    int cols = node.value().cols();
    return rows == 0 || cols == 0
        ? List.of()
        : List.of(node.cell(0, 0), node.cell(rows - 1, cols / 2));
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void noDerivationIsLongerThanAFewLines(Lesson lesson) {
    for (Step step : lesson.steps()) {
      Graph graph = Live.of(lesson, lesson.startOf(step)).graph();
      for (Node node : graph.nodes()) {
        for (Term.Cell cell : corners(node)) {
          Derivation derivation = Derivation.of(cell);
          assertThat(derivation.pieces(Derivation.Style.SYMBOLS).size())
              .as(step.id() + " " + graph.id(node))
              .isLessThanOrEqualTo(MOST_PIECES);
          assertThat(derivation.intermediates())
              .as(step.id() + " " + graph.id(node))
              .hasSizeLessThanOrEqualTo(MOST_LINES);
        }
      }
    }
  }

  /** An operand always lies before its result, so that every way back comes to an end. */
  @ParameterizedTest
  @MethodSource("lessons")
  void everyWayBackEndsWhereTheComputationStarts(Lesson lesson) {
    Graph graph = Live.of(lesson, lesson.initial()).graph();
    for (Node node : graph.nodes()) {
      for (Term.Cell cell : corners(node)) {
        Set<Node> seen = new HashSet<>();
        Term.Cell at = cell;
        for (List<Term.Cell> back = Derivation.of(at).operands();
            !back.isEmpty();
            back = Derivation.of(at).operands()) {
          at = back.get(back.size() - 1);
          assertThat(graph.has(at.node())).as(graph.id(node)).isTrue();
          assertThat(seen.add(at.node())).as(graph.id(node)).isTrue();
        }
        assertThat(Derivation.of(at).term().cells()).isEmpty();
      }
    }
  }
}
