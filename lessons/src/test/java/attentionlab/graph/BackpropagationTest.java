package attentionlab.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BackpropagationTest {
  private final Node x = Samples.given("X", 3, 2, 1);
  private final Node w = Samples.given("W", 2, 2, 1);
  private final Node q = x.times(w).as(Name.of("Q", Role.QUERY));
  private final Node scores = q.timesTransposed(x).as(Name.of("S", Role.SCORES));
  private final Node weights =
      new Softmax(Softmax.EmptyRow.NAN)
          .on(scores.dividedBy(2))
          .as(new Name("a", "A", Role.WEIGHTS));
  private final Node output = weights.times(x).as(Name.of("O", Role.OUTPUT));
  private final Backpropagation back = Backpropagation.of(output.cell(1, 0));

  static Stream<OpCase> cases() {
    return OpCase.all(3).stream()
        .filter(c -> !(c.node().op() instanceof Arriving))
        .filter(c -> !c.node().operands().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theTermOfAGradientGivesWhatReverseModeGivesThroughEveryOperation(OpCase c) {
    Node result = c.node().as(Name.of("result", Role.OUTPUT));
    Graph graph = Graph.of(result);
    for (int row = 0; row < result.value().rows(); row++) {
      for (int col = 0; col < result.value().cols(); col++) {
        Gradients want = Gradients.of(graph, result, Cells.zeros(result.value()).with(row, col, 1));
        Backpropagation got = Backpropagation.of(result.cell(row, col));
        for (Node operand : result.operands()) {
          assertThat(got.at(operand).value()).isEqualTo(want.at(operand));
          assertDerives(got.at(operand));
        }
      }
    }
  }

  private static void assertDerives(Node gradient) {
    for (int row = 0; row < gradient.value().rows(); row++) {
      for (int col = 0; col < gradient.value().cols(); col++) {
        double want = gradient.value().get(row, col);
        Term term = gradient.op().derive(gradient.operands(), row, col);
        assertThat(term.cells())
            .allMatch(cell -> gradient.operands().stream().anyMatch(o -> o == cell.node()));
        if (Double.isFinite(want)) {
          assertThat(term.value())
              .as("cell %d, %d", row, col)
              .matches(got -> Samples.close(got, want, 1e-12, 1e-10), "is " + want);
        }
      }
    }
  }

  @Test
  void everyGradientOfAnAttentionIsThatOfReverseMode() {
    Matrix one = Cells.zeros(output.value()).with(1, 0, 1);
    Gradients want = Gradients.of(Graph.of(output), output, one);
    for (Node node : Graph.of(output).nodes()) {
      assertThat(back.at(node).value()).as(node.id()).isEqualTo(want.at(node));
      assertDerives(back.at(node));
    }
  }

  @Test
  void aGradientIsTheSlopeBetweenNeighbours() {
    double step = 1e-6;
    Graph graph = Graph.of(output);
    Matrix gradient = back.at(w).value();
    for (int row = 0; row < 2; row++) {
      for (int col = 0; col < 2; col++) {
        double slope = (moved(graph, row, col, step) - moved(graph, row, col, -step)) / (2 * step);
        assertThat(gradient.get(row, col))
            .matches(got -> Samples.close(got, slope, 1e-8, 1e-6), "is " + slope);
      }
    }
  }

  private double moved(Graph graph, int row, int col, double by) {
    Edits edits = Edits.NONE.with("w", row, col, w.value().get(row, col) + by);
    return edits.appliedTo(graph).node("o").value().get(1, 0);
  }

  @Test
  void aGradientCanBeAskedBackToTheCellWhoseOwnIsOne() {
    Derivation ofWeight = Derivation.of(back.at(weights), 1, 2);
    assertThat(ofWeight.text()).isEqualTo(expected(x.value().get(2, 0)));
    Term.Cell operand = ofWeight.operands().get(1);
    assertThat(operand.node()).isSameAs(back.at(output));
    assertThat(operand.value()).isEqualTo(1);
    assertThat(Derivation.of(operand).term()).isEqualTo(new Term.Constant(1));
  }

  private static String expected(double value) {
    String number = Numbers.derivation(value);
    return """
        ∂A[1, 2] = X[2, 0] · ∂O[1, 0]
                 = (%s) · 1
                 = %s"""
        .formatted(number, number);
  }

  @Test
  void resultsWithoutANameAreReplacedByWhatTheyWereMadeFrom() {
    List<Node> nodes =
        Derivation.of(back.at(scores), 1, 0).operands().stream().map(Term.Cell::node).toList();
    assertThat(nodes).isNotEmpty().allMatch(node -> node.name().isPresent());
    assertThat(nodes).contains(back.at(weights), weights);
  }

  @Test
  void whatTheCellDoesNotDependOnHasZerosAndSaysSo() {
    Node elsewhere = Samples.given("other", 2, 2, 1);
    Backpropagation early = Backpropagation.of(q.cell(0, 0));
    assertThat(early.reaches(elsewhere)).isFalse();
    assertThat(early.at(elsewhere).value()).isEqualTo(Matrix.filled(2, 2, 0));
    assertThat(early.at(elsewhere).id()).isEqualTo("other@nograd");
    assertThat(early.at(output).id()).isEqualTo("o@nograd");
    assertThat(Derivation.of(early.at(output), 0, 0).term().value()).isZero();
    assertThat(early.at(w).id()).isEqualTo("w@grad");
    assertThat(early.at(w)).isSameAs(early.at(w));
  }

  @Test
  void theLabelsOfAGradientAreThoseOfItsNode() {
    assertThat(back.at(w).rows()).isEqualTo(w.rows());
    assertThat(back.at(w).cols()).isEqualTo(w.cols());
    assertThat(back.at(weights).name().orElseThrow())
        .isEqualTo(new Name("a@grad", "\\partial A", Role.WEIGHTS));
  }

  @Test
  void oneGradientOfManyTokensIsExplainedAtOnce() {
    Node many = Samples.given("X", 128, 16, 1);
    Node large =
        new Softmax(Softmax.EmptyRow.NAN)
            .on(many.timesTransposed(many).as(Name.of("S", Role.SCORES)));
    Node mixed = large.as(Name.of("A", Role.WEIGHTS)).times(many).as(Name.of("O", Role.OUTPUT));
    Backpropagation all = Backpropagation.of(mixed.cell(5, 3));
    long start = System.nanoTime();
    Derivation derivation = Derivation.of(all.at(many), 7, 1);
    assertThat(derivation.term().value()).isCloseTo(all.at(many).value().get(7, 1), within());
    assertThat((System.nanoTime() - start) / 1e6).isLessThan(2000);
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-9);
  }
}
