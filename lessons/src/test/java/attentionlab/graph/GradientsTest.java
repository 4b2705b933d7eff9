package attentionlab.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GradientsTest {
  private final Node x = Samples.given("x", 2, 2, 1);
  private final Node unused = Samples.given("y", 3, 1, 1);
  private final Matrix ones = Matrix.filled(2, 2, 1);

  @Test
  void gradientsOfSeveralUsesAreSummed() {
    Node square = x.hadamard(x);
    Matrix gradient = Gradients.of(Graph.of(square), square, ones).at(x);
    assertThat(gradient).isEqualTo(x.times(2).value());
  }

  @Test
  void aNodeTheResultDoesNotDependOnHasZeros() {
    Gradients gradients = Gradients.of(Graph.of(x, unused), x, ones);
    assertThat(gradients.at(unused)).isEqualTo(Matrix.filled(3, 1, 0));
    assertThat(gradients.at(x)).isEqualTo(ones);
  }

  @Test
  void theSameResultUnderAnotherNameHasItsOwnGradient() {
    Node plain = x.times(3);
    Node named = plain.as(Name.of("N", Role.NEUTRAL));
    Node sum = named.plus(plain.times(2));
    Gradients gradients = Gradients.of(Graph.of(sum), sum, ones);
    assertThat(gradients.at(named)).isEqualTo(ones);
    assertThat(gradients.at(plain)).isEqualTo(Matrix.filled(2, 2, 2));
    assertThat(gradients.at(x)).isEqualTo(Matrix.filled(2, 2, 9));
  }

  @Test
  void aScoreThatIsMaskedAwayMovesNothing() {
    Node mask = Samples.given("m", Matrix.of(2, 2, 0, Double.NEGATIVE_INFINITY, -1, 0));
    Node masked = new Mask().on(x, mask);
    Gradients gradients = Gradients.of(Graph.of(masked), masked, ones);
    assertThat(gradients.at(x)).isEqualTo(Matrix.of(2, 2, 1, 0, 1, 1));
    assertThat(gradients.at(mask)).isEqualTo(Matrix.of(2, 2, 1, 0, 1, 1));
  }

  @Test
  void aStrangeNodeOrAGradientOfAnotherShapeIsRefused() {
    Graph graph = Graph.of(x);
    assertThatThrownBy(() -> Gradients.of(graph, unused, ones))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> Gradients.of(graph, x, Matrix.identity(3)))
        .hasMessage("a gradient of (3, 3) arrives at x(2, 2)");
  }
}
